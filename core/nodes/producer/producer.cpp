// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/producer.h"

#include "nodes/producer/key_text.h"
#include "nodes/producer/kpl_client.h"
#include "nodes/producer/put_client.h"
#include "nodes/producer/trace.h"

#include <algorithm>

namespace millrace::producer {

namespace {

enum Timer : std::uint32_t { kGroupCloses = 0, kPull = 1, kFirstClient = 2 };

/// The setting `file.pacing` is only asked of file sources.
bool paces(const Json& settings, const char* pacing) {
    return settings["source"] == "file" && settings["file"]["pacing"] == pacing;
}

} // namespace

Producer::Producer(RunNodeContext context)
    : m_context(std::move(context)) {}

Result<std::unique_ptr<RunNode>> Producer::make(RunNodeContext context) {
    auto producer = std::unique_ptr<Producer>(new Producer(std::move(context)));
    if (Result<void> made = producer->makeSource(); !made) {
        return made.error();
    }
    producer->m_policy = putPolicyOf(producer->m_context.settings, producer->m_pulling);
    producer->m_linger = gatheringTimeOf(producer->m_context.settings);
    producer->addSeries();
    return std::unique_ptr<RunNode>(std::move(producer));
}

Result<void> Producer::makeSource() {
    const Json& settings = m_context.settings;
    if (settings["source"] == "file") {
        return makeFileSource();
    }
    m_times = std::make_shared<CreationTimes>();
    Result<std::unique_ptr<GeneratorSource>> source =
        GeneratorSource::make(settings, m_context.seed, m_context.id.text(), m_context.start, m_times);
    if (!source) {
        return source.error();
    }
    if (!(*source)->usesTime()) {
        m_times.reset();
    }
    if (settings["source"] == "trace") {
        const Json& trace = settings["trace"];
        auto intervals = loadTrace(trace, m_context.resolvePath(trace["path"].get<std::string>()),
                                   (*source)->sizes().mean());
        if (!intervals) {
            return intervals.error();
        }
        m_arrivals.emplace(TraceArrivals(*intervals, trace["loop"].get<bool>()));
    } else {
        auto profile = makeRateProfile(settings["records_per_second"].get<double>(), settings["profile"], 0,
                                       m_context.start);
        if (!profile) {
            return profile.error();
        }
        m_arrivals.emplace(RateArrivals(*profile, isPoisson(), m_context.random("arrival")));
    }
    m_source = std::move(*source);
    return {};
}

Result<void> Producer::makeFileSource() {
    const Json& settings = m_context.settings;
    const Json& file = settings["file"];
    Json drawnKeys = settings["partition_key"];
    if (drawnKeys["kind"] == "field") {
        drawnKeys = {{"kind", "random"}};
    }
    Result<KeySpace> keys = KeySpace::make(drawnKeys, m_context.random("key"));
    if (!keys) {
        return keys.error();
    }
    Result<FileSource::Loaded> loaded =
        FileSource::load(settings, m_context.resolvePath(file["path"].get<std::string>()), std::move(*keys));
    if (!loaded) {
        return loaded.error();
    }
    const bool loop = file["loop"].get<bool>();
    const std::uint64_t count = loop ? UINT64_MAX : loaded->source->size();
    if (loaded->withoutKey > 0) {
        m_context.services->logEvent(m_context.id, "records-without-key",
                                     std::to_string(loaded->withoutKey) +
                                         " records lack the key field and share the key \"" +
                                         std::string(kMissingKey) + "\"");
    }
    if (loaded->changedKeys > 0) {
        m_context.services->logEvent(m_context.id, "records-with-changed-key",
                                     std::to_string(loaded->changedKeys) +
                                         " records have a key of more than 256 characters or of bytes that "
                                         "are no UTF-8: it was cut, or the bytes replaced");
    }
    if (loaded->withoutTime > 0) {
        m_context.services->logEvent(
            m_context.id, "records-without-time",
            std::to_string(loaded->withoutTime) +
                " records have no time that can be read and follow the record before them");
    }
    if (paces(settings, "time_field")) {
        if (loaded->times.empty()) {
            return Error{ErrorCode::invalidInput, "file.time_field",
                         MR_TEXT("settings", "is needed to pace records by their time"),
                         MR_TEXT("settings", "name the field, or choose another pacing")};
        }
        const double speed = file["speed"].get<double>();
        constexpr double kLatest = 9e18; // beyond any run, and far enough from the largest number
        for (std::int64_t& time : loaded->times) {
            time = static_cast<std::int64_t>(std::min(static_cast<double>(time) / speed, kLatest));
        }
        constexpr std::int64_t kBetweenRounds = 1'000'000'000;
        const std::int64_t period = loaded->times.back() + kBetweenRounds;
        m_arrivals.emplace(TimedArrivals(
            std::make_shared<const std::vector<std::int64_t>>(std::move(loaded->times)), loop, period));
    } else if (paces(settings, "maximum")) {
        m_pulling = true;
        m_pullLimit = count;
    } else {
        auto profile = makeRateProfile(settings["records_per_second"].get<double>(), settings["profile"], 0,
                                       m_context.start);
        if (!profile) {
            return profile.error();
        }
        m_arrivals.emplace(RateArrivals(*profile, isPoisson(), m_context.random("arrival"), count));
    }
    m_source = std::move(loaded->source);
    return {};
}

void Producer::addSeries() {
    MetricsRegistry& metrics = m_context.services->metrics();
    const auto counter = [&](const char* name) {
        return metrics.add({m_context.id, name, {}, SeriesKind::counter, Unit::count});
    };
    m_series = {counter("RecordsGenerated"),
                counter("RecordsAccepted"),
                counter("RecordsExpired"),
                counter("RecordsDropped"),
                counter("RecordsDropped.RetriesExhausted"),
                counter("RecordsDropped.BufferFull"),
                counter("RecordsDropped.TooLarge"),
                counter("RecordsDropped.Unlinked"),
                counter("PutAttempts"),
                counter("PutCalls"),
                counter("RecordsThrottled"),
                metrics.add({m_context.id, "RecordsWaiting", {}, SeriesKind::gauge, Unit::count}),
                metrics.add({m_context.id, "RetryAmplification", {}, SeriesKind::gauge, Unit::percent})};
    if (m_policy.isKpl) {
        m_series.streamRecords = counter("KinesisRecordsPut");
    }
    addDuplicatesSeries();
}

void Producer::addDuplicatesSeries() {
    // Only a lost answer makes duplicates; most runs have none and no such series.
    if (m_policy.timeoutRate > 0 && !m_series.duplicates) {
        m_series.duplicates = m_context.services->metrics().add(
            {m_context.id, "DuplicatesPut", {}, SeriesKind::counter, Unit::count});
    }
}

bool Producer::isPoisson() const {
    return m_context.settings["profile"]["arrivals"] == "poisson";
}

void Producer::connectPut(std::string_view /*port*/, PutTarget& target, const Json& /*settings*/) {
    const auto index = static_cast<std::uint32_t>(m_clients.size());
    const std::uint32_t tag = kFirstClient + index * Client::kTimerTags;
    const RandomStream losses = m_context.random("timeout-" + std::to_string(index));
    const auto onRoom = [this](SimTime now) {
        if (m_pulling) {
            pull(now);
        }
    };
    if (m_policy.isKpl) {
        m_clients.push_back(std::make_unique<KplClient>(target, *m_source, m_policy, *m_context.services,
                                                        m_context.index, tag, losses, onRoom));
    } else {
        m_clients.push_back(
            std::make_unique<PutClient>(target, *m_source, *m_context.services, m_context.index, tag,
                                        m_context.random("retry-" + std::to_string(index)), losses, onRoom));
    }
    m_clients.back()->setPolicy(m_policy);
}

Result<void> Producer::start() {
    m_batch.source = m_source.get();
    if (m_pulling) {
        m_context.services->setTimer(m_context.index, kTimeZero, kPull, 0);
    } else {
        planGroup(kTimeZero);
    }
    return {};
}

void Producer::rememberTimes(const Arrivals& arrivals) {
    if (m_times && arrivals.ordinal() >= m_times->due()) {
        m_times->remember(arrivals);
    }
}

void Producer::planGroup(SimTime /*now*/) {
    rememberTimes(*m_arrivals);
    m_beforeGroup = m_arrivals;
    m_passed = 0;
    m_group.clear();
    const std::int64_t first = m_arrivals->peek();
    if (first == kNoArrival) {
        ++m_groupSerial;
        return;
    }
    const bool single = m_policy.api == PutApi::putRecord;
    m_groupDeadline = single ? first : first + m_linger.count();
    const std::size_t most = single ? 1 : m_policy.batchRecords;
    m_arrivals->take(m_groupDeadline, most, m_group);
    closeGroupAt(m_group.size() == most ? m_group.back() : m_groupDeadline);
}

void Producer::closeGroupAt(std::int64_t time) {
    m_context.services->setTimer(m_context.index, SimTime(Duration(time)), kGroupCloses, ++m_groupSerial);
}

void Producer::onTimer(SimTime now, std::uint32_t tag, std::uint64_t data) {
    if (tag == kGroupCloses) {
        if (data == m_groupSerial) {
            dispatch(now);
            planGroup(now);
        }
    } else if (tag == kPull) {
        pull(now);
    } else {
        m_clients[(tag - kFirstClient) / Client::kTimerTags]->onTimer(now, tag, data);
    }
}

void Producer::dispatch(SimTime now) {
    m_batch.clear();
    m_source->fill(m_dispatched, m_group, m_batch);
    m_batch.created = m_group;
    m_dispatched += m_group.size();
    for (const auto& client : m_clients) {
        client->offer(now, m_batch);
    }
}

void Producer::pull(SimTime now) {
    while (m_dispatched < m_pullLimit && !m_clients.empty()) {
        std::uint64_t most = m_policy.api == PutApi::putRecord ? 1 : m_policy.batchRecords;
        most = std::min(most, m_pullLimit - m_dispatched);
        for (const auto& client : m_clients) {
            most = std::min(most, static_cast<std::uint64_t>(client->room()));
        }
        if (most == 0) {
            break;
        }
        m_group.assign(static_cast<std::size_t>(most), nanosecondsOf(now));
        dispatch(now);
    }
}

Result<std::string> Producer::changeSettings(SimTime now, const Json& settings) {
    const bool rateChanged = settings["records_per_second"] != m_context.settings["records_per_second"] ||
                             settings["profile"] != m_context.settings["profile"];
    std::shared_ptr<const RateProfile> profile;
    if (rateChanged) {
        auto made = makeRateProfile(settings["records_per_second"].get<double>(), settings["profile"],
                                    nanosecondsOf(now), m_context.start);
        if (!made) {
            return made.error();
        }
        profile = *made;
    }
    m_context.settings = settings;
    m_policy = putPolicyOf(settings, m_pulling);
    m_linger = gatheringTimeOf(settings);
    addDuplicatesSeries();
    for (const auto& client : m_clients) {
        client->setPolicy(m_policy);
    }
    if (!rateChanged || m_pulling) {
        return std::string("settings changed");
    }
    // Records that have come already stay in the group; those that were yet to come are drawn again at the
    // new rate.
    const auto come =
        static_cast<std::size_t>(std::ranges::lower_bound(m_group, nanosecondsOf(now)) - m_group.begin());
    m_arrivals = m_beforeGroup;
    m_group.resize(m_passed);
    m_arrivals->take(nanosecondsOf(now) - 1, come - m_passed, m_group);
    m_arrivals->change(nanosecondsOf(now), profile, isPoisson());
    m_beforeGroup = m_arrivals;
    m_passed = come;
    if (m_times) {
        m_times->remember(*m_arrivals);
    }
    if (m_group.empty()) {
        planGroup(now);
        return std::string("rate changed");
    }
    const std::size_t most = m_policy.api == PutApi::putRecord ? 1 : m_policy.batchRecords;
    if (m_group.size() < most) {
        m_arrivals->take(m_groupDeadline, most - m_group.size(), m_group);
    }
    closeGroupAt(m_group.size() >= most ? std::max(m_group.back(), nanosecondsOf(now)) : m_groupDeadline);
    return std::string("rate changed");
}

PutCounters Producer::countersAt(SimTime now) const {
    PutCounters sum;
    for (const auto& client : m_clients) {
        sum += client->counters();
    }
    if (!m_pulling) {
        // Records of the open group that have come but not been handed to the clients: they wait.
        const auto come = std::ranges::lower_bound(m_group, nanosecondsOf(now)) - m_group.begin();
        sum.offered += come * static_cast<std::int64_t>(std::max<std::size_t>(m_clients.size(), 1));
    }
    return sum;
}

void Producer::publish(SimTime now) {
    MetricsRegistry& metrics = m_context.services->metrics();
    PutCounters counters = countersAt(now);
    std::int64_t unlinked = 0;
    if (m_clients.empty()) {
        counters.offered += static_cast<std::int64_t>(m_dispatched);
        unlinked = counters.offered;
    }
    const auto dropped = [](const PutCounters& c) {
        return c.droppedRetries + c.droppedBuffer + c.droppedTooLarge;
    };
    metrics.count(m_series.generated, counters.offered - m_published.offered);
    metrics.count(m_series.accepted, counters.accepted - m_published.accepted);
    metrics.count(m_series.expired, counters.expired - m_published.expired);
    metrics.count(m_series.dropped,
                  dropped(counters) - dropped(m_published) + unlinked - m_publishedUnlinked);
    metrics.count(m_series.droppedRetries, counters.droppedRetries - m_published.droppedRetries);
    metrics.count(m_series.droppedBuffer, counters.droppedBuffer - m_published.droppedBuffer);
    metrics.count(m_series.droppedTooLarge, counters.droppedTooLarge - m_published.droppedTooLarge);
    metrics.count(m_series.droppedUnlinked, unlinked - m_publishedUnlinked);
    metrics.count(m_series.attempts, counters.attempts - m_published.attempts);
    metrics.count(m_series.calls, counters.calls - m_published.calls);
    metrics.count(m_series.throttled, counters.throttled - m_published.throttled);
    if (m_series.streamRecords) {
        metrics.count(*m_series.streamRecords, counters.streamRecords - m_published.streamRecords);
    }
    if (m_series.duplicates) {
        metrics.count(*m_series.duplicates, counters.duplicates - m_published.duplicates);
    }
    metrics.sample(m_series.waiting, counters.waiting() - unlinked);
    if (counters.firstAttempts > 0) {
        metrics.sample(m_series.amplification, counters.attempts * 100 / counters.firstAttempts);
    }
    m_published = counters;
    m_publishedUnlinked = unlinked;
}

void Producer::reportChangedKeys() {
    // Of keys that are made while the run goes on the first ones are told, and how many there are at the end.
    const std::uint64_t changed = m_source->changedKeys();
    if (changed == 0) {
        return;
    }
    m_hasReportedKeys = true;
    m_context.services->logEvent(m_context.id, "records-with-changed-key",
                                 std::to_string(changed) +
                                     " records so far have a key of more than 256 characters: it was cut");
}

void Producer::closeTick(SimTime now) {
    publish(now);
    if (!m_hasReportedKeys) {
        reportChangedKeys();
    }
}

void Producer::finish(SimTime now) {
    for (const auto& client : m_clients) {
        client->finish();
    }
    publish(now);
    reportChangedKeys();
}

void Producer::describeState(SimTime now, NodeState& state) const {
    const MetricsRegistry& metrics = m_context.services->metrics();
    const auto lastSecond = [&](SeriesId id) { return static_cast<double>(metrics.series(id).latest()); };
    const std::int64_t waiting = countersAt(now).waiting();
    const double throttled = lastSecond(m_series.throttled);
    state.figures = {
        {"RecordsGenerated", lastSecond(m_series.generated), Unit::recordsPerSecond},
        {"RecordsAccepted", lastSecond(m_series.accepted), Unit::recordsPerSecond},
        {"RecordsThrottled", throttled, Unit::recordsPerSecond},
        {"RecordsDropped", lastSecond(m_series.dropped), Unit::recordsPerSecond},
        {"RecordsWaiting", m_clients.empty() ? 0.0 : static_cast<double>(waiting), Unit::records}};
    state.utilisation = m_clients.empty()
                            ? 0
                            : static_cast<double>(waiting) /
                                  static_cast<double>(std::max<std::int64_t>(m_policy.bufferLimit, 1));
    state.band = bandOf(state.utilisation, throttled > 0);
    describeThrottles(state);
    if (throttled > 0) {
        state.status = MR_TEXT("engine", "throttled");
    } else {
        state.status = lastSecond(m_series.generated) > 0 ? Text(MR_TEXT("engine", "producing"))
                                                          : Text(MR_TEXT("engine", "silent"));
    }
}

void Producer::describeThrottles(NodeState& state) const {
    for (const auto& client : m_clients) {
        for (const Refusal& refusal : client->throttles().refusals()) {
            state.throttles.push_back({SimTime(Duration(refusal.at)), client->stream(), refusal.shard,
                                       m_source->partitionKey(refusal.ordinal), refusal.isByBytes,
                                       refusal.attempts, Duration(refusal.at - refusal.created),
                                       refusal.bytes});
        }
    }
    std::ranges::stable_sort(state.throttles, {}, &ThrottleExample::at);
    if (state.throttles.size() > kThrottleExamples) {
        state.throttles.erase(state.throttles.begin(),
                              state.throttles.end() - static_cast<std::ptrdiff_t>(kThrottleExamples));
    }
}

void Producer::digestState(Digest& digest) const {
    digest.add(m_dispatched);
    for (const auto& client : m_clients) {
        client->digestState(digest);
    }
}

} // namespace millrace::producer
