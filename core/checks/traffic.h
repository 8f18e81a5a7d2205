// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/graph.h"
#include "checks/record_sizes.h"

#include <optional>
#include <vector>

namespace millrace::checks {

/// What a producer brings to a stream at its busiest, by arithmetic over its settings and the scenario's
/// `set` events.
struct Traffic {
    const CheckedNode* producer = nullptr;
    Json settings;            ///< resolved, of the busiest stretch of the scenario
    double userRecords = 0;   ///< records per second that come to be
    double recordBytes = 0;   ///< mean size, data and partition key; 0 when unknown (a template, a file)
    double streamRecords = 0; ///< records per second that a stream counts: without those that it refuses as
                              ///< too large, and fewer with aggregation
    double countedBytes = 0;  ///< bytes per second as the stream's limit counts them, rounding included
    double storedBytes = 0;   ///< bytes per second as they are kept and read
};

/// Towards a stream that takes records of up to `largestBytes`. Nothing when the rate is not known without
/// reading data (a file with its own times, a trace).
[[nodiscard]] std::optional<Traffic> busiestTraffic(const Graph& graph, const CheckedNode& producer,
                                                    double largestBytes = kAnySize);

/// The same in the long run: the mean of the profile, weighed by how long the scenario lets each of its
/// settings last. A ramp counts as what it leads to; a spike does not count.
[[nodiscard]] std::optional<Traffic> averageTraffic(const Graph& graph, const CheckedNode& producer,
                                                    double largestBytes = kAnySize);

/// A short while that brings more than the average.
struct Burst {
    double factor = 1; ///< how much more than `Traffic` says at its busiest: 1 when that is the burst
    double seconds = 0;
};

/// The bursts of a producer's busiest time; nothing when it has none.
[[nodiscard]] std::optional<Burst> burstOf(const Traffic& busiest);

/// Whether a producer with these settings packs its records into aggregated ones.
[[nodiscard]] bool isAggregated(const Json& settings);

/// Of every producer linked to `stream` whose rate is known.
[[nodiscard]] std::vector<Traffic> trafficInto(const Graph& graph, const CheckedNode& stream);

} // namespace millrace::checks
