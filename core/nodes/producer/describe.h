// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"

namespace millrace::producer {

/// The node type `producer`.
[[nodiscard]] NodeType describe();

/// Its settings, by theme.
[[nodiscard]] std::vector<Setting> sourceSettings(); ///< source, rate, profile, file, trace
[[nodiscard]] std::vector<Setting> recordSettings(); ///< size, key, template
[[nodiscard]] std::vector<Setting> clientSettings(); ///< client, batching, retries, buffer, time-outs
[[nodiscard]] std::vector<Setting> kplSettings();    ///< of the Kinesis Producer Library

} // namespace millrace::producer
