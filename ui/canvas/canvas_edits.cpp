// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvas_edits.h"

#include "canvas/annotation_items.h"
#include "canvas/canvas_metrics.h"
#include "canvas/node_geometry.h"
#include "canvas/occupied.h"
#include "canvas/port_matching.h"
#include "canvas/wire_bends.h"
#include "canvas/wire_insertion.h"
#include "document/wording.h"
#include "model/active_part.h"
#include "model/link_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <deque>
#include <map>

namespace millrace::ui {

namespace {

struct EditWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::EditWords)
};

QPointF pointOf(const Position& position) {
    return {position.x, position.y};
}

Position positionOf(QPointF point) {
    return {point.x(), point.y()};
}

/// `start` and every node that gets something from it.
std::set<NodeId> downstream(const Pipeline& pipeline, const NodeId& start) {
    std::multimap<NodeId, NodeId> targets;
    for (const Link& link : pipeline.links) {
        targets.emplace(link.from.node, link.to.node);
    }
    std::set<NodeId> found{start};
    std::deque<NodeId> open{start};
    while (!open.empty()) {
        const auto [first, last] = targets.equal_range(open.front());
        open.pop_front();
        for (auto target = first; target != last; ++target) {
            if (found.insert(target->second).second) {
                open.push_back(target->second);
            }
        }
    }
    return found;
}

/// `pipeline` with `node`, should it be new, and without `link`.
Pipeline withNodeInsteadOf(const Pipeline& pipeline, const LinkRef& link, const Node& node) {
    Pipeline trial = pipeline;
    if (!pipeline.findNode(node.id)) {
        trial.nodes.push_back(node);
    }
    std::erase_if(trial.links,
                  [&](const Link& other) { return other.from == link.first && other.to == link.second; });
    return trial;
}

/// Two ports of `node` that take the place of `link`, input and output; `trial` holds the node and not the
/// link.
std::optional<std::pair<PortRef, PortRef>> portsBetween(const Pipeline& trial, const Catalog& catalog,
                                                        const LinkRef& link, const Node& node) {
    const NodeDescription* type = catalog.find(node.type);
    if (!type) {
        return std::nullopt;
    }
    std::optional<PortRef> input;
    std::optional<PortRef> output;
    for (const PortDescription& port : type->ports) {
        const PortRef ref{node.id, port.id};
        if (port.direction == PortDirection::input && !input && checkLink(trial, catalog, link.first, ref)) {
            input = ref;
        } else if (port.direction == PortDirection::output && !output &&
                   checkLink(trial, catalog, ref, link.second)) {
            output = ref;
        }
    }
    return input && output ? std::optional(std::pair(*input, *output)) : std::nullopt;
}

} // namespace

QRectF bodyOf(const Node& node, const Catalog& catalog) {
    return NodeGeometry(catalog.find(node.type)).body().translated(pointOf(node.position));
}

std::string freeLabel(const Pipeline& pipeline, const std::string& stem) {
    return FreeNames(labelsOf(pipeline), " ").next(stem);
}

std::set<std::string> labelsOf(const Pipeline& pipeline) {
    std::set<std::string> labels;
    for (const Node& node : pipeline.nodes) {
        labels.insert(node.label);
    }
    return labels;
}

FreeNames::FreeNames(std::set<std::string> taken, std::string separator)
    : m_taken(std::move(taken))
    , m_separator(std::move(separator)) {}

std::string FreeNames::next(const std::string& stem) {
    std::string candidate = stem;
    if (m_taken.contains(candidate)) {
        int& number = m_numbers.try_emplace(stem, 2).first->second;
        do {
            candidate = stem + m_separator + std::to_string(number++);
        } while (m_taken.contains(candidate));
    }
    m_taken.insert(candidate);
    return candidate;
}

QString shortTitle(const NodeDescription& type) {
    const QString title = translated(type.title);
    for (const QLatin1String service :
         {QLatin1String("Kinesis "), QLatin1String("Amazon "), QLatin1String("AWS ")}) {
        if (title.startsWith(service) && title.size() > service.size()) {
            const QString rest = title.mid(service.size());
            return rest.at(0).toUpper() + rest.mid(1);
        }
    }
    return title;
}

Node newNode(const Pipeline& pipeline, const NodeDescription& type, QPointF position) {
    Node node;
    node.id = pipeline.freeId(type.type);
    node.type = type.type;
    node.label = freeLabel(pipeline, shortTitle(type).toStdString());
    node.position = positionOf(position);
    return node;
}

QRectF noteArea(const Annotation& note) {
    constexpr double kLetter = 7;
    constexpr double kLine = 16;
    constexpr double kPadding = 28;
    const double width = noteWidth(note);
    const auto lines = 1 + std::ranges::count(note.text, '\n');
    const double wrapped = std::ceil(static_cast<double>(note.text.size()) * kLetter / (width - kPadding));
    return {pointOf(note.position.value_or(Position())),
            QSizeF(width, kPadding + kLine * (wrapped + static_cast<double>(lines)))};
}

QPointF freePlace(const Pipeline& pipeline, const Catalog& catalog, QSizeF size, QPointF wanted) {
    Occupied taken;
    for (const Node& node : pipeline.nodes) {
        taken.add(bodyOf(node, catalog));
    }
    for (const Annotation& annotation : pipeline.annotations) {
        if (annotation.kind != "frame" && annotation.position) {
            taken.add(noteArea(annotation));
        }
    }
    return anyPlaceAmong(taken, size, wanted);
}

Edit removal(const Pipeline& pipeline, const std::set<NodeId>& nodes, const std::set<LinkRef>& links,
             const std::set<std::size_t>& annotations) {
    EditGroup group;
    for (const auto& [from, to] : links) {
        if (!nodes.contains(from.node) && !nodes.contains(to.node)) {
            group.edits.push_back({RemoveLink{from, to}});
        }
    }
    std::vector<Annotation> kept;
    for (std::size_t i = 0; i < pipeline.annotations.size(); ++i) {
        const Annotation& annotation = pipeline.annotations[i];
        const bool isEmptied =
            !annotation.nodes.empty() &&
            std::ranges::all_of(annotation.nodes, [&](const NodeId& id) { return nodes.contains(id); });
        if (!annotations.contains(i) && !isEmptied) {
            kept.push_back(annotation);
        }
    }
    if (kept.size() != pipeline.annotations.size()) {
        group.edits.push_back({SetAnnotations{std::move(kept)}});
    }
    for (const NodeId& node : nodes) {
        group.edits.push_back({RemoveNode{node}});
    }
    return {std::move(group)};
}

std::optional<Edit> removalJoining(const Pipeline& pipeline, const Catalog& catalog, const NodeId& node) {
    if (!pipeline.findNode(node)) {
        return std::nullopt;
    }
    EditGroup group;
    group.edits.push_back({RemoveNode{node}});
    for (Link& link : joiningLinks(pipeline, catalog, node)) {
        group.edits.push_back({AddLink{std::move(link)}});
    }
    return group.edits.size() > 1 ? std::optional(Edit{std::move(group)}) : std::nullopt;
}

std::optional<Edit> insertion(const Pipeline& pipeline, const Catalog& catalog, const LinkRef& link,
                              Node node) {
    const Link* replaced = pipeline.findLink(link.first, link.second);
    const Node* source = pipeline.findNode(link.first.node);
    const Node* target = pipeline.findNode(link.second.node);
    if (!replaced || !source || !target) {
        return std::nullopt;
    }
    const bool isNew = !pipeline.findNode(node.id);
    const auto ports = portsBetween(withNodeInsteadOf(pipeline, link, node), catalog, link, node);
    if (!ports) {
        return std::nullopt;
    }
    const double left = bodyOf(*source, catalog).right() + kNodeGap;
    const bool isForwards = target->position.x > source->position.x;
    if (isForwards) {
        node.position.x = snapped(std::max(node.position.x, left));
    }
    EditGroup group;
    std::set<NodeId> fixed{node.id, source->id, target->id};
    const double missing = bodyOf(node, catalog).right() + kNodeGap - target->position.x;
    QPointF wayAside;
    if (isForwards && missing > 0) {
        const std::set<NodeId> behind = downstream(pipeline, target->id);
        wayAside = {std::ceil(missing / kGrid) * kGrid, 0};
        group.edits.push_back(displacement(pipeline, behind, {}, wayAside));
        fixed.insert(behind.begin(), behind.end());
    }
    if (MoveNodes aside = roomFor(pipeline, catalog, bodyOf(node, catalog), fixed);
        !aside.positions.empty()) {
        group.edits.push_back({std::move(aside)});
    }
    if (isNew) {
        group.edits.push_back({AddNode{node}});
    } else {
        group.edits.push_back({MoveNodes{{{node.id, node.position}}}});
    }
    group.edits.push_back({RemoveLink{link.first, link.second}});
    auto [before, after] = bendsAround(*replaced, bodyOf(node, catalog), wayAside);
    group.edits.push_back({AddLink{{.from = link.first, .to = ports->first, .bends = std::move(before)}}});
    // What was set on the link belongs to the port it goes into.
    group.edits.push_back(
        {AddLink{{ports->second, link.second, replaced->settings, replaced->extra, std::move(after)}}});
    return Edit{std::move(group)};
}

QString insertionObstacle(const Pipeline& pipeline, const Catalog& catalog, const LinkRef& link,
                          const Node& node) {
    const NodeDescription* type = catalog.find(node.type);
    if (!type || !pipeline.findLink(link.first, link.second)) {
        return {};
    }
    const Pipeline trial = withNodeInsteadOf(pipeline, link, node);
    if (portsBetween(trial, catalog, link, node)) {
        return {};
    }

    struct Side {
        bool exists = false;
        bool fits = false;
        QString reason; ///< why its first port does not
    };

    Side input;
    Side output;
    for (const PortDescription& port : type->ports) {
        const bool isInput = port.direction == PortDirection::input;
        const PortRef ref{node.id, port.id};
        const Result<void> checked = isInput ? checkLink(trial, catalog, link.first, ref)
                                             : checkLink(trial, catalog, ref, link.second);
        Side& side = isInput ? input : output;
        side.exists = true;
        side.fits = side.fits || checked;
        if (!checked && side.reason.isEmpty()) {
            side.reason = sentenceOf(checked.error());
        }
    }
    const QString title = translated(type->title);
    if (!input.exists) {
        return EditWords::tr("%1 takes nothing in.", "a node type").arg(title);
    }
    if (!output.exists) {
        return EditWords::tr("%1 hands nothing on.", "a node type").arg(title);
    }
    return input.fits ? output.reason : input.reason;
}

std::optional<Edit> additionLinked(const Pipeline& pipeline, const Catalog& catalog, const PortRef& fixed,
                                   Node node, QPointF dropped, const FindRoom& room) {
    const auto port = portForNew(pipeline, catalog, fixed, node);
    if (!port) {
        return std::nullopt;
    }
    const NodeGeometry geometry(catalog.find(node.type));
    const int index = geometry.indexOf(*port);
    const PortSpot& spot = geometry.ports()[static_cast<std::size_t>(index)];
    const QSizeF size = geometry.size();
    const QPointF corner = dropped - spot.center;
    node.position = positionOf(room ? room(corner + QRectF(QPointF(), size).center(), size)
                                    : freePlace(pipeline, catalog, size, corner));
    const PortRef mine{node.id, *port};
    const bool isOutput = spot.direction == PortDirection::output;
    EditGroup group;
    group.edits.push_back({AddNode{std::move(node)}});
    group.edits.push_back({AddLink{{isOutput ? mine : fixed, isOutput ? fixed : mine}}});
    return Edit{std::move(group)};
}

double noteWidth(const Annotation& note) {
    const auto width = note.extra.find("width");
    return width != note.extra.end() && width->is_number()
               ? std::clamp(width->get<double>(), NoteItem::kLeastWidth, NoteItem::kMostWidth)
               : NoteItem::kDefaultWidth;
}

Edit displacement(const Pipeline& pipeline, const std::set<NodeId>& nodes, const std::set<std::size_t>& notes,
                  QPointF offset) {
    EditGroup group;
    MoveNodes moves;
    for (const Node& node : pipeline.nodes) {
        if (nodes.contains(node.id)) {
            moves.positions.emplace_back(node.id, positionOf(pointOf(node.position) + offset));
        }
    }
    if (!moves.positions.empty()) {
        group.edits.push_back({std::move(moves)});
    }
    std::ranges::move(bendsMoved(pipeline, nodes, offset), std::back_inserter(group.edits));
    if (!notes.empty()) {
        std::vector<Annotation> annotations = pipeline.annotations;
        for (const std::size_t index : notes) {
            if (index < annotations.size() && annotations[index].kind != "frame") {
                const Position old = annotations[index].position.value_or(Position());
                annotations[index].position = positionOf(pointOf(old) + offset);
            }
        }
        group.edits.push_back({SetAnnotations{std::move(annotations)}});
    }
    return group.edits.size() == 1 ? std::move(group.edits.front()) : Edit{std::move(group)};
}

} // namespace millrace::ui
