// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/selection.h"
#include "model/description.h"
#include "model/edit.h"
#include "model/pipeline.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace millrace::ui {

// What gestures on the canvas do to a pipeline, as edits. Nothing here touches the window.

/// The area of a node's body.
[[nodiscard]] QRectF bodyOf(const Node& node, const Catalog& catalog);

/// Names that nobody has yet: as they are, or with the first free number behind them. Each one given out is
/// taken from then on.
class FreeNames {
public:
    FreeNames(std::set<std::string> taken, std::string separator);

    [[nodiscard]] bool isTaken(const std::string& name) const { return m_taken.contains(name); }

    [[nodiscard]] std::string next(const std::string& stem);

private:
    std::set<std::string> m_taken;
    std::map<std::string, int> m_numbers; ///< lowest that may be free, by stem
    std::string m_separator;
};

/// Labels of all nodes.
[[nodiscard]] std::set<std::string> labelsOf(const Pipeline& pipeline);

/// `stem`, or with the first free number behind it: "Producer 2".
[[nodiscard]] std::string freeLabel(const Pipeline& pipeline, const std::string& stem);

/// The title of a node type without the name of the service, in the window's language: "Data stream".
[[nodiscard]] QString shortTitle(const NodeDescription& type);

/// A node of `type` with a free id, a free label in the window's language and working defaults.
[[nodiscard]] Node newNode(const Pipeline& pipeline, const NodeDescription& type, QPointF position);

/// About what a note with a position covers; only drawing it tells exactly.
[[nodiscard]] QRectF noteArea(const Annotation& note);

/// Corner of a place for what has `size` and would have its middle at `center`.
using FindRoom = std::function<QPointF(QPointF center, QSizeF size)>;

/// anyPlaceAmong() all nodes and notes; `wanted` is a corner.
[[nodiscard]] QPointF freePlace(const Pipeline& pipeline, const Catalog& catalog, QSizeF size,
                                QPointF wanted);

/// Removes nodes with all that belongs to them, links, and annotations by their indexes. Frames that held
/// nothing else go too.
[[nodiscard]] Edit removal(const Pipeline& pipeline, const std::set<NodeId>& nodes,
                           const std::set<LinkRef>& links, const std::set<std::size_t>& annotations);

/// Removes `node` and links its sources to its targets wherever that is allowed. Nothing when no two of them
/// can be linked.
[[nodiscard]] std::optional<Edit> removalJoining(const Pipeline& pipeline, const Catalog& catalog,
                                                 const NodeId& node);

/// Puts `node`, a new one or one without links, into `link`; what lies behind or in the way moves aside as
/// far as needed. Nothing when it does not fit.
[[nodiscard]] std::optional<Edit> insertion(const Pipeline& pipeline, const Catalog& catalog,
                                            const LinkRef& link, Node node);

/// Why `node` cannot be put into `link`, for people; empty when it can.
[[nodiscard]] QString insertionObstacle(const Pipeline& pipeline, const Catalog& catalog, const LinkRef& link,
                                        const Node& node);

/// The new `node` and a link between it and `fixed`, placed where the wire was dropped; `room`, freePlace()
/// if it is empty, tells where exactly. Nothing when no port of it fits.
[[nodiscard]] std::optional<Edit> additionLinked(const Pipeline& pipeline, const Catalog& catalog,
                                                 const PortRef& fixed, Node node, QPointF dropped,
                                                 const FindRoom& room = {});

/// The width at which a note's text is wrapped: `width` of the annotation's other keys, or the usual one.
[[nodiscard]] double noteWidth(const Annotation& note);

/// Moves `nodes` and notes by `offset`.
[[nodiscard]] Edit displacement(const Pipeline& pipeline, const std::set<NodeId>& nodes,
                                const std::set<std::size_t>& notes, QPointF offset);

} // namespace millrace::ui
