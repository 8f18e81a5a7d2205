// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan.h"

#include "model/active_part.h"
#include "model/validation.h"

#include <algorithm>
#include <map>

namespace millrace {

namespace {

Result<void> firstError(const Pipeline& pipeline, const Catalog& catalog) {
    for (const Finding& finding : validatePipeline(pipeline, catalog)) {
        if (finding.severity == Severity::error) {
            return Error{ErrorCode::invalidInput, placeOf(finding), finding.message, finding.todo};
        }
    }
    return {};
}

std::vector<PlannedLink> planLinks(const Pipeline& pipeline, const Catalog& catalog,
                                   const std::map<NodeId, std::uint32_t>& indexes) {
    std::vector<PlannedLink> links;
    for (const Link& link : pipeline.links) {
        const NodeDescription* target = catalog.find(pipeline.findNode(link.to.node)->type);
        const PortDescription* port = target->findPort(link.to.port);
        links.push_back({indexes.at(link.from.node), link.from.port, indexes.at(link.to.node), link.to.port,
                         port->exchange, resolveSettings(port->linkSettings, link.settings)});
    }
    return links;
}

} // namespace

Result<SimPlan> compilePlan(const Pipeline& project, const NodeTypes& types, const RunOptions& options) {
    const Pipeline pipeline = activePart(project, types.catalog());
    if (Result<void> valid = firstError(pipeline, types.catalog()); !valid) {
        return valid.error();
    }
    SimPlan plan;
    plan.project = pipeline.name;
    std::map<NodeId, std::uint32_t> indexes;
    for (const Node& node : pipeline.nodes) {
        indexes.emplace(node.id, static_cast<std::uint32_t>(plan.nodes.size()));
        plan.nodes.push_back({types.find(node.type), node.id, node.label, node.settings});
    }
    plan.links = planLinks(pipeline, types.catalog(), indexes);
    plan.scenario = pipeline.scenario;
    plan.scenario.duration = options.duration.value_or(plan.scenario.duration);
    plan.scenario.seed = options.seed.value_or(plan.scenario.seed);
    std::ranges::stable_sort(plan.scenario.events, {}, &ScenarioEvent::at);
    Result<WallTime> start = parseTimestamp(plan.scenario.start);
    if (!start) {
        return start.error().within("scenario.start");
    }
    plan.start = *start;
    plan.account = pipeline.account;
    return plan;
}

} // namespace millrace
