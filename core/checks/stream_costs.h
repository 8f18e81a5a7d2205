// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "checks/graph.h"
#include "checks/traffic.h"

#include <optional>
#include <string>
#include <vector>

namespace millrace::checks {

// What a design costs in a month at its average rate, near enough to choose by: the bill of a run is exact.
// Amounts are US dollars; nothing where a price or the traffic is not known.

/// What is written to a stream on average.
struct StreamLoad {
    double putUnits = 0;  ///< PUT payload units of 25 KB per second
    double kibibytes = 0; ///< per second, each record rounded up, as on-demand is billed
    double bytes = 0;     ///< per second, as they are read
};

/// Nothing when a writer's rate is not known without its data. No writer: no load.
[[nodiscard]] std::optional<StreamLoad> averageLoad(const Graph& graph, const CheckedNode& stream);

/// A price of the project's book, of its first tier.
[[nodiscard]] std::optional<double> priceOf(const Graph& graph, const char* key);

/// So many shards, their retention and their fan-out hours, without any traffic.
[[nodiscard]] std::optional<double> provisionedBase(const Graph& graph, const CheckedNode& stream,
                                                    double shards);

/// A provisioned stream with its traffic.
[[nodiscard]] std::optional<double> provisionedCost(const Graph& graph, const CheckedNode& stream,
                                                    double shards, const StreamLoad& load);

/// The same stream on-demand, Standard or Advantage as the account is (without its commitment).
[[nodiscard]] std::optional<double> onDemandCost(const Graph& graph, const CheckedNode& stream,
                                                 const StreamLoad& load);

/// What it costs more when so many readers get enhanced fan-out instead of sharing.
[[nodiscard]] std::optional<double> fanOutCost(const Graph& graph, const CheckedNode& stream,
                                               std::size_t readers);

/// What it costs more to keep records for `hours`; nothing beyond 7 days, where it goes by what is kept.
[[nodiscard]] std::optional<double> retentionCost(const Graph& graph, const CheckedNode& stream,
                                                  double hours);

/// The least that On-demand Advantage costs: 25 MiB/s in and 25 MiB/s out, all month.
[[nodiscard]] std::optional<double> advantageCommitment(const Graph& graph);

/// `10.95`.
[[nodiscard]] std::string amountText(double dollars);

/// `priced` with the amount as its last argument, or `plain` when it is not known.
[[nodiscard]] Text withCost(TextSource plain, TextSource priced, std::vector<std::string> arguments,
                            std::optional<double> dollars);

} // namespace millrace::checks
