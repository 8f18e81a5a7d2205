// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "document/selection.h"
#include "run/run_controller.h"

#include <QObject>
#include <QPointer>

class QBoxLayout;
class QMainWindow;

namespace millrace::ui {

class ActionTable;
class CanvasView;
class FileCommands;
class Panels;
class RunBar;
class Tour;
class WelcomePage;

/// The first minutes: the page with examples in the place of the canvas, and the tour.
class WelcomeCommands final : public QObject {
    Q_OBJECT

public:
    /// What of the window the tour shows and the page stands in for.
    struct Window {
        QMainWindow& window;
        QBoxLayout& centre; ///< holds the canvas; the page is put into it
        CanvasView& canvas;
        Panels& panels;
        RunBar& runBar;
    };

    WelcomeCommands(Document& document, Selection& selection, RunController& run, FileCommands& files,
                    ActionTable& actions, const Window& window);

    /// In the place of the canvas, until something is opened or begun.
    void showPage();
    void hidePage();

    [[nodiscard]] bool isPageShown() const;

    /// On the clickstream example, after the question for what is open. False: the person gave up.
    bool startTour();

    [[nodiscard]] Tour& tour() const { return *m_tour; }

private:
    void makePage();

    Document& m_document;
    Selection& m_selection;
    RunController& m_run;
    FileCommands& m_files;
    ActionTable& m_actions;
    Window m_parts;
    QPointer<WelcomePage> m_page; ///< made when it is first wanted
    Tour* m_tour;
};

} // namespace millrace::ui
