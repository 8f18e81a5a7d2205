// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/node_marks.h"

#include "canvas/canvas_metrics.h"
#include "canvas/canvas_text.h"
#include "canvas/node_painting.h"
#include "canvas/node_trends.h"
#include "theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kTrendScale = 0.7; ///< zoom below which a trend is left out

const ThemeColors& colors() {
    return Theme::instance().colors();
}

/// Words on a plate across the node, around the height `middle`.
void paintPlate(QPainter& painter, const NodeGeometry& geometry, const QString& words, double middle,
                double letters) {
    const double width = geometry.size().width();
    const QFont font = canvasFont(letters, QFont::DemiBold);
    const double plateWidth = std::min(width - kGrid, std::ceil(lineWidth(words, font)) + letters * 1.6);
    const QRectF plate(width / 2 - plateWidth / 2, middle - letters, plateWidth, letters * 2);
    painter.setPen(QPen(colors().nodeBorder, 1));
    painter.setBrush(colors().nodeBody);
    painter.drawRoundedRect(plate, 4, 4);
    painter.setPen(colors().text);
    paintLine(painter, plate.adjusted(2, 0, -2, 0), Qt::AlignCenter, words, font);
}

} // namespace

Badges badgesOf(const NodeLook& look) {
    return {look.problems, look.live && look.band == LoadBand::throttled, !look.lag.isEmpty()};
}

double paintBadges(QPainter& painter, const Badges& badges, double right, double center, double size) {
    double x = right;
    const auto put = [&](const QString& icon, int count, const QColor& color) {
        if (count > 1) {
            const QFont font = canvasFont(size * 0.7, QFont::DemiBold);
            const QString text = QLocale().toString(count);
            const double width = std::ceil(lineWidth(text, font));
            x -= width;
            painter.setPen(color);
            paintLine(painter, QRectF(x, center - size / 2, width, size), Qt::AlignVCenter, text, font);
            x -= 2;
        }
        x -= size;
        paintIcon(painter, QRectF(x, center - size / 2, size, size), icon);
        x -= 4;
    };
    if (badges.problems.total() > 0) {
        const Severity worst = badges.problems.worst();
        put(Theme::iconOf(worst), badges.problems.total(), colors().severity(worst));
    }
    if (badges.throttled) {
        put(QStringLiteral("throttled"), 0, colors().throttled);
    }
    if (badges.late) {
        put(QStringLiteral("clock"), 0, colors().warning);
    }
    return right - x;
}

double paintShardCount(QPainter& painter, const NodeLook& look, double right) {
    if (look.shards == 0) {
        return 0;
    }
    constexpr double kIcon = 12;
    const QFont font = canvasFont(11, QFont::DemiBold);
    const QString text = QLocale().toString(look.shards);
    const double width = std::ceil(lineWidth(text, font)) + kIcon + 2;
    painter.setPen(colors().text);
    paintIcon(painter, QRectF(right - width, 28, kIcon, kIcon), QStringLiteral("split"));
    paintLine(painter, QRectF(right - width + kIcon + 2, 26, width - kIcon - 2, 16), Qt::AlignVCenter, text,
              font);
    return width + 4;
}

void paintTrend(QPainter& painter, const QRectF& area, const std::vector<float>& trend) {
    const float highest = trend.empty() ? 0 : *std::ranges::max_element(trend);
    if (trend.size() < 2 || highest <= 0 || painter.worldTransform().m11() < kTrendScale) {
        return;
    }
    // A point has the same width from the beginning, so that it moves to the left as it ages.
    const double step = area.width() / static_cast<double>(kTrendPoints - 1);
    const double left = area.right() - step * static_cast<double>(trend.size() - 1);
    QPolygonF line;
    for (std::size_t i = 0; i < trend.size(); ++i) {
        line << QPointF(left + step * static_cast<double>(i),
                        area.bottom() - 1 - (area.height() - 2) * static_cast<double>(trend[i] / highest));
    }
    QPolygonF below = line;
    below << area.bottomRight() << QPointF(left, area.bottom());
    QColor shade = colors().wireActive;
    shade.setAlphaF(0.2F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(shade);
    painter.drawPolygon(below);
    painter.setPen(QPen(colors().wireActive, 1.25));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

void paintRest(QPainter& painter, const NodeGeometry& geometry, const NodeLook& look, double top,
               double letters) {
    const double width = geometry.size().width();
    const QRectF area(QPointF(1, top), QPointF(width - 1, geometry.size().height() - 1));
    QPainterPath inside;
    inside.addRoundedRect(geometry.body().adjusted(1, 1, -1, -1), kNodeCorner, kNodeCorner);
    painter.save();
    painter.setClipPath(inside, Qt::IntersectClip);
    painter.fillRect(area, colors().canvas);
    painter.fillRect(area, QBrush(colors().nodeBorder, Qt::BDiagPattern));
    painter.restore();
    const double middle = area.center().y();
    if (look.activity == NodeActivity::bypassed) {
        constexpr double kTurn = 3 * kGrid;
        QPainterPath past(QPointF(0, kHeaderHeight / 2));
        past.cubicTo({kGrid, kHeaderHeight / 2}, {0, middle}, {kTurn, middle});
        past.lineTo(width - kTurn, middle);
        past.cubicTo({width, middle}, {width - kGrid, kHeaderHeight / 2}, {width, kHeaderHeight / 2});
        painter.setPen(QPen(colors().text, letters / 5));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(past);
    }
    paintPlate(painter, geometry, activityWord(look.activity), middle, letters);
}

void paintRestLater(QPainter& painter, const NodeGeometry& geometry, const NodeLook& look, double letters) {
    paintPlate(painter, geometry, restWord(look), geometry.size().height() - kGrid / 2 - letters, letters);
}

} // namespace millrace::ui
