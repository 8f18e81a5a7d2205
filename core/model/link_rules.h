// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/description.h"
#include "model/pipeline.h"

namespace millrace {

/// Whether a link from an output to an input is allowed: both ports exist, directions, flow and exchange fit,
/// the link is new, neither port is full, no node refuses the other's type, and no loop comes about. The
/// error is the reason, for people.
[[nodiscard]] Result<void> checkLink(const Pipeline& pipeline, const Catalog& catalog, const PortRef& from,
                                     const PortRef& to);

} // namespace millrace
