// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/real/hands.h"

namespace millrace::ui {

/// Mouse wherever there is a choice; the keyboard only types words.
class MouseHands final : public Hands {
public:
    using Hands::Hands;

    void reach(QWidget* target) override;
    void pressButton(QWidget* button) override;
    void pickFrom(QWidget* button, const QString& text) override;
    void choose(QComboBox* combo, const QString& data) override;
    void addNode(const QString& word, const QString& type, QPoint place) override;
    void connectNodes(const NodeId& from, const NodeId& to) override;
    void select(const NodeId& node) override;
    void frame(const NodeId& a, const NodeId& b, const QString& title) override;
    void addNote(QPoint place, const QString& text) override;
    void selectNothing() override;
    void removeLinkTo(const NodeId& node) override;
    void command(const char* name) override;
    void leaveProject() override;

private:
    void click(const QWidget* widget, QPoint place, const QString& button = QStringLiteral("1"));
    void drag(const QWidget* from, QPoint start, const QWidget* to, QPoint end);
    /// A form that has just been made still moves.
    static void waitUntilStill(const QWidget* target);
    /// Turns the wheel until `target` can be seen.
    void scrollTo(QWidget* target);
    /// A click on the entry of the menu that is open.
    [[nodiscard]] static QStringList entryClick(const QString& text);
    /// The same of the menu that a right click at `place` of the canvas opens.
    void fromMenuAt(QPoint place, const QString& text);
    [[nodiscard]] QPoint middleOf(const NodeId& node) const;
};

} // namespace millrace::ui
