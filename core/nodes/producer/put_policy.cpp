// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/client.h"

#include <algorithm>

namespace millrace::producer {

namespace {

/// The KPL takes each record when it comes and keeps its times to within about 10 ms
/// (default_config.properties). Records are handed to it in groups of a millisecond, less when it buffers
/// shortly, or of so many.
constexpr Duration kKplHandover = std::chrono::milliseconds(1);
constexpr std::int64_t kHandoversPerBuffering = 100;
constexpr std::size_t kKplHandoverRecords = 500;

Duration milliseconds(const Json& settings, const char* key) {
    return std::chrono::milliseconds(settings[key].get<std::int64_t>());
}

} // namespace

PutPolicy putPolicyOf(const Json& settings, bool isPulling) {
    PutPolicy policy;
    const bool single = settings["client"] == "put_record";
    policy.api = single ? PutApi::putRecord : PutApi::putRecords;
    policy.isKpl = settings["client"] == "kpl";
    policy.kpl = {
        settings["aggregation_enabled"].get<bool>(), milliseconds(settings, "record_max_buffered_time_ms"),
        settings["aggregation_max_size_bytes"].get<std::int64_t>(), milliseconds(settings, "record_ttl_ms"),
        settings["rate_limit_percent"].get<std::int64_t>()};
    policy.batchRecords = policy.isKpl ? kKplHandoverRecords : settings["batch_records"].get<std::size_t>();
    policy.maximumInFlight = single && !isPulling ? 0 : settings["maximum_in_flight"].get<int>();
    policy.requestLatency = milliseconds(settings, "request_latency_ms");
    if (isPulling) {
        // With answers at once a file that is read as fast as possible would keep time from going on.
        policy.requestLatency = std::max<Duration>(policy.requestLatency, std::chrono::microseconds(1));
    }
    if (policy.isKpl) {
        // Failed records that fill a call are put again at once: with answers at once too, a shard that
        // refuses them would keep time from going on.
        policy.requestLatency = std::max(policy.requestLatency, kKplHandover);
    }
    policy.requestTimeout = milliseconds(settings, "request_timeout_ms");
    policy.timeoutRate = settings["timeout_rate"].get<double>();
    policy.maximumRetryAttempts = settings["maximum_retry_attempts"].get<std::int64_t>();
    policy.timeToLive = std::chrono::seconds(settings["record_time_to_live_seconds"].get<std::int64_t>());
    policy.retryBaseDelay = milliseconds(settings, "retry_base_delay_ms");
    policy.bufferLimit = settings["buffer_limit_records"].get<std::int64_t>();
    policy.preserveKeyOrder = single && settings["preserve_key_order"].get<bool>();
    return policy;
}

bool isAnswerLost(const PutPolicy& policy, const RandomStream& losses, std::int64_t call,
                  std::span<const PutOutcome> outcomes) {
    if (policy.timeoutRate <= 0 || losses.unit(static_cast<std::uint64_t>(call)) >= policy.timeoutRate) {
        return false;
    }
    // Only an answer to a call that took effect.
    return std::ranges::none_of(outcomes, [](PutOutcome outcome) {
        return outcome == PutOutcome::tooLarge || outcome == PutOutcome::callFailed;
    });
}

Duration gatheringTimeOf(const Json& settings) {
    if (settings["client"] == "kpl") {
        return std::min<Duration>(
            milliseconds(settings, "record_max_buffered_time_ms") / kHandoversPerBuffering, kKplHandover);
    }
    return milliseconds(settings, "batch_linger_ms");
}

} // namespace millrace::producer
