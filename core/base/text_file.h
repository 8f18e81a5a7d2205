// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace millrace {

/// A whole file of at most `largestBytes`. Errors, `where` being the file: missing, a folder or a device,
/// unreadable, larger.
[[nodiscard]] Result<std::string> readTextFile(const std::filesystem::path& file,
                                               std::uintmax_t largestBytes);

} // namespace millrace
