// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/selection.h"
#include "model/description.h"
#include "model/edit.h"
#include "model/pipeline.h"

#include <QPointF>
#include <QString>

#include <set>

namespace millrace::ui {

/// MIME type of a part of a project; the same text is also put as plain text, for editors.
inline constexpr auto kPipelineMime = "application/x-millrace-project+json";

/// The chosen nodes, the links among them, and frames and notes, as a pipeline of its own.
[[nodiscard]] Pipeline partOf(const Pipeline& pipeline, const std::set<NodeId>& nodes,
                              const std::set<std::size_t>& annotations);

/// Puts `part` on the clipboard in the project file's form.
void copyToClipboard(const Pipeline& part, const Catalog& catalog);

/// What the clipboard holds. Errors: it is empty, is no project, or has no nodes or notes.
[[nodiscard]] Result<Pipeline> partFromClipboard();

/// A part, ready to be added to a pipeline: with new ids and labels.
struct Paste {
    Edit edit;
    std::set<NodeId> nodes; ///< the new ones
};

/// `part` with its middle at `center`, on the grid.
[[nodiscard]] Paste pasteAround(const Pipeline& pipeline, const Catalog& catalog, Pipeline part,
                                QPointF center);

/// `part` below where it stands, where it covers no other node.
[[nodiscard]] Paste pasteBeside(const Pipeline& pipeline, const Catalog& catalog, Pipeline part);

} // namespace millrace::ui
