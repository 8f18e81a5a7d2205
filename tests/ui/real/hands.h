// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QPoint>
#include <QString>
#include <QStringList>

#include <functional>

class QAbstractItemView;
class QComboBox;
class QWidget;

namespace millrace::ui {

struct WindowFixture;

/// What a person can do to the window: every key and click goes through the X server (XTEST, by xdotool).
/// Looks at the window to know where things are, and never calls into it.
class Hands {
public:
    explicit Hands(WindowFixture& fixture)
        : m_fixture(fixture) {}

    virtual ~Hands() = default;

    /// Brings the keyboard focus to `target` or a part of it.
    virtual void reach(QWidget* target) = 0;

    /// Presses a button.
    virtual void pressButton(QWidget* button) = 0;

    /// Opens the menu of a button and takes the entry that reads `text`.
    virtual void pickFrom(QWidget* button, const QString& text) = 0;

    /// Chooses the entry whose data is `data`.
    virtual void choose(QComboBox* combo, const QString& data) = 0;

    /// Adds a node; `word` finds its type, `place` is where it goes, in the canvas's viewport.
    virtual void addNode(const QString& word, const QString& type, QPoint place) = 0;

    virtual void connectNodes(const NodeId& from, const NodeId& to) = 0;
    virtual void select(const NodeId& node) = 0;

    /// Puts both, which are all nodes that there are, into a frame called `title`.
    virtual void frame(const NodeId& a, const NodeId& b, const QString& title) = 0;
    virtual void addNote(QPoint place, const QString& text) = 0;

    /// Nothing is selected afterwards, so that the inspector shows the project.
    virtual void selectNothing() = 0;

    /// Removes the link that goes to `node`.
    virtual void removeLinkTo(const NodeId& node) = 0;

    /// A command of the tool bar, the menus or the keys.
    virtual void command(const char* name) = 0;

    /// Types over what stands in a field, and presses Enter.
    void enter(QWidget* target, const QString& text);

    /// Makes xdotool do `words()` as soon as `isThere`, without waiting for it: what opens a menu or a dialog
    /// returns when that has closed, and until then nobody else may spin.
    static void onceThere(std::function<bool()> isThere, std::function<QStringList()> words);

    /// Keys as xdotool names them: `shift+a`, `Return`.
    void keys(const QStringList& names);
    void type(const QString& text);

protected:
    [[nodiscard]] WindowFixture& fixture() const { return m_fixture; }

    /// Runs xdotool and lets the window work until it has ended.
    void xdotool(const QStringList& words);

    /// Where `place` of `widget` is on the screen, as xdotool's words.
    [[nodiscard]] static QStringList at(const QWidget* widget, QPoint place);

private:
    WindowFixture& m_fixture;
};

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

private:
    void click(const QWidget* widget, QPoint place, const QString& button = QStringLiteral("1"));
    void drag(const QWidget* from, QPoint start, const QWidget* to, QPoint end);
    /// Turns the wheel until `target` can be seen.
    void scrollTo(QWidget* target);
    /// A click on the entry of the menu that is open.
    [[nodiscard]] static QStringList entryClick(const QString& text);
    /// The same of the menu that a right click at `place` of the canvas opens.
    void fromMenuAt(QPoint place, const QString& text);
    [[nodiscard]] QPoint middleOf(const NodeId& node) const;
};

} // namespace millrace::ui
