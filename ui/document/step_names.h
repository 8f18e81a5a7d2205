// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/selection.h"
#include "model/finding.h"
#include "model/pipeline.h"

#include <QString>

#include <set>
#include <vector>

namespace millrace::ui {

// What undo steps and messages call parts of a project, in the language of the window.

/// The node's label, or its id while it has none.
[[nodiscard]] QString nodeName(const Pipeline& pipeline, const NodeId& node);

/// The name of a single node, else "3 nodes".
[[nodiscard]] QString nodesName(const Pipeline& pipeline, const std::set<NodeId>& nodes);

/// As nodesName() for a part of a project; of one without nodes as annotationsName().
[[nodiscard]] QString partName(const Pipeline& part);

/// "Web clicks → clicks".
[[nodiscard]] QString linkName(const Pipeline& pipeline, const LinkRef& link);

/// The name of a single link, else "3 links".
[[nodiscard]] QString linksName(const Pipeline& pipeline, const std::set<LinkRef>& links);

/// The frame's title or the beginning of the note, in quotes; "frame" or "note" for an empty one.
[[nodiscard]] QString annotationName(const Annotation& annotation);

/// The name of a single annotation, else "2 frames and 1 note"; "nothing" of none.
[[nodiscard]] QString annotationsName(const std::vector<Annotation>& annotations);

/// The undo step that moves nodes and what goes along with them, or, without nodes, notes alone: "Move web",
/// "Move 3 nodes". `notes` are places in the annotations.
[[nodiscard]] QString moveStep(const Pipeline& pipeline, const std::set<NodeId>& nodes,
                               const std::set<std::size_t>& notes);

/// The undo step that removes nodes and what goes along with them, or, without nodes, links, or else frames
/// and notes: "Delete web → clicks", "Delete 3 nodes". `annotations` are places.
[[nodiscard]] QString deleteStep(const Pipeline& pipeline, const std::set<NodeId>& nodes,
                                 const std::set<LinkRef>& links, const std::set<std::size_t>& annotations);

/// "the event at 10m of Web clicks".
[[nodiscard]] QString eventName(const Pipeline& pipeline, const ScenarioEvent& event);

/// "the objective of clicks", "the objective of the project".
[[nodiscard]] QString objectiveName(const Pipeline& pipeline, const Objective& objective);

/// The quick fix's title, with the name of the one node that it changes where the title does not tell it:
/// "clicks: Use even ranges".
[[nodiscard]] QString fixName(const Pipeline& pipeline, const QuickFix& fix);

/// "Deleted 2 nodes, 2 events and 2 objectives. Undo brings them back." Empty when none of `nodes` has an
/// event or an objective: then nothing goes that is not seen to go.
[[nodiscard]] QString deletionMessage(const Pipeline& pipeline, const std::set<NodeId>& nodes);

} // namespace millrace::ui
