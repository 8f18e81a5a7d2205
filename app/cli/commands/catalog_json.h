// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/description.h"

#include <nlohmann/json.hpp>

namespace millrace::cli {

/// All that is known of a node type, for scripts and editors.
[[nodiscard]] nlohmann::ordered_json descriptionToJson(const NodeDescription& description);

} // namespace millrace::cli
