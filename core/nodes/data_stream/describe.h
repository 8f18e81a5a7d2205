// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"

namespace millrace::data_stream {

/// The node type `data_stream`.
[[nodiscard]] NodeType describe();

} // namespace millrace::data_stream
