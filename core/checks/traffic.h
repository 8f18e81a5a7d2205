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

/// Of every producer linked to `stream` whose rate is known.
[[nodiscard]] std::vector<Traffic> trafficInto(const Graph& graph, const CheckedNode& stream);

} // namespace millrace::checks
