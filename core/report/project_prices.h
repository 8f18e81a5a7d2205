// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cost/price_book.h"
#include "model/pipeline.h"

#include <filesystem>

namespace millrace {

/// The prices for a project: of `file` if it is not empty, else of the project's own price book (relative
/// paths start in `projectFolder`), else those that ship with the program for its region. Errors: an
/// unreadable or malformed file, a region without prices.
[[nodiscard]] Result<PriceBook> openPriceBook(const Pipeline& pipeline,
                                              const std::filesystem::path& projectFolder,
                                              const std::filesystem::path& file = {});

} // namespace millrace
