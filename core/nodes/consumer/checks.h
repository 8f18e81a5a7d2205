// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"

#include <vector>

namespace millrace::consumer {

/// dev/kcl-configuration.html: the library never polls a shard more often than this.
inline constexpr int kKclShortestPollMs = 200;

/// What is wrong with a consumer by itself: a poll interval below the KCL's, a starting time that never
/// comes.
void check(const NodeCheckContext& context, std::vector<Finding>& findings);

} // namespace millrace::consumer
