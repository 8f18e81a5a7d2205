// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/limits.h"
#include "checks/record_sizes.h"
#include "checks/rules.h"

#include "base/units.h"
#include "facts/stream_pages.h"

#include <cmath>

namespace millrace::checks {

namespace {

constexpr const char* kSetting = "max_record_size_in_kib";

Finding findingOf(const Graph& graph, const CheckedNode& stream, const CheckedNode& producer, double share,
                  double limitKib) {
    const TextSource dropped =
        MR_TEXT("checks", "%1 of the records of %2 are larger than %3 takes (%4 KiB, data and key together): "
                          "they are refused and dropped.");
    const TextSource failing =
        MR_TEXT("checks", "%1 of the records of %2 are larger than %3 takes (%4 KiB, data and key together): "
                          "each fails the whole PutRecords call that it is in. They are dropped, and the "
                          "others of the call are sent again.");
    const bool isSingle = textAt(producer.settings, "client") == "put_record";
    Text text(isSingle ? dropped : failing, {formatQuantity(share, Unit::share), graph.nameOf(producer),
                                             graph.nameOf(stream), formatNumber(limitKib)});
    return {Severity::warning,
            stream.node->id,
            "record-too-large",
            kSetting,
            std::move(text),
            data_stream::kLargeRecords,
            {},
            MR_TEXT("checks", "make the records smaller, or let the stream take larger ones, up to 10 MiB")};
}

} // namespace

void checkRecordSizes(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        const double limitKib = numberAt(stream->settings, kSetting, 0);
        for (const CheckedNode* producer : graph.sourcesOf(*stream, "producer")) {
            const std::optional<RecordSize> size = recordSizeOf(producer->settings, limitKib * kKiB);
            if (!size || size->tooLargeShare < kNotableShare) {
                continue;
            }
            Finding finding = findingOf(graph, *stream, *producer, size->tooLargeShare, limitKib);
            const double needed = std::ceil(largestSizeOf(producer->settings).value_or(0) / kKiB);
            if (needed > limitKib && needed <= kLargestRecordKib) {
                addSettingFix(*stream, kSetting, static_cast<std::int64_t>(needed),
                              Text(MR_TEXT("checks", "Take records of up to %1 KiB"), {formatNumber(needed)}),
                              finding);
            }
            findings.push_back(std::move(finding));
        }
    }
}

} // namespace millrace::checks
