// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/assumptions.h"
#include "report/objectives.h"
#include "report/run_report.h"
#include "version.h"

namespace millrace {

namespace {

CostEstimate estimateOf(const Pipeline& pipeline, const RunResult& result, const PriceBook& book,
                        const NodeTypes& types) {
    if (result.simulated > Duration::zero()) {
        return estimateCost(meterUsage(result.usage, pipeline, types), book, result.simulated,
                            pipeline.cost.monthHours);
    }
    CostEstimate empty;
    empty.region = book.region();
    empty.priceBookVersion = book.version();
    empty.priceBookDate = book.date();
    empty.monthHours = pipeline.cost.monthHours;
    return empty;
}

} // namespace

std::vector<MeteredUsage> meterUsage(const std::vector<Usage>& usage, const Pipeline& pipeline,
                                     const NodeTypes& types) {
    std::vector<MeteredUsage> metered;
    for (const Usage& use : usage) {
        const Node* node = pipeline.findNode(use.node);
        const MeterDescription* meter =
            node == nullptr ? nullptr : types.findMeter(node->type, use.dimension);
        if (meter != nullptr) {
            metered.push_back({use, meter});
        }
    }
    return metered;
}

RunReport makeRunReport(Pipeline pipeline, RunResult result, const PriceBook& book,
                        std::vector<Finding> findings, const NodeTypes& types, double wallSeconds) {
    RunReport report;
    report.version = kVersion;
    report.cost = estimateOf(pipeline, result, book, types);
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
