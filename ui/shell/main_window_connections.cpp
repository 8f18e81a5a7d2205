// SPDX-License-Identifier: GPL-3.0-or-later
// What of a window follows what.
#include "canvas/canvas_scene.h"
#include "canvas/canvas_view.h"
#include "charts/charts_panel.h"
#include "costs/cost_panel.h"
#include "events/events_panel.h"
#include "help/help_panel.h"
#include "inspector/inspector_panel.h"
#include "palette/palette_panel.h"
#include "problems/problems_panel.h"
#include "runs/runs_panel.h"
#include "shell/dialogs.h"
#include "shell/file_commands.h"
#include "shell/import_commands.h"
#include "shell/main_window_parts.h"
#include "shell/message_bar.h"
#include "shell/panels.h"
#include "shell/pick_list.h"
#include "shell/run_commands.h"
#include "shell/searches.h"
#include "shell/shard_commands.h"
#include "shell/status_line.h"
#include "shell/stored_run_reader.h"

#include <QMenu>
#include <QStatusBar>
#include <QTimer>

namespace millrace::ui {

void MainWindow::connectCanvas() {
    CanvasView* canvas = m->canvas;
    connect(canvas, &CanvasView::zoomChanged, m->status, &StatusLine::setZoom);
    connect(canvas, &CanvasView::propertiesRequested, this, &MainWindow::showProperties);
    connect(canvas, &CanvasView::helpRequested, this, &MainWindow::showHelp);
    connect(canvas, &CanvasView::nodeMenuOpening, this,
            [this](QMenu* menu, const NodeId& node) { m->shards->addToNodeMenu(*menu, node); });
    connect(m->shards, &ShardCommands::ringRequested, this, [this] {
        m->panels->charts().showRing();
        m->panels->reveal(PanelId::charts);
    });
    connect(m->shards, &ShardCommands::chartsRequested, m->panels,
            [panels = m->panels] { panels->reveal(PanelId::charts); });
    connect(canvas, &CanvasView::examplesRequested, this, &MainWindow::showExamples);
    connect(canvas, &CanvasView::openRequested, m->files, &FileCommands::chooseAndOpen);
    connect(canvas, &CanvasView::importRequested, m->actions.action(ActionId::importAws), &QAction::trigger);
    const auto sayForAWhile = [this](const QString& text) {
        constexpr int kShownMs = 8000;
        statusBar()->showMessage(text, kShownMs);
    };
    connect(canvas, &CanvasView::statusMessage, this, sayForAWhile);
    connect(m->files, &FileCommands::statusMessage, this, sayForAWhile);
    // What was said of the step before is past with the next one.
    connect(&m->document, &Document::changed, statusBar(), &QStatusBar::clearMessage);
    connect(&m->document, &Document::replaced, &m->run, &RunController::clear);
    connect(m->files, &FileCommands::settleRequested, this, [this] {
        m->canvas->finishEditing();
        if (QWidget* focus = focusWidget()) {
            focus->clearFocus();
            focus->setFocus();
        }
    });
    connect(m->runs, &RunCommands::statusMessage, this, sayForAWhile);
    connect(m->status, &StatusLine::actualSizeRequested, canvas, &CanvasView::zoomToActualSize);
    connect(&m->document, &Document::replaced, canvas,
            [canvas] { QTimer::singleShot(0, canvas, [canvas] { canvas->showLastSight(); }); });
    m->status->setZoom(canvas->zoom());
}

void MainWindow::connectPanels() {
    Panels* panels = m->panels;
    connect(panels, &Panels::leaveRequested, this, &MainWindow::focusCentre);
    connect(&panels->palette(), &PalettePanel::addRequested, m->canvas, &CanvasView::addNode);
    connect(&panels->inspector(), &InspectorPanel::restartRequested, m->runs, &RunCommands::restart);
    connect(&panels->inspector(), &InspectorPanel::helpRequested, this, &MainWindow::showHelp);
    CanvasScene* scene = &m->canvas->items();
    connect(scene, &CanvasScene::annotationsChosen, &panels->inspector(),
            [panels, scene] { panels->inspector().showAnnotations(scene->chosenAnnotations()); });
    connect(&panels->inspector(), &InspectorPanel::nextRunAwaited, this, [this] {
        const QString sentence = tr("Takes effect in the next run.");
        m->messages->say(MessageKind::information, sentence,
                         {{tr("Restart now"), [this] { m->runs->restart(); }}});
        m->nextRunSentence = sentence;
        // The step is counted once it is done.
        QTimer::singleShot(0, this, [this] { m->nextRunStep = m->document.undoStack().index(); });
    });
    // Not true any more once the step is undone, or the run is over.
    connect(&m->document.undoStack(), &QUndoStack::indexChanged, this, [this](int index) {
        if (index < m->nextRunStep) {
            endNextRunMessage();
        }
    });
    connect(&m->run, &RunController::stateChanged, this, [this] {
        if (m->run.state() != RunState::running && m->run.state() != RunState::paused) {
            endNextRunMessage();
        }
    });
    connect(&panels->inspector(), &InspectorPanel::entriesLeft, this,
            [this](const QString& sentence) { m->messages->say(MessageKind::warning, sentence); });
    connect(&m->selection, &Selection::revealRequested, panels,
            [panels] { panels->reveal(PanelId::inspector); });
    connect(&panels->problems(), &ProblemsPanel::countsChanged, this,
            [this](int errors, int warnings, int hints) {
                m->status->setProblems(errors, warnings, hints);
                m->panels->setProblemCount(errors + warnings + hints);
            });
    const auto showProblems = [panels] { panels->reveal(PanelId::problems); };
    connect(m->status, &StatusLine::problemsRequested, panels, showProblems);
    connect(m->runs, &RunCommands::problemsRequested, panels, showProblems);
}

void MainWindow::endNextRunMessage() {
    if (!m->nextRunSentence.isEmpty() && m->messages->text() == m->nextRunSentence) {
        m->messages->dismiss();
    }
    m->nextRunSentence.clear();
    m->nextRunStep = 0;
}

void MainWindow::connectRuns() {
    connect(&m->run, &RunController::historyChanged, &m->panels->runs(), &RunsPanel::refresh);
    m->stored = new StoredRunReader(historyFile(), m->document.types(), this);
    connect(&m->panels->runs(), &RunsPanel::showRequested, m->stored, &StoredRunReader::reopen);
    connect(&m->panels->runs(), &RunsPanel::openProjectRequested, m->stored, &StoredRunReader::readProject);
    connect(m->stored, &StoredRunReader::busyChanged, &m->panels->runs(), &RunsPanel::setBusy);
    connect(m->stored, &StoredRunReader::reopened, this, &MainWindow::showStoredRun);
    connect(m->stored, &StoredRunReader::projectRead, this,
            [this](const Pipeline& project) { m->files->openCopyOf(project); });
    connect(m->stored, &StoredRunReader::failed, this,
            [this](const QString& sentence) { m->messages->say(MessageKind::error, sentence); });
    // What was asked of the history is past then.
    connect(m->runs, &RunCommands::starting, m->stored, &StoredRunReader::cancel);
    connect(&m->document, &Document::replaced, m->stored, &StoredRunReader::cancel);
    connect(&m->panels->charts(), &ChartsPanel::shownRunClosed, &m->panels->costs(), [this] {
        m->panels->costs().showEstimate({}, std::nullopt);
        m->panels->events().showStored(std::nullopt);
    });
    connect(m->runs, &RunCommands::starting, this, [this] {
        m->panels->charts().showRun(nullptr);
        m->panels->costs().showEstimate({}, std::nullopt);
        m->panels->events().showStored(std::nullopt);
    });
}

void MainWindow::connectCommands() {
    const auto on = [this](ActionId id, auto&& slot) {
        connect(m->actions.action(id), &QAction::triggered, this, slot);
    };
    on(ActionId::close, [this] { close(); });
    on(ActionId::findNode, [this] { openNodeSearch(m->document, m->selection, *this); });
    on(ActionId::findSetting, [this] {
        m->panels->reveal(PanelId::inspector);
        m->panels->inspector().focusSearch();
    });
    on(ActionId::fullScreen, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on(ActionId::resetLayout, [this] { resetLayout(); });
    on(ActionId::nextProblem, [this] { m->panels->problems().activateNext(1); });
    on(ActionId::previousProblem, [this] { m->panels->problems().activateNext(-1); });
    on(ActionId::help, [this] { showHelp(); });
    connect(m->imports, &ImportCommands::helpRequested, this, [this](const QString& address) {
        m->panels->help().showPage(address);
        m->panels->reveal(PanelId::help);
    });
    on(ActionId::examples, [this] { showExamples(); });
    on(ActionId::commandSearch,
       [this] { (new PickList(tr("Run a command"), commandEntries(m->actions), this))->open(); });
    on(ActionId::shortcuts, [this] { showShortcuts(m->actions, *this); });
    on(ActionId::about, [this] { showAbout(*this); });
    connect(&m->document, &Document::modifiedChanged, this, &MainWindow::showTitle);
    connect(&m->document, &Document::fileChanged, this, &MainWindow::showTitle);
    connect(&m->document, &Document::replaced, this, &MainWindow::showTitle);
    connect(&m->document, &Document::changed, this, [this](const DocumentChange& change) {
        if (change.project) {
            showTitle();
        }
    });
}

} // namespace millrace::ui
