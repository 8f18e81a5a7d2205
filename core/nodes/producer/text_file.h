// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>

namespace millrace::producer {

/// Largest data file that is taken: it is held in memory while the run goes on.
inline constexpr std::uintmax_t kLargestFileBytes = 1024ULL * 1024 * 1024;

/// The whole file. Errors: missing, a folder, unreadable, too large; `where` is the file.
[[nodiscard]] Result<std::string> readTextFile(const std::filesystem::path& path);

} // namespace millrace::producer
