// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"

#include <vector>

namespace millrace::producer {

/// What is wrong with a producer by itself, told by the builders that a run uses: profile, keys, sizes,
/// template, and as far as they can be told without reading it, its data file. Rules: `invalid-setting`,
/// `missing-file`, `rate-out-of-range`, `partition-key-cut`.
void check(const NodeCheckContext& context, std::vector<Finding>& findings);

/// The part of check() about when records come.
void checkRates(const NodeCheckContext& context, std::vector<Finding>& findings);

} // namespace millrace::producer
