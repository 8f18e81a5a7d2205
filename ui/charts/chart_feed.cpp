// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_feed.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace millrace::ui {

namespace {

bool isSame(const SeriesQuery& a, const SeriesQuery& b) {
    return a.node == b.node && a.metric == b.metric && a.perShard == b.perShard &&
           a.resolution == b.resolution && a.from == b.from && a.to == b.to &&
           a.maximumColumns == b.maximumColumns && a.hottest == b.hottest && a.wantsHeatMap == b.wantsHeatMap;
}

/// Whether an answer to `answered` is of use for who wants `query`: it may be of an earlier span, as a run
/// that goes fast is always ahead of what was asked for.
bool serves(const SeriesQuery& answered, const SeriesQuery& query) {
    return answered.node == query.node && answered.metric == query.metric &&
           answered.perShard == query.perShard && answered.resolution == query.resolution &&
           answered.hottest == query.hottest && answered.wantsHeatMap == query.wantsHeatMap;
}

} // namespace

ChartFeed::ChartFeed(RunController& run, QObject* parent)
    : QObject(parent)
    , m_run(run) {
    connect(&run, &RunController::viewChanged, this, &ChartFeed::takeView);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &ChartFeed::takeReading);
}

ChartFeed::~ChartFeed() {
    ++*m_generation;
    m_reading.waitForFinished();
}

void ChartFeed::readFrom(std::shared_ptr<const SeriesReader> reader, SimTime newest) {
    m_reader = std::move(reader);
    m_storedNewest = newest;
    restart();
}

void ChartFeed::ask(std::vector<SeriesQuery> queries) {
    if (!std::ranges::equal(queries, m_queries, isSame)) {
        const bool hasSameCharts = std::ranges::equal(queries, m_queries, serves);
        m_queries = std::move(queries);
        if (!hasSameCharts) {
            m_view.reset();
            m_stored.clear();
        }
        restart();
    }
}

void ChartFeed::restart() {
    ++*m_generation;
    m_stored.clear();
    if (m_reader) {
        m_run.observe({});
        readStored();
    } else {
        m_run.observe(m_queries);
    }
}

void ChartFeed::readStored() {
    // A reader is for one thread at a time: what is under way comes to its end first, which takeReading()
    // hears.
    if (m_queries.empty() || m_reading.isRunning()) {
        return;
    }
    m_reading.setFuture(QtConcurrent::run(
        [reader = m_reader, queries = m_queries, newest = m_generation, generation = m_generation->load()] {
            Reading reading{generation, {}};
            for (const SeriesQuery& query : queries) {
                if (*newest != generation) {
                    break;
                }
                reading.answers.push_back(std::make_shared<const SeriesAnswer>(reader->query(query)));
            }
            return reading;
        }));
}

void ChartFeed::takeReading() {
    if (!m_reader) {
        return;
    }
    Reading reading = m_reading.result();
    if (reading.generation == *m_generation) {
        m_stored = std::move(reading.answers);
        emit answersChanged();
    } else {
        readStored();
    }
}

void ChartFeed::takeView() {
    if (m_reader) {
        return;
    }
    const std::shared_ptr<const RunView> view = m_run.view();
    const bool isAnswer =
        std::ranges::equal(view->charts, m_queries, [](const SeriesAnswer& answer, const SeriesQuery& query) {
            return serves(answer.query, query);
        });
    m_view = isAnswer ? view : nullptr;
    emit answersChanged();
}

bool ChartFeed::isAnswered() const {
    std::size_t answered = 0;
    while (answered < m_queries.size() && answer(answered)) {
        ++answered;
    }
    return answered == m_queries.size();
}

std::shared_ptr<const SeriesAnswer> ChartFeed::answer(std::size_t index) const {
    if (m_reader) {
        return index < m_stored.size() ? m_stored[index] : nullptr;
    }
    return m_view && index < m_view->charts.size()
               ? std::shared_ptr<const SeriesAnswer>(m_view, &m_view->charts[index])
               : nullptr;
}

SimTime ChartFeed::newest() const {
    return m_reader ? m_storedNewest : m_run.view()->snapshot.time;
}

} // namespace millrace::ui
