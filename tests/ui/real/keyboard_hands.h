// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/real/hands.h"

namespace millrace::ui {

/// The keyboard alone.
class KeyboardHands final : public Hands {
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

    /// Back to the canvas from wherever the focus is: Escape, level by level.
    void toCanvas();

private:
    /// Presses `key` as often as it takes until `isThere`; `what` is the end of the sentence if it never is.
    void until(const std::function<bool()>& isThere, const QString& key, const char* what);
    /// The focus is in a line or text called `name`, which has just been opened.
    void waitForEditor(const char* name);
    /// Steps along the focus chain to `target`, back ones negative.
    [[nodiscard]] int stepsTo(const QWidget* target) const;
};

} // namespace millrace::ui
