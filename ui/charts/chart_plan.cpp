// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_plan.h"

#include "document/wording.h"
#include "facts/stream_limits.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace millrace::ui {

namespace {

struct ChartPlan {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::ChartPlan)
};

/// One metric that people ask for by another name than CloudWatch's, in the order of importance of its type.
struct Entry {
    std::string_view type;
    std::string_view metric;
    const char* title;
    Unit countUnit = Unit::count; ///< what is counted, where the metric's unit only says "count"
    ChartShape shape = ChartShape::lines;
    double limitPerSecond = 0; ///< of one shard; 0: none
    bool isLag = false;        ///< tells in the overview how far a reader is behind
    bool isKey = false;        ///< of a sharded node: belongs into the overview
};

constexpr auto kRecords = Unit::recordsPerSecond;

constexpr Entry kEntries[] = {
    {.type = "data_stream",
     .metric = "IncomingBytes",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Accepted bytes per shard"),
     .limitPerSecond = data_stream::kShardWriteBytesPerSecond,
     .isKey = true},
    {.type = "data_stream",
     .metric = "IncomingRecords",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Accepted records per shard"),
     .countUnit = kRecords,
     .limitPerSecond = data_stream::kShardWriteRecordsPerSecond,
     .isKey = true},
    {.type = "data_stream",
     .metric = "WriteProvisionedThroughputExceeded",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Throttled records per shard"),
     .countUnit = kRecords,
     .isKey = true},
    {.type = "data_stream",
     .metric = "IteratorAgeMilliseconds",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Iterator age per shard")},
    {.type = "data_stream",
     .metric = "OutgoingBytes",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Read bytes per shard"),
     .limitPerSecond = data_stream::kShardReadBytesPerSecond},
    {.type = "data_stream",
     .metric = "ReadProvisionedThroughputExceeded",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Throttled reads per shard")},
    {.type = "consumer",
     .metric = "LagMilliseconds",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Lag"),
     .shape = ChartShape::area,
     .isLag = true},
    {.type = "consumer",
     .metric = "RecordsRead",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Processed records"),
     .countUnit = kRecords},
    {.type = "consumer",
     .metric = "RecordsUnread",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Records still to process"),
     .countUnit = Unit::records,
     .shape = ChartShape::area},
    {.type = "consumer",
     .metric = "GetRecordsThrottled",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Throttled reads")},
    {.type = "consumer",
     .metric = "BytesRead",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Read bytes")},
    {.type = "producer",
     .metric = "RecordsGenerated",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Generated records"),
     .countUnit = kRecords},
    {.type = "producer",
     .metric = "RecordsAccepted",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Accepted records"),
     .countUnit = kRecords},
    {.type = "producer",
     .metric = "RecordsThrottled",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Throttled records"),
     .countUnit = kRecords},
    {.type = "producer",
     .metric = "RecordsWaiting",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Waiting records"),
     .countUnit = Unit::records,
     .shape = ChartShape::area},
    {.type = "producer",
     .metric = "RetryAmplification",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Retry amplification")},
    {.type = "producer",
     .metric = "RecordsDropped",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Dropped records"),
     .countUnit = kRecords,
     .shape = ChartShape::bars},
    {.type = "s3_bucket",
     .metric = "RecordsReceived",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Received records"),
     .countUnit = kRecords},
    {.type = "s3_bucket",
     .metric = "BytesUploaded",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Written bytes"),
     .shape = ChartShape::bars},
    {.type = "s3_bucket",
     .metric = "PutRequests",
     .title = QT_TRANSLATE_NOOP("millrace::ui::ChartPlan", "Written objects"),
     .shape = ChartShape::bars},
};

/// CloudWatch calls it both ways.
bool meansThrottled(const std::string& metric) {
    return metric.find("Throttled") != std::string::npos ||
           metric.find("ThroughputExceeded") != std::string::npos;
}

Unit shownUnit(const MetricDescription& metric, const Entry* entry) {
    if (metric.unit == Unit::count) {
        return entry ? entry->countUnit : Unit::count;
    }
    return metric.kind == MetricKind::counter && metric.unit == Unit::bytes ? Unit::bytesPerSecond
                                                                            : metric.unit;
}

ChartSpec specOf(const NodeId& node, const MetricDescription& metric, const Entry* entry) {
    ChartSpec spec;
    spec.node = node;
    spec.title = entry ? ChartPlan::tr(entry->title) : QString::fromStdString(metric.name);
    spec.help = translated(metric.help);
    spec.metric = metric.name;
    spec.kind = metric.kind;
    spec.metricUnit = metric.unit;
    spec.unit = shownUnit(metric, entry);
    spec.perShard = metric.perShard;
    spec.tone = meansThrottled(metric.name) ? ChartTone::throttled : ChartTone::normal;
    spec.shape = entry ? entry->shape : ChartShape::lines;
    if (entry && entry->limitPerSecond > 0) {
        spec.limits.push_back({entry->limitPerSecond, ChartPlan::tr("Limit of a shard")});
    }
    return spec;
}

const NodeDescription* descriptionOf(const Pipeline& pipeline, const Catalog& catalog, const NodeId& node) {
    const Node* found = pipeline.findNode(node);
    return found ? catalog.find(found->type) : nullptr;
}

/// Charts of the entries of the node's type that `isWanted`.
template <typename Wanted>
std::vector<ChartSpec> specsOf(const NodeId& node, const NodeDescription& description, Wanted isWanted) {
    std::vector<ChartSpec> specs;
    for (const Entry& entry : kEntries) {
        const MetricDescription* metric =
            entry.type == description.type ? description.findMetric(entry.metric) : nullptr;
        if (metric && isWanted(entry)) {
            specs.push_back(specOf(node, *metric, &entry));
        }
    }
    return specs;
}

bool keepsShards(const NodeDescription& description) {
    return std::ranges::any_of(description.metrics, &MetricDescription::perShard);
}

} // namespace

std::vector<ChartSpec> chartPlan(const Pipeline& pipeline, const Catalog& catalog, const NodeId& node,
                                 bool everything) {
    const NodeDescription* description = descriptionOf(pipeline, catalog, node);
    if (!description) {
        return {};
    }
    std::vector<ChartSpec> specs = specsOf(node, *description, [](const Entry&) { return true; });
    if (specs.empty() || everything) {
        std::set<std::string> charted;
        for (const ChartSpec& spec : specs) {
            charted.insert(spec.metric);
        }
        for (const MetricDescription& metric : description->metrics) {
            if (!charted.contains(metric.name)) {
                specs.push_back(specOf(node, metric, nullptr));
            }
        }
    }
    return specs;
}

std::vector<ChartSpec> overviewPlan(const Pipeline& pipeline, const Catalog& catalog) {
    const NodeId stream = firstShardedNode(pipeline, catalog);
    const NodeDescription* description = descriptionOf(pipeline, catalog, stream);
    if (!description) {
        for (const Node& node : pipeline.nodes) {
            if (std::vector<ChartSpec> specs = chartPlan(pipeline, catalog, node.id); !specs.empty()) {
                return specs;
            }
        }
        return {};
    }
    std::vector<ChartSpec> specs = specsOf(stream, *description, [](const Entry& e) { return e.isKey; });
    if (specs.empty()) {
        specs = chartPlan(pipeline, catalog, stream);
    }
    for (const Link& link : pipeline.links) {
        const NodeDescription* reader =
            link.from.node == stream ? descriptionOf(pipeline, catalog, link.to.node) : nullptr;
        if (!reader) {
            continue;
        }
        for (ChartSpec& spec : specsOf(link.to.node, *reader, [](const Entry& e) { return e.isLag; })) {
            spec.title =
                ChartPlan::tr("Lag of %1").arg(QString::fromStdString(pipeline.displayName(link.to.node)));
            specs.push_back(std::move(spec));
        }
    }
    return specs;
}

NodeId firstShardedNode(const Pipeline& pipeline, const Catalog& catalog) {
    const auto found = std::ranges::find_if(pipeline.nodes, [&](const Node& node) {
        const NodeDescription* description = catalog.find(node.type);
        return description && keepsShards(*description);
    });
    return found == pipeline.nodes.end() ? NodeId() : found->id;
}

bool isSharded(const Pipeline& pipeline, const Catalog& catalog, const NodeId& node) {
    const NodeDescription* description = descriptionOf(pipeline, catalog, node);
    return description && keepsShards(*description);
}

} // namespace millrace::ui
