// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/time.h"
#include "model/json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace millrace {

/// A place on the canvas, in scene units (one is a pixel at 100 %).
struct Position {
    double x = 0;
    double y = 0;
    friend bool operator==(const Position&, const Position&) = default;
};

// `extra` in the types below holds keys that this version does not know; they survive load and save.

/// Whether a node takes part in runs, checks and the bill.
enum class NodeActivity {
    active,
    disabled, ///< it is as if it and its links were not there
    bypassed, ///< nor is it there, and what it was linked from is linked to what it was linked to, where that
              ///< is allowed
};

/// How the file says it: `active`, `disabled`, `bypassed`.
[[nodiscard]] const char* wordOf(NodeActivity activity);

struct Node {
    NodeId id;
    std::string type;
    std::string label;
    Position position;
    Json settings = Json::object(); ///< raw: only what differs from the defaults
    Json extra = Json::object();
    NodeActivity activity = NodeActivity::active; ///< `activity` in the file, unless active
    friend bool operator==(const Node&, const Node&) = default;
};

struct Link {
    PortRef from;
    PortRef to;
    Json settings = Json::object();
    Json extra = Json::object();
    std::vector<Position> bends{}; ///< points that its wire passes on the canvas, from `from` to `to`
    friend bool operator==(const Link&, const Link&) = default;
};

/// A frame around nodes or a note on the canvas.
struct Annotation {
    std::string kind; ///< `frame` or `note`
    std::string title;
    std::string text;
    std::vector<NodeId> nodes;
    std::optional<Position> position;
    Json extra = Json::object();
    std::string color{};    ///< of a frame: a name of the theme's frame colours; empty: the plain one
    bool collapsed = false; ///< of a frame: drawn as one node, a subgraph that can be entered
    friend bool operator==(const Annotation&, const Annotation&) = default;
};

/// Something done to a node at a time of the run.
struct ScenarioEvent {
    Duration at{0};
    NodeId node;
    std::string action;              ///< `set`, or one of the type's actions
    Json arguments = Json::object(); ///< flat beside `at`, `node`, `action` in the file
    friend bool operator==(const ScenarioEvent&, const ScenarioEvent&) = default;
};

struct Scenario {
    Duration duration = std::chrono::hours(1); ///< zero: without end
    std::uint64_t seed = 42;
    std::string start = "2026-01-05T00:00:00Z"; ///< ISO 8601, UTC
    Duration warmUp{0};                         ///< left out of statistics
    std::vector<ScenarioEvent> events;
    Json extra = Json::object();
    friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// A condition that the result has to meet. Without node: of the whole project (`MonthlyCost`).
struct Objective {
    NodeId node;
    std::string metric;
    std::string statistic = "sum"; ///< sum, average, maximum, minimum, p50, p99
    std::string comparison = "<="; ///< <, <=, ==, >=, >
    double value = 0;
    Json extra = Json::object();
    friend bool operator==(const Objective&, const Objective&) = default;
};

/// How the estimate is made (contract, section 1, `cost`).
struct CostSettings {
    int monthHours = 730; ///< 1 to 744
    bool freeTier = false;
    std::optional<std::string> priceBook; ///< path of a price book of one's own
    bool showNeighbours = true;
    Json extra = Json::object();
    friend bool operator==(const CostSettings&, const CostSettings&) = default;
};

/// A project: the graph and what is done with it. A value; it changes through edits only (model/edit.h).
struct Pipeline {
    int version = 1;
    std::string name;
    std::string description;
    std::string region = "us-east-1";
    CostSettings cost;
    Json account = Json::object();
    std::vector<Node> nodes;
    std::vector<Link> links;
    std::vector<Annotation> annotations;
    Scenario scenario;
    std::vector<Objective> objectives;
    Json extra = Json::object();

    [[nodiscard]] const Node* findNode(const NodeId& id) const;
    [[nodiscard]] Node* findNode(const NodeId& id);
    [[nodiscard]] const Link* findLink(const PortRef& from, const PortRef& to) const;

    /// The label, or the id when it has none.
    [[nodiscard]] std::string displayName(const NodeId& id) const;

    /// An id that no node has, made of `stem`: `stream`, `stream-2`, …
    [[nodiscard]] NodeId freeId(const std::string& stem) const;

    friend bool operator==(const Pipeline&, const Pipeline&) = default;
};

} // namespace millrace
