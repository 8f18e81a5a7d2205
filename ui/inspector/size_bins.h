// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/record_preview.h"

#include <vector>

namespace millrace::ui {

/// How many records have sizes from one edge to the next.
struct SizeBins {
    std::vector<double> records; ///< of each bin
    std::vector<double> edges;   ///< bytes, ascending, one more than there are bins
};

/// Bins of equal width, or of equal ratio where sizes differ much.
[[nodiscard]] SizeBins sizeBinsOf(const SizeSample& sample);

} // namespace millrace::ui
