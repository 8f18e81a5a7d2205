// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/description.h"

#include <algorithm>

namespace millrace {

namespace {

template <typename Items, typename Name, typename Member>
auto findBy(const Items& items, const Name& name, Member member) -> decltype(&*items.begin()) {
    const auto found = std::ranges::find_if(items, [&](const auto& item) { return item.*member == name; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

const PortDescription* NodeDescription::findPort(std::string_view id) const {
    return findBy(ports, id, &PortDescription::id);
}

const ActionDescription* NodeDescription::findAction(std::string_view name) const {
    return findBy(actions, name, &ActionDescription::name);
}

const MetricDescription* NodeDescription::findMetric(std::string_view name) const {
    return findBy(metrics, name, &MetricDescription::name);
}

Catalog::Catalog(std::vector<NodeDescription> descriptions)
    : m_descriptions(std::move(descriptions)) {}

const NodeDescription* Catalog::find(std::string_view type) const {
    return findBy(m_descriptions, type, &NodeDescription::type);
}

} // namespace millrace
