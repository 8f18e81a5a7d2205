// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QIcon>
#include <QPen>

#include <map>
#include <string>
#include <vector>

namespace millrace::ui {

inline constexpr int kSeriesSlots = 8;

/// Gives each shard that has a line one of the theme's series colours and a dash pattern, the same in all
/// charts and as long as it is shown.
class SeriesSlots {
public:
    /// `shown` are the shards that have a line now, the most important first; the others give their slots
    /// back.
    void assign(const std::vector<std::string>& shown);

    /// Slot of a shard; 0 for one that was not assigned.
    [[nodiscard]] int slotOf(const std::string& shard) const;

private:
    std::map<std::string, int> m_slots;
};

/// Line of a slot; `width` in pixels. Slots differ in colour and in dash pattern.
[[nodiscard]] QPen seriesPen(int slot, const ThemeColors& colors, double width);

[[nodiscard]] QPen limitPen(const ThemeColors& colors);

/// What a legend shows of a line: a short piece of it.
[[nodiscard]] QPixmap lineSample(const QPen& pen, const QBrush& fill, double scale);

} // namespace millrace::ui
