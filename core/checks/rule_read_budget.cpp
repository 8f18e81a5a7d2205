// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/key_shares.h"
#include "checks/limits.h"
#include "checks/rules.h"
#include "checks/traffic.h"

#include "base/units.h"

#include <algorithm>
#include <cmath>

namespace millrace::checks {

namespace {

constexpr const char* kRule = "read-budget";

/// Readers that share a stream's read budget.
std::vector<const CheckedNode*> pollersOf(const Graph& graph, const CheckedNode& stream) {
    std::vector<const CheckedNode*> pollers = graph.targetsOf(stream, "consumer");
    std::erase_if(pollers, [](const CheckedNode* consumer) {
        const auto fanOut = consumer->settings.find("enhanced_fan_out");
        return fanOut != consumer->settings.end() && fanOut->is_boolean() && fanOut->get<bool>();
    });
    return pollers;
}

double callsPerSecondOf(const CheckedNode& consumer) {
    const double interval = numberAt(consumer.settings, "poll_interval_ms", 0);
    return interval > 0 ? 1000 / interval : 0;
}

/// Every reader polls no more often than an equal share of the calls allows.
void addPollFix(const std::vector<const CheckedNode*>& pollers, Finding& finding) {
    const double interval = std::ceil(1000 * static_cast<double>(pollers.size()) / kShardReadCalls);
    EditGroup group;
    for (const CheckedNode* poller : pollers) {
        if (numberAt(poller->settings, "poll_interval_ms", 0) >= interval) {
            continue;
        }
        const std::vector<Setting>& descriptions = poller->description->settings;
        Result<Json> changed = withValueAt(descriptions, poller->node->settings, "poll_interval_ms",
                                           Json(static_cast<std::int64_t>(interval)));
        if (!changed || !areValid(descriptions, *changed)) {
            return;
        }
        group.edits.push_back(Edit{SetNodeSettings{poller->node->id, std::move(*changed)}});
    }
    finding.fixes.push_back(
        {Text(MR_TEXT("checks", "Poll every %1 ms"), {formatNumber(interval)}), Edit{std::move(group)}});
}

void checkCalls(const Graph& graph, const CheckedNode& stream, const std::vector<const CheckedNode*>& pollers,
                std::vector<Finding>& findings) {
    double calls = 0;
    for (const CheckedNode* poller : pollers) {
        calls += callsPerSecondOf(*poller);
    }
    if (calls <= kShardReadCalls) {
        return;
    }
    const TextSource message =
        MR_TEXT("checks",
                "The readers of %1 (%2) make %3 GetRecords calls per second on each shard, which answers 5.");
    Text text(message,
              {graph.nameOf(stream), std::to_string(pollers.size()), formatQuantity(calls, Unit::none)});
    Finding finding{Severity::warning, stream.node->id, kRule, "", std::move(text), kQuotasPage, {}};
    addPollFix(pollers, finding);
    findings.push_back(std::move(finding));
}

/// Bytes per second that the busiest shard keeps, at most what it accepts.
double busiestShardBytes(const Graph& graph, const CheckedNode& stream,
                         const std::vector<HashKeyRange>& ranges) {
    std::vector<double> bytes(ranges.size());
    for (const Traffic& writer : trafficInto(graph, stream)) {
        const KeyShares shares = keySharesOf(writer.settings, ranges);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            bytes[i] += writer.storedBytes * shares.shards[i];
        }
    }
    return bytes.empty() ? 0 : std::min(kShardWriteBytes, std::ranges::max(bytes));
}

void checkBytes(const Graph& graph, const CheckedNode& stream, std::size_t pollers,
                std::vector<Finding>& findings) {
    const auto ranges = shardRanges(stream.settings);
    if (!ranges) {
        return;
    }
    const double wanted = static_cast<double>(pollers) * busiestShardBytes(graph, stream, *ranges);
    if (wanted <= kShardReadBytes) {
        return;
    }
    const TextSource message = MR_TEXT(
        "checks", "The readers of %1 (%2) want up to %3 of its busiest shard, which gives 2 MiB/s to all of "
                  "them together: they fall behind. Use more shards, or enhanced fan-out for some readers.");
    Text text(message,
              {graph.nameOf(stream), std::to_string(pollers), formatQuantity(wanted, Unit::bytesPerSecond)});
    findings.push_back({Severity::warning, stream.node->id, kRule, "", std::move(text), kQuotasPage, {}});
}

} // namespace

void checkReadBudget(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        const std::vector<const CheckedNode*> pollers = pollersOf(graph, *stream);
        checkCalls(graph, *stream, pollers, findings);
        checkBytes(graph, *stream, pollers.size(), findings);
    }
}

} // namespace millrace::checks
