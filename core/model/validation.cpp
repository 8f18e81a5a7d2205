// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/validation.h"

#include "model/link_checker.h"

#include <algorithm>
#include <array>
#include <map>

namespace millrace {

namespace {

constexpr const char* kMonthlyCost = "MonthlyCost"; // the one metric that needs no node
constexpr std::array kStatistics = {"sum", "average", "maximum", "minimum", "p50", "p99"};
constexpr std::array kComparisons = {"<", "<=", "==", ">=", ">"};

std::string joined(std::span<const char* const> words) {
    std::string text;
    for (const char* word : words) {
        text += (text.empty() ? "" : ", ") + std::string(word);
    }
    return text;
}

class PipelineValidator {
public:
    PipelineValidator(const Pipeline& pipeline, const Catalog& catalog)
        : m_pipeline(pipeline)
        , m_catalog(catalog)
        , m_links(pipeline, catalog) {
        for (const Node& node : pipeline.nodes) {
            m_nodes.emplace(node.id, &node);
        }
    }

    std::vector<Finding> findings() {
        validateProject();
        for (const Node& node : m_pipeline.nodes) {
            validateNode(node);
        }
        validateLinks();
        for (std::size_t i = 0; i < m_pipeline.scenario.events.size(); ++i) {
            validateEvent(m_pipeline.scenario.events[i], "scenario.events[" + std::to_string(i) + "]");
        }
        for (std::size_t i = 0; i < m_pipeline.objectives.size(); ++i) {
            validateObjective(m_pipeline.objectives[i], "objectives[" + std::to_string(i) + "]");
        }
        return std::move(m_findings);
    }

private:
    [[nodiscard]] const Node* findNode(const NodeId& id) const {
        const auto found = m_nodes.find(id);
        return found == m_nodes.end() ? nullptr : found->second;
    }

    Finding& add(Severity severity, const NodeId& node, const char* rule, std::string path, Text message,
                 Text todo) {
        Finding& finding = m_findings.emplace_back();
        finding.severity = severity;
        finding.node = node;
        finding.rule = rule;
        finding.path = std::move(path);
        finding.message = std::move(message);
        finding.todo = std::move(todo);
        return finding;
    }

    void addProblem(const NodeId& node, const SettingProblem& problem, const std::string& path) {
        add(problem.unknownKey ? Severity::warning : Severity::error, node,
            problem.unknownKey ? "unknown-setting" : "invalid-setting", path, problem.what, problem.todo);
    }

    /// Keys that nobody reads: kept, and most often mistyped.
    void noteUnknown(const Json& extra, const std::string& place, const NodeId& node = {}) {
        for (const auto& [key, value] : extra.items()) {
            add(Severity::warning, node, "unknown-setting", place + key,
                MR_TEXT("model", "is a key that this version does not know; it is kept"),
                MR_TEXT("model", "check its name"));
        }
    }

    template <typename Item>
    void noteUnknownOf(const std::vector<Item>& items, const std::string& list) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            noteUnknown(items[i].extra, list + "[" + std::to_string(i) + "].");
        }
    }

    void validateProject() {
        noteUnknown(m_pipeline.extra, "");
        noteUnknown(m_pipeline.cost.extra, "cost.");
        noteUnknown(m_pipeline.scenario.extra, "scenario.");
        for (const Node& node : m_pipeline.nodes) {
            noteUnknown(node.extra, "", node.id);
        }
        noteUnknownOf(m_pipeline.links, "links");
        noteUnknownOf(m_pipeline.annotations, "annotations");
        noteUnknownOf(m_pipeline.objectives, "objectives");
        const Scenario& scenario = m_pipeline.scenario;
        if (scenario.duration.count() > 0 && scenario.warmUp >= scenario.duration) {
            add(Severity::error, {}, "invalid-setting", "scenario.warm_up",
                MR_TEXT("model", "is as long as the whole scenario, so that no statistics are left"),
                MR_TEXT("model", "let the scenario last longer than the warm-up"));
        }
        constexpr int kLatestYear = 2250;
        if (const Result<WallTime> start = parseTimestamp(scenario.start);
            !start || scenario.start.substr(0, 4) > std::to_string(kLatestYear)) {
            add(Severity::error, {}, "invalid-setting", "scenario.start",
                Text(MR_TEXT("model", "%1 is no time up to the year 2250"),
                     {shortText(Json(scenario.start))}),
                MR_TEXT("model", "write it as in 2026-01-05T00:00:00Z"));
        }
        if (m_pipeline.cost.freeTier) {
            add(Severity::hint, {}, "free-tier", "cost.free_tier",
                MR_TEXT("model",
                        "nothing is subtracted: no free tier is known for the node types of this version"),
                "");
        }
    }

    void validateNode(const Node& node) {
        const NodeDescription* type = m_catalog.find(node.type);
        if (type == nullptr) {
            add(Severity::error, node.id, "unknown-type", "",
                Text(MR_TEXT("model", "there is no node type \"%1\""), {node.type}), knownTypes());
            return;
        }
        for (const SettingProblem& problem : validateSettings(type->settings, node.settings)) {
            addProblem(node.id, problem, problem.path);
        }
        for (const Setting& setting : type->settings) {
            if (setting.type == SettingType::reference) {
                validateReference(node, setting);
            }
        }
    }

    [[nodiscard]] Text knownTypes() const {
        std::string names;
        for (const NodeDescription& type : m_catalog.descriptions()) {
            names += (names.empty() ? "" : ", ") + type.type;
        }
        return {MR_TEXT("model", "use one of: %1"), {names}};
    }

    void validateReference(const Node& node, const Setting& setting) {
        const auto given = node.settings.find(setting.key);
        if (given == node.settings.end() || !given->is_string()) {
            return;
        }
        const Node* named = findNode(NodeId(given->get<std::string>()));
        const bool fits =
            named != nullptr && (setting.referenceType.empty() || named->type == setting.referenceType);
        if (!fits) {
            add(Severity::error, node.id, "invalid-setting", setting.key,
                Text(MR_TEXT("model", "%1 names no node of the right type"), {shortText(*given)}),
                MR_TEXT("model", "name a node"));
        }
    }

    void validateLinks() {
        std::map<PortRef, int> counts;
        for (std::size_t i = 0; i < m_pipeline.links.size(); ++i) {
            const Link& link = m_pipeline.links[i];
            const std::string place = "links[" + std::to_string(i) + "]";
            Result<void> fits = m_links.checkFit(link.from, link.to);
            for (const PortRef* port : {&link.from, &link.to}) {
                const int maximum = m_links.maximumLinks(*port);
                if (fits && maximum >= 0 && ++counts[*port] > maximum) {
                    fits = portIsFull(*port, maximum);
                }
            }
            if (fits && isInLoop(link)) {
                fits = closesLoop(link.from, link.to);
            }
            validateLinkSettings(link, place);
            if (!fits) {
                const Link removed = link;
                const Text& todo = fits.error().todo;
                add(Severity::error, link.to.node, "invalid-link", place, fits.error().what,
                    todo.empty() ? Text(MR_TEXT("model", "remove the link")) : todo)
                    .fixes.push_back(
                        {MR_TEXT("model", "Remove the link"), Edit{RemoveLink{removed.from, removed.to}}});
            }
        }
    }

    void validateLinkSettings(const Link& link, const std::string& place) {
        const Node* target = findNode(link.to.node);
        const NodeDescription* type = target == nullptr ? nullptr : m_catalog.find(target->type);
        if (const PortDescription* port = type == nullptr ? nullptr : type->findPort(link.to.port)) {
            for (const SettingProblem& problem : validateSettings(port->linkSettings, link.settings)) {
                addProblem(link.to.node, problem, place + ".settings." + problem.path);
            }
        }
    }

    /// Found once for all nodes: what is left when nodes without a way in are taken away, again and again, is
    /// in or behind a loop.
    [[nodiscard]] bool isInLoop(const Link& link) {
        if (!m_sorted) {
            sortNodes();
        }
        return m_unsorted.contains(link.from.node) && m_unsorted.contains(link.to.node) &&
               m_links.reaches(link.to.node, link.from.node);
    }

    void sortNodes() {
        std::map<NodeId, int> waysIn;
        std::multimap<NodeId, NodeId> next;
        for (const Link& link : m_pipeline.links) {
            ++waysIn[link.to.node];
            next.emplace(link.from.node, link.to.node);
        }
        std::vector<NodeId> open;
        for (const Node& node : m_pipeline.nodes) {
            m_unsorted.insert(node.id);
            if (waysIn[node.id] == 0) {
                open.push_back(node.id);
            }
        }
        while (!open.empty()) {
            const NodeId node = std::move(open.back());
            open.pop_back();
            m_unsorted.erase(node);
            const auto [first, last] = next.equal_range(node);
            for (auto way = first; way != last; ++way) {
                if (--waysIn[way->second] == 0) {
                    open.push_back(way->second);
                }
            }
        }
        m_sorted = true;
    }

    void validateEvent(const ScenarioEvent& event, const std::string& path) {
        const Node* node = findNode(event.node);
        if (node == nullptr) {
            add(Severity::error, {}, "invalid-event", path,
                Text(MR_TEXT("model", "there is no node \"%1\""), {event.node.text()}),
                MR_TEXT("model", "name a node"));
            return;
        }
        const Duration duration = m_pipeline.scenario.duration;
        if (duration.count() > 0 && event.at > duration) {
            add(Severity::warning, event.node, "event-beyond-end", path,
                Text(
                    MR_TEXT("model", "the event at %1 comes after the end of the scenario and never happens"),
                    {formatDuration(event.at)}),
                MR_TEXT("model", "let it happen earlier, or the scenario last longer"));
        }
        const NodeDescription* type = m_catalog.find(node->type);
        if (type == nullptr) {
            return; // said of the node already
        }
        if (event.action == "set") {
            validateSet(*node, *type, event, path);
        } else if (const ActionDescription* action = type->findAction(event.action)) {
            for (const SettingProblem& problem : validateSettings(action->arguments, event.arguments)) {
                addProblem(event.node, problem, path + "." + problem.path);
            }
        } else {
            add(Severity::error, event.node, "unknown-action", path + ".action",
                Text(MR_TEXT("model", "a %1 has no action \"%2\""), {type->type, event.action}),
                actionsOf(*type));
        }
    }

    static Text actionsOf(const NodeDescription& type) {
        std::string names = "set";
        for (const ActionDescription& action : type.actions) {
            names += ", " + action.name;
        }
        return {MR_TEXT("model", "use one of: %1"), {names}};
    }

    void validateSet(const Node& node, const NodeDescription& type, const ScenarioEvent& event,
                     const std::string& path) {
        const auto given = event.arguments.find("settings");
        if (given == event.arguments.end() || !given->is_object()) {
            add(Severity::error, event.node, "invalid-event", path + ".settings",
                MR_TEXT("model", "has no object \"settings\""),
                MR_TEXT("model", "give the settings to change"));
            return;
        }
        Json merged = node.settings.is_object() ? node.settings : Json::object();
        for (const auto& [key, value] : given->items()) {
            value.is_null() ? static_cast<void>(merged.erase(key)) : static_cast<void>(merged[key] = value);
        }
        for (const SettingProblem& problem : validateSettings(type.settings, merged)) {
            const std::string key = problem.path.substr(0, problem.path.find_first_of(".["));
            if (given->contains(key)) {
                addProblem(event.node, problem, path + ".settings." + problem.path);
            }
        }
        for (const Setting& setting : type.settings) {
            if (!setting.live && given->contains(setting.key)) {
                add(Severity::warning, event.node, "invalid-event", path + ".settings." + setting.key,
                    MR_TEXT("model", "cannot change during a run; the run will refuse the event"),
                    MR_TEXT("model", "set it for the whole run instead"));
            }
        }
    }

    void validateObjective(const Objective& objective, const std::string& path) {
        const auto refuse = [&](const char* member, Text what, Text todo) {
            add(Severity::error, objective.node, "invalid-objective", path + member, std::move(what),
                std::move(todo));
        };
        if (std::ranges::find(kStatistics, objective.statistic) == kStatistics.end()) {
            refuse(".statistic",
                   Text(MR_TEXT("model", "there is no statistic \"%1\""), {objective.statistic}),
                   Text(MR_TEXT("model", "use one of: %1"), {joined(kStatistics)}));
        }
        if (std::ranges::find(kComparisons, objective.comparison) == kComparisons.end()) {
            refuse(".comparison",
                   Text(MR_TEXT("model", "there is no comparison \"%1\""), {objective.comparison}),
                   Text(MR_TEXT("model", "use one of: %1"), {joined(kComparisons)}));
        }
        if (objective.metric == kMonthlyCost &&
            (objective.node.isEmpty() || findNode(objective.node) != nullptr)) {
            return;
        }
        const Node* node = findNode(objective.node);
        if (node == nullptr) {
            refuse(".node",
                   objective.node.isEmpty()
                       ? Text(MR_TEXT("model", "the metric \"%1\" is of a node, and none is named"),
                              {objective.metric})
                       : Text(MR_TEXT("model", "there is no node \"%1\""), {objective.node.text()}),
                   MR_TEXT("model", "name a node"));
            return;
        }
        const NodeDescription* type = m_catalog.find(node->type);
        if (type != nullptr && type->findMetric(objective.metric) == nullptr) {
            refuse(".metric",
                   Text(MR_TEXT("model", "a %1 has no metric \"%2\""), {type->type, objective.metric}),
                   Text(MR_TEXT("model", "'millrace-cli describe %1' lists its metrics"), {type->type}));
        }
    }

    const Pipeline& m_pipeline;
    const Catalog& m_catalog;
    LinkChecker m_links;
    std::map<NodeId, const Node*> m_nodes;
    std::vector<Finding> m_findings;
    bool m_sorted = false;
    std::set<NodeId> m_unsorted;
};

} // namespace

std::vector<Finding> validatePipeline(const Pipeline& pipeline, const Catalog& catalog) {
    return PipelineValidator(pipeline, catalog).findings();
}

} // namespace millrace
