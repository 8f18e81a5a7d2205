// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvas_bubble.h"

#include "theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr int kWidth = 320;
constexpr int kPadding = 8;
constexpr int kIcon = 16;
constexpr QPoint kBesidePointer(16, 16);

} // namespace

CanvasBubble::CanvasBubble(QWidget* parent)
    : QLabel(parent) {
    setObjectName(QStringLiteral("canvasBubble"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setContentsMargins(2 * kPadding + kIcon, kPadding, kPadding, kPadding);
    hide();
}

void CanvasBubble::showAt(QPoint place, const QString& sentence) {
    if (sentence.isEmpty()) {
        hide();
        setText({});
        return;
    }
    if (sentence != text()) {
        setText(sentence);
        const int wanted = fontMetrics().horizontalAdvance(sentence) + 3 * kPadding + kIcon + 2;
        const int width = std::min(kWidth, wanted);
        resize(width, heightForWidth(width));
    }
    const QSize room = parentWidget()->size() - size();
    QPoint corner = place + kBesidePointer;
    if (corner.y() > room.height()) {
        corner.setY(place.y() - kBesidePointer.y() - height());
    }
    move(std::clamp(corner.x(), 0, std::max(0, room.width())),
         std::clamp(corner.y(), 0, std::max(0, room.height())));
    show();
    raise();
}

void CanvasBubble::paintEvent(QPaintEvent* event) {
    const ThemeColors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.error);
    painter.setBrush(colors.surfaceRaised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    Theme::instance().icon(QStringLiteral("error")).paint(&painter, QRect(kPadding, kPadding, kIcon, kIcon));
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace millrace::ui
