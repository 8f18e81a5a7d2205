// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <filesystem>

namespace millrace {

/// How long a statement waits while another program writes the history.
inline constexpr std::chrono::milliseconds kPatience(5000);

/// The file's one absolute name, so that companion files are the same whatever name was given. Errors: no
/// name, something else than a file.
[[nodiscard]] Result<std::filesystem::path> historyFile(const std::filesystem::path& database);

/// Opens a run history and brings it to the newest schema. `file` as historyFile() gives it. With
/// Access::write a missing file is an error (notFound), and a file that may only be read is opened for
/// reading when its schema is the newest. Errors besides those of Database: another program's database
/// (invalidInput), written by a newer version (unsupported).
[[nodiscard]] Result<Database> openHistory(const std::filesystem::path& file, Access access,
                                           std::chrono::milliseconds patience = kPatience);

} // namespace millrace
