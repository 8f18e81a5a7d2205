// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/finding.h"
#include "model/pipeline.h"

#include <vector>

namespace millrace::checks {

/// Says of `project` what was found in its active part (model/active_part.h): places of events and
/// objectives are those in the project, and fixes of the scenario keep the events of nodes that rest.
void tellOfWhole(const Pipeline& project, std::vector<Finding>& findings);

} // namespace millrace::checks
