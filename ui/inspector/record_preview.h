// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "document/document.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace millrace::ui {

/// A record that a run of the project as it stands begins with.
struct PreviewRecord {
    std::uint64_t ordinal = 0;
    std::optional<Duration> created{}; ///< since the start of the run; nothing: when is not known
    std::string key;
    std::string data;
};

/// Sizes of some records' data, from the first on.
struct SizeSample {
    std::vector<std::uint32_t> bytes;
    std::uint32_t least = 0;
    std::uint32_t most = 0;
    double mean = 0;
};

/// The first records of a producer that draws them (source generator or trace), made by the same generator,
/// seed and draws as in a run: at most `count`, fewer when fewer come. Errors: a setting is refused, or there
/// are so many Zipf keys that the window would wait for them.
[[nodiscard]] Result<std::vector<PreviewRecord>> previewRecords(const Document& document, const NodeId& node,
                                                                std::size_t count);

/// Sizes of the first `count` records. Errors as previewRecords().
[[nodiscard]] Result<SizeSample> previewSizes(const Document& document, const NodeId& node,
                                              std::size_t count);

} // namespace millrace::ui
