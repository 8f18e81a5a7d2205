// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/time_axis.h"

#include "theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

QFont axisFont(const QFont& base) {
    constexpr double kShare = 0.88;
    QFont font = Theme::numberFont(base);
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * kShare);
    } else {
        font.setPixelSize(std::max(9, static_cast<int>(std::lround(font.pixelSize() * kShare))));
    }
    return font;
}

void paintTimeAxis(QPainter& painter, const QRectF& plot, const TimeWindow& window, bool withGrid) {
    const ThemeColors& colors = Theme::instance().colors();
    const QFontMetricsF metrics(painter.font());
    constexpr double kGap = 24;
    const double labelWidth = metrics.horizontalAdvance(tickText(window.to, std::chrono::seconds(1)));
    const TimeTicks ticks = timeTicks(window, static_cast<int>(plot.width() / (labelWidth + kGap)));
    double freeFrom = plot.left() - kPlotLeft;
    for (const SimTime time : ticks.times) {
        const double x = std::round(plot.left() + window.shareOf(time) * plot.width()) + 0.5;
        if (withGrid) {
            painter.setPen(colors.chartGrid);
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        }
        const QString text = tickText(time, ticks.step);
        const double width = metrics.horizontalAdvance(text);
        const double left = std::min(x - width / 2, plot.right() + kPlotRight - 4 - width);
        if (left >= freeFrom) {
            painter.setPen(colors.textMuted);
            painter.drawText(QPointF(left, plot.bottom() + 4 + metrics.ascent()), text);
            freeFrom = left + width + 8;
        }
    }
}

void paintCursor(QPainter& painter, const QRectF& plot, const TimeWindow& window, SimTime cursor) {
    if (window.contains(cursor)) {
        const double x = std::round(plot.left() + window.shareOf(cursor) * plot.width()) + 0.5;
        painter.setPen(QPen(Theme::instance().colors().text, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
}

SimTime timeAtPixel(const QRectF& plot, const TimeWindow& window, double x) {
    return window.timeAt(std::clamp((x - plot.left()) / std::max(plot.width(), 1.0), 0.0, 1.0));
}

} // namespace millrace::ui
