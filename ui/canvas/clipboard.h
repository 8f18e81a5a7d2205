// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "canvas/canvas_edits.h"
#include "document/selection.h"
#include "model/description.h"
#include "model/edit.h"
#include "model/pipeline.h"

#include <QPointF>
#include <QString>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace millrace::ui {

/// MIME type of a part of a project; the same text is also put as plain text, for editors.
inline constexpr auto kPipelineMime = "application/x-millrace-project+json";

/// The chosen nodes, the links among them, and frames and notes, as a pipeline of its own.
[[nodiscard]] Pipeline partOf(const Pipeline& pipeline, const std::set<NodeId>& nodes,
                              const std::set<std::size_t>& annotations);

/// Puts `part` on the clipboard in the project file's form, and beside it `incoming`: links into its nodes
/// from others, for those who paste with them.
void copyToClipboard(const Pipeline& part, const Catalog& catalog, const std::vector<Link>& incoming = {});

/// Links from nodes outside of `nodes` into them.
[[nodiscard]] std::vector<Link> incomingOf(const Pipeline& pipeline, const std::set<NodeId>& nodes);

/// The incoming links that lie on the clipboard beside `part`; of a part that came as text alone those that
/// nodes of its ids have in `pipeline`.
[[nodiscard]] std::vector<Link> incomingFromClipboard(const Pipeline& pipeline, const Pipeline& part);

/// What the clipboard holds. Errors: it is empty, is no project, or has no nodes or notes.
[[nodiscard]] Result<Pipeline> partFromClipboard();

/// A part, ready to be added to a pipeline: with new ids and labels.
struct Paste {
    Edit edit;
    std::set<NodeId> nodes;          ///< the new ones
    std::map<NodeId, NodeId> newIds; ///< of the part's nodes
};

/// `part` with its middle at `center`, on the grid.
[[nodiscard]] Paste pasteAround(const Pipeline& pipeline, const Catalog& catalog, Pipeline part,
                                QPointF center);

/// Adds to `paste` what links `incoming`, links of the part, to its new nodes. Answers how many are left out,
/// because their sources are not in `pipeline` or checkLink() refuses them.
int addIncoming(const Pipeline& pipeline, const Catalog& catalog, const std::vector<Link>& incoming,
                Paste& paste);

/// `part` where it covers no node, its middle as near to `center` as there is room; `room`, freePlace() if it
/// is empty, tells where exactly.
[[nodiscard]] Paste pasteFree(const Pipeline& pipeline, const Catalog& catalog, Pipeline part, QPointF center,
                              const FindRoom& room = {});

/// `part` with a link between `fixed` and the first port of it that takes one and has none; that port comes
/// as near to `dropped` as there is room, which `room` tells as for pasteFree(). Nothing when no port fits.
[[nodiscard]] std::optional<Paste> pasteAtWire(const Pipeline& pipeline, const Catalog& catalog,
                                               Pipeline part, const PortRef& fixed, QPointF dropped,
                                               const FindRoom& room = {});

/// `part` below where it stands, where it covers no other node, note or frame, and nor would a frame around
/// it. `home` are the frames, by their places in the annotations, that it may stand in.
[[nodiscard]] Paste pasteBeside(const Pipeline& pipeline, const Catalog& catalog, Pipeline part,
                                const std::vector<std::size_t>& home = {});

} // namespace millrace::ui
