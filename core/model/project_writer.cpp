// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project_file.h"
#include "model/setting_shape.h"

#include <algorithm>
#include <cmath>

namespace millrace {

namespace {

using OrderedJson = nlohmann::ordered_json;

// Widths up to which a value stands on one line: wide enough for a profile or an objective, narrow enough for
// a diff.
constexpr std::size_t kMemberWidth = 110;
constexpr std::size_t kElementWidth = 130;

std::string scalarText(const OrderedJson& value) {
    return value.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

bool holdsContainers(const OrderedJson& value) {
    return std::ranges::any_of(value, [](const OrderedJson& element) { return element.is_structured(); });
}

/// `value` on one line; nothing when it takes more than `room` or holds a list of lists or objects.
std::optional<std::string> inlineText(const OrderedJson& value, std::size_t room) {
    if (!value.is_structured()) {
        std::string text = scalarText(value);
        return text.size() <= room ? std::optional(std::move(text)) : std::nullopt;
    }
    if (value.is_array() && holdsContainers(value)) {
        return std::nullopt;
    }
    std::string text = value.is_array() ? "[" : "{";
    for (auto item = value.begin(); item != value.end(); ++item) {
        text += item == value.begin() ? "" : ", ";
        if (value.is_object()) {
            text += scalarText(item.key()) + ": ";
        }
        const auto inner = text.size() < room ? inlineText(*item, room - text.size()) : std::nullopt;
        if (!inner) {
            return std::nullopt;
        }
        text += *inner;
    }
    text += value.is_array() ? "]" : "}";
    return text.size() <= room ? std::optional(std::move(text)) : std::nullopt;
}

/// Writes JSON in two-space indent; short values stand on one line, elements of `m_spread` never do.
class Writer {
public:
    explicit Writer(const OrderedJson* spread)
        : m_spread(spread) {}

    std::string text;

    void write(const OrderedJson& value, std::size_t indent) {
        if (!value.is_structured() || value.empty()) {
            text += scalarText(value);
            return;
        }
        const bool isObject = value.is_object();
        text += isObject ? "{\n" : "[\n";
        for (auto item = value.begin(); item != value.end(); ++item) {
            text += item == value.begin() ? "" : ",\n";
            text.append(indent + 2, ' ');
            std::size_t used = indent + 2;
            if (isObject) {
                const std::string key = scalarText(item.key()) + ": ";
                text += key;
                used += key.size();
            }
            const std::size_t width = isObject ? kMemberWidth : kElementWidth;
            const bool mayJoin = &value != m_spread && used < width;
            if (const auto line = mayJoin ? inlineText(*item, width - used) : std::nullopt) {
                text += *line;
            } else {
                write(*item, indent + 2);
            }
        }
        text += '\n';
        text.append(indent, ' ');
        text += isObject ? '}' : ']';
    }

private:
    const OrderedJson* m_spread;
};

OrderedJson number(double value) {
    constexpr double kLargestWhole = 9e15;
    if (value == std::floor(value) && std::abs(value) <= kLargestWhole) {
        return static_cast<std::int64_t>(value);
    }
    return value;
}

OrderedJson list(const Position& position) {
    return OrderedJson::array({number(position.x), number(position.y)});
}

OrderedJson ordered(const Setting* setting, const Json& value);

/// The members in the order of their descriptions, unknown ones behind them by name.
OrderedJson orderedMembers(const std::vector<Setting>& fields, const Json& value, bool isChoice) {
    OrderedJson result = OrderedJson::object();
    if (isChoice && value.contains("kind")) {
        result["kind"] = value["kind"];
    }
    for (const Setting& field : fields) {
        if (const auto found = value.find(field.key); found != value.end()) {
            result[field.key] = ordered(&field, *found);
        }
    }
    for (const auto& [key, member] : value.items()) {
        if (!result.contains(key)) {
            result[key] = ordered(nullptr, member);
        }
    }
    return result;
}

OrderedJson ordered(const Setting* setting, const Json& value) {
    if (setting != nullptr && value.is_object()) {
        if (setting->type == SettingType::object) {
            return orderedMembers(setting->fields, value, false);
        }
        if (setting->type == SettingType::choice) {
            const ChoiceKind* kind = findKind(*setting, value);
            return orderedMembers(kind == nullptr ? std::vector<Setting>() : kind->fields, value, true);
        }
    }
    const bool hasElements =
        setting != nullptr && (setting->type == SettingType::list || setting->type == SettingType::map);
    const Setting* element = hasElements ? setting->element.get() : nullptr;
    if (value.is_array()) {
        OrderedJson result = OrderedJson::array();
        for (const Json& item : value) {
            result.push_back(ordered(element, item));
        }
        return result;
    }
    if (value.is_object()) {
        OrderedJson result = OrderedJson::object();
        for (const auto& [key, member] : value.items()) {
            result[key] = ordered(element, member);
        }
        return result;
    }
    return value;
}

/// Builds the file's root in the order in which it is written.
class ProjectWriter {
public:
    ProjectWriter(const Pipeline& pipeline, const Catalog& catalog)
        : m_pipeline(pipeline)
        , m_catalog(catalog) {}

    [[nodiscard]] std::string text() const {
        const OrderedJson file = root();
        const auto nodes = file.find("nodes");
        Writer writer(nodes == file.end() ? nullptr : &*nodes);
        writer.write(file, 0);
        return writer.text + "\n";
    }

private:
    static void addExtra(OrderedJson& object, const Json& extra) {
        for (const auto& [key, value] : extra.items()) {
            object[key] = ordered(nullptr, value);
        }
    }

    static void addUnlessEmpty(OrderedJson& object, const char* key, OrderedJson value) {
        if (!value.empty()) {
            object[key] = std::move(value);
        }
    }

    [[nodiscard]] OrderedJson root() const {
        OrderedJson file = {
            {"format", "millrace"}, {"version", m_pipeline.version}, {"name", m_pipeline.name}};
        if (!m_pipeline.description.empty()) {
            file["description"] = m_pipeline.description;
        }
        file["region"] = m_pipeline.region;
        addUnlessEmpty(file, "cost", cost());
        addUnlessEmpty(file, "account", ordered(nullptr, m_pipeline.account));
        file["nodes"] = each(m_pipeline.nodes, &ProjectWriter::node);
        file["links"] = each(m_pipeline.links, &ProjectWriter::link);
        addUnlessEmpty(file, "annotations", each(m_pipeline.annotations, &ProjectWriter::annotation));
        file["scenario"] = scenario();
        addUnlessEmpty(file, "objectives", each(m_pipeline.objectives, &ProjectWriter::objective));
        addExtra(file, m_pipeline.extra);
        return file;
    }

    template <typename Item>
    [[nodiscard]] OrderedJson each(const std::vector<Item>& items,
                                   OrderedJson (ProjectWriter::*write)(const Item&) const) const {
        OrderedJson result = OrderedJson::array();
        for (const Item& item : items) {
            result.push_back((this->*write)(item));
        }
        return result;
    }

    [[nodiscard]] OrderedJson cost() const {
        const CostSettings& cost = m_pipeline.cost;
        const CostSettings standard;
        OrderedJson object = OrderedJson::object();
        if (cost.monthHours != standard.monthHours) {
            object["month_hours"] = cost.monthHours;
        }
        if (cost.freeTier != standard.freeTier) {
            object["free_tier"] = cost.freeTier;
        }
        if (cost.priceBook) {
            object["price_book"] = *cost.priceBook;
        }
        if (cost.showNeighbours != standard.showNeighbours) {
            object["show_neighbours"] = cost.showNeighbours;
        }
        addExtra(object, cost.extra);
        return object;
    }

    [[nodiscard]] OrderedJson node(const Node& node) const {
        const NodeDescription* type = m_catalog.find(node.type);
        OrderedJson object = {{"id", node.id.text()}, {"type", node.type}};
        if (!node.label.empty()) {
            object["label"] = node.label;
        }
        object["position"] = list(node.position);
        if (node.activity != NodeActivity::active) {
            object["activity"] = wordOf(node.activity);
        }
        addUnlessEmpty(
            object, "settings",
            type == nullptr
                ? ordered(nullptr, node.settings)
                : orderedMembers(type->settings, withoutDefaults(type->settings, node.settings), false));
        addExtra(object, node.extra);
        return object;
    }

    [[nodiscard]] OrderedJson link(const Link& link) const {
        OrderedJson object = {{"from", link.from.text()}, {"to", link.to.text()}};
        const Node* target = m_pipeline.findNode(link.to.node);
        const NodeDescription* type = target == nullptr ? nullptr : m_catalog.find(target->type);
        const PortDescription* port = type == nullptr ? nullptr : type->findPort(link.to.port);
        addUnlessEmpty(object, "settings",
                       port == nullptr
                           ? ordered(nullptr, link.settings)
                           : orderedMembers(port->linkSettings,
                                            withoutDefaults(port->linkSettings, link.settings), false));
        OrderedJson bends = OrderedJson::array();
        for (const Position& bend : link.bends) {
            bends.push_back(list(bend));
        }
        addUnlessEmpty(object, "bends", std::move(bends));
        addExtra(object, link.extra);
        return object;
    }

    [[nodiscard]] OrderedJson annotation(const Annotation& annotation) const {
        OrderedJson object = {{"kind", annotation.kind}};
        addUnlessEmpty(object, "title",
                       annotation.title.empty() ? OrderedJson() : OrderedJson(annotation.title));
        addUnlessEmpty(object, "text",
                       annotation.text.empty() ? OrderedJson() : OrderedJson(annotation.text));
        OrderedJson nodes = OrderedJson::array();
        for (const NodeId& id : annotation.nodes) {
            nodes.push_back(id.text());
        }
        addUnlessEmpty(object, "nodes", std::move(nodes));
        if (annotation.position) {
            object["position"] = list(*annotation.position);
        }
        if (!annotation.color.empty()) {
            object["color"] = annotation.color;
        }
        if (annotation.collapsed) {
            object["collapsed"] = true;
        }
        addExtra(object, annotation.extra);
        return object;
    }

    /// A default in an event's settings is kept: it says what to change back to.
    [[nodiscard]] OrderedJson event(const ScenarioEvent& event) const {
        OrderedJson object = {
            {"at", formatDuration(event.at)}, {"node", event.node.text()}, {"action", event.action}};
        const Node* node = m_pipeline.findNode(event.node);
        const NodeDescription* type = node == nullptr ? nullptr : m_catalog.find(node->type);
        const ActionDescription* action = type == nullptr ? nullptr : type->findAction(event.action);
        OrderedJson arguments = orderedMembers(action == nullptr ? std::vector<Setting>() : action->arguments,
                                               event.arguments, false);
        const auto settings = event.arguments.find("settings");
        if (type != nullptr && event.action == "set" && settings != event.arguments.end() &&
            settings->is_object()) {
            arguments["settings"] = orderedMembers(type->settings, *settings, false);
        }
        object.update(arguments);
        return object;
    }

    [[nodiscard]] OrderedJson scenario() const {
        const Scenario& scenario = m_pipeline.scenario;
        OrderedJson object = {{"duration", formatDuration(scenario.duration)},
                              {"seed", scenario.seed},
                              {"start", scenario.start},
                              {"warm_up", formatDuration(scenario.warmUp)}};
        addUnlessEmpty(object, "events", each(scenario.events, &ProjectWriter::event));
        addExtra(object, scenario.extra);
        return object;
    }

    [[nodiscard]] OrderedJson objective(const Objective& objective) const {
        OrderedJson object = OrderedJson::object();
        if (!objective.node.isEmpty()) {
            object["node"] = objective.node.text();
        }
        object["metric"] = objective.metric;
        if (!objective.node.isEmpty() || objective.statistic != Objective().statistic) {
            object["statistic"] = objective.statistic;
        }
        object["comparison"] = objective.comparison;
        object["value"] = number(objective.value);
        addExtra(object, objective.extra);
        return object;
    }

    const Pipeline& m_pipeline;
    const Catalog& m_catalog;
};

} // namespace

std::string formatProject(const Pipeline& pipeline, const Catalog& catalog) {
    return ProjectWriter(pipeline, catalog).text();
}

} // namespace millrace
