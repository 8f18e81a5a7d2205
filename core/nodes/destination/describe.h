// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"

namespace millrace::destination {

/// The node type `s3_bucket`.
[[nodiscard]] NodeType describeS3Bucket();

} // namespace millrace::destination
