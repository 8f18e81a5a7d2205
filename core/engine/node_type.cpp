// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/node_type.h"

#include <algorithm>

namespace millrace {

namespace {

Catalog catalogOf(const std::vector<NodeType>& types) {
    std::vector<NodeDescription> descriptions;
    descriptions.reserve(types.size());
    for (const NodeType& type : types) {
        descriptions.push_back(type.description);
    }
    return Catalog(std::move(descriptions));
}

} // namespace

NodeTypes::NodeTypes(std::vector<NodeType> types)
    : m_types(std::move(types))
    , m_catalog(catalogOf(m_types)) {}

const NodeType* NodeTypes::find(std::string_view type) const {
    const auto found =
        std::ranges::find_if(m_types, [&](const NodeType& t) { return t.description.type == type; });
    return found == m_types.end() ? nullptr : &*found;
}

const MeterDescription* NodeTypes::findMeter(std::string_view type, std::string_view dimension) const {
    const NodeType* nodeType = find(type);
    if (nodeType == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(
        nodeType->meters, [&](const MeterDescription& m) { return m.dimension == dimension; });
    return found == nodeType->meters.end() ? nullptr : &*found;
}

} // namespace millrace
