// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/selection.h"
#include "model/edit.h"
#include "model/pipeline.h"

#include <optional>
#include <vector>

namespace millrace::ui {

enum class LinkEnd { source, target };

/// The port at an end of `link`.
[[nodiscard]] const PortRef& portAt(const LinkRef& link, LinkEnd end);

/// The links at `port` in their order, which decides who is served first.
[[nodiscard]] std::vector<LinkRef> linksAt(const Pipeline& pipeline, const PortRef& port);

/// Moves `link` past its neighbour, `step` 1 later or -1 earlier, among those at the port at its `end`.
/// Nothing when it is the last or first there.
[[nodiscard]] std::optional<Edit> shiftOf(const Pipeline& pipeline, const LinkRef& link, LinkEnd end,
                                          int step);

} // namespace millrace::ui
