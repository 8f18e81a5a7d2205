// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvas_text.h"

#include <QApplication>
#include <QCache>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QStaticText>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace millrace::ui {

namespace {

constexpr qsizetype kKeptLines = 4096;

struct LineKey {
    QString text;
    int pixels;
    int weight;
    int width; ///< of the room, in scene units; -1: all of the text
    Qt::TextElideMode elide;
    friend bool operator==(const LineKey&, const LineKey&) = default;
};

size_t qHash(const LineKey& key, size_t seed) {
    return qHashMulti(seed, key.text, key.pixels, key.weight, key.width, static_cast<int>(key.elide));
}

struct Line {
    QStaticText text;
    QSizeF size;
};

/// Fonts and lines in the application's font; empties itself when that changes.
struct TextStore {
    QFont base;
    QHash<std::pair<int, int>, QFont> fonts;
    QCache<LineKey, Line> lines{kKeptLines};

    static TextStore& instance() {
        static TextStore store;
        if (const QFont font = QApplication::font(); font != store.base) {
            store.base = font;
            store.fonts.clear();
            store.lines.clear();
        }
        return store;
    }
};

const Line& lineOf(const QString& text, const QFont& font, int width,
                   Qt::TextElideMode elide = Qt::ElideRight) {
    TextStore& store = TextStore::instance();
    const LineKey key{text, font.pixelSize(), font.weight(), width, elide};
    if (const Line* kept = store.lines.object(key)) {
        return *kept;
    }
    const QFontMetricsF metrics(font);
    auto line = std::make_unique<Line>();
    line->text.setTextFormat(Qt::PlainText);
    line->text.setPerformanceHint(QStaticText::AggressiveCaching);
    line->text.setText(width < 0 ? text : metrics.elidedText(text, elide, width));
    line->text.prepare(QTransform(), font);
    line->size = line->text.size();
    Line* kept = line.release();
    store.lines.insert(key, kept);
    return *kept;
}

} // namespace

QFont canvasFont(double pixels, QFont::Weight weight) {
    TextStore& store = TextStore::instance();
    const std::pair key(std::max(1, static_cast<int>(std::lround(pixels))), static_cast<int>(weight));
    const auto kept = store.fonts.constFind(key);
    if (kept != store.fonts.constEnd()) {
        return *kept;
    }
    QFont font = store.base;
    font.setPixelSize(key.first);
    font.setWeight(weight);
    return *store.fonts.insert(key, font);
}

void paintLine(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text,
               const QFont& font, Qt::TextElideMode elide) {
    if (area.width() <= 0 || text.isEmpty()) {
        return;
    }
    const Line* whole = &lineOf(text, font, -1);
    const bool fits = whole->size.width() <= area.width();
    const Line& line = fits ? *whole : lineOf(text, font, static_cast<int>(area.width()), elide);
    const double spare = area.width() - line.size.width();
    const double left = alignment & Qt::AlignRight     ? area.right() - line.size.width()
                        : alignment & Qt::AlignHCenter ? area.left() + spare / 2
                                                       : area.left();
    const double top = area.top() + (area.height() - line.size.height()) / 2;
    painter.setFont(font);
    painter.drawStaticText(QPointF(std::round(left), std::round(top)), line.text);
}

double paintFigure(QPainter& painter, const QRectF& area, const QString& text, const QFont& font) {
    if (text.isEmpty()) {
        return 0;
    }
    const QFontMetricsF metrics(font);
    double width = std::ceil(metrics.horizontalAdvance(text));
    QString shown = text;
    if (width > area.width()) {
        shown = metrics.elidedText(text, Qt::ElideRight, area.width());
        width = std::ceil(metrics.horizontalAdvance(shown));
    }
    const double baseline = area.top() + (area.height() - metrics.height()) / 2 + metrics.ascent();
    painter.setFont(font);
    painter.drawText(QPointF(std::round(area.right() - width), std::round(baseline)), shown);
    return width;
}

double lineWidth(const QString& text, const QFont& font) {
    return text.isEmpty() ? 0 : lineOf(text, font, -1).size.width();
}

} // namespace millrace::ui
