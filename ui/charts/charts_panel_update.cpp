// SPDX-License-Identifier: GPL-3.0-or-later
// What moves in the charts: values from the feed, the window of time, cursor and highlighted shard.
#include "charts/chart_bar.h"
#include "charts/chart_feed.h"
#include "charts/charts_panel.h"
#include "charts/heat_page.h"
#include "charts/time_chart.h"
#include "document/wording.h"
#include "panels/page_stack.h"
#include "panels/update_limiter.h"
#include "shards/lineage_chart.h"
#include "shards/read_budget_page.h"
#include "shards/ring_page.h"
#include "shards/shard_actions.h"
#include "shards/shard_page.h"

#include <QElapsedTimer>

#include <algorithm>

namespace millrace::ui {

namespace {

/// Pictures come this far apart at least, and rest for so many times what making one took: input is answered
/// in between.
constexpr int kMillisecondsApart = 50;
constexpr int kRest = 5;

/// What was kept of the finest series (DESIGN, section 6).
constexpr Duration kTicksKept = std::chrono::minutes(2);

} // namespace

TimeWindow ChartsPanel::window() const {
    if (m_zoom) {
        return *m_zoom;
    }
    const RunState state = m_run.state();
    const bool goesOn = !m_shown && (state == RunState::running || state == RunState::paused);
    return followingWindow(m_bar->span(), m_feed->newest(), goesOn);
}

SimTime ChartsPanel::endOfTime() const {
    return std::max(m_feed->newest(), kTimeZero + std::chrono::seconds(1));
}

void ChartsPanel::requestUpdate() {
    refreshPages();
    m_limiter->request();
    if (m_rest.isActive()) {
        m_isUpdatePending = true;
    } else {
        updateNow();
    }
}

void ChartsPanel::updateNow() {
    m_isUpdatePending = false;
    if (!isVisible()) {
        return;
    }
    QElapsedTimer took;
    took.start();
    const TimeWindow shown = window();
    askFor(shown);
    if (showsCharts()) {
        updateCharts(shown);
        m_limiter->request(); // the readings are of what is drawn
    } else if (showsHeatMap()) {
        updateHeatMap(shown);
    } else if (m_stack->currentWidget() == static_cast<QWidget*>(m_lineage)) {
        updateLineage(shown);
    }
    m_rest.start(std::max<int>(kMillisecondsApart, kRest * static_cast<int>(took.elapsed())));
}

void ChartsPanel::askFor(const TimeWindow& window) {
    std::vector<SeriesQuery> queries;
    const auto add = [&](const ChartSpec& spec, int pixels, bool wantsHeatMap) {
        constexpr int kPixelSteps = 16; // resizing asks anew now and then, not at every pixel
        SeriesQuery query;
        query.node = spec.node;
        query.metric = spec.metric;
        query.perShard = spec.perShard;
        query.resolution = m_bar->resolution();
        query.from = m_zoom ? window.from : queryStart(window);
        query.to = m_zoom ? window.to + stepOf(query.resolution) : kNever;
        query.maximumColumns = columnsFor(window, query.resolution, pixels / kPixelSteps * kPixelSteps);
        query.wantsHeatMap = wantsHeatMap && spec.perShard;
        queries.push_back(std::move(query));
    };
    if (showsHeatMap() && m_heat->current()) {
        add(*m_heat->current(), static_cast<int>(m_heat->map().plotArea().width()), true);
    } else if (showsCharts()) {
        for (const TimeChart* chart : m_charts) {
            // A shard that is not among the hottest is found in the heat map.
            add(chart->spec(), m_charts.front()->plotWidth(), !m_highlighted.empty());
        }
    }
    m_feed->ask(std::move(queries));
}

std::shared_ptr<const SeriesAnswer> ChartsPanel::chartAnswer(std::size_t index) const {
    std::shared_ptr<const SeriesAnswer> answer = m_feed->answer(index);
    if (!answer || !answer->query.wantsHeatMap) {
        return answer;
    }
    auto plain = std::make_shared<SeriesAnswer>();
    plain->query = answer->query;
    plain->from = answer->from;
    plain->step = answer->step;
    plain->bucket = answer->bucket;
    plain->lines = answer->lines;
    plain->shardMinimum = answer->shardMinimum;
    plain->shardMedian = answer->shardMedian;
    plain->shardMaximum = answer->shardMaximum;
    const auto& shards = answer->heatMap.shards;
    const auto found = std::ranges::find(shards, m_highlighted);
    if (found != shards.end() &&
        std::ranges::find(plain->lines, m_highlighted, &SeriesLine::name) == plain->lines.end()) {
        const auto row = answer->heatMap.values.begin() + (found - shards.begin()) * answer->heatMap.columns;
        SeriesLine line{m_highlighted, std::vector<double>(row, row + answer->heatMap.columns), {}};
        line.high = line.low;
        plain->lines.push_back(std::move(line));
    }
    return plain;
}

void ChartsPanel::updateCharts(const TimeWindow& window) {
    std::vector<std::shared_ptr<const SeriesAnswer>> answers;
    std::vector<std::string> shards;
    for (std::size_t i = 0; i < m_charts.size(); ++i) {
        answers.push_back(chartAnswer(i));
        const SeriesAnswer& shown = answers.back() ? *answers.back() : m_charts[i]->answer();
        for (const SeriesLine* line : TimeChart::linesToDraw(m_charts[i]->spec(), shown)) {
            if (!line->name.empty()) {
                shards.push_back(line->name);
            }
        }
    }
    m_slots.assign(shards);
    const std::vector<TimeMark>& marked = marks();
    const bool hasForgotten = m_bar->resolution() == Resolution::tick &&
                              m_feed->newest() - window.from > kTicksKept + std::chrono::minutes(1);
    for (std::size_t i = 0; i < m_charts.size(); ++i) {
        TimeChart& chart = *m_charts[i];
        // Until there is an answer for a new window the old one is shown in it.
        chart.setAnswer(answers[i] ? *answers[i] : SeriesAnswer(chart.answer()), window);
        chart.setMarks(marked);
        if (m_feed->isReading()) {
            chart.setNote(tr("The history is being read…"), std::nullopt);
        } else if (hasForgotten) {
            chart.setNote(tr("100 ms values are kept for 2 minutes."), m_feed->newest() - kTicksKept);
        } else if (answers[i] && answers[i]->lines.empty()) {
            chart.setNote(m_bar->resolution() == Resolution::minute ? tr("The first minute is not over yet.")
                                                                    : tr("No values yet."),
                          std::nullopt);
        } else if (answers[i] && TimeChart::linesToDraw(chart.spec(), *answers[i]).empty()) {
            chart.setNote(tr("Nothing was throttled."), std::nullopt);
        } else {
            chart.setNote({}, std::nullopt);
        }
    }
}

void ChartsPanel::updateHeatMap(const TimeWindow& window) {
    if (std::shared_ptr<const SeriesAnswer> answer = m_feed->answer(0)) {
        m_heat->setAnswer(std::move(answer), window);
    }
}

void ChartsPanel::updateLineage(const TimeWindow& window) {
    const std::shared_ptr<const NodeState> stream = m_actions->state();
    m_lineage->setShards(stream ? stream->shards : std::vector<ShardState>(), m_run.view()->snapshot.time,
                         window);
}

void ChartsPanel::refreshTexts() {
    if (showsCharts() && !m_cursorTime) {
        for (TimeChart* chart : m_charts) {
            chart->refreshReading();
        }
    }
    if (m_stack->currentWidget() == static_cast<QWidget*>(m_shards)) {
        m_shards->refresh();
        m_shards->setHighlighted(m_highlighted);
    } else if (m_stack->currentWidget() == static_cast<QWidget*>(m_ring)) {
        m_ring->refresh();
        m_ring->setHighlighted(m_highlighted);
    } else {
        refreshReading();
    }
}

void ChartsPanel::setZoom(std::optional<TimeWindow> window) {
    m_zoom = window;
    m_bar->setZoomed(m_zoom.has_value());
    updateNow();
}

void ChartsPanel::setCursorTime(std::optional<SimTime> time) {
    m_cursorTime = time;
    for (TimeChart* chart : m_charts) {
        chart->setCursorTime(time);
    }
    m_heat->map().setCursorTime(time);
    m_lineage->setCursorTime(time);
}

void ChartsPanel::stepCursor(int columns) {
    if (m_charts.empty()) {
        return;
    }
    const TimeWindow shown = window();
    const SeriesAnswer& answer = m_charts.front()->answer();
    const Duration step = answer.step.count() > 0 ? answer.step : stepOf(m_bar->resolution());
    const SimTime from = m_cursorTime.value_or(std::min(endOfTime(), shown.to));
    setCursorTime(std::clamp(from + step * columns, shown.from, shown.to));
}

void ChartsPanel::highlight(const std::string& shard) {
    markShard(shard == m_highlighted ? std::string() : shard);
}

void ChartsPanel::markShard(const std::string& shard) {
    m_highlighted = shard;
    for (TimeChart* chart : m_charts) {
        chart->setHighlighted(m_highlighted);
    }
    m_heat->map().setHighlighted(m_highlighted);
    m_shards->setHighlighted(m_highlighted);
    m_ring->setHighlighted(m_highlighted);
    m_lineage->setHighlighted(m_highlighted);
    m_budget->setHighlighted(m_highlighted);
    emit shardHighlighted();
    updateNow();
}

const std::vector<TimeMark>& ChartsPanel::marks() {
    constexpr std::size_t kMost = 200;
    const std::shared_ptr<const EventLog> events = m_shown ? nullptr : m_run.view()->snapshot.events;
    if (!events || !m_marked || !events->continues(*m_marked)) {
        m_marks.clear();
        m_marked.reset();
    }
    const std::size_t seen = m_marked ? m_marked->size() : 0;
    m_marked = events;
    for (std::size_t i = seen; events && i < events->size() && m_marks.size() < kMost; ++i) {
        const LoggedEvent& event = (*events)[i];
        if (!event.command) {
            continue;
        }
        const Node* node = pipeline().findNode(event.node);
        const NodeType* type = node ? m_document.types().find(node->type) : nullptr;
        const ActionDescription* action = type ? type->description.findAction(event.event) : nullptr;
        const QString name = QString::fromStdString(pipeline().displayName(event.node));
        m_marks.push_back(
            {event.at, action ? tr("%1: %2", "node, what was done to it").arg(name, translated(action->title))
                              : tr("%1: settings changed").arg(name)});
    }
    return m_marks;
}

} // namespace millrace::ui
