// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/key_shares.h"
#include "checks/limits.h"
#include "checks/rules.h"
#include "checks/stream_costs.h"
#include "checks/stream_shape.h"
#include "checks/traffic.h"

#include "base/units.h"
#include "facts/stream_pages.h"

#include <algorithm>
#include <cmath>

namespace millrace::checks {

namespace {

constexpr const char* kRule = "read-budget";

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

/// Enhanced fan-out for all but the first `kept` of them.
void addFanOutFix(const Graph& graph, const CheckedNode& stream,
                  const std::vector<const CheckedNode*>& pollers, std::size_t kept, Finding& finding) {
    EditGroup group;
    for (std::size_t i = kept; i < pollers.size(); ++i) {
        const CheckedNode& poller = *pollers[i];
        const std::vector<Setting>& descriptions = poller.description->settings;
        Result<Json> changed =
            withValueAt(descriptions, poller.node->settings, "enhanced_fan_out", Json(true));
        if (!changed || !areValid(descriptions, *changed)) {
            return;
        }
        group.edits.push_back(Edit{SetNodeSettings{poller.node->id, std::move(*changed)}});
    }
    const std::size_t count = pollers.size() - kept;
    const TextSource plain = MR_TEXT("checks", "Enhanced fan-out for readers: %1");
    const TextSource priced = MR_TEXT("checks", "Enhanced fan-out for readers: %1 (%2 USD a month more)");
    finding.fixes.push_back(
        {withCost(plain, priced, {std::to_string(count)}, fanOutCost(graph, stream, count)),
         Edit{std::move(group)}});
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
    Finding finding{Severity::warning, stream.node->id, kRule, "", std::move(text), data_stream::kQuotas, {}};
    addPollFix(pollers, finding);
    std::size_t kept = 0;
    for (double fits = 0; kept < pollers.size(); ++kept) {
        fits += callsPerSecondOf(*pollers[kept]);
        if (fits > kShardReadCalls) {
            break;
        }
    }
    addFanOutFix(graph, stream, pollers, kept, finding);
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

void checkBytes(const Graph& graph, const CheckedNode& stream, const std::vector<const CheckedNode*>& pollers,
                std::vector<Finding>& findings) {
    const auto ranges = startingRanges(graph, stream);
    if (!ranges) {
        return;
    }
    const double each = busiestShardBytes(graph, stream, *ranges);
    const double wanted = static_cast<double>(pollers.size()) * each;
    if (wanted <= kShardReadBytes) {
        return;
    }
    const TextSource message = MR_TEXT(
        "checks", "The readers of %1 (%2) want up to %3 of its busiest shard, which gives 2 MiB/s to all of "
                  "them together: they fall behind. Use more shards, or enhanced fan-out for some readers.");
    Text text(message, {graph.nameOf(stream), std::to_string(pollers.size()),
                        formatQuantity(wanted, Unit::bytesPerSecond)});
    Finding finding{Severity::warning, stream.node->id, kRule, "", std::move(text), data_stream::kQuotas, {}};
    addFanOutFix(graph, stream, pollers, static_cast<std::size_t>(kShardReadBytes / each), finding);
    findings.push_back(std::move(finding));
}

} // namespace

void checkReadBudget(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        const std::vector<const CheckedNode*> pollers = readersOf(graph, *stream, false);
        checkCalls(graph, *stream, pollers, findings);
        checkBytes(graph, *stream, pollers, findings);
    }
}

} // namespace millrace::checks
