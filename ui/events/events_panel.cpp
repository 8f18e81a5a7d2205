// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/events_panel.h"

#include "document/wording.h"
#include "events/events_model.h"
#include "panels/empty_state.h"
#include "panels/panel_parts.h"
#include "panels/update_limiter.h"
#include "theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <map>

namespace millrace::ui {

namespace {

/// What live edits changed is an event now: the project gets back what it had when the run began, or the
/// event would change nothing.
void restoreBeginning(const Pipeline& now, const Pipeline& ran, const Scenario& recorded, EditGroup& edits) {
    std::map<NodeId, Json> settings;
    for (const ScenarioEvent& event : recorded.events) {
        const Node* node = now.findNode(event.node);
        const Node* before = ran.findNode(event.node);
        const auto changed = event.arguments.find("settings");
        if (event.action != "set" || !node || !before || changed == event.arguments.end() ||
            !changed->is_object()) {
            continue;
        }
        Json& restored = settings.try_emplace(event.node, node->settings).first->second;
        for (const auto& [key, value] : changed->items()) {
            if (const auto old = before->settings.find(key); old != before->settings.end()) {
                restored[key] = *old;
            } else {
                restored.erase(key);
            }
        }
    }
    for (auto& [id, value] : settings) {
        edits.edits.push_back({SetNodeSettings{id, std::move(value)}});
    }
}

} // namespace

EventsPanel::EventsPanel(Document& document, Selection& selection, RunController& run, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_run(run)
    , m_model(new EventsModel(document, this))
    , m_limiter(new UpdateLimiter(this, [this] { refresh(); }))
    , m_keep(makePanelButton(QStringLiteral("save"), this))
    , m_count(new QLabel(this))
    , m_refusal(makeSentence(QStringLiteral("error"), this))
    , m_banner(new QWidget(this))
    , m_bannerText(new QLabel(m_banner))
    , m_back(new QPushButton(m_banner))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_table(new QTableView(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* bar = makePanelBar();
    bar->addWidget(m_keep);
    bar->addStretch();
    bar->addWidget(m_count);
    m_count->setProperty("role", QStringLiteral("muted"));
    layout->addLayout(bar);
    auto* bannerLayout = new QHBoxLayout(m_banner);
    bannerLayout->setContentsMargins(12, 8, 8, 8);
    bannerLayout->addWidget(m_bannerText, 1);
    bannerLayout->addWidget(m_back);
    m_bannerText->setWordWrap(true);
    m_banner->hide();
    layout->addWidget(m_banner);
    layout->addWidget(m_refusal);
    layout->addWidget(m_stack, 1);
    m_refusal->hide();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    makeTable();
    connect(m_keep, &QToolButton::clicked, this, &EventsPanel::keepAsScenario);
    connect(m_back, &QPushButton::clicked, this, [this] { showStored(std::nullopt); });
    connect(&run, &RunController::viewChanged, m_limiter, &UpdateLimiter::request);
    connect(&run, &RunController::stateChanged, m_limiter, &UpdateLimiter::request);
    connect(&document, &Document::replaced, m_limiter, &UpdateLimiter::request);
    connect(&document, &Document::changed, this, [this](const DocumentChange& change) {
        if (change.scenario) {
            refreshKeep();
        }
        if (!change.changed.empty()) {
            m_model->retranslate(); // labels
        }
    });
    setWords();
    refresh();
}

void EventsPanel::makeTable() {
    m_table->setModel(m_model);
    prepareTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setMinimumSectionSize(32);
    // Not the current row: a view makes its first row current when the focus comes in.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { followRow(m_table->selectionModel()->selectedRows().value(0)); });
    connect(m_table, &QTableView::clicked, this, &EventsPanel::followRow);
    auto* copy = new QAction(m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    connect(copy, &QAction::triggered, this, [this] {
        QStringList cells;
        const QModelIndex current = m_table->currentIndex();
        for (int column = 0; current.isValid() && column < kEventColumns; ++column) {
            cells << current.siblingAtColumn(column).data().toString();
        }
        QGuiApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
    });
}

void EventsPanel::setWords() {
    sayButton(m_keep, tr("Keep as scenario"),
              tr("Make what happened in this run the scenario of the project, so that it can be repeated"));
    m_table->setAccessibleName(tr("Events of the run"));
    m_back->setText(tr("Back to the live events"));
    showEmptyWords();
    m_count->setText(tr("%n event(s)", nullptr, m_model->rowCount()));
}

void EventsPanel::showEmptyWords() {
    if (!m_stored) {
        m_empty->setContent(QStringLiteral("events"), tr("Nothing has happened yet"),
                            tr("Press F5 to run the project. Scenario events, your changes while it runs and "
                               "turning points such as throttling are listed here."));
    } else if (m_stored->events) {
        m_empty->setContent(QStringLiteral("events"), tr("Nothing happened in this run"),
                            tr("It had no scenario events, no changes and no turning points."));
    } else {
        m_empty->setContent(QStringLiteral("events"), tr("This run was kept without events"),
                            tr("Events are kept when a run ends. Open it as a project to run it again."));
    }
}

void EventsPanel::showStored(std::optional<StoredEvents> stored) {
    m_stored = std::move(stored);
    m_banner->setVisible(m_stored.has_value());
    m_bannerText->setText(m_stored ? m_stored->title : QString());
    m_refusal->hide();
    showEmptyWords();
    refresh();
}

void EventsPanel::refresh() {
    QScrollBar* bar = m_table->verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    const int before = m_model->rowCount();
    m_updating = true;
    m_model->setEvents(m_stored ? m_stored->events : m_run.view()->snapshot.events,
                       m_stored ? m_stored->pipeline : nullptr);
    m_updating = false;
    const int count = m_model->rowCount();
    m_stack->setCurrentIndex(count == 0 ? 0 : 1);
    if (count != before) {
        constexpr int kWidest = 240;
        growColumns(m_table, m_table->horizontalHeader(), kWidest);
        m_count->setText(tr("%n event(s)", nullptr, count));
    }
    if (isAtEnd && count > before) {
        m_table->scrollToBottom();
    }
    refreshKeep();
}

void EventsPanel::refreshKeep() {
    const RunState state = m_run.state();
    const std::shared_ptr<const RunView> view = m_run.view();
    m_count->setVisible(m_model->rowCount() > 0);
    m_keep->setEnabled(!m_stored && (state == RunState::stopped || state == RunState::finished) &&
                       view->recordedScenario && !m_document.isReadOnly() &&
                       *view->recordedScenario != m_document.pipeline().scenario);
}

void EventsPanel::followRow(const QModelIndex& row) {
    if (m_updating || !row.isValid()) {
        return;
    }
    const NodeId node = m_model->event(row.row()).node;
    if (m_document.pipeline().findNode(node) && m_selection.singleNode() != node) {
        m_selection.set({node});
    }
}

void EventsPanel::keepAsScenario() {
    const std::shared_ptr<const Scenario> recorded = m_run.view()->recordedScenario;
    if (!recorded) {
        return;
    }
    EditGroup kept;
    kept.edits.push_back({SetScenario{*recorded}});
    if (const std::shared_ptr<const Pipeline> ran = m_run.view()->ranPipeline) {
        restoreBeginning(m_document.pipeline(), *ran, *recorded, kept);
    }
    const Result<void> done =
        m_document.push({std::move(kept)}, tr("Keep live session as scenario", "undo step"));
    m_refusal->setVisible(!done.ok());
    if (!done) {
        m_refusal->setText(sentenceOf(done.error()));
    }
    refreshKeep();
}

void EventsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setWords();
        m_model->retranslate();
    }
}

} // namespace millrace::ui
