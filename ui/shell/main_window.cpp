// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "access/accessibility.h"
#include "canvas/canvas_view.h"
#include "charts/charts_panel.h"
#include "costs/cost_panel.h"
#include "events/events_panel.h"
#include "help/help_panel.h"
#include "inspector/field.h"
#include "inspector/inspector_panel.h"
#include "panels/help_address.h"
#include "panels/tab_order.h"
#include "run/run_bar.h"
#include "shell/arrange_commands.h"
#include "shell/button_keys.h"
#include "shell/canvas_commands.h"
#include "shell/edit_commands.h"
#include "shell/export_commands.h"
#include "shell/file_commands.h"
#include "shell/frame_commands.h"
#include "shell/import_commands.h"
#include "shell/main_window_parts.h"
#include "shell/menus.h"
#include "shell/message_bar.h"
#include "shell/panels.h"
#include "shell/pick_list.h"
#include "shell/run_commands.h"
#include "shell/shard_commands.h"
#include "shell/status_line.h"
#include "shell/stored_run_reader.h"
#include "shell/welcome_commands.h"
#include "shell/window_session.h"
#include "shell/window_state.h"
#include "theme/language.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

namespace millrace::ui {

namespace {

/// How long closing waits for the run thread before it goes on without it.
constexpr int kShutDownMs = 3000;

/// The first local file of what is dragged; empty when there is none.
QString draggedFile(const QMimeData& data) {
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            return url.toLocalFile();
        }
    }
    return {};
}

} // namespace

QString historyFile() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/history.sqlite");
}

MainWindow::MainWindow(const NodeTypes& types, Language& language, QWidget* parent)
    : QMainWindow(parent)
    , m(std::make_unique<Parts>(types)) {
    installAccessibility();
    installButtonKeys();
    setObjectName(QStringLiteral("millrace"));
    setAcceptDrops(true);
    assemble(language);
    connectCanvas();
    connectPanels();
    connectRuns();
    connectCommands();
    retranslate();
    if (!m->state->restore(*m->panels)) {
        m->panels->applyDefaultSizes();
    }
    m->canvas->setFocus();
}

MainWindow::~MainWindow() {
    m->run.shutDown(kShutDownMs);
    if (QWidget* focus = focusWidget()) {
        focus->clearFocus(); // an entry under way ends while its field is still whole
    }
    // Everything that looks at the document and the run goes before them.
    for (QObject* part : std::initializer_list<QObject*>{
             m->session, m->welcome, m->shards, m->imports, m->stored, m->exports, m->runs, m->canvasCommands,
             m->frames, m->edits, m->files, m->status, m->state}) {
        delete part;
    }
    const std::unique_ptr<Panels> panels(std::exchange(m->panels, nullptr));
    for (std::size_t i = 0; i < kPanelCount; ++i) {
        delete &panels->dock(static_cast<PanelId>(i));
    }
    delete m->menus;
    delete m->runBar;
    delete takeCentralWidget();
}

void MainWindow::assemble(Language& language) {
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m->messages = new MessageBar(centre);
    m->canvas = new CanvasView(m->document, m->selection, m->run, centre);
    layout->addWidget(m->messages);
    layout->addWidget(m->canvas, 1);
    setCentralWidget(centre);

    m->menus = new Menus(m->actions, *this);
    m->runBar = new RunBar(m->document, m->run,
                           {m->actions.action(ActionId::run), m->actions.action(ActionId::pause),
                            m->actions.action(ActionId::step), m->actions.action(ActionId::stop),
                            m->actions.action(ActionId::restart)});
    m->runBar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m->menus->runToolBar()->addWidget(m->runBar);
    m->runBar->setProperty(kHelpProperty, QStringLiteral("help:concept/running"));
    m->canvas->setProperty(kHelpProperty, QStringLiteral("help:concept/editor"));

    const QString history = historyFile();
    m->panels = new Panels(m->document, m->selection, m->run, m->actions, history, *this);
    m->status = new StatusLine(m->document, *statusBar());
    m->files = new FileCommands(m->document, m->run, m->actions, *m->messages, *this);
    m->edits = new EditCommands(m->document, *m->canvas, m->actions, this);
    m->canvasCommands = new CanvasCommands(m->document, m->selection, *m->canvas, m->actions, *this);
    new ArrangeCommands(*m->canvas, m->actions, m->canvas);
    m->frames = new FrameCommands(m->document, m->selection, *m->canvas, m->actions, *m->messages, *this);
    m->runs = new RunCommands(m->document, m->run, *m->runBar, m->actions, *m->messages, history, this);
    m->exports = new ExportCommands(m->document, m->run, *m->runs, *m->canvas, m->panels->charts(),
                                    m->actions, *m->messages, m->selection, *this);
    m->imports =
        new ImportCommands(m->document, m->selection, *m->canvas, *m->files, m->actions, *m->messages, *this);
    m->shards = new ShardCommands(m->document, m->run, m->panels->charts(), m->actions, *this);
    m->welcome = new WelcomeCommands(m->document, m->selection, m->run, *m->files, m->actions,
                                     {*this, *layout, *m->canvas, *m->panels, *m->runBar});
    m->state = new WindowState(language, m->actions, *this);
    m->session = new WindowSession(m->document, m->run, *m->files, m->actions, *m->messages, *this);
    m->files->recent().fill(m->menus->recent());
}

WindowSession& MainWindow::session() const {
    return *m->session;
}

Document& MainWindow::document() const {
    return m->document;
}

RunController& MainWindow::run() const {
    return m->run;
}

ActionTable& MainWindow::actionTable() const {
    return m->actions;
}

MessageBar& MainWindow::messages() const {
    return *m->messages;
}

bool MainWindow::openFile(const QString& file) {
    return m->files->open(file);
}

bool MainWindow::openExample(const QString& name) {
    return m->files->openExample(name);
}

void MainWindow::showWelcome() {
    m->welcome->showPage();
}

QMenu* MainWindow::createPopupMenu() {
    auto* menu = new QMenu(this);
    menu->addActions(m->menus->menu(MenuId::panels)->actions());
    return menu;
}

void MainWindow::showTitle() {
    const QString pattern = m->document.isReadOnly() ? tr("%1[*] (read-only) — Millrace", "window title")
                                                     : tr("%1[*] — Millrace", "window title");
    setWindowTitle(pattern.arg(m->document.title()));
    setWindowFilePath(m->document.file());
    setWindowModified(m->document.isModified());
}

void MainWindow::showHelp() {
    m->panels->help().showContext(); // before the focus moves
    m->panels->reveal(PanelId::help);
}

void MainWindow::showProperties() {
    m->panels->reveal(PanelId::inspector);
    // The inspector follows the selection a moment later.
    constexpr int kSoonMs = 40;
    QTimer::singleShot(kSoonMs, this, [this] {
        for (Field* field : m->panels->inspector().findChildren<Field*>()) {
            if (field->isVisible()) {
                field->focusEditor();
                return;
            }
        }
        focusInside(m->panels->inspector(), Qt::ShortcutFocusReason);
    });
}

/// The canvas, or what stands in its place.
void MainWindow::focusCentre() {
    if (m->canvas->isHidden()) {
        focusInside(*centralWidget(), Qt::ShortcutFocusReason);
    } else {
        m->canvas->setFocus(Qt::ShortcutFocusReason);
    }
}

/// Escape goes back a level where nothing else had a use for it.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        focusCentre();
    } else {
        QMainWindow::keyPressEvent(event);
    }
}

bool MainWindow::focusNextPrevChild(bool next) {
    if (m->panels != nullptr) { // what had the focus may be going away with the window
        m->panels->orderPanelTabs();
        return moveFocus(*this, next);
    }
    return QMainWindow::focusNextPrevChild(next);
}

void MainWindow::showStoredRun(const ReopenedRun& run) {
    m->panels->charts().showRun(run.charts);
    m->panels->costs().showEstimate(run.charts->title, run.cost);
    m->panels->events().showStored(
        StoredEvents{run.charts->title, {run.charts, &run.charts->pipeline}, run.events});
    m->panels->reveal(PanelId::charts);
}

void MainWindow::showExamples() {
    (new PickList(tr("Open an example"), m->files->exampleEntries(), this))->open();
}

void MainWindow::fillExamplesMenu() {
    QMenu* menu = m->menus->examples();
    menu->clear();
    menu->setToolTipsVisible(true);
    for (const PickEntry& entry : m->files->exampleEntries()) {
        QAction* action = menu->addAction(entry.icon, entry.title);
        action->setToolTip(entry.detail);
        connect(action, &QAction::triggered, this, entry.run);
    }
}

void MainWindow::retranslate() {
    m->actions.retranslate();
    m->panels->retranslate();
    m->status->retranslate();
    fillExamplesMenu();
    showTitle();
}

void MainWindow::resetLayout() {
    m->panels->applyDefaultLayout();
    m->panels->applyDefaultSizes();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m->session->mayClose()) {
        event->ignore();
        return;
    }
    m->state->keep(m->panels->state());
    m->run.shutDown(kShutDownMs);
    event->accept();
    emit closed();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m->state != nullptr) {
        retranslate();
    } else if (event->type() == QEvent::WindowStateChange) {
        m->actions.action(ActionId::fullScreen)->setChecked(isFullScreen());
    }
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m->menus->arrangeToolBars(event->size().width());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!draggedFile(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString file = draggedFile(*event->mimeData());
    if (file.isEmpty()) {
        return;
    }
    event->acceptProposedAction();
    // The question that opening may ask must not keep the other program waiting for the end of the drop.
    QTimer::singleShot(0, this, [this, file] { m->files->openAfterQuestion(file); });
}

} // namespace millrace::ui
