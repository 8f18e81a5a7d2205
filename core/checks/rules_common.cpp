// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rules.h"
#include "checks/stream_costs.h"

namespace millrace::checks {

void addSettingFix(const CheckedNode& node, const std::string& key, const Json& value, Text title,
                   Finding& finding) {
    const std::vector<Setting>& descriptions = node.description->settings;
    Result<Json> changed = withValueAt(descriptions, node.node->settings, key, value);
    if (changed && areValid(descriptions, *changed)) {
        finding.fixes.push_back(
            {std::move(title), Edit{SetNodeSettings{node.node->id, std::move(*changed)}}});
    }
}

void addAdvantageFix(const Graph& graph, Finding& finding) {
    const Pipeline& pipeline = graph.pipeline();
    Json account = pipeline.account.is_object() ? pipeline.account : Json::object();
    account["kinesis_on_demand_advantage"] = true;
    finding.fixes.push_back(
        {withCost(MR_TEXT("checks", "Turn On-demand Advantage on for the account"),
                  MR_TEXT("checks", "Turn On-demand Advantage on for the account (at least %1 USD a month)"),
                  {}, advantageCommitment(graph)),
         Edit{SetProjectProperties{pipeline.name, pipeline.description, pipeline.region, pipeline.cost,
                                   std::move(account)}}});
}

} // namespace millrace::checks
