// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/annotation_items.h"

#include "canvas/canvas_metrics.h"
#include "canvas/canvas_text.h"
#include "theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kFrameRank = -20;
constexpr double kNoteRank = -10;
constexpr double kFrameSide = 16;
constexpr double kFrameTitle = 32;
constexpr double kFrameBottom = 8;
constexpr double kNoteWidth = 320;
constexpr double kNotePadding = 12;
constexpr double kNoteMark = 4;

QFont noteFont() {
    return canvasFont(12);
}

QFont titleFont() {
    return canvasFont(13, QFont::DemiBold);
}

} // namespace

AnnotationItem::AnnotationItem(std::size_t index, bool isFrame)
    : m_index(index)
    , m_isFrame(isFrame) {}

void AnnotationItem::setChosen(bool chosen) {
    if (chosen != m_chosen) {
        m_chosen = chosen;
        update();
    }
}

FrameItem::FrameItem(std::size_t index)
    : AnnotationItem(index, true) {
    setZValue(kFrameRank);
}

void FrameItem::setTitle(const QString& title) {
    if (title != m_title) {
        m_title = title;
        update();
    }
}

void FrameItem::setContent(const QRectF& nodes) {
    const QRectF area =
        nodes.isEmpty() ? QRectF() : nodes.adjusted(-kFrameSide, -kFrameTitle, kFrameSide, kFrameBottom);
    if (area != m_area) {
        prepareGeometryChange();
        m_area = area;
        setVisible(!area.isEmpty());
    }
}

QRectF FrameItem::grip() const {
    return {m_area.topLeft(), QSizeF(m_area.width(), kFrameTitle)};
}

QRectF FrameItem::boundingRect() const {
    return m_area.adjusted(-4, -4, 4, 4);
}

void FrameItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const ThemeColors& colors = Theme::instance().colors();
    const Detail detail = detailOf(painter->worldTransform().m11());
    const bool fine = detail == Detail::full || detail == Detail::medium;
    painter->setRenderHint(QPainter::Antialiasing, fine);
    QColor ground = colors.accent;
    ground.setAlphaF(0.07F);
    painter->setBrush(ground);
    QPen pen(isChosen() ? colors.nodeSelected : colors.border, isChosen() ? 2 : 1);
    pen.setCosmetic(!fine);
    pen.setStyle(Qt::DashLine);
    painter->setPen(pen);
    painter->drawRoundedRect(m_area.adjusted(0.5, 0.5, -0.5, -0.5), kNodeCorner, kNodeCorner);
    if (detail == Detail::tiny) {
        return;
    }
    painter->setPen(colors.text);
    paintLine(*painter, grip().adjusted(kFrameSide, 0, -kFrameSide, 0), Qt::AlignVCenter, m_title,
              fine ? titleFont() : canvasFont(24, QFont::DemiBold));
}

NoteItem::NoteItem(std::size_t index)
    : AnnotationItem(index, false) {
    setZValue(kNoteRank);
}

void NoteItem::setText(const QString& title, const QString& text) {
    m_title = title;
    m_text = text;
    layOut();
}

void NoteItem::layOut() {
    prepareGeometryChange();
    const double width = kNoteWidth - 2 * kNotePadding - kNoteMark;
    const auto heightOf = [&](const QFont& font, const QString& text) {
        return text.isEmpty() ? 0
                              : std::ceil(QFontMetricsF(font)
                                              .boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, text)
                                              .height());
    };
    m_titleHeight = m_title.isEmpty() ? 0 : heightOf(titleFont(), m_title) + 4;
    const double height = 2 * kNotePadding + m_titleHeight + heightOf(noteFont(), m_text);
    m_size = {kNoteWidth, std::max(40.0, std::ceil(height / kGrid) * kGrid)};
    update();
}

QRectF NoteItem::titleArea() const {
    return {kNotePadding + kNoteMark, kNotePadding, kNoteWidth - 2 * kNotePadding - kNoteMark, m_titleHeight};
}

QRectF NoteItem::textArea() const {
    return {kNotePadding + kNoteMark, kNotePadding + m_titleHeight, kNoteWidth - 2 * kNotePadding - kNoteMark,
            m_size.height() - 2 * kNotePadding - m_titleHeight};
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
    painter->setFont(noteFont());
    painter->drawText(textArea(), Qt::TextWordWrap, m_text);
}

} // namespace millrace::ui
