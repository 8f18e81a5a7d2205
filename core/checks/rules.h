// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/graph.h"
#include "model/finding.h"

#include <vector>

namespace millrace::checks {

// One function a rule over the graph; the name of each is the rule's name in findings.

/// `unlinked-node`: a node that gets nothing to do, or whose work nobody takes.
void checkUnlinkedNodes(const Graph& graph, std::vector<Finding>& findings);

/// `forgotten-stream`: a stream that costs money and gets no records.
void checkForgottenStreams(const Graph& graph, std::vector<Finding>& findings);

/// `expected-throttling`: writers that together bring more than a stream's shards take.
void checkExpectedThrottling(const Graph& graph, std::vector<Finding>& findings);

/// `burst-below-average`: bursts of less than a minute that a stream does not take, while it takes the
/// average.
void checkBursts(const Graph& graph, std::vector<Finding>& findings);

/// `hot-key`: a key, or a shard by the keys that fall into it, that is too much for one shard while the
/// stream as a whole has room.
void checkHotKeys(const Graph& graph, std::vector<Finding>& findings);

/// `skewed-ranges`: hash-key ranges so uneven that keys which are spread evenly fill one shard first.
void checkSkewedRanges(const Graph& graph, std::vector<Finding>& findings);

/// `read-budget`: readers that share a shard's calls or bytes per second and want more of them.
void checkReadBudget(const Graph& graph, std::vector<Finding>& findings);

/// `fan-out-limit`: more registered consumers than a stream may have.
void checkFanOutLimit(const Graph& graph, std::vector<Finding>& findings);

/// `aggregated-records`: records of the KPL that a reader cannot take apart.
void checkAggregatedRecords(const Graph& graph, std::vector<Finding>& findings);

/// `more-workers-than-shards`: workers of a consumer that never get a shard to read.
void checkIdleWorkers(const Graph& graph, std::vector<Finding>& findings);

/// `on-demand-above-break-even`: an on-demand stream with steady traffic that costs less provisioned.
void checkOnDemandBreakEven(const Graph& graph, std::vector<Finding>& findings);

/// `warm-throughput-without-advantage`: warm throughput that the account does not have.
void checkWarmThroughput(const Graph& graph, std::vector<Finding>& findings);

/// `reshard-refused`: reshards of the scenario that the service refuses, because of their size or their time.
void checkReshardEvents(const Graph& graph, std::vector<Finding>& findings);

/// `slow-consumer`: a consumer whose workers process less than what comes into their shards at the busiest.
void checkSlowConsumers(const Graph& graph, std::vector<Finding>& findings);

/// `retention-below-outage`: a consumer that the scenario stops for so long that records expire unread.
void checkRetention(const Graph& graph, std::vector<Finding>& findings);

/// `put-record-rounding`: records that PutRecord's rounding makes much larger than they are.
void checkPutRecordRounding(const Graph& graph, std::vector<Finding>& findings);

/// `record-too-large`: records that a stream refuses because of their size.
void checkRecordSizes(const Graph& graph, std::vector<Finding>& findings);

/// `key-order-rate`: what keeping the order of each key costs in throughput.
void checkKeyOrderRate(const Graph& graph, std::vector<Finding>& findings);

/// A quick fix that turns On-demand Advantage on, with the least that it costs.
void addAdvantageFix(const Graph& graph, Finding& finding);

/// A quick fix that sets one top-level setting of a node; nothing when the edit is not possible.
void addSettingFix(const CheckedNode& node, const std::string& key, const Json& value, Text title,
                   Finding& finding);

} // namespace millrace::checks
