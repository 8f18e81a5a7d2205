// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_view.h"
#include "shell/action_table.h"
#include "shell/main_window.h"
#include "theme/language.h"
#include "theme/theme.h"

#include <QSize>
#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <memory>

class QMenu;

namespace millrace::ui {

/// What the window on the stage has behind it.
enum class Act {
    design,  ///< the clickstream example is open, nothing ran yet
    running, ///< its run is paused within the spike
    finished ///< its run has come to its end
};

/// How the program is dressed.
struct Dress {
    QString theme = QStringLiteral("light"); ///< one of Theme::names()
    QString language = QStringLiteral("en");
    QSize window; ///< logical pixels
};

/// Called with what is to be looked at, while it is up.
using Show = std::function<void(QWidget& shown)>;

/// Gives this process settings and data of its own, English system settings and an offscreen screen of
/// 1600x1000 device pixels. Called before the application is made; `home` must outlive it.
void prepareStage(const QTemporaryDir& home);

/// The real window in a known state, and the hands that bring up what it can show.
class Stage {
public:
    explicit Stage(const Dress& dress);
    ~Stage();

    /// Brings the window into `act`; acts go forward only, another one starts with a new window.
    void enter(Act act);

    /// Closes what is open beside the window and takes back what was done to the project and the selection.
    void tidy();

    /// Lets what is queued happen until nothing moves any more.
    static void settle();
    /// As settle(), and waits for what comes more seldom, such as figures and the map, until every card on
    /// the canvas is drawn: then a picture can be taken.
    void settleForPicture() const;
    /// Waits until `isDone`; ends the program with a word when that never comes.
    static void waitUntil(const char* what, const std::function<bool()>& isDone);

    [[nodiscard]] MainWindow& window() const { return *m_window; }

    [[nodiscard]] Document& document() const { return m_window->document(); }

    [[nodiscard]] CanvasView& canvas() const { return *m_window->findChild<CanvasView*>(); }

    /// The panel of the first dock widget with a child of that class.
    template <class Panel>
    [[nodiscard]] Panel& panel() const {
        return *m_window->findChild<Panel*>();
    }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    void trigger(ActionId id) const;

    void openExample(const char* name);

    /// Presses a key where the focus is.
    void press(Qt::Key key) const;

    /// Brings a panel to the front by the name of its dock.
    void raisePanel(const char* dock) const;

    /// Selects nodes by id; the window follows.
    void select(std::initializer_list<const char*> nodes) const;

    /// Does `open`, which may block in a dialog or menu, and shows what came up; closes it then.
    void showOpened(const std::function<void()>& open, const Show& show) const;

    /// The context menu at a place of the canvas's viewport.
    void showCanvasMenu(QPoint place, const Show& show) const;

private:
    void openWindow();
    void activate() const;

    QTemporaryDir m_folder;
    Theme m_theme;
    Language m_language;
    Dress m_dress;
    std::unique_ptr<MainWindow> m_window;
    Act m_act = Act::design;
    bool m_isClickstream = false;
};

} // namespace millrace::ui
