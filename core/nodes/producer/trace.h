// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/json.h"
#include "nodes/producer/arrivals.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace millrace::producer {

/// Reads the CSV that `trace` of the resolved settings names: a column of times and one of values (a
/// CloudWatch export, say). The first stamp is time zero; an interval is as long as the most common step, so
/// that a gap is silence. `meanRecordBytes` turns bytes into records. Errors, with their line: a time or
/// value that cannot be read, a negative value, more than a billion records per second, a time that does not
/// follow the one before.
[[nodiscard]] Result<std::shared_ptr<const std::vector<TraceInterval>>>
loadTrace(const Json& trace, const std::filesystem::path& path, double meanRecordBytes);

} // namespace millrace::producer
