// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/clipboard.h"

#include "canvas/canvas_edits.h"
#include "canvas/canvas_metrics.h"
#include "canvas/folding.h"
#include "canvas/node_geometry.h"
#include "canvas/occupied.h"
#include "model/link_rules.h"
#include "model/project_file.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QRectF>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace millrace::ui {

namespace {

/// Links beside a part, as a list of their members.
constexpr auto kIncomingMime = "application/x-millrace-incoming+json";

QRectF areaOf(const Pipeline& part, const Catalog& catalog) {
    QRectF area;
    for (const Node& node : part.nodes) {
        area |= bodyOf(node, catalog);
    }
    for (const Annotation& annotation : part.annotations) {
        if (annotation.position && annotation.kind != "frame") {
            area |= noteArea(annotation);
        }
    }
    return area;
}

/// "clicks 2" is a copy of "clicks" as much as of itself.
std::string stemOf(const std::string& label) {
    const auto space = label.find_last_of(' ');
    if (space == std::string::npos || space + 1 == label.size() ||
        label.find_first_not_of("0123456789", space + 1) != std::string::npos) {
        return label;
    }
    return label.substr(0, space);
}

/// A new id for every node that `pipeline` and the ids already given don't have.
std::map<NodeId, NodeId> newIds(const Pipeline& pipeline, const Pipeline& part) {
    std::set<std::string> taken;
    for (const Node& node : pipeline.nodes) {
        taken.insert(node.id.text());
    }
    FreeNames names(std::move(taken), "-");
    std::map<NodeId, NodeId> ids;
    for (const Node& node : part.nodes) {
        const bool isUsable = NodeId::isWellFormed(node.type);
        ids.emplace(node.id, NodeId(names.next(isUsable ? node.type.substr(0, 48) : "node")));
    }
    return ids;
}

Paste pasteMoved(const Pipeline& pipeline, Pipeline part, QPointF offset) {
    Paste paste;
    EditGroup group;
    const std::map<NodeId, NodeId> ids = newIds(pipeline, part);
    FreeNames labels(labelsOf(pipeline), " ");
    for (Node& node : part.nodes) {
        node.id = ids.at(node.id);
        node.position = {node.position.x + offset.x(), node.position.y + offset.y()};
        if (!node.label.empty()) {
            node.label = labels.next(labels.isTaken(node.label) ? stemOf(node.label) : node.label);
        }
        paste.nodes.insert(node.id);
        group.edits.push_back({AddNode{std::move(node)}});
    }
    for (Link& link : part.links) {
        const auto from = ids.find(link.from.node);
        const auto to = ids.find(link.to.node);
        if (from != ids.end() && to != ids.end()) {
            link.from.node = from->second;
            link.to.node = to->second;
            for (Position& bend : link.bends) {
                bend = {bend.x + offset.x(), bend.y + offset.y()};
            }
            group.edits.push_back({AddLink{std::move(link)}});
        }
    }
    if (!part.annotations.empty()) {
        std::vector<Annotation> annotations = pipeline.annotations;
        for (Annotation& annotation : part.annotations) {
            std::vector<NodeId> nodes;
            for (const NodeId& id : annotation.nodes) {
                if (const auto known = ids.find(id); known != ids.end()) {
                    nodes.push_back(known->second);
                }
            }
            annotation.nodes = std::move(nodes);
            if (annotation.position) {
                annotation.position =
                    Position{annotation.position->x + offset.x(), annotation.position->y + offset.y()};
            }
            annotations.push_back(std::move(annotation));
        }
        group.edits.push_back({SetAnnotations{std::move(annotations)}});
    }
    paste.edit = {std::move(group)};
    paste.newIds = ids;
    return paste;
}

/// The port of `part` that has no link and may be linked with `fixed`: where records come in first, or go out
/// last.
std::optional<PortRef> openPortFor(const Pipeline& pipeline, const Catalog& catalog, Pipeline part,
                                   const PortRef& fixed) {
    const Paste paste = pasteMoved(pipeline, part, {});
    Pipeline trial = pipeline;
    if (!apply(trial, paste.edit)) {
        return std::nullopt;
    }
    std::ranges::stable_sort(part.nodes, {}, [](const Node& node) { return node.position.x; });
    const auto isLinked = [&](const PortRef& port) {
        return std::ranges::any_of(part.links,
                                   [&](const Link& link) { return link.from == port || link.to == port; });
    };
    std::optional<PortRef> found;
    for (const Node& node : part.nodes) {
        const NodeDescription* type = catalog.find(node.type);
        for (const PortDescription& port : type ? type->ports : std::vector<PortDescription>()) {
            const PortRef mine{paste.newIds.at(node.id), port.id};
            const bool isOutput = port.direction == PortDirection::output;
            if ((isOutput || !found) && !isLinked({node.id, port.id}) &&
                checkLink(trial, catalog, isOutput ? mine : fixed, isOutput ? fixed : mine)) {
                found = PortRef{node.id, port.id};
            }
        }
    }
    return found;
}

} // namespace

Pipeline partOf(const Pipeline& pipeline, const std::set<NodeId>& nodes,
                const std::set<std::size_t>& annotations) {
    Pipeline part;
    part.name = pipeline.name;
    part.region = pipeline.region;
    std::ranges::copy_if(pipeline.nodes, std::back_inserter(part.nodes),
                         [&](const Node& node) { return nodes.contains(node.id); });
    std::ranges::copy_if(pipeline.links, std::back_inserter(part.links), [&](const Link& link) {
        return nodes.contains(link.from.node) && nodes.contains(link.to.node);
    });
    for (std::size_t i = 0; i < pipeline.annotations.size(); ++i) {
        const Annotation& annotation = pipeline.annotations[i];
        // A frame goes along when all that it holds does.
        const bool holdsOnlyThese =
            annotation.kind == "frame" && !annotation.nodes.empty() &&
            std::ranges::all_of(annotation.nodes, [&](const NodeId& id) { return nodes.contains(id); });
        if (holdsOnlyThese || (annotation.kind != "frame" && annotations.contains(i))) {
            part.annotations.push_back(annotation);
        }
    }
    return part;
}

std::vector<Link> incomingOf(const Pipeline& pipeline, const std::set<NodeId>& nodes) {
    std::vector<Link> incoming;
    std::ranges::copy_if(pipeline.links, std::back_inserter(incoming), [&](const Link& link) {
        return nodes.contains(link.to.node) && !nodes.contains(link.from.node);
    });
    return incoming;
}

std::vector<Link> incomingFromClipboard(const Pipeline& pipeline, const Pipeline& part) {
    const QMimeData* data = QApplication::clipboard()->mimeData();
    if (!data || !data->hasFormat(QLatin1String(kIncomingMime))) {
        std::set<NodeId> nodes;
        for (const Node& node : part.nodes) {
            nodes.insert(node.id);
        }
        return incomingOf(pipeline, nodes);
    }
    std::vector<Link> incoming;
    const Json list = Json::parse(data->data(QLatin1String(kIncomingMime)).toStdString(), nullptr, false);
    const auto isLink = [](const Json& entry) {
        return entry.is_array() && entry.size() == 5 && entry[4].is_object() &&
               std::all_of(entry.begin(), entry.begin() + 4,
                           [](const Json& name) { return name.is_string(); });
    };
    for (const Json& entry : list.is_array() ? list : Json::array()) {
        if (isLink(entry)) {
            const auto name = [&entry](std::size_t index) { return entry[index].get<std::string>(); };
            incoming.push_back({{NodeId(name(0)), name(1)}, {NodeId(name(2)), name(3)}, entry[4]});
        }
    }
    return incoming;
}

int addIncoming(const Pipeline& pipeline, const Catalog& catalog, const std::vector<Link>& incoming,
                Paste& paste) {
    Pipeline trial = pipeline;
    auto* group = std::get_if<EditGroup>(&paste.edit.change);
    if (!group || !apply(trial, paste.edit)) {
        return static_cast<int>(incoming.size());
    }
    int missing = 0;
    for (const Link& old : incoming) {
        const auto target = paste.newIds.find(old.to.node);
        if (target == paste.newIds.end()) {
            continue; // no longer part of the text
        }
        Link link = old;
        link.to.node = target->second;
        link.bends.clear();
        if (!checkLink(trial, catalog, link.from, link.to)) {
            ++missing;
            continue;
        }
        trial.links.push_back(link);
        group->edits.push_back({AddLink{std::move(link)}});
    }
    return missing;
}

void copyToClipboard(const Pipeline& part, const Catalog& catalog, const std::vector<Link>& incoming) {
    const QByteArray text = QByteArray::fromStdString(formatProject(part, catalog));
    auto* data = new QMimeData;
    data->setData(QLatin1String(kPipelineMime), text);
    data->setText(QString::fromUtf8(text));
    Json links = Json::array();
    for (const Link& link : incoming) {
        links.push_back(
            {link.from.node.text(), link.from.port, link.to.node.text(), link.to.port, link.settings});
    }
    data->setData(QLatin1String(kIncomingMime), QByteArray::fromStdString(links.dump()));
    QApplication::clipboard()->setMimeData(data);
}

Result<Pipeline> partFromClipboard() {
    const QMimeData* data = QApplication::clipboard()->mimeData();
    QByteArray text;
    if (data && data->hasFormat(QLatin1String(kPipelineMime))) {
        text = data->data(QLatin1String(kPipelineMime));
    } else if (data && data->hasText()) {
        text = data->text().toUtf8();
    }
    const std::string where;
    if (text.trimmed().isEmpty()) {
        return Error{ErrorCode::notFound, where, MR_TEXT("canvas", "the clipboard holds no text"),
                     MR_TEXT("canvas", "copy nodes first")};
    }
    Result<LoadedProject> loaded =
        parseProject(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    if (!loaded) {
        return loaded.error();
    }
    if (loaded->pipeline.nodes.empty() && loaded->pipeline.annotations.empty()) {
        return Error{ErrorCode::notFound, where,
                     MR_TEXT("canvas", "the project on the clipboard has no nodes"),
                     MR_TEXT("canvas", "copy nodes first")};
    }
    return std::move(loaded->pipeline);
}

Paste pasteAround(const Pipeline& pipeline, const Catalog& catalog, Pipeline part, QPointF center) {
    const QRectF area = areaOf(part, catalog);
    QPointF offset = snapped(center - area.center());
    // Pasted twice at one place, the second must not hide the first.
    std::set<std::pair<double, double>> places;
    for (const Node& node : pipeline.nodes) {
        places.emplace(node.position.x, node.position.y);
    }
    const auto hides = [&](const Node& node) {
        return places.contains({node.position.x + offset.x(), node.position.y + offset.y()});
    };
    while (std::ranges::any_of(part.nodes, hides)) {
        offset += QPointF(4 * kGrid, 4 * kGrid);
    }
    return pasteMoved(pipeline, std::move(part), offset);
}

Paste pasteFree(const Pipeline& pipeline, const Catalog& catalog, Pipeline part, QPointF center,
                const FindRoom& room) {
    const QRectF area = areaOf(part, catalog);
    const QPointF corner = center - QPointF(area.width(), area.height()) / 2;
    const QPointF place =
        room ? room(center, area.size()) : freePlace(pipeline, catalog, area.size(), corner);
    const QPointF offset = place - area.topLeft();
    return pasteMoved(pipeline, std::move(part), snapped(offset));
}

std::optional<Paste> pasteAtWire(const Pipeline& pipeline, const Catalog& catalog, Pipeline part,
                                 const PortRef& fixed, QPointF dropped, const FindRoom& room) {
    const auto port = openPortFor(pipeline, catalog, part, fixed);
    if (!port) {
        return std::nullopt;
    }
    const Node& node = *part.findNode(port->node);
    const NodeGeometry geometry(catalog.find(node.type));
    const PortSpot& spot = geometry.ports()[static_cast<std::size_t>(geometry.indexOf(port->port))];
    const QPointF place = QPointF(node.position.x, node.position.y) + spot.center;
    const QPointF center = areaOf(part, catalog).center() + dropped - place;
    Paste paste = pasteFree(pipeline, catalog, std::move(part), center, room);
    const PortRef mine{paste.newIds.at(port->node), port->port};
    const bool isOutput = spot.direction == PortDirection::output;
    std::get<EditGroup>(paste.edit.change)
        .edits.push_back({AddLink{{isOutput ? mine : fixed, isOutput ? fixed : mine}}});
    return paste;
}

Paste pasteBeside(const Pipeline& pipeline, const Catalog& catalog, Pipeline part,
                  const std::vector<std::size_t>& home) {
    constexpr double kRoom = 2 * kGrid; // between a frame around the copy and what is there
    const QRectF area = areaOf(part, catalog);
    const QRectF framed = area.adjusted(-kFrameSide - kRoom, -kFrameTitle - kFrameBottom - kRoom,
                                        kFrameSide + kRoom, kFrameBottom + kRoom);
    Occupied occupied;
    for (const Node& node : pipeline.nodes) {
        occupied.add(bodyOf(node, catalog));
    }
    for (std::size_t i = 0; i < pipeline.annotations.size(); ++i) {
        const Annotation& annotation = pipeline.annotations[i];
        if (annotation.kind != "frame") {
            occupied.add(annotation.position ? noteArea(annotation) : QRectF());
        } else if (!std::ranges::count(home, i)) {
            occupied.add(frameArea(pipeline, catalog, i));
        }
    }
    const double step = std::max(4 * kGrid, snapped(area.height() / 8));
    QPointF offset(0, std::ceil((area.height() + kFrameTitle + kFrameBottom + kRoom) / kGrid) * kGrid);
    while (const QRectF* other = occupied.hitBy(framed.translated(offset))) {
        const double steps = std::ceil((other->bottom() - framed.top() - offset.y()) / step);
        offset += QPointF(0, step * std::max(1.0, steps));
    }
    return pasteMoved(pipeline, std::move(part), offset);
}

} // namespace millrace::ui
