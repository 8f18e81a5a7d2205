// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/rules.h"

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

} // namespace millrace::checks
