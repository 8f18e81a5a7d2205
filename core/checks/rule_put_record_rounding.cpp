// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/limits.h"
#include "checks/rules.h"
#include "checks/traffic.h"

#include "base/units.h"
#include "facts/stream_pages.h"

#include <algorithm>
#include <cmath>

namespace millrace::checks {

namespace {

constexpr const char* kRule = "put-record-rounding";

/// Records per second that one shard takes of records that count as so many bytes.
double recordsPerShard(double bytes) {
    return std::min(kShardWriteRecords, kShardWriteBytes / bytes);
}

} // namespace

void checkPutRecordRounding(const Graph& graph, std::vector<Finding>& findings) {
    // A fifth less is where an estimate made without the rounding goes wrong by a shard.
    constexpr double kNotable = 0.8;
    for (const CheckedNode* producer : graph.nodesOfType("producer")) {
        const std::optional<RecordSize> size = recordSizeOf(producer->settings);
        if (textAt(producer->settings, "client") != "put_record" || !size) {
            continue;
        }
        const double rounded = recordsPerShard(size->rounded);
        if (rounded >= kNotable * recordsPerShard(size->plain)) {
            continue;
        }
        const TextSource message = MR_TEXT(
            "checks", "PutRecord rounds every record up to the next KiB: with the key, records of %1 come to "
                      "%2 and count as %3, so that a shard takes %4 of them a second.");
        Text text(message, {graph.nameOf(*producer), formatQuantity(size->plain, Unit::bytes),
                            formatQuantity(size->rounded, Unit::bytes), formatNumber(std::floor(rounded))});
        Finding finding{Severity::hint,
                        producer->node->id,
                        kRule,
                        "client",
                        std::move(text),
                        data_stream::kProducerTroubles,
                        {}};
        addSettingFix(*producer, "client", "put_records",
                      MR_TEXT("checks", "Use PutRecords, which rounds the sum of a call"), finding);
        findings.push_back(std::move(finding));
    }
}

} // namespace millrace::checks
