// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charts_panel.h"

#include "charts/chart_bar.h"
#include "charts/chart_feed.h"
#include "charts/chart_grid.h"
#include "charts/heat_page.h"
#include "charts/time_chart.h"
#include "document/wording.h"
#include "model/node_index.h"
#include "panels/empty_state.h"
#include "panels/page_stack.h"
#include "panels/panel_parts.h"
#include "panels/update_limiter.h"
#include "shards/lineage_chart.h"
#include "shards/read_budget_page.h"
#include "shards/ring_page.h"
#include "shards/shard_actions.h"
#include "shards/shard_page.h"
#include "shards/throttle_page.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace millrace::ui {

ChartsPanel::ChartsPanel(Document& document, Selection& selection, RunController& run, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_run(run)
    , m_lastState(run.state())
    , m_feed(new ChartFeed(run, this))
    , m_limiter(new UpdateLimiter(this, [this] { refreshTexts(); }))
    , m_bar(new ChartBar(this))
    , m_banner(new QWidget(this))
    , m_bannerText(new QLabel(m_banner))
    , m_back(new QPushButton(m_banner))
    , m_problem(makeSentence(QStringLiteral("error"), this))
    , m_stack(new PageStack(this))
    , m_empty(new EmptyState(this))
    , m_scroll(new QScrollArea(this))
    , m_grid(new ChartGrid)
    , m_heat(new HeatPage(this))
    , m_actions(new ShardActions(document, run, this))
    , m_shards(new ShardPage(*m_actions, this))
    , m_ring(new RingPage(*m_actions, this))
    , m_lineage(new LineageChart(this))
    , m_budget(new ReadBudgetPage(document, run, this))
    , m_throttles(new ThrottlePage(document, run, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeBanner();
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // what is in it takes the focus
    m_scroll->setWidget(m_grid);
    m_scroll->viewport()->installEventFilter(this);
    for (QWidget* page : std::initializer_list<QWidget*>{m_empty, m_scroll, m_heat, m_shards, m_ring,
                                                         m_lineage, m_budget, m_throttles}) {
        m_stack->addWidget(page);
    }
    layout->addWidget(m_banner);
    layout->addWidget(m_bar);
    layout->addWidget(m_problem);
    layout->addWidget(m_stack->makeScrollable(), 1);
    m_problem->hide();
    m_rest.setParent(this); // whoever waits for the window sees what is to follow
    m_rest.setSingleShot(true);

    connectBar();
    connectPointer(m_heat->map().pointer());
    connect(&m_heat->map(), &HeatMapView::shardPicked, this, &ChartsPanel::highlight);
    connect(m_heat, &HeatPage::metricChosen, this, &ChartsPanel::updateNow);
    connectShards();
    connectReading();
    connect(m_feed, &ChartFeed::answersChanged, this, &ChartsPanel::requestUpdate);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_isUpdatePending) {
            updateNow();
        }
    });
    connect(&run, &RunController::stateChanged, this, &ChartsPanel::followRunState);
    connect(&selection, &Selection::changed, this, &ChartsPanel::followSelection);
    connect(&document, &Document::replaced, this, [this] {
        m_node = NodeId();
        m_bar->setPinned(false);
        refreshPlan();
    });
    connect(&document, &Document::changed, this, [this](const DocumentChange& change) {
        if (!change.added.empty() || !change.removed.empty() || !change.changed.empty() || change.links) {
            refreshPlan();
        }
    });
    setWords();
    followSelection();
    refreshPlan();
}

ChartsPanel::~ChartsPanel() = default;

void ChartsPanel::makeBanner() {
    auto* layout = new QHBoxLayout(m_banner);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->addWidget(m_bannerText, 1);
    layout->addWidget(m_back);
    m_bannerText->setWordWrap(true);
    m_banner->hide();
    connect(m_back, &QPushButton::clicked, this, &ChartsPanel::closeShownRun);
}

void ChartsPanel::connectBar() {
    connect(m_bar, &ChartBar::nodeChosen, this,
            [this](const QString& id) { pinNode(NodeId(id.toStdString())); });
    connect(m_bar, &ChartBar::pinToggled, this, &ChartsPanel::followSelection);
    connect(m_bar, &ChartBar::viewChosen, this, [this] {
        refreshPages();
        updateNow();
        refreshTexts();
        emit pageChosen();
    });
    connect(m_bar, &ChartBar::resolutionChosen, this, &ChartsPanel::updateNow);
    connect(m_bar, &ChartBar::spanChosen, this, [this] { setZoom(std::nullopt); });
    connect(m_bar, &ChartBar::zoomResetRequested, this, [this] { setZoom(std::nullopt); });
    connect(m_bar, &ChartBar::everythingToggled, this, &ChartsPanel::refreshPlan);
    connect(m_bar, &ChartBar::csvRequested, this, &ChartsPanel::exportCsv);
    connect(m_bar, &ChartBar::pngRequested, this, &ChartsPanel::exportPng);
    connect(m_bar, &ChartBar::copyRequested, this, &ChartsPanel::copyPicture);
}

void ChartsPanel::connectPointer(TimePointer& pointer) {
    connect(&pointer, &TimePointer::cursorMoved, this, &ChartsPanel::setCursorTime);
    connect(&pointer, &TimePointer::zoomRequested, this,
            [this](const TimeWindow& wanted) { setZoom(zoomed(wanted, 1, wanted.from, endOfTime())); });
    connect(&pointer, &TimePointer::zoomByRequested, this, [this](double factor, SimTime center) {
        setZoom(zoomed(window(), factor, center, endOfTime()));
    });
    connect(&pointer, &TimePointer::moveRequested, this,
            [this](double share) { setZoom(moved(window(), share, endOfTime())); });
    connect(&pointer, &TimePointer::resetRequested, this, [this] { setZoom(std::nullopt); });
    connect(&pointer, &TimePointer::stepRequested, this, &ChartsPanel::stepCursor);
}

void ChartsPanel::connectShards() {
    connectPointer(m_lineage->pointer());
    connect(m_shards, &ShardPage::shardPicked, this, &ChartsPanel::highlight);
    connect(m_ring, &RingPage::shardPicked, this, &ChartsPanel::highlight);
    connect(m_lineage, &LineageChart::shardPicked, this, &ChartsPanel::highlight);
    connect(m_lineage, &LineageChart::menuRequested, this,
            [this](const std::string& shard, const QPoint& place) {
                auto* menu = new QMenu(this);
                menu->setAttribute(Qt::WA_DeleteOnClose);
                m_actions->fillMenu(*menu, shard);
                menu->popup(place);
            });
    connect(&m_run, &RunController::stoppingChanged, m_limiter, &UpdateLimiter::request);
}

void ChartsPanel::showRing() {
    showRun(nullptr);
    followSelection();
    m_bar->setView(ChartBar::ring);
}

const Pipeline& ChartsPanel::pipeline() const {
    return m_shown ? m_shown->pipeline : m_document.pipeline();
}

void ChartsPanel::setWords() {
    m_back->setText(tr("Back to the live run"));
    m_bannerText->setText(m_shown ? tr("Showing a run from the history: %1").arg(m_shown->title) : QString());
    m_heat->retranslate();
    m_shards->retranslate();
    m_ring->retranslate();
    m_lineage->retranslate();
    m_budget->retranslate();
    m_throttles->retranslate();
    sayWhatIsMissing();
}

void ChartsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_bar->retranslate();
        setWords();
        refreshPlan();
        refreshTexts();
    }
}

void ChartsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    QTimer::singleShot(0, this, &ChartsPanel::updateNow); // once it has its size
}

void ChartsPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_feed->ask({}); // nobody looks: the run need not gather anything
}

bool ChartsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize) {
        m_grid->setSight(m_scroll->viewport()->size());
        requestUpdate();
    }
    return QWidget::eventFilter(watched, event);
}

void ChartsPanel::showRun(std::shared_ptr<const ShownRun> run) {
    if (run == m_shown) {
        return;
    }
    m_shown = std::move(run);
    m_zoom.reset();
    m_bar->setZoomed(false);
    m_bar->setTicksKept(!m_shown);
    m_banner->setVisible(m_shown != nullptr);
    m_feed->readFrom(m_shown ? m_shown->series : nullptr,
                     m_shown ? kTimeZero + m_shown->simulated : kTimeZero);
    for (TimeChart* chart : m_charts) {
        chart->clear();
    }
    setWords();
    refreshPlan();
}

void ChartsPanel::closeShownRun() {
    showRun(nullptr);
    emit shownRunClosed();
}

void ChartsPanel::followRunState(RunState state) {
    const bool isNewRun = state == RunState::running && m_lastState != RunState::paused;
    m_lastState = state;
    if (isNewRun) {
        showRun(nullptr);
        setZoom(std::nullopt);
        for (TimeChart* chart : m_charts) {
            chart->clear();
        }
    }
    refreshPages();
    m_limiter->request();
}

void ChartsPanel::followSelection() {
    m_budget->setSelected(m_selection.nodes());
    if (m_bar->isPinned() || m_isSelecting) {
        return;
    }
    NodeId node;
    // The first of the selected nodes, as they stand in the project.
    for (const Node& each : pipeline().nodes) {
        if (m_selection.nodes().contains(each.id)) {
            node = each.id;
            break;
        }
    }
    setNode(node);
}

void ChartsPanel::pinNode(const NodeId& node) {
    m_bar->setPinned(true);
    setNode(node);
}

void ChartsPanel::setNode(const NodeId& node) {
    if (node != m_node) {
        m_node = node;
        refreshPlan();
    }
}

NodeId ChartsPanel::shardNode() const {
    const Catalog& catalog = m_document.types().catalog();
    if (m_node.isEmpty()) {
        return firstShardedNode(pipeline(), catalog);
    }
    return isSharded(pipeline(), catalog, m_node) ? m_node : NodeId();
}

void ChartsPanel::refreshPlan() {
    const Catalog& catalog = m_document.types().catalog();
    m_marked.reset(); // labels may be others
    if (!m_node.isEmpty() && !pipeline().findNode(m_node)) {
        m_node = NodeId();
        m_bar->setPinned(false);
    }
    const std::vector<ChartSpec> specs =
        m_node.isEmpty() ? overviewPlan(pipeline(), catalog)
                         : chartPlan(pipeline(), catalog, m_node, m_bar->wantsEverything());
    rebuildCharts(specs);
    std::vector<ChartSpec> ofShards = chartPlan(pipeline(), catalog, shardNode());
    std::erase_if(ofShards, [](const ChartSpec& spec) { return !spec.perShard; });
    m_bar->offer({!ofShards.empty(), !ofShards.empty() && !m_shown, !budgetNode().isEmpty(),
                  !throttledNode().isEmpty()});
    m_actions->setNode(shardNode());
    m_budget->setStored(m_shown != nullptr);
    m_budget->setStream(budgetNode());
    m_throttles->setStored(m_shown != nullptr);
    m_throttles->setSubject(throttledNode());
    m_heat->setSpecs(std::move(ofShards));
    refreshChoices();
    sayWhatIsMissing();
    refreshPages();
    updateNow();
    m_limiter->request();
}

void ChartsPanel::rebuildCharts(const std::vector<ChartSpec>& specs) {
    const bool isSame =
        std::ranges::equal(specs, m_charts, [](const ChartSpec& spec, const TimeChart* chart) {
            return spec.node == chart->spec().node && spec.metric == chart->spec().metric;
        });
    if (isSame) {
        for (std::size_t i = 0; i < specs.size(); ++i) {
            if (specs[i] != m_charts[i]->spec()) {
                m_charts[i]->setSpec(specs[i]);
            }
        }
        return;
    }
    for (TimeChart* chart : m_charts) {
        chart->hide();
        chart->deleteLater();
    }
    m_charts.clear();
    std::vector<QWidget*> widgets;
    for (const ChartSpec& spec : specs) {
        auto* chart = new TimeChart(spec, m_slots, m_grid);
        chart->setHighlighted(m_highlighted);
        connectPointer(chart->plot().pointer());
        m_charts.push_back(chart);
        widgets.push_back(chart);
    }
    m_grid->setCharts(std::move(widgets));
    m_scroll->ensureVisible(0, 0);
}

void ChartsPanel::refreshChoices() {
    std::vector<ChartBar::Choice> choices{
        {QString(), tr("Overview"), Theme::instance().icon(QStringLiteral("chart"))}};
    for (const Node& node : pipeline().nodes) {
        const NodeType* type = m_document.types().find(node.type);
        if (type && !type->description.metrics.empty()) {
            choices.push_back({QString::fromStdString(node.id.text()),
                               QString::fromStdString(displayNameOf(node)),
                               Theme::instance().icon(QString::fromStdString(type->description.icon))});
        }
    }
    m_bar->setChoices(choices, QString::fromStdString(m_node.text()));
}

void ChartsPanel::sayWhatIsMissing() {
    if (m_charts.empty()) {
        m_empty->setContent(QStringLiteral("chart"), tr("There is nothing to chart"),
                            pipeline().nodes.empty()
                                ? tr("Add a producer, a stream and a consumer, then press F5 to run them.")
                                : tr("Select a node that keeps metrics, such as a stream."));
    } else {
        m_empty->setContent(QStringLiteral("chart"), tr("No charts yet"),
                            tr("Press F5 to run the project. Throughput of every shard against its limits, "
                               "throttled records and how far readers lag behind are drawn here while it "
                               "runs."));
    }
}

} // namespace millrace::ui
