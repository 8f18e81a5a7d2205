// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/bar_picture.h"

#include "panels/panel_parts.h"
#include "theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr int kHeight = 96;
constexpr double kSide = 8;
constexpr double kTop = 20;
constexpr double kBottom = 20;
constexpr double kWidest = 48; ///< of a bar

QFont smallFont(const QFont& base) {
    QFont font = base;
    font.setPointSizeF(font.pointSizeF() * 0.85);
    return font;
}

} // namespace

BarPicture::BarPicture(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize BarPicture::sizeHint() const {
    return {200, kHeight};
}

void BarPicture::present(Bars bars) {
    m_bars = std::move(bars);
    update();
}

/// Few bars do not spread over the whole width.
QRectF BarPicture::plot() const {
    QRectF area = QRectF(rect()).adjusted(kSide, kTop, -kSide, -kBottom);
    area.setWidth(std::min(area.width(), kWidest * static_cast<double>(m_bars.values.size())));
    return area;
}

double BarPicture::top() const {
    const double most = m_bars.values.empty() ? 0 : std::ranges::max(m_bars.values);
    return std::max({most, m_bars.reference.value_or(0), 1e-12}) * 1.05;
}

void BarPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = Theme::instance().colors();
    paintRaisedGround(painter, *this, 4);
    if (m_bars.values.empty()) {
        return;
    }
    const QRectF area = plot();
    const double scale = area.height() / top();
    const auto count = static_cast<double>(m_bars.values.size());
    const double step = area.width() / count;
    const double gap = step >= 6 ? 2 : step >= 3 ? 1 : 0;
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < m_bars.values.size(); ++i) {
        const bool isMarked = m_bars.marked == i;
        const double height = std::max(m_bars.values[i] * scale, m_bars.values[i] > 0 ? 1.0 : 0.0);
        const double width = std::max(step - gap, isMarked ? 2.0 : 1.0);
        const QRectF bar(area.left() + step * static_cast<double>(i), area.bottom() - height, width, height);
        painter.fillRect(bar, isMarked ? colors.bandHot : colors.series[0]);
        if (isMarked && width > 4) {
            painter.fillRect(bar, QBrush(colors.surfaceRaised, Qt::BDiagPattern));
        }
    }
    painter.setPen(colors.border);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setFont(smallFont(font()));
    paintReference(painter, area);
    paintWords(painter, area);
}

void BarPicture::paintReference(QPainter& painter, const QRectF& area) const {
    if (!m_bars.reference) {
        return;
    }
    const ThemeColors& colors = Theme::instance().colors();
    const double y = area.bottom() - area.height() / top() * *m_bars.reference;
    painter.setPen(QPen(colors.text, 1, Qt::DashLine));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    // Beside the bars where there is room; else it is in the sentence below the picture.
    const double room = width() - kSide - area.right() - 8;
    if (painter.fontMetrics().horizontalAdvance(m_bars.referenceText) <= room) {
        painter.setPen(colors.textMuted);
        painter.drawText(QRectF(area.right() + 8, y - 8, room, 16), Qt::AlignLeft | Qt::AlignVCenter,
                         m_bars.referenceText);
    }
}

void BarPicture::paintWords(QPainter& painter, const QRectF& area) const {
    const ThemeColors& colors = Theme::instance().colors();
    const QFontMetrics metrics = painter.fontMetrics();
    if (m_bars.marked) {
        const double step = area.width() / static_cast<double>(m_bars.values.size());
        const double x = area.left() + step * (static_cast<double>(*m_bars.marked) + 0.5);
        const double wide = metrics.horizontalAdvance(m_bars.markedText);
        const double left = std::clamp(x - wide / 2, kSide, std::max(kSide, width() - kSide - wide));
        painter.setPen(colors.text);
        painter.drawText(QRectF(left, 2, wide + 2, kTop - 4), Qt::AlignLeft | Qt::AlignVCenter,
                         m_bars.markedText);
    }
    painter.setPen(colors.textMuted);
    const QRectF line(area.left(), area.bottom() + 2, std::max(area.width(), 1.0), kBottom - 4);
    const double first = metrics.horizontalAdvance(m_bars.first);
    const double last = metrics.horizontalAdvance(m_bars.last);
    painter.drawText(QRectF(line.left(), line.top(), first + 2, line.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, m_bars.first);
    if (first + last + 8 <= line.width()) {
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_bars.last);
    }
}

bool BarPicture::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QRectF area = plot();
        const double part = (help->pos().x() - area.left()) / std::max(area.width(), 1.0);
        const auto index = static_cast<std::ptrdiff_t>(part * static_cast<double>(m_bars.values.size()));
        const bool hits = part >= 0 && index >= 0 && index < static_cast<std::ptrdiff_t>(m_bars.tips.size());
        QToolTip::showText(help->globalPos(), hits ? m_bars.tips[static_cast<std::size_t>(index)] : QString(),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace millrace::ui
