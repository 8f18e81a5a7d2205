// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/description.h"

#include <vector>

namespace millrace::data_stream {

// What describe() is put together from.

[[nodiscard]] std::vector<Setting> streamSettings();
[[nodiscard]] std::vector<MetricDescription> streamMetrics();
[[nodiscard]] std::vector<ActionDescription> streamActions();

/// `retention_period_hours`, which is a setting and an action's argument.
[[nodiscard]] Setting retentionPeriod();

} // namespace millrace::data_stream
