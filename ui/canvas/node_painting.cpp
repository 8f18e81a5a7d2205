// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/node_painting.h"

#include "canvas/canvas_text.h"
#include "canvas/node_marks.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kSmallStripe = 32;
constexpr double kNameShare = 0.3; ///< of a row, at least
constexpr double kLeastTrend = 32;

const ThemeColors& colors() {
    return Theme::instance().colors();
}

bool isPressed(const NodeLook& look) {
    return look.live && (look.band == LoadBand::hot || look.band == LoadBand::throttled);
}

/// A rectangle with round corners at the top only.
QPainterPath headerPath(const QRectF& header, double corner) {
    QPainterPath path(header.bottomLeft());
    path.lineTo(header.left(), header.top() + corner);
    path.quadTo(header.topLeft(), header.topLeft() + QPointF(corner, 0));
    path.lineTo(header.right() - corner, header.top());
    path.quadTo(header.topRight(), header.topRight() + QPointF(0, corner));
    path.lineTo(header.bottomRight());
    path.closeSubpath();
    return path;
}

void paintGround(QPainter& painter, const NodeGeometry& geometry, const NodeLook& look, double headerHeight) {
    const bool pressed = isPressed(look);
    const double inset = pressed ? 1 : 0.5;
    const QRectF body = geometry.body().adjusted(inset, inset, -inset, -inset);
    QPen border(pressed ? colors().band(look.band) : colors().nodeBorder, pressed ? 2 : 1);
    if (look.isResting()) {
        border.setStyle(Qt::DashLine);
    }
    painter.setPen(headerHeight > 0 ? QPen(Qt::NoPen) : border);
    painter.setBrush(colors().nodeBody);
    painter.drawRoundedRect(body, kNodeCorner, kNodeCorner);
    if (headerHeight > 0) {
        painter.setBrush(colors().nodeHeader);
        painter.drawPath(
            headerPath(QRectF(body.topLeft(), QSizeF(body.width(), headerHeight - inset)), kNodeCorner));
        painter.setPen(border);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(body, kNodeCorner, kNodeCorner);
    }
}

void paintHeader(QPainter& painter, const NodeGeometry& geometry, const NodeLook& look) {
    const double width = geometry.size().width();
    paintIcon(painter, QRectF(kNodePadding, 14, 20, 20), look.icon);
    const double badges = paintBadges(painter, badgesOf(look), width - kNodePadding, 17, 16);
    const double left = kNodePadding + 28;
    painter.setPen(look.isResting() ? colors().textMuted : colors().text);
    paintLine(painter, QRectF(left, 8, width - left - kNodePadding - badges, 18), Qt::AlignVCenter,
              look.label, canvasFont(13, QFont::DemiBold), Qt::ElideMiddle);
    const double shards = paintShardCount(painter, look, width - kNodePadding);
    painter.setPen(colors().textMuted);
    paintLine(painter, QRectF(left, 26, width - left - kNodePadding - shards, 16), Qt::AlignVCenter,
              look.type, canvasFont(11));
}

/// A trough, filled up to `utilisation`.
void paintBar(QPainter& painter, const QRectF& area, const NodeLook& look) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors().separator);
    painter.drawRoundedRect(area, 2, 2);
    const double share = look.band == LoadBand::stopped ? 1 : look.utilisation;
    if (look.hasLoad && share > 0) {
        fillBand(painter, QRectF(area.left(), area.top(), std::max(2.0, area.width() * share), area.height()),
                 look.band);
    }
}

/// Shards side by side: the taller and hotter a cell, the nearer its shard is to its limit.
void paintStrip(QPainter& painter, const QRectF& area, const NodeLook& look) {
    const auto count = look.cells.size();
    if (count == 0) {
        return;
    }
    const double pitch = area.width() / static_cast<double>(count);
    const double gap = pitch >= 5 ? 1 : 0;
    for (std::size_t i = 0; i < count; ++i) {
        const ShardCell& cell = look.cells[i];
        const double left = std::round(area.left() + static_cast<double>(i) * pitch);
        const double right = std::round(area.left() + static_cast<double>(i + 1) * pitch) - gap;
        const QRectF whole(left, area.top(), std::max(1.0, right - left), area.height());
        painter.fillRect(whole, colors().separator);
        const double height =
            std::clamp(area.height() * cell.level, cell.level > 0 ? 2.0 : 0.0, area.height());
        fillBand(painter, QRectF(left, area.bottom() - height, whole.width(), height), cell.band);
    }
}

/// Between `top` and `bottom`; a name that is too long goes on in a second line where there is one to spare.
void paintRows(QPainter& painter, const NodeGeometry& geometry, const NodeLook& look, double top,
               double bottom) {
    const double width = geometry.size().width() - 2 * kNodePadding;
    const QFont font = canvasFont(11);
    auto spare = static_cast<std::ptrdiff_t>((bottom - top) / kRowHeight) - std::ssize(look.rows);
    for (const NodeRow& row : look.rows) {
        const QRectF line(kNodePadding, top, width, kRowHeight);
        painter.setPen(row.quiet ? colors().textMuted : colors().text);
        const double used = paintFigure(painter, line.adjusted(width * kNameShare, 0, 0, 0), row.value, font);
        painter.setPen(colors().textMuted);
        const QRectF room = line.adjusted(0, 0, -used - kGrid, 0);
        const QStringList lines = spare > 0
                                      ? inTwoLines(row.name, font, room.width()).split(QLatin1Char('\n'))
                                      : QStringList{row.name};
        for (const QString& words : lines) {
            paintLine(painter, QRectF(room.left(), top, room.width(), kRowHeight), Qt::AlignVCenter, words,
                      font);
            top += kRowHeight;
        }
        spare -= lines.size() - 1;
    }
}

/// The band's word, the trend and the utilisation, or the status where a band says nothing.
void paintState(QPainter& painter, const QRectF& line, const NodeLook& look, const QFont& font) {
    painter.setPen(colors().text);
    if (!look.hasLoad) {
        paintLine(painter, line, Qt::AlignVCenter, look.status, font);
        return;
    }
    const double used = paintFigure(painter, line, look.load, font);
    const QString word = Theme::bandWord(look.band);
    paintLine(painter, line.adjusted(0, 0, -used - kGrid, 0), Qt::AlignVCenter, word, font);
    const QRectF between =
        line.adjusted(std::ceil(lineWidth(word, font)) + kGrid, 2, used > 0 ? -used - kGrid : 0, -2);
    if (between.width() >= kLeastTrend) {
        paintTrend(painter, between, look.trend);
    }
}

/// The status, or the trend where the line of the state had no room for it.
void paintFoot(QPainter& painter, const QRectF& line, const NodeLook& look) {
    if (!look.hasLoad) {
        paintTrend(painter, line, look.trend);
        return;
    }
    painter.setPen(colors().textMuted);
    paintLine(painter, line, Qt::AlignVCenter, look.status, canvasFont(11));
}

void paintFull(QPainter& painter, const NodeGeometry& geometry, const NodeLook& look) {
    paintGround(painter, geometry, look, kHeaderHeight);
    paintHeader(painter, geometry, look);
    const double width = geometry.size().width() - 2 * kNodePadding;
    double top = kHeaderHeight + kGrid;
    if (look.isResting()) {
        paintRest(painter, geometry, look, kHeaderHeight, 12);
        return;
    }
    if (!look.live) {
        paintRows(painter, geometry, look, top, geometry.size().height() - kGrid);
        return;
    }
    paintState(painter, QRectF(kNodePadding, top, width, kRowHeight), look, canvasFont(11, QFont::DemiBold));
    paintBar(painter, QRectF(kNodePadding, top + kRowHeight, width, 8), look);
    top += kRowHeight + 16;
    if (geometry.hasStrip()) {
        paintStrip(painter, QRectF(kNodePadding, top, width, kRowHeight), look);
        top += kRowHeight + kGrid;
    }
    paintRows(painter, geometry, look, top, geometry.size().height() - kGrid - kRowHeight);
    if (look.restsLater()) {
        paintRestLater(painter, geometry, look, 10);
        return;
    }
    paintFoot(painter, QRectF(kNodePadding, geometry.size().height() - kGrid - kRowHeight, width, kRowHeight),
              look);
}

/// Name, state and the most telling figure, in letters that can be read at half size.
void paintMedium(QPainter& painter, const NodeGeometry& geometry, const NodeLook& look) {
    constexpr double kLetters = 20;
    paintGround(painter, geometry, look, kHeaderHeight);
    const double inner = geometry.size().width() - 2 * kNodePadding;
    const double badges =
        paintBadges(painter, badgesOf(look), geometry.size().width() - kNodePadding, 24, 24);
    painter.setPen(colors().text);
    paintLine(painter, QRectF(kNodePadding, 0, inner - badges, kHeaderHeight), Qt::AlignVCenter, look.label,
              canvasFont(kLetters, QFont::DemiBold), Qt::ElideMiddle);
    double top = kHeaderHeight + kGrid;
    if (look.isResting()) {
        paintRest(painter, geometry, look, kHeaderHeight, kLetters);
        return;
    }
    const QFont font = canvasFont(kLetters * 0.85);
    const QRectF line(kNodePadding, top, inner, 24);
    if (look.live) {
        paintState(painter, line, look, font);
        top += 32;
        if (geometry.hasStrip()) {
            paintStrip(painter, QRectF(kNodePadding, top, inner, 40), look);
            top += 48;
        } else {
            paintBar(painter, QRectF(kNodePadding, top, inner, 16), look);
            top += 24;
        }
    } else {
        painter.setPen(colors().textMuted);
        paintLine(painter, line, Qt::AlignVCenter, look.type, font);
        top += 32;
    }
    if (look.restsLater()) {
        paintRestLater(painter, geometry, look, 14);
    } else if (!look.rows.empty()) {
        painter.setPen(colors().text);
        paintLine(painter, QRectF(kNodePadding, top, inner, 24), Qt::AlignVCenter, look.rows.front().value,
                  font);
    }
}

QRectF stripeOf(const QRectF& body) {
    return {kNodePadding, body.bottom() - kSmallStripe - kGrid, body.width() - 2 * kNodePadding,
            kSmallStripe};
}

void paintSmall(QPainter& painter, const NodeGeometry& geometry, const NodeLook& look) {
    const QRectF body = geometry.body();
    paintGround(painter, geometry, look, 0);
    const QFont font = canvasFont(32, QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(colors().text);
    const QRectF name = body.adjusted(kNodePadding, kGrid, -kNodePadding, -kSmallStripe - 2 * kGrid);
    painter.drawText(name, static_cast<int>(Qt::AlignCenter), inTwoLines(look.label, font, name.width()));
    if (look.problems.total() > 0) {
        const double size = 40;
        paintIcon(painter, QRectF(body.right() - size - 4, body.top() + 4, size, size),
                  Theme::iconOf(look.problems.worst()));
    }
}

} // namespace

QString inTwoLines(const QString& label, const QFont& font, double width) {
    const QFontMetricsF metrics(font);
    const auto elided = [&](const QString& text) { return metrics.elidedText(text, Qt::ElideRight, width); };
    const QString words = label.simplified();
    if (metrics.horizontalAdvance(words) <= width || !words.contains(QLatin1Char(' '))) {
        return elided(words);
    }
    qsizetype end = words.indexOf(QLatin1Char(' ')); // of the first line
    for (qsizetype next = end; next >= 0; next = words.indexOf(QLatin1Char(' '), next + 1)) {
        if (metrics.horizontalAdvance(words.first(next)) <= width) {
            end = next;
        }
    }
    return elided(words.first(end)) + QLatin1Char('\n') + elided(words.sliced(end + 1));
}

void fillBand(QPainter& painter, const QRectF& area, LoadBand band) {
    if (area.isEmpty()) {
        return;
    }
    const QColor color = colors().band(band);
    QColor ground = color;
    ground.setAlphaF(0.45F);
    const Qt::BrushStyle pattern = Theme::bandPattern(band);
    painter.fillRect(area, pattern == Qt::SolidPattern ? color : ground);
    if (pattern != Qt::SolidPattern && pattern != Qt::NoBrush) {
        painter.fillRect(area, QBrush(color, pattern));
    }
}

void paintIcon(QPainter& painter, const QRectF& area, const QString& icon) {
    const QPaintEngine* engine = painter.paintEngine();
    if (engine && (engine->type() == QPaintEngine::SVG || engine->type() == QPaintEngine::Pdf)) {
        constexpr int kFine = 64; // whole units of the icon, which has no fractions
        painter.save();
        painter.translate(area.topLeft());
        painter.scale(area.width() / kFine, area.height() / kFine);
        Theme::instance().icon(icon).paint(&painter, QRect(0, 0, kFine, kFine));
        painter.restore();
        return;
    }
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    const double scale = std::abs(painter.worldTransform().m11()) * ratio;
    const int pixels = std::max(1, static_cast<int>(std::lround(area.width() * scale)));
    const QPixmap pixmap = Theme::instance().icon(icon).pixmap(QSize(pixels, pixels), 1.0);
    painter.drawPixmap(area, pixmap, QRectF(pixmap.rect()));
}

void paintNode(QPainter& painter, const NodeGeometry& geometry, const NodeLook& look, Detail detail) {
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    switch (detail) {
    case Detail::full:
        paintFull(painter, geometry, look);
        break;
    case Detail::medium:
        paintMedium(painter, geometry, look);
        break;
    case Detail::small:
    case Detail::tiny:
        paintSmall(painter, geometry, look);
        break;
    }
}

void paintSmallState(QPainter& painter, const NodeGeometry& geometry, const NodeLook& look) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRectF stripe = stripeOf(geometry.body());
    if (look.isResting()) {
        painter.fillRect(stripe, QBrush(colors().nodeBorder, Qt::BDiagPattern));
    } else if (look.live && look.hasLoad) {
        fillBand(painter, stripe, look.band);
    } else {
        painter.fillRect(stripe, colors().nodeHeader);
    }
}

bool looksAlikeWhenSmall(const NodeLook& a, const NodeLook& b) {
    const bool sameBorder = isPressed(a) == isPressed(b) && (!isPressed(a) || a.band == b.band);
    return sameBorder && a.activity == b.activity && a.isResting() == b.isResting() && a.label == b.label &&
           a.problems == b.problems;
}

void paintTinyNode(QPainter& painter, const NodeGeometry& geometry, const NodeLook& look) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (look.isResting()) {
        painter.fillRect(geometry.body(), QBrush(colors().nodeBorder, Qt::Dense4Pattern));
        return;
    }
    const bool hasState = look.live && look.hasLoad;
    painter.fillRect(geometry.body(), hasState ? colors().band(look.band) : colors().nodeBorder);
}

void paintOutline(QPainter& painter, const NodeGeometry& geometry, bool selected, bool hovered,
                  Detail detail) {
    if (!selected && !hovered) {
        return;
    }
    const double width = detail == Detail::full ? 2 : detail == Detail::medium ? 4 : 8;
    painter.setRenderHint(QPainter::Antialiasing, detail != Detail::tiny);
    painter.setBrush(Qt::NoBrush);
    if (selected) {
        QColor glow = colors().nodeSelected;
        glow.setAlphaF(0.3F);
        painter.setPen(QPen(glow, width * 3));
        painter.drawRoundedRect(geometry.body(), kNodeCorner, kNodeCorner);
    }
    painter.setPen(QPen(colors().nodeSelected, selected ? width : width / 2));
    painter.drawRoundedRect(geometry.body(), kNodeCorner, kNodeCorner);
}

void paintPort(QPainter& painter, const PortSpot& port, PortMood mood, bool linked, Detail detail) {
    const bool grown = standsOut(mood);
    double size = mood == PortMood::aimed ? 20 : mood == PortMood::offered ? 16 : kPortSize;
    if (detail == Detail::small || detail == Detail::tiny) {
        size *= 2;
    }
    QColor color = portColor(Theme::instance().colors(), port.exchange);
    if (mood == PortMood::faded) {
        color.setAlphaF(0.25F);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (grown) {
        QColor glow = color;
        glow.setAlphaF(mood == PortMood::aimed ? 0.4F : 0.22F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(glow);
        painter.drawEllipse(port.center, size, size);
    }
    painter.setPen(QPen(color, 2));
    painter.setBrush(linked || mood == PortMood::aimed ? color : colors().nodeBody);
    painter.drawPath(portPath(port.exchange, port.center, size - 2));
}

} // namespace millrace::ui
