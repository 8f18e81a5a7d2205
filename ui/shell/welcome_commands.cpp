// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/welcome_commands.h"

#include "canvas/canvas_view.h"
#include "shell/action_table.h"
#include "shell/file_commands.h"
#include "shell/panels.h"
#include "shell/tour_steps.h"
#include "welcome/tour.h"
#include "welcome/welcome_page.h"

#include <QBoxLayout>
#include <QMainWindow>

namespace millrace::ui {

WelcomeCommands::WelcomeCommands(Document& document, Selection& selection, RunController& run,
                                 FileCommands& files, ActionTable& actions, const Window& window)
    : QObject(&window.window)
    , m_document(document)
    , m_selection(selection)
    , m_run(run)
    , m_files(files)
    , m_actions(actions)
    , m_parts(window)
    , m_tour(new Tour(window.window)) {
    connect(actions.action(ActionId::welcome), &QAction::triggered, this, &WelcomeCommands::showPage);
    connect(actions.action(ActionId::tour), &QAction::triggered, this, &WelcomeCommands::startTour);
    // Whatever was opened or begun is on the canvas.
    connect(&document, &Document::replaced, this, [this] {
        m_tour->end();
        hidePage();
    });
    connect(&document, &Document::changed, this, &WelcomeCommands::hidePage);
    connect(&selection, &Selection::revealRequested, this, &WelcomeCommands::hidePage);
}

void WelcomeCommands::makePage() {
    m_page = new WelcomePage(m_document.types(), &m_parts.window);
    m_page->hide();
    m_parts.centre.addWidget(m_page, 1);
    connect(m_page, &WelcomePage::exampleRequested, this, [this](const QString& name) {
        if (m_files.mayLeave()) {
            m_files.openExample(name);
        }
    });
    connect(m_page, &WelcomePage::fileRequested, &m_files, &FileCommands::openAfterQuestion);
    connect(m_page, &WelcomePage::newRequested, m_actions.action(ActionId::newProject), &QAction::trigger);
    connect(m_page, &WelcomePage::openRequested, m_actions.action(ActionId::open), &QAction::trigger);
    connect(m_page, &WelcomePage::importRequested, m_actions.action(ActionId::importAws), &QAction::trigger);
    connect(m_page, &WelcomePage::tourRequested, this, &WelcomeCommands::startTour);
    connect(m_page, &WelcomePage::closeRequested, this, &WelcomeCommands::hidePage);
}

void WelcomeCommands::showPage() {
    if (m_page.isNull()) {
        makePage();
    }
    m_tour->end();
    m_page->setRecentFiles(m_files.recent().files());
    m_parts.panels.setAside(true); // none of them has anything to say yet
    m_parts.canvas.hide();
    m_page->show();
}

void WelcomeCommands::hidePage() {
    if (!isPageShown()) {
        return;
    }
    m_page->hide();
    m_parts.panels.setAside(false);
    m_parts.canvas.show();
    m_parts.canvas.setFocus();
}

bool WelcomeCommands::isPageShown() const {
    return !m_page.isNull() && !m_page->isHidden();
}

bool WelcomeCommands::startTour() {
    if (!m_files.mayLeave() || !m_files.openExample(QStringLiteral("clickstream"))) {
        return false;
    }
    hidePage();
    m_tour->start(tourSteps(m_document, m_selection, m_run, m_actions, m_parts));
    return true;
}

} // namespace millrace::ui
