// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/folding.h"

#include "canvas/canvas_edits.h"
#include "canvas/canvas_metrics.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace millrace::ui {

namespace {

bool isFrame(const Annotation& annotation) {
    return annotation.kind == "frame";
}

std::set<NodeId> nodesOf(const Annotation& annotation) {
    return {annotation.nodes.begin(), annotation.nodes.end()};
}

bool includes(const std::set<NodeId>& whole, const std::set<NodeId>& part) {
    return std::ranges::includes(whole, part);
}

/// The frames that can be drawn among `members`, the largest first.
std::vector<std::size_t> drawableFrames(const Pipeline& pipeline, const std::set<NodeId>& members,
                                        const std::vector<std::size_t>& path,
                                        const std::vector<std::set<NodeId>>& nodes) {
    std::vector<std::size_t> frames;
    for (std::size_t i = 0; i < pipeline.annotations.size(); ++i) {
        // Of two around the same nodes, the later one is within the other.
        const bool isAround = !path.empty() && includes(nodes[i], members) &&
                              (nodes[i].size() > members.size() || i < path.back());
        const bool isHere =
            std::ranges::any_of(nodes[i], [&](const NodeId& id) { return members.contains(id); });
        if (isFrame(pipeline.annotations[i]) && isHere && !isAround && !std::ranges::count(path, i)) {
            frames.push_back(i);
        }
    }
    std::ranges::stable_sort(frames, std::greater<>(), [&](std::size_t i) { return nodes[i].size(); });
    return frames;
}

/// What a collapsed frame and the notes in it carry in their other keys: the notes that stand there name its
/// nodes because of it, and no others.
constexpr auto kBinds = "bindsNotes";
constexpr auto kBound = "bound";

bool isBound(const Annotation& annotation) {
    return !isFrame(annotation) && annotation.extra.contains(kBound);
}

bool standsIn(const Annotation& note, const QRectF& area) {
    return note.position && area.contains(QPointF(note.position->x, note.position->y));
}

/// Binds the notes that stand in `area`, which the frame covers: those without nodes, and those that a frame
/// around it has bound.
void bindNotesIn(std::vector<Annotation>& annotations, std::size_t frame, const QRectF& area) {
    const std::set<NodeId> members = nodesOf(annotations[frame]);
    for (Annotation& note : annotations) {
        if (!isFrame(note) && standsIn(note, area) &&
            (note.nodes.empty() || (isBound(note) && includes(nodesOf(note), members)))) {
            bindNote(note, annotations[frame]);
        }
    }
    annotations[frame].extra[kBinds] = true;
}

/// Lets the notes go that a frame, no longer collapsed, has bound, unless they are in another one.
void releaseNotesOf(std::vector<Annotation>& annotations, std::size_t frame) {
    const std::set<NodeId> members = nodesOf(annotations[frame]);
    annotations[frame].extra.erase(kBinds);
    for (Annotation& note : annotations) {
        if (!isBound(note) || !includes(members, nodesOf(note))) {
            continue;
        }
        const Annotation* other = nullptr;
        for (const Annotation& around : annotations) {
            if (isFrame(around) && around.collapsed && includes(nodesOf(around), nodesOf(note)) &&
                (!other || around.nodes.size() < other->nodes.size())) {
                other = &around;
            }
        }
        if (other) {
            note.nodes = other->nodes;
        } else {
            note.nodes.clear(); // where it stands tells from now on
            note.extra.erase(kBound);
        }
    }
}

/// The same frame as `before`, which stood at `index`; nothing when it is gone.
std::optional<std::size_t> foundAgain(const std::vector<Annotation>& annotations, const Annotation& before,
                                      std::size_t index, bool sameCount) {
    const auto isUsable = [](const Annotation& annotation) {
        return isFrame(annotation) && !annotation.nodes.empty();
    };
    const auto sharesNode = [&](const Annotation& annotation) {
        return std::ranges::any_of(annotation.nodes, [&](const NodeId& id) {
            return std::ranges::find(before.nodes, id) != before.nodes.end();
        });
    };
    if (index < annotations.size() && isUsable(annotations[index]) &&
        (annotations[index] == before || (sameCount && sharesNode(annotations[index])))) {
        return index;
    }
    auto found = std::ranges::find(annotations, before);
    if (found == annotations.end() || !isUsable(*found)) {
        found = std::ranges::find_if(annotations, [&](const Annotation& annotation) {
            return isUsable(annotation) && annotation.title == before.title && sharesNode(annotation);
        });
    }
    return found == annotations.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(std::distance(annotations.begin(), found)));
}

} // namespace

Folding foldingOf(const Pipeline& pipeline, const Catalog& catalog, const std::vector<std::size_t>& path) {
    std::vector<std::set<NodeId>> nodes;
    for (const Annotation& annotation : pipeline.annotations) {
        nodes.push_back(isFrame(annotation) ? nodesOf(annotation) : std::set<NodeId>());
    }
    Folding folding;
    for (const Node& node : pipeline.nodes) {
        if (path.empty() || nodes[path.back()].contains(node.id)) {
            folding.shown.insert(node.id);
        }
    }
    const std::vector<std::size_t> frames = drawableFrames(pipeline, folding.shown, path, nodes);
    for (const std::size_t frame : frames) {
        if (!pipeline.annotations[frame].collapsed) {
            continue;
        }
        for (const NodeId& id : nodes[frame]) {
            if (folding.shown.erase(id) > 0) {
                folding.boxOf.emplace(id, frame);
                folding.boxes.insert(frame);
            }
        }
    }
    const auto isInBox = [&](std::size_t frame) { // all of it
        const auto in = [&](const NodeId& id) {
            const auto box = folding.boxOf.find(id);
            return box != folding.boxOf.end() && includes(nodes[box->second], nodes[frame]);
        };
        return std::ranges::any_of(nodes[frame], in);
    };
    for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame) {
        if (pipeline.annotations[*frame].collapsed || isInBox(*frame)) {
            continue;
        }
        std::vector<std::size_t>& inner = folding.inner[*frame];
        std::ranges::copy_if(folding.frames, std::back_inserter(inner),
                             [&](std::size_t other) { return includes(nodes[*frame], nodes[other]); });
        folding.frames.push_back(*frame);
    }
    for (std::size_t i = 0; i < pipeline.annotations.size(); ++i) {
        if (isFrame(pipeline.annotations[i]) ||
            (!path.empty() && !noteIsIn(pipeline, catalog, i, path.back()))) {
            continue;
        }
        if (std::ranges::none_of(folding.boxes,
                                 [&](std::size_t box) { return noteIsIn(pipeline, catalog, i, box); })) {
            folding.notes.insert(i);
        }
    }
    return folding;
}

std::vector<std::size_t> pathTo(const Pipeline& pipeline, const Catalog& catalog, const NodeId& node) {
    std::vector<std::size_t> path;
    while (path.size() <= pipeline.annotations.size()) {
        const Folding folding = foldingOf(pipeline, catalog, path);
        const auto box = folding.boxOf.find(node);
        if (box == folding.boxOf.end()) {
            break;
        }
        path.push_back(box->second);
    }
    return path;
}

QRectF frameArea(const Pipeline& pipeline, const Catalog& catalog, std::size_t frame) {
    QRectF area;
    for (const NodeId& id : pipeline.annotations[frame].nodes) {
        if (const Node* node = pipeline.findNode(id)) {
            area |= bodyOf(*node, catalog);
        }
    }
    return area.isEmpty() ? area : area.adjusted(-kFrameSide, -kFrameTitle, kFrameSide, kFrameBottom);
}

bool noteIsIn(const Pipeline& pipeline, const Catalog& catalog, std::size_t note, std::size_t frame) {
    const Annotation& annotation = pipeline.annotations[note];
    if (!annotation.nodes.empty()) {
        return includes(nodesOf(pipeline.annotations[frame]), nodesOf(annotation));
    }
    return !pipeline.annotations[frame].collapsed &&
           standsIn(annotation, frameArea(pipeline, catalog, frame));
}

std::vector<Annotation> withCollapsed(const Pipeline& pipeline, const Catalog& catalog, std::size_t frame,
                                      bool collapsed) {
    std::vector<Annotation> annotations = pipeline.annotations;
    annotations[frame].collapsed = collapsed;
    if (collapsed) {
        bindNotesIn(annotations, frame, frameArea(pipeline, catalog, frame));
    } else {
        releaseNotesOf(annotations, frame);
    }
    return annotations;
}

std::vector<Annotation> withNotesBound(const Pipeline& pipeline, const Catalog& catalog) {
    std::vector<Annotation> annotations = pipeline.annotations;
    std::vector<std::size_t> frames;
    for (std::size_t i = 0; i < annotations.size(); ++i) {
        if (isFrame(annotations[i]) && annotations[i].collapsed && !annotations[i].extra.contains(kBinds)) {
            frames.push_back(i);
        }
    }
    // Larger ones first: a note ends up in the innermost.
    std::ranges::stable_sort(frames, std::greater<>(),
                             [&](std::size_t frame) { return annotations[frame].nodes.size(); });
    for (const std::size_t frame : frames) {
        bindNotesIn(annotations, frame, frameArea(pipeline, catalog, frame));
    }
    return annotations;
}

void addMembers(std::vector<Annotation>& annotations, std::size_t frame, const std::vector<NodeId>& nodes) {
    const std::set<NodeId> before = nodesOf(annotations[frame]);
    const auto addTo = [&](Annotation& annotation) {
        std::ranges::copy_if(nodes, std::back_inserter(annotation.nodes),
                             [&](const NodeId& id) { return !before.contains(id); });
    };
    for (Annotation& note : annotations) {
        if (isBound(note) && nodesOf(note) == before) {
            addTo(note);
        }
    }
    addTo(annotations[frame]);
}

void bindNote(Annotation& note, const Annotation& frame) {
    note.nodes = frame.nodes;
    note.extra[kBound] = true;
}

std::optional<std::size_t> frameAround(const Pipeline& pipeline, const std::set<NodeId>& nodes) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < pipeline.annotations.size() && !nodes.empty(); ++i) {
        const Annotation& annotation = pipeline.annotations[i];
        if (isFrame(annotation) && includes(nodesOf(annotation), nodes) &&
            (!best || annotation.nodes.size() < pipeline.annotations[*best].nodes.size())) {
            best = i;
        }
    }
    return best;
}

bool LevelPath::enter(const std::vector<Annotation>& annotations, std::size_t frame) {
    const bool isUsable =
        frame < annotations.size() && isFrame(annotations[frame]) && !annotations[frame].nodes.empty();
    if (!isUsable || std::ranges::count(m_indexes, frame)) {
        return false;
    }
    m_indexes.push_back(frame);
    m_frames.push_back(annotations[frame]);
    m_count = annotations.size();
    return true;
}

void LevelPath::leaveTo(std::size_t depth) {
    m_indexes.resize(std::min(depth, m_indexes.size()));
    m_frames.resize(m_indexes.size());
}

void LevelPath::follow(const std::vector<Annotation>& annotations) {
    const bool sameCount = annotations.size() == m_count;
    for (std::size_t i = 0; i < m_indexes.size(); ++i) {
        const auto found = foundAgain(annotations, m_frames[i], m_indexes[i], sameCount);
        if (!found) {
            leaveTo(i);
            break;
        }
        m_indexes[i] = *found;
        m_frames[i] = annotations[*found];
    }
    m_count = annotations.size();
}

} // namespace millrace::ui
