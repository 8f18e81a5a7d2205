// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/setting.h"

#include <string>
#include <string_view>
#include <vector>

namespace millrace {

enum class PortDirection { input, output };

/// What passes through a port.
enum class Flow { records, fragments, objects, notifications };

/// Who acts on a link, and how. Two ports fit when flow and exchange are equal and their directions differ.
enum class Exchange {
    put,     ///< the writer calls the target, which answers for every record (PutRecord, PutRecords)
    read,    ///< the reader asks the source for what it keeps (GetRecords)
    deliver, ///< what comes out is handed over; the target takes all of it or pushes back
};

struct PortDescription {
    std::string id{}; ///< `in`, `out` unless said
    TextSource title{};
    PortDirection direction = PortDirection::input;
    Flow flow = Flow::records;
    Exchange exchange = Exchange::deliver;
    int maximumLinks = -1; ///< -1: any number
    bool requestResponse = false;
    std::vector<Setting> linkSettings{}; ///< settings that a link into this port may carry
};

enum class MetricKind {
    counter, ///< adds up: `sum` is over the run
    gauge,   ///< a level, sampled
};

/// A metric under CloudWatch's name (DESIGN, section 6), or ours where CloudWatch has none.
struct MetricDescription {
    std::string name{};
    TextSource help{};
    MetricKind kind = MetricKind::counter;
    Unit unit = Unit::count;
    bool perShard = false; ///< also kept for every shard
    std::string source{};
};

/// Something that can be done to a running node, live or by a scenario event.
struct ActionDescription {
    std::string name{};
    TextSource title{};
    TextSource help{};
    std::vector<Setting> arguments{};
    std::string source{};
};

/// A link that the service does not allow although the ports might fit, with the reason.
struct LinkRefusal {
    PortDirection direction = PortDirection::input; ///< as seen from the node that states it
    std::string otherType{};
    TextSource reason{};
    std::string source{};
};

/// All that is known of a node type without running it. The engine, the window and the command line read
/// nothing else.
struct NodeDescription {
    std::string type{};
    TextSource title{};
    TextSource help{};
    std::string category{}; ///< `sources`, `streams`, `consumers`, `destinations`…: groups of the palette
    std::string icon{};     ///< name of an icon in resources/icons
    std::vector<std::string> keywords{}; ///< synonyms for the search ("kds", "kinesis")
    std::vector<PortDescription> ports{};
    std::vector<Setting> settings{};
    std::vector<MetricDescription> metrics{};
    std::vector<ActionDescription> actions{}; ///< `set` is understood by every node and not listed
    std::vector<LinkRefusal> refusals{};

    [[nodiscard]] const PortDescription* findPort(std::string_view id) const;
    [[nodiscard]] const ActionDescription* findAction(std::string_view name) const;
    [[nodiscard]] const MetricDescription* findMetric(std::string_view name) const;
};

/// The node types that there are, in the order of the palette. Types are unique.
class Catalog {
public:
    Catalog() = default;

    /// Precondition: no type twice.
    explicit Catalog(std::vector<NodeDescription> descriptions);

    [[nodiscard]] const std::vector<NodeDescription>& descriptions() const { return m_descriptions; }

    [[nodiscard]] const NodeDescription* find(std::string_view type) const;

private:
    std::vector<NodeDescription> m_descriptions;
};

} // namespace millrace
