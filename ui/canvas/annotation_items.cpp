// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/annotation_items.h"

#include "canvas/canvas_metrics.h"
#include "canvas/canvas_text.h"
#include "canvas/node_painting.h"
#include "theme/theme.h"

#include <QPainter>

namespace millrace::ui {

namespace {

constexpr double kFrameRank = -20;
constexpr double kButtonSize = 16;
constexpr float kGround = 0.1F;
constexpr float kTargetGround = 0.24F;

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

void FrameItem::setColorName(const std::string& name) {
    if (name != m_color) {
        m_color = name;
        update();
    }
}

void FrameItem::setTarget(bool target) {
    if (target != m_target) {
        m_target = target;
        update();
    }
}

void FrameItem::setContent(const QRectF& content) {
    const QRectF area =
        content.isEmpty() ? QRectF() : content.adjusted(-kFrameSide, -kFrameTitle, kFrameSide, kFrameBottom);
    if (area != m_area) {
        prepareGeometryChange();
        m_area = area;
    }
    setVisible(!area.isEmpty());
}

QRectF FrameItem::grip() const {
    return {m_area.topLeft(), QSizeF(m_area.width(), kFrameTitle)};
}

QRectF FrameItem::button() const {
    const double margin = (kFrameTitle - kButtonSize) / 2;
    return {m_area.right() - kFrameSide - kButtonSize, m_area.top() + margin, kButtonSize, kButtonSize};
}

QRectF FrameItem::boundingRect() const {
    return m_area.adjusted(-4, -4, 4, 4);
}

void FrameItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget) {
    const ThemeColors& colors = Theme::instance().colors();
    const Detail detail = detailOf(painter->worldTransform().m11());
    const bool fine = detail == Detail::full || detail == Detail::medium;
    painter->setRenderHint(QPainter::Antialiasing, fine);
    const QColor own = colors.frame(m_color);
    QColor ground = own;
    ground.setAlphaF(m_target ? kTargetGround : kGround);
    painter->setBrush(ground);
    const bool stands = isChosen() || m_target;
    QPen pen(isChosen()        ? colors.nodeSelected
             : m_target        ? own
             : m_color.empty() ? colors.border
                               : own,
             stands ? 2 : 1);
    pen.setCosmetic(!fine);
    pen.setStyle(m_target ? Qt::SolidLine : Qt::DashLine);
    painter->setPen(pen);
    painter->drawRoundedRect(m_area.adjusted(0.5, 0.5, -0.5, -0.5), kNodeCorner, kNodeCorner);
    if (detail == Detail::tiny) {
        return;
    }
    if (!m_color.empty()) { // a stripe at the title, so that the colour can be told where it is small
        painter->fillRect(QRectF(m_area.left() + kFrameSide - 8, m_area.top() + 9, 4, kFrameTitle - 18), own);
    }
    painter->setPen(colors.text);
    paintLine(*painter, grip().adjusted(kFrameSide, 0, -2 * kFrameSide - kButtonSize, 0), Qt::AlignVCenter,
              m_title, fine ? titleFont() : canvasFont(24, QFont::DemiBold));
    if (fine && widget) { // a picture has nothing to click on
        paintIcon(*painter, button(), QStringLiteral("collapse"));
    }
}

} // namespace millrace::ui
