// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rules.h"
#include "checks/stream_shape.h"
#include "facts/stream_pages.h"

namespace millrace::checks {

void checkIdleWorkers(const Graph& graph, std::vector<Finding>& findings) {
    for (const CheckedNode* stream : graph.nodesOfType("data_stream")) {
        const std::optional<std::size_t> shards = mostShards(graph, *stream);
        for (const CheckedNode* consumer : graph.targetsOf(*stream, "consumer")) {
            const double workers = numberAt(consumer->settings, "workers", 1);
            if (!shards || workers <= static_cast<double>(*shards)) {
                continue;
            }
            const std::string most = std::to_string(*shards);
            Finding finding{
                Severity::hint,
                consumer->node->id,
                "more-workers-than-shards",
                "workers",
                Text(MR_TEXT("checks", "%1 has more workers (%2) than %3 ever has shards (%4). A shard is "
                                       "read by one worker, so that the others (%5) only stand by."),
                     {graph.nameOf(*consumer), formatNumber(workers), graph.nameOf(*stream), most,
                      formatNumber(workers - static_cast<double>(*shards))}),
                data_stream::kKclSharing,
                {}};
            addSettingFix(
                *consumer, "workers", static_cast<std::int64_t>(*shards),
                Text(MR_TEXT("checks", "Use as many workers as shards, %1 (costs nothing)"), {most}),
                finding);
            findings.push_back(std::move(finding));
        }
    }
}

} // namespace millrace::checks
