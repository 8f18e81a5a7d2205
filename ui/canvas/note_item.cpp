// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/annotation_items.h"
#include "canvas/canvas_metrics.h"
#include "canvas/canvas_text.h"
#include "theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kNoteRank = -10;
constexpr double kNotePadding = 12;
constexpr double kNoteMark = 4;
constexpr double kLeastHeight = 40;

QFont noteFont() {
    return canvasFont(12);
}

QFont titleFont() {
    return canvasFont(13, QFont::DemiBold);
}

} // namespace

std::vector<NoteLink> noteLinks(const QString& text) {
    static const QRegularExpression address(QStringLiteral(R"(\bhttps?://[\w\[][^\s<>"“”]*)"));
    static const QString trailing = QStringLiteral(".,;:!?)]}'");
    std::vector<NoteLink> links;
    for (auto matches = address.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        QString found = match.captured();
        while (!found.isEmpty() && trailing.contains(found.back())) {
            const bool closesOwn = found.back() == u')' && found.count(u'(') >= found.count(u')');
            if (closesOwn) {
                break;
            }
            found.chop(1);
        }
        links.push_back({static_cast<int>(match.capturedStart()), static_cast<int>(found.size()), found});
    }
    return links;
}

NoteItem::NoteItem(std::size_t index)
    : AnnotationItem(index, false)
    , m_size(kDefaultWidth, kLeastHeight) {
    setZValue(kNoteRank);
    m_layout.setCacheEnabled(true);
}

void NoteItem::setText(const QString& title, const QString& text) {
    m_title = title;
    m_text = text;
    m_links = noteLinks(text);
    layOut();
}

void NoteItem::setWidth(double width) {
    const double taken = std::clamp(std::isfinite(width) ? width : kDefaultWidth, kLeastWidth, kMostWidth);
    if (taken != m_size.width()) {
        m_size.setWidth(taken);
        layOut();
    }
}

void NoteItem::layOut() {
    prepareGeometryChange();
    const double width = m_size.width() - 2 * kNotePadding - kNoteMark;
    m_titleHeight = m_title.isEmpty()
                        ? 0
                        : std::ceil(QFontMetricsF(titleFont())
                                        .boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, m_title)
                                        .height()) +
                              4;
    QString lines = m_text;
    lines.replace(u'\n', QChar::LineSeparator);
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QList<QTextLayout::FormatRange> formats;
    for (const NoteLink& link : m_links) {
        QTextCharFormat underlined;
        underlined.setFontUnderline(true);
        formats.push_back({link.start, link.length, underlined});
    }
    m_layout.setText(lines);
    m_layout.setFont(noteFont());
    m_layout.setTextOption(wrapping);
    m_layout.setFormats(formats);
    double bottom = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, bottom});
        bottom += std::ceil(line.height());
    }
    m_layout.endLayout();
    const double height = 2 * kNotePadding + m_titleHeight + bottom;
    m_size.setHeight(std::max(kLeastHeight, std::ceil(height / kGrid) * kGrid));
    update();
}

QRectF NoteItem::titleArea() const {
    return {kNotePadding + kNoteMark, kNotePadding, m_size.width() - 2 * kNotePadding - kNoteMark,
            m_titleHeight};
}

QPointF NoteItem::textCorner() const {
    return {kNotePadding + kNoteMark, kNotePadding + m_titleHeight};
}

QString NoteItem::linkAt(QPointF point) const {
    const QPointF inText = point - pos() - textCorner();
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (!line.naturalTextRect().contains(inText)) {
            continue;
        }
        const int at = line.xToCursor(inText.x(), QTextLine::CursorOnCharacter);
        for (const NoteLink& link : m_links) {
            if (at >= link.start && at < link.start + link.length) {
                return link.address;
            }
        }
    }
    return {};
}

bool NoteItem::isAtEdge(QPointF point, double reach) const {
    const QRectF area = grip();
    return std::abs(point.x() - area.right()) <= reach && point.y() >= area.top() &&
           point.y() <= area.bottom();
}

QRectF NoteItem::grip() const {
    return QRectF(pos(), m_size);
}

QRectF NoteItem::boundingRect() const {
    return QRectF(QPointF(), m_size).adjusted(-2, -2, 2, 2);
}

void NoteItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const ThemeColors& colors = Theme::instance().colors();
    const Detail detail = detailOf(painter->worldTransform().m11());
    const bool readable = detail == Detail::full || detail == Detail::medium;
    painter->setRenderHint(QPainter::Antialiasing, readable);
    painter->setPen(isChosen() ? QPen(colors.nodeSelected, 2) : QPen(colors.separator, 1));
    painter->setBrush(colors.surface);
    painter->drawRoundedRect(QRectF(QPointF(0.5, 0.5), m_size - QSizeF(1, 1)), 4, 4);
    painter->fillRect(QRectF(1, 4, kNoteMark, m_size.height() - 8), colors.accent);
    if (!readable) {
        return;
    }
    painter->setPen(colors.text);
    if (!m_title.isEmpty()) {
        painter->setFont(titleFont());
        painter->drawText(titleArea(), Qt::TextWordWrap, m_title);
    }
    QList<QTextLayout::FormatRange> colored; // set when drawn, since the theme may have changed
    for (const NoteLink& link : m_links) {
        QTextCharFormat format;
        format.setForeground(colors.accent);
        colored.push_back({link.start, link.length, format});
    }
    m_layout.draw(painter, textCorner(), colored);
    if (isChosen()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.nodeSelected);
        painter->drawRoundedRect(QRectF(m_size.width() - 3, m_size.height() / 2 - 8, 4, 16), 2, 2);
    }
}

} // namespace millrace::ui
