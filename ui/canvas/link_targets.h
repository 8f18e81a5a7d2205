// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/selection.h"
#include "model/description.h"
#include "model/pipeline.h"

#include <vector>

namespace millrace::ui {

/// Every link that may be added between `node` and another one: those out of it first, each in the order in
/// which data flows.
[[nodiscard]] std::vector<LinkRef> possibleLinks(const Pipeline& pipeline, const Catalog& catalog,
                                                 const NodeId& node);

} // namespace millrace::ui
