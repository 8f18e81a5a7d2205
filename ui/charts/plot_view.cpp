// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/plot_view.h"

#include "charts/series_look.h"
#include "theme/theme.h"

#include <QPainter>
#include <QtCharts/QChart>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

PlotView::PlotView(QChart* chart, QWidget* parent)
    : QChartView(chart, parent)
    , m_pointer(new TimePointer(viewport(), this, [this] { return plotArea(); })) {
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setInteractive(false); // series need not find what is under the pointer
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(72);
}

void PlotView::setWindow(const TimeWindow& window) {
    if (window != m_window) {
        m_window = window;
        m_pointer->setWindow(window);
        viewport()->update();
    }
}

void PlotView::setScale(const ValueScale& scale) {
    m_scale = scale;
    viewport()->update();
}

void PlotView::setLimits(std::vector<ChartLimit> limits, std::vector<QString> labels) {
    m_limits = std::move(limits);
    m_limitLabels = std::move(labels);
    viewport()->update();
}

void PlotView::setFills(std::vector<PlotFill> fills) {
    m_fills = std::move(fills);
    viewport()->update();
}

void PlotView::setMarks(std::vector<TimeMark> marks) {
    if (marks != m_marks) {
        m_marks = std::move(marks);
        viewport()->update();
    }
}

void PlotView::setCursorTime(std::optional<SimTime> time) {
    if (time != m_cursorTime) {
        m_cursorTime = time;
        m_pointer->setCursorTime(time);
        viewport()->update();
    }
}

void PlotView::setDots(std::vector<std::pair<double, QColor>> dots) {
    m_dots = std::move(dots);
}

void PlotView::setNote(const QString& note, std::optional<SimTime> emptyBefore) {
    if (note != m_note || emptyBefore != m_emptyBefore) {
        m_note = note;
        m_emptyBefore = emptyBefore;
        viewport()->update();
    }
}

QString PlotView::markNear(SimTime time) const {
    constexpr double kPixels = 5;
    const double width = plotArea().width();
    for (const TimeMark& mark : m_marks) {
        if (std::abs(m_window.shareOf(mark.at) - m_window.shareOf(time)) * width <= kPixels) {
            return mark.text;
        }
    }
    return {};
}

QRectF PlotView::plotArea() const {
    return chart()->plotArea();
}

void PlotView::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    const QRectF area(viewport()->rect());
    chart()->setPlotArea(area.adjusted(kPlotLeft, kPlotTop, -kPlotRight, -kPlotBottom));
}

double PlotView::yOf(double value, const QRectF& plot) const {
    return plot.bottom() - value / m_scale.maximum * plot.height();
}

void PlotView::drawBackground(QPainter* painter, const QRectF& rect) {
    const ThemeColors& colors = Theme::instance().colors();
    const QRectF plot = plotArea();
    painter->fillRect(rect, colors.surfaceRaised);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(axisFont(font()));
    paintTimeAxis(*painter, plot, m_window, true);
    paintValueAxis(*painter, plot);
    paintFills(*painter, plot);
    paintMarks(*painter, plot);
    painter->restore();
}

void PlotView::paintValueAxis(QPainter& painter, const QRectF& plot) const {
    const ThemeColors& colors = Theme::instance().colors();
    const QFontMetricsF metrics(painter.font());
    for (const double value : m_scale.ticks()) {
        const double y = std::round(yOf(value, plot)) + (value == 0 ? -0.5 : 0.5);
        painter.setPen(value == 0 ? colors.border : colors.chartGrid);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        const QRectF label(plot.left() - kPlotLeft, y - metrics.height() / 2, kPlotLeft - 6,
                           metrics.height());
        painter.setPen(colors.textMuted);
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, m_scale.tickText(value));
    }
}

void PlotView::paintFills(QPainter& painter, const QRectF& plot) const {
    const auto placed = [&](const QPointF& point) {
        return QPointF(plot.left() + point.x() * plot.width(), yOf(point.y(), plot));
    };
    painter.save();
    painter.setClipRect(plot);
    painter.setPen(Qt::NoPen);
    for (const PlotFill& fill : m_fills) {
        painter.setBrush(fill.brush);
        for (std::size_t i = 0; i < fill.upper.size(); ++i) {
            if (fill.upper[i].isEmpty()) {
                continue;
            }
            QPolygonF outline;
            for (const QPointF& point : fill.upper[i]) {
                outline << placed(point);
            }
            if (i < fill.lower.size()) {
                for (qsizetype at = fill.lower[i].size(); at-- > 0;) {
                    outline << placed(fill.lower[i][at]);
                }
            } else {
                outline << QPointF(outline.last().x(), plot.bottom())
                        << QPointF(outline.first().x(), plot.bottom());
            }
            painter.drawPolygon(outline);
        }
    }
    painter.restore();
}

void PlotView::paintMarks(QPainter& painter, const QRectF& plot) const {
    const ThemeColors& colors = Theme::instance().colors();
    for (const TimeMark& mark : m_marks) {
        if (!m_window.contains(mark.at)) {
            continue;
        }
        const double x = std::round(plot.left() + m_window.shareOf(mark.at) * plot.width()) + 0.5;
        QColor faint = colors.hint;
        faint.setAlpha(110);
        painter.setPen(QPen(faint, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.hint);
        const QPointF tip[] = {{x - 4, plot.top() - 7}, {x + 4, plot.top() - 7}, {x, plot.top() - 1}};
        painter.drawPolygon(tip, 3);
    }
}

void PlotView::drawForeground(QPainter* painter, const QRectF& /*rect*/) {
    const QRectF plot = plotArea();
    painter->save();
    painter->setFont(axisFont(font()));
    paintLimitLabels(*painter, plot);
    paintNote(*painter, plot);
    if (m_cursorTime && m_window.contains(*m_cursorTime)) {
        paintCursor(*painter, plot, m_window, *m_cursorTime);
        const double x = plot.left() + m_window.shareOf(*m_cursorTime) * plot.width();
        for (const auto& [value, color] : m_dots) {
            if (value <= m_scale.maximum) {
                painter->setPen(QPen(Theme::instance().colors().surfaceRaised, 1.5));
                painter->setBrush(color);
                painter->drawEllipse(QPointF(x, yOf(value, plot)), 3.5, 3.5);
            }
        }
    }
    m_pointer->paintDrag(*painter);
    if (hasFocus()) {
        painter->setPen(QPen(Theme::instance().colors().accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(plot.adjusted(-0.5, -0.5, 0.5, 0.5));
    }
    painter->restore();
}

void PlotView::paintLimitLabels(QPainter& painter, const QRectF& plot) const {
    // At the top, where the lines that press against the limit do not reach, with a piece of its line.
    constexpr double kSample = 18;
    constexpr double kGap = 6;
    const ThemeColors& colors = Theme::instance().colors();
    QFont plain = font();
    plain.setPointSizeF(painter.font().pointSizeF());
    painter.setFont(plain);
    const QFontMetricsF metrics(plain);
    double top = plot.top() + 1;
    for (std::size_t i = 0; i < m_limits.size(); ++i) {
        const bool isAbove = m_limits[i].value > m_scale.maximum;
        const QString text = metrics.elidedText(isAbove ? tr("▲ %1").arg(m_limitLabels[i]) : m_limitLabels[i],
                                                Qt::ElideRight, plot.width() - kSample - 3 * kGap);
        const double width = metrics.horizontalAdvance(text);
        const double left = plot.right() - width - kSample - 2 * kGap;
        const QRectF scrap(left - kGap, top, plot.right() - left + kGap, metrics.height());
        QColor ground = colors.surfaceRaised;
        ground.setAlpha(215);
        painter.fillRect(scrap, ground);
        painter.setPen(limitPen(colors));
        painter.drawLine(QPointF(left, scrap.center().y()), QPointF(left + kSample, scrap.center().y()));
        painter.setPen(colors.limitLine);
        painter.drawText(QPointF(left + kSample + kGap, top + metrics.ascent()), text);
        top += metrics.height() + 1;
    }
}

void PlotView::paintNote(QPainter& painter, const QRectF& plot) const {
    if (m_note.isEmpty()) {
        return;
    }
    QRectF area = plot;
    if (m_emptyBefore) {
        area.setRight(plot.left() + std::clamp(m_window.shareOf(*m_emptyBefore), 0.0, 1.0) * plot.width());
    }
    constexpr double kNarrowest = 80;
    if (area.width() >= kNarrowest) {
        painter.setPen(Theme::instance().colors().textMuted);
        painter.drawText(area.adjusted(4, 0, -4, 0), Qt::AlignCenter | Qt::TextWordWrap, m_note);
    }
}

} // namespace millrace::ui
