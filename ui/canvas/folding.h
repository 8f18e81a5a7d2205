// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/description.h"
#include "model/pipeline.h"

#include <QRectF>

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace millrace::ui {

// What of a pipeline is seen while some of its frames are collapsed and some were gone into. Frames are
// named by their places in Pipeline::annotations. Nothing here touches the window.

/// What is drawn at one level.
struct Folding {
    std::set<NodeId> shown;              ///< nodes drawn as themselves
    std::map<NodeId, std::size_t> boxOf; ///< nodes in the box of a collapsed frame
    std::set<std::size_t> boxes;         ///< collapsed frames drawn as boxes
    std::vector<std::size_t> frames;     ///< open frames drawn around what is in them, inner before outer
    std::set<std::size_t> notes;
    std::map<std::size_t, std::vector<std::size_t>> inner; ///< frames and boxes within each of `frames`
    friend bool operator==(const Folding&, const Folding&) = default;
};

/// `path` holds the frames that were gone into, the outermost first; empty: the whole project. A node in
/// several collapsed frames is in the box of the largest of them.
[[nodiscard]] Folding foldingOf(const Pipeline& pipeline, const Catalog& catalog,
                                const std::vector<std::size_t>& path);

/// The frames to go into to see `node` itself; empty when it is seen from outside or does not exist.
[[nodiscard]] std::vector<std::size_t> pathTo(const Pipeline& pipeline, const Catalog& catalog,
                                              const NodeId& node);

/// What an open frame covers; empty for one without nodes.
[[nodiscard]] QRectF frameArea(const Pipeline& pipeline, const Catalog& catalog, std::size_t frame);

/// Whether a note goes where the frame goes: its nodes are all in it, or, of a note without nodes, it stands
/// in the area of the frame, which is open. What a collapsed frame would cover is not seen: there a note has
/// to name nodes.
[[nodiscard]] bool noteIsIn(const Pipeline& pipeline, const Catalog& catalog, std::size_t note,
                            std::size_t frame);

/// The annotations after a frame is collapsed or opened. Notes that stand in it name its nodes while it is
/// collapsed, so that others may come to stand where these are; a note that names nodes of its own accord
/// keeps them.
[[nodiscard]] std::vector<Annotation> withCollapsed(const Pipeline& pipeline, const Catalog& catalog,
                                                    std::size_t frame, bool collapsed);

/// The annotations of a project in which collapsed frames may have notes that don't name nodes yet, as in a
/// file made elsewhere: as withCollapsed() would have left them. What it has done once it does not do again.
[[nodiscard]] std::vector<Annotation> withNotesBound(const Pipeline& pipeline, const Catalog& catalog);

/// Puts `nodes` into `annotations[frame]`, and into the notes that are in it because it is collapsed.
void addMembers(std::vector<Annotation>& annotations, std::size_t frame, const std::vector<NodeId>& nodes);

/// Makes `note` one that stands in `frame`, which is collapsed: it names its nodes until it is opened.
void bindNote(Annotation& note, const Annotation& frame);

/// The smallest frame, open or collapsed, that holds all of `nodes`; nothing for no nodes.
[[nodiscard]] std::optional<std::size_t> frameAround(const Pipeline& pipeline, const std::set<NodeId>& nodes);

/// The frames that were gone into. Annotations have no names of their own, so it remembers what they were.
class LevelPath {
public:
    /// Outermost first.
    [[nodiscard]] const std::vector<std::size_t>& indexes() const { return m_indexes; }

    [[nodiscard]] std::size_t depth() const { return m_indexes.size(); }

    [[nodiscard]] std::optional<std::size_t> current() const {
        return m_indexes.empty() ? std::nullopt : std::optional(m_indexes.back());
    }

    /// False, and nothing changes, for what is no frame with nodes or was gone into before.
    bool enter(const std::vector<Annotation>& annotations, std::size_t frame);

    void leaveTo(std::size_t depth);

    /// Finds the frames again after `annotations` changed; leaves those that are gone.
    void follow(const std::vector<Annotation>& annotations);

private:
    std::vector<std::size_t> m_indexes;
    std::vector<Annotation> m_frames; ///< as they were when last seen
    std::size_t m_count = 0;          ///< of all annotations, then
};

} // namespace millrace::ui
