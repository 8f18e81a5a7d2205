// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QPoint>
#include <QString>
#include <QStringList>

#include <functional>

class QAction;
class QComboBox;
class QMenu;
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

    /// Leaves the project, after which there is an empty one.
    virtual void leaveProject() = 0;

    /// Types over what stands in a field, and presses Enter.
    void enter(QWidget* target, const QString& text);

    /// Makes xdotool do `words()` as soon as `isThere`, without waiting for it: what opens a menu or a dialog
    /// returns when that has closed, and until then nobody else may spin.
    static void onceThere(std::function<bool()> isThere, std::function<QStringList()> words);

    /// Keys as xdotool names them: `shift+a`, `Return`.
    void keys(const QStringList& names);
    void type(const QString& text);

protected:
    /// How long a busy machine may take for what is waited for.
    static constexpr int kPatienceMs = 10'000;

    static void fail(const QString& why);

    /// Null when none is open.
    [[nodiscard]] static QMenu* shownMenu();
    [[nodiscard]] static bool isMenuOpen();
    [[nodiscard]] static bool isMenuClosed();

    /// The entry of an open menu that reads `text`; null when there is none.
    [[nodiscard]] static QAction* entryOf(const QMenu& menu, const QString& text);

    [[nodiscard]] WindowFixture& fixture() const { return m_fixture; }

    /// Runs xdotool and lets the window work until it has ended.
    void xdotool(const QStringList& words);

    /// Where `place` of `widget` is on the screen, as xdotool's words.
    [[nodiscard]] static QStringList at(const QWidget* widget, QPoint place);

private:
    WindowFixture& m_fixture;
};

} // namespace millrace::ui
