// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/series_look.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <set>

namespace millrace::ui {

namespace {

/// Dash patterns in pen widths; empty: solid.
const std::array<QList<qreal>, kSeriesSlots>& dashPatterns() {
    static const std::array<QList<qreal>, kSeriesSlots> kPatterns = {
        QList<qreal>{}, {9, 3}, {4, 2}, {9, 3, 2, 3}, {6, 5}, {14, 4}, {9, 3, 2, 3, 2, 3}, {2, 2}};
    return kPatterns;
}

} // namespace

void SeriesSlots::assign(const std::vector<std::string>& shown) {
    std::erase_if(m_slots, [kept = std::set(shown.begin(), shown.end())](const auto& entry) {
        return !kept.contains(entry.first);
    });
    std::array<int, kSeriesSlots> users{};
    for (const auto& [shard, slot] : m_slots) {
        ++users[static_cast<std::size_t>(slot)];
    }
    for (const std::string& shard : shown) {
        if (!m_slots.contains(shard)) {
            const auto least = std::ranges::min_element(users);
            ++*least;
            m_slots[shard] = static_cast<int>(least - users.begin());
        }
    }
}

int SeriesSlots::slotOf(const std::string& shard) const {
    const auto found = m_slots.find(shard);
    return found == m_slots.end() ? 0 : found->second;
}

QPen seriesPen(int slot, const ThemeColors& colors, double width) {
    const auto at = static_cast<std::size_t>(slot % kSeriesSlots);
    QPen pen(colors.series[at], width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::BevelJoin);
    if (!dashPatterns()[at].isEmpty()) {
        pen.setDashPattern(dashPatterns()[at]);
        // Dashes of one pixel are drawn a hundred times faster than wider ones.
        pen.setWidthF(width > 2 ? width : 1);
    }
    return pen;
}

QPen limitPen(const ThemeColors& colors) {
    QPen pen(colors.limitLine, 1);
    pen.setDashPattern({7, 3});
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

QPixmap lineSample(const QPen& pen, const QBrush& fill, double scale) {
    constexpr int kWidth = 20;
    constexpr int kGap = 4;
    constexpr int kHeight = 10;
    QPixmap pixmap(QSizeF((kWidth + kGap) * scale, kHeight * scale).toSize());
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    if (fill.style() != Qt::NoBrush) {
        painter.fillRect(QRectF(0, 1, kWidth, kHeight - 2), fill);
    }
    if (pen.style() != Qt::NoPen) {
        painter.setPen(pen);
        painter.drawLine(QPointF(0, kHeight / 2.0), QPointF(kWidth, kHeight / 2.0));
    }
    return pixmap;
}

} // namespace millrace::ui
