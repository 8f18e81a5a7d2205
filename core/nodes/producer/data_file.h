// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text_file.h"

namespace millrace::producer {

/// Largest data file that is taken: it is held in memory while the run goes on.
inline constexpr std::uintmax_t kLargestDataFile = 1024ULL * 1024 * 1024;

} // namespace millrace::producer
