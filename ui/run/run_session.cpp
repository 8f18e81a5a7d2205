// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/run_session.h"

#include "metrics/query.h"
#include "model/active_part.h"
#include "report/project_prices.h"
#include "report/run_report.h"

#include <algorithm>
#include <utility>

namespace millrace::ui {

namespace {

/// Between two portions for the history.
constexpr std::chrono::milliseconds kBetweenCollections(500);
/// However fast the run is: long before series forget their seconds.
constexpr Duration kMostUncollected = std::chrono::hours(1);
static_assert(2 * kMostUncollected < kSecondsKept);

/// As the history and the command line call it.
std::string wordOf(RunState state) {
    switch (state) {
    case RunState::finished:
        return "finished";
    case RunState::failed:
        return "failed";
    default:
        return "stopped";
    }
}

/// With those events of nodes that rest which would have happened: kept as the project's scenario, it loses
/// nothing.
Scenario withResting(Scenario recorded, const Pipeline& pipeline) {
    const std::set<NodeId> resting = restingNodes(pipeline);
    std::ranges::copy_if(pipeline.scenario.events, std::back_inserter(recorded.events),
                         [&](const ScenarioEvent& event) {
                             return resting.contains(event.node) && event.at <= recorded.duration;
                         });
    return recorded;
}

} // namespace

void RunSession::handle(StartRun&& message) {
    end(RunState::stopped);
    m_news.run = message.run;
    m_pipeline = std::move(message.pipeline);
    m_pipeline.scenario.duration = message.options.duration.value_or(m_pipeline.scenario.duration);
    m_pipeline.scenario.seed = message.options.seed.value_or(m_pipeline.scenario.seed);
    m_engine.reset();
    m_result.reset();
    m_recorded.reset();
    m_ran.reset();
    m_failure.reset();
    m_chartsTime.reset();
    m_computing = {};
    Result<std::unique_ptr<Engine>> engine = Engine::create(m_pipeline, m_types, message.options);
    if (!engine) {
        abandon(engine.error());
        return;
    }
    m_engine = std::move(*engine);
    m_engine->setInterrupt(&m_interrupt);
    Result<PriceBook> book = openPriceBook(m_pipeline, message.options.projectFolder);
    if (!book) {
        m_news.refusals.push_back(book.error());
    }
    m_book = book ? std::move(*book) : PriceBook::withoutPrices(m_pipeline.region);
    openHistory();
    begin();
}

void RunSession::handle(PauseRun&&) {
    if (m_state == RunState::running) {
        m_state = RunState::paused;
        m_speedometer.clear();
        changed(true);
    }
}

void RunSession::handle(ResumeRun&&) {
    if (m_state == RunState::paused) {
        begin();
    }
}

void RunSession::handle(StepRun&&) {
    if (!isActive()) {
        return;
    }
    m_state = RunState::paused;
    m_speedometer.clear();
    goOn(kTimeZero + ((m_engine->now() - kTimeZero) / kTick + 1) * kTick);
    changed(true);
}

void RunSession::handle(StopRun&&) {
    end(RunState::stopped);
}

void RunSession::handle(SetRunSpeed&& message) {
    if (message.speed == m_pacer.speed()) {
        return;
    }
    const PaceClock::time_point wall = PaceClock::now();
    const SimTime now = m_engine ? m_engine->now() : kTimeZero;
    m_pacer.setSpeed(message.speed, wall, now);
    m_speedometer.clear();
    if (m_state == RunState::running) {
        m_speedometer.add(wall, now);
    }
    changed(false);
}

void RunSession::handle(ObserveSeries&& message) {
    m_queries = std::move(message.queries);
    m_queriesSerial = message.serial;
    m_chartsTime.reset();
    changed(false);
}

void RunSession::handle(SetRunHistory&& message) {
    m_database = std::move(message.database);
}

void RunSession::handle(Command&& message) {
    if (!m_engine) {
        m_news.refusals.push_back(Error{ErrorCode::refused, message.node.text(),
                                        MR_TEXT("run", "no run is under way"),
                                        MR_TEXT("run", "start one first")});
        return;
    }
    if (Result<void> done = m_engine->execute(message); !done) {
        m_news.refusals.push_back(done.error());
    }
    changed(false);
}

void RunSession::begin() {
    m_state = RunState::running;
    const PaceClock::time_point wall = PaceClock::now();
    m_pacer.restart(wall, m_engine->now());
    m_speedometer.clear();
    m_speedometer.add(wall, m_engine->now());
    changed(true);
}

void RunSession::advance() {
    const SimTime target = m_pacer.target(PaceClock::now(), m_engine->now());
    if (target > m_engine->now()) {
        goOn(target);
    }
}

void RunSession::goOn(SimTime target) {
    const SimTime from = m_engine->now();
    const PaceClock::time_point begun = PaceClock::now();
    m_engine->runUntil(target);
    const PaceClock::time_point wall = PaceClock::now();
    m_computing += wall - begun;
    m_pacer.learn(m_engine->now() - from, wall - begun);
    if (m_state == RunState::running) {
        m_speedometer.add(wall, m_engine->now());
    }
    collectHistory(wall);
    changed(false);
    if (m_engine->state() == EngineState::failed) {
        m_failure = m_engine->failure();
        m_news.failure = m_failure;
        end(RunState::failed);
    } else if (m_engine->state() == EngineState::finished) {
        end(RunState::finished);
    }
}

void RunSession::end(RunState state) {
    if (!isActive()) {
        return;
    }
    m_result = std::make_shared<const RunResult>(m_engine->finish());
    m_recorded = std::make_shared<const Scenario>(withResting(m_engine->recordedScenario(), m_pipeline));
    m_ran = std::make_shared<const Pipeline>(m_pipeline);
    m_state = state;
    m_speedometer.clear();
    m_chartsTime.reset();
    endHistory();
    changed(true);
}

void RunSession::abandon(Error error) {
    m_engine.reset();
    m_history.reset();
    m_chartsTime.reset();
    m_failure = std::move(error);
    m_news.failure = m_failure;
    m_state = RunState::failed;
    changed(true);
}

void RunSession::openHistory() {
    m_history.reset();
    if (m_database.empty()) {
        return;
    }
    m_history = HistoryWriter::openLater(m_database, m_pipeline, m_types.catalog(), m_book.version());
    m_collected = PaceClock::now();
    m_collectedUntil = kTimeZero;
}

void RunSession::collectHistory(PaceClock::time_point wall) {
    const SimTime now = m_engine->now();
    if (!m_history ||
        (wall - m_collected < kBetweenCollections && now - m_collectedUntil < kMostUncollected)) {
        return;
    }
    m_history->collect(m_engine->metrics());
    m_collected = PaceClock::now();
    m_collectedUntil = now;
    if (std::optional<Error> problem = m_history->takeError()) {
        m_news.historyProblems.push_back(std::move(*problem));
    }
}

void RunSession::endHistory() {
    if (!m_history) {
        return;
    }
    m_history->collectRest(m_engine->metrics());
    const double seconds = std::chrono::duration<double>(m_computing).count();
    m_ended.push_back({std::move(*m_history), wordOf(m_state), m_pipeline, m_result, m_book, seconds,
                       wentAsPlanned() ? nullptr : m_recorded});
    m_history.reset();
}

std::vector<EndedRun> RunSession::takeEnded() {
    return std::exchange(m_ended, {});
}

bool RunSession::wentAsPlanned() const {
    const Scenario& planned = m_pipeline.scenario;
    const auto isDue = [this](const ScenarioEvent& event) { return event.at <= m_recorded->duration; };
    const auto isPlanned = [&planned](const ScenarioEvent& event) {
        return std::ranges::find(planned.events, event) != planned.events.end();
    };
    const bool reachedItsEnd =
        m_recorded->duration == planned.duration || m_recorded->duration == Duration::zero();
    return reachedItsEnd && std::ranges::all_of(m_recorded->events, isPlanned) &&
           std::ranges::count_if(planned.events, isDue) == std::ssize(m_recorded->events);
}

void RunSession::changed(bool urgent) {
    m_isChanged = true;
    m_isUrgent = m_isUrgent || urgent;
}

CostEstimate RunSession::cost() const {
    return estimateRun(m_pipeline, m_result ? m_result->usage : m_engine->usage(),
                       m_engine->now() - kTimeZero, m_book, m_types);
}

const std::vector<SeriesAnswer>& RunSession::charts() {
    const SimTime now = m_engine ? m_engine->now() : kTimeZero;
    if (m_chartsTime != now) {
        m_chartsTime = now;
        m_charts.clear();
        for (const SeriesQuery& query : m_queries) {
            m_charts.push_back(m_engine ? RegistryReader(m_engine->metrics()).query(query) : SeriesAnswer());
            m_charts.back().query = query;
        }
    }
    return m_charts;
}

std::shared_ptr<const RunView> RunSession::view() {
    auto view = std::make_shared<RunView>();
    view->state = m_state;
    view->requestedSpeed = m_pacer.speed();
    view->actualSpeed = m_speedometer.speed();
    view->computingSeconds = std::chrono::duration<double>(m_computing).count();
    if (m_engine) {
        view->snapshot = m_engine->snapshot();
        view->cost = cost();
    } else if (m_failure) {
        view->snapshot.state = EngineState::failed;
        view->snapshot.failure = m_failure->sentence();
    }
    view->charts = charts();
    view->queriesSerial = m_queriesSerial;
    view->result = m_result;
    view->recordedScenario = m_recorded;
    view->ranPipeline = m_ran;
    m_isChanged = false;
    m_isUrgent = false;
    return view;
}

RunNews RunSession::takeNews() {
    RunNews news = std::exchange(m_news, {});
    m_news.run = news.run;
    return news;
}

} // namespace millrace::ui
