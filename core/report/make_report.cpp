// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/active_part.h"
#include "model/node_index.h"
#include "report/assumptions.h"
#include "report/objectives.h"
#include "report/run_report.h"
#include "version.h"

namespace millrace {

std::vector<MeteredUsage> meterUsage(const std::vector<Usage>& usage, const Pipeline& pipeline,
                                     const NodeTypes& types) {
    std::vector<MeteredUsage> metered;
    const NodeIndex nodes(pipeline);
    for (const Usage& use : usage) {
        const Node* node = nodes.find(use.node);
        const MeterDescription* meter =
            node == nullptr ? nullptr : types.findMeter(node->type, use.dimension);
        if (meter != nullptr) {
            metered.push_back({use, meter});
        }
    }
    return metered;
}

CostEstimate estimateRun(const Pipeline& pipeline, const std::vector<Usage>& usage, Duration simulated,
                         const PriceBook& book, const NodeTypes& types) {
    if (simulated > Duration::zero()) {
        return estimateCost(meterUsage(usage, pipeline, types), book, simulated, pipeline.cost.monthHours);
    }
    CostEstimate empty;
    empty.region = book.region();
    empty.priceBookVersion = book.version();
    empty.priceBookDate = book.date();
    empty.monthHours = pipeline.cost.monthHours;
    return empty;
}

RunReport makeRunReport(Pipeline pipeline, RunResult result, const PriceBook& book,
                        std::vector<Finding> findings, const NodeTypes& types, double wallSeconds) {
    pipeline = activePart(pipeline, types.catalog());
    RunReport report;
    report.version = kVersion;
    report.cost = estimateRun(pipeline, result.usage, result.simulated, book, types);
    for (const Objective& objective : pipeline.objectives) {
        report.objectives.push_back(evaluateObjective(objective, result, report.cost));
    }
    report.assumptions = assumptionsOf(pipeline, types.catalog());
    report.pipeline = std::move(pipeline);
    report.result = std::move(result);
    report.findings = std::move(findings);
    report.wallSeconds = wallSeconds;
    return report;
}

} // namespace millrace
