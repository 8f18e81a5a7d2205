// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"

namespace millrace::consumer {

/// The node type `consumer`.
[[nodiscard]] NodeType describe();

} // namespace millrace::consumer
