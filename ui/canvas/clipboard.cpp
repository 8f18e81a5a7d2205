// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/clipboard.h"

#include "canvas/canvas_edits.h"
#include "canvas/canvas_metrics.h"
#include "model/project_file.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QRectF>

#include <algorithm>
#include <map>

namespace millrace::ui {

namespace {

QRectF areaOf(const Pipeline& part, const Catalog& catalog) {
    QRectF area;
    for (const Node& node : part.nodes) {
        area |= bodyOf(node, catalog);
    }
    for (const Annotation& annotation : part.annotations) {
        if (annotation.position && annotation.kind != "frame") {
            area |= QRectF(annotation.position->x, annotation.position->y, kNodeWidth, kHeaderHeight);
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
    Pipeline taken; // freeId() looks at ids alone
    taken.nodes = pipeline.nodes;
    std::map<NodeId, NodeId> ids;
    for (const Node& node : part.nodes) {
        std::string stem = node.type;
        if (!NodeId::isWellFormed(stem)) {
            stem = "node";
        }
        Node copy;
        copy.id = taken.freeId(stem.substr(0, 48));
        ids.emplace(node.id, copy.id);
        taken.nodes.push_back(std::move(copy));
    }
    return ids;
}

Paste pasteMoved(const Pipeline& pipeline, Pipeline part, QPointF offset) {
    Paste paste;
    EditGroup group;
    const std::map<NodeId, NodeId> ids = newIds(pipeline, part);
    std::set<std::string> labels;
    for (Node& node : part.nodes) {
        node.id = ids.at(node.id);
        node.position = {node.position.x + offset.x(), node.position.y + offset.y()};
        if (!node.label.empty()) {
            const std::string whole = freeLabel(pipeline, node.label, labels);
            node.label = whole == node.label ? whole : freeLabel(pipeline, stemOf(node.label), labels);
            labels.insert(node.label);
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
    return paste;
}

bool isTaken(const Pipeline& pipeline, const Pipeline& part, QPointF offset) {
    return std::ranges::any_of(part.nodes, [&](const Node& node) {
        const Position place{node.position.x + offset.x(), node.position.y + offset.y()};
        return std::ranges::find(pipeline.nodes, place, &Node::position) != pipeline.nodes.end();
    });
}

bool covers(const Pipeline& pipeline, const Catalog& catalog, const Pipeline& part, QPointF offset) {
    return std::ranges::any_of(part.nodes, [&](const Node& node) {
        const QRectF body = bodyOf(node, catalog).translated(offset);
        return std::ranges::any_of(
            pipeline.nodes, [&](const Node& other) { return bodyOf(other, catalog).intersects(body); });
    });
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

void copyToClipboard(const Pipeline& part, const Catalog& catalog) {
    const QByteArray text = QByteArray::fromStdString(formatProject(part, catalog));
    auto* data = new QMimeData;
    data->setData(QLatin1String(kPipelineMime), text);
    data->setText(QString::fromUtf8(text));
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
    while (isTaken(pipeline, part, offset)) {
        offset += QPointF(4 * kGrid, 4 * kGrid);
    }
    return pasteMoved(pipeline, std::move(part), offset);
}

Paste pasteBeside(const Pipeline& pipeline, const Catalog& catalog, Pipeline part) {
    const double step = std::ceil((areaOf(part, catalog).height() + 3 * kGrid) / kGrid) * kGrid;
    QPointF offset(0, step);
    while (covers(pipeline, catalog, part, offset)) {
        offset += QPointF(0, step);
    }
    return pasteMoved(pipeline, std::move(part), offset);
}

} // namespace millrace::ui
