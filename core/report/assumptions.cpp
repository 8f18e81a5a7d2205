// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/assumptions.h"

#include <algorithm>

namespace millrace {

namespace {

class Collector {
public:
    Collector(NodeId node, std::vector<AssumedSetting>& found)
        : m_node(std::move(node))
        , m_found(found) {}

    /// `values` are resolved.
    void visit(const std::vector<Setting>& descriptions, const Json& values, const std::string& prefix) {
        for (const Setting& setting : descriptions) {
            if (!values.contains(setting.key) || !isShown(setting, descriptions, values)) {
                continue;
            }
            const Json& value = values[setting.key];
            const std::string path = prefix + setting.key;
            if (setting.assumption) {
                m_found.push_back({.node = m_node,
                                   .path = path,
                                   .title = setting.title,
                                   .unit = setting.unit,
                                   .value = value,
                                   .source = setting.source});
            } else if (value.is_object()) {
                visitInside(setting, value, path + ".");
            }
        }
    }

private:
    void visitInside(const Setting& setting, const Json& value, const std::string& prefix) {
        if (setting.type == SettingType::object) {
            visit(setting.fields, value, prefix);
        } else if (setting.type == SettingType::choice && value.contains("kind")) {
            const auto chosen = value["kind"].get<std::string>();
            const auto kind = std::ranges::find(setting.kinds, chosen, &ChoiceKind::kind);
            if (kind != setting.kinds.end()) {
                visit(kind->fields, value, prefix);
            }
        }
    }

    NodeId m_node;
    std::vector<AssumedSetting>& m_found;
};

bool isValid(const NodeDescription& description, const Node& node) {
    return std::ranges::all_of(validateSettings(description.settings, node.settings),
                               &SettingProblem::unknownKey);
}

} // namespace

std::vector<AssumedSetting> assumptionsOf(const Pipeline& pipeline, const Catalog& catalog) {
    std::vector<AssumedSetting> found;
    for (const Node& node : pipeline.nodes) {
        const NodeDescription* description = catalog.find(node.type);
        if (description != nullptr && isValid(*description, node)) {
            const Json settings = resolveSettings(description->settings, node.settings);
            Collector(node.id, found).visit(description->settings, settings, {});
        }
    }
    return found;
}

} // namespace millrace
