// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"

namespace millrace {

/// Every node type of this program; made once, on first use.
[[nodiscard]] const NodeTypes& builtinNodeTypes();

} // namespace millrace
