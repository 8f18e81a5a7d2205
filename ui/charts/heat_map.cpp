// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/heat_map.h"

#include "charts/time_axis.h"
#include "charts/value_scale.h"
#include "document/wording.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kTallestRow = 80;
constexpr int kRampWidth = 120;
constexpr int kRampHeight = 10;
constexpr int kRampGap = 8;

} // namespace

HeatMapView::HeatMapView(QWidget* parent)
    : QWidget(parent)
    , m_answer(std::make_shared<const SeriesAnswer>())
    , m_pointer(new TimePointer(this, this, [this] { return plotArea(); })) {
    constexpr int kLowest = 80;
    setMinimumHeight(kLowest);
    connect(m_pointer, &TimePointer::clicked, this,
            [this](const QPointF& position) { emit shardPicked(shardAt(position)); });
    m_pointer->tellBy([this](const QPointF& position) { return describe(position); });
    connect(&Theme::instance(), &Theme::changed, this, &HeatMapView::remake);
}

void HeatMapView::setSpec(const ChartSpec& spec) {
    m_spec = spec;
    setAccessibleName(spec.title);
    remake();
}

void HeatMapView::setAnswer(std::shared_ptr<const SeriesAnswer> answer, const TimeWindow& window) {
    m_answer = answer ? std::move(answer) : std::make_shared<const SeriesAnswer>();
    m_window = window;
    m_pointer->setWindow(window);
    remake();
}

void HeatMapView::setCursorTime(std::optional<SimTime> time) {
    if (time != m_cursorTime) {
        m_cursorTime = time;
        m_pointer->setCursorTime(time);
        update();
    }
}

void HeatMapView::setHighlighted(const std::string& shard) {
    if (shard != m_highlighted) {
        m_highlighted = shard;
        update();
    }
}

double HeatMapView::factor() const {
    return m_spec.isRate() && m_answer->bucket.count() > 0 ? 1 / secondsOf(m_answer->bucket) : 1;
}

double HeatMapView::fullValue() const {
    return isScaledToLimit() ? m_spec.limits.front().value : m_hottest;
}

QRectF HeatMapView::plotArea() const {
    return QRectF(rect()).adjusted(kPlotLeft, kPlotTop, -kPlotRight, -kPlotBottom);
}

QRectF HeatMapView::imageArea() const {
    QRectF area = plotArea();
    area.setHeight(std::min(area.height(), kTallestRow * std::max(m_rows.rows, 1)));
    return area;
}

void HeatMapView::remake() {
    m_hottest = hottestOf(m_answer->heatMap) * factor();
    m_rows = heatRows(m_answer->heatMap, std::max(static_cast<int>(plotArea().height()), 1));
    m_image = heatImage(m_rows, fullValue() / factor(), Theme::instance().colors());
    update();
}

void HeatMapView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_rows.rows != std::min(m_rows.shards, static_cast<int>(plotArea().height()))) {
        remake();
    }
}

void HeatMapView::paintEvent(QPaintEvent* /*event*/) {
    const ThemeColors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setFont(axisFont(font()));
    painter.fillRect(rect(), colors.surfaceRaised);
    const QRectF area = imageArea();
    if (m_image.isNull()) {
        painter.setPen(colors.textMuted);
        painter.drawText(plotArea(), Qt::AlignCenter, tr("No values yet"));
    } else {
        const double left = area.left() + m_window.shareOf(m_answer->from) * area.width();
        const double right =
            area.left() + m_window.shareOf(m_answer->from + m_answer->step * m_image.width()) * area.width();
        painter.setClipRect(area);
        painter.drawImage(QRectF(QPointF(left, area.top()), QPointF(right, area.bottom())), m_image);
        painter.setClipping(false);
    }
    painter.setPen(colors.chartGrid);
    painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5));
    paintLabels(painter, area);
    paintTimeAxis(painter, area, m_window, false);
    paintHighlight(painter, area);
    if (m_cursorTime) {
        paintCursor(painter, area, m_window, *m_cursorTime);
    }
    m_pointer->paintDrag(painter);
    if (hasFocus()) {
        painter.setPen(colors.accent);
        painter.drawRect(area.adjusted(-1.5, -1.5, 1.5, 1.5));
    }
}

void HeatMapView::paintLabels(QPainter& painter, const QRectF& plot) const {
    if (m_rows.rows == 0) {
        return;
    }
    const QFontMetricsF metrics(painter.font());
    const double rowHeight = plot.height() / m_rows.rows;
    const double needed = metrics.height() + 2;
    const int every = std::max(1, static_cast<int>(std::ceil(needed / rowHeight)));
    painter.setPen(Theme::instance().colors().textMuted);
    for (int row = 0; row < m_rows.rows; row += every) {
        const double top = plot.top() + row * rowHeight;
        const double height = std::max(rowHeight, needed);
        if (top + height > plot.bottom() + 1) {
            break;
        }
        const auto shard = static_cast<std::size_t>(m_rows.firstShard(row));
        const QString name =
            metrics.elidedText(shardName(m_answer->heatMap.shards[shard]), Qt::ElideMiddle, kPlotLeft - 10);
        painter.drawText(QRectF(plot.left() - kPlotLeft, top, kPlotLeft - 6, height),
                         Qt::AlignRight | Qt::AlignVCenter, name);
        if (rowHeight >= needed && row > 0) {
            // A hair between rows that are wide enough to be read one by one.
            painter.fillRect(QRectF(plot.left(), std::round(top), plot.width(), 1),
                             Theme::instance().colors().surfaceRaised);
        }
    }
}

void HeatMapView::paintHighlight(QPainter& painter, const QRectF& plot) const {
    const auto found = std::ranges::find(m_answer->heatMap.shards, m_highlighted);
    if (m_highlighted.empty() || found == m_answer->heatMap.shards.end()) {
        return;
    }
    const int row = m_rows.rowOf(static_cast<int>(found - m_answer->heatMap.shards.begin()));
    const double rowHeight = plot.height() / m_rows.rows;
    const QRectF frame(plot.left() - 1, plot.top() + row * rowHeight - 1, plot.width() + 2,
                       std::max(rowHeight, 2.0) + 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::instance().colors().accent, 2));
    painter.drawRect(frame);
}

std::optional<int> HeatMapView::rowAt(double y) const {
    const QRectF area = imageArea();
    if (m_rows.rows == 0 || y < area.top() || y >= area.bottom()) {
        return std::nullopt;
    }
    return std::min(static_cast<int>((y - area.top()) / area.height() * m_rows.rows), m_rows.rows - 1);
}

std::optional<int> HeatMapView::columnAt(double x) const {
    const QRectF area = imageArea();
    if (m_answer->step.count() <= 0 || x < area.left() || x > area.right()) {
        return std::nullopt;
    }
    const SimTime time = timeAtPixel(area, m_window, x);
    const auto column = (time - m_answer->from) / m_answer->step;
    return time >= m_answer->from && column < m_rows.columns ? std::optional(static_cast<int>(column))
                                                             : std::nullopt;
}

int HeatMapView::shardIndexAt(const QPointF& position) const {
    const std::optional<int> row = rowAt(position.y());
    const std::optional<int> column = columnAt(position.x());
    if (!row || !column) {
        return -1;
    }
    int hottest = m_rows.firstShard(*row);
    float most = -1;
    for (int shard = hottest; shard < m_rows.firstShard(*row + 1); ++shard) {
        const float value =
            m_answer->heatMap
                .values[static_cast<std::size_t>(shard) * static_cast<std::size_t>(m_rows.columns) +
                        static_cast<std::size_t>(*column)];
        if (value > most) {
            most = value;
            hottest = shard;
        }
    }
    return hottest;
}

std::string HeatMapView::shardAt(const QPointF& position) const {
    const int shard = shardIndexAt(position);
    return shard < 0 ? std::string() : m_answer->heatMap.shards[static_cast<std::size_t>(shard)];
}

QString HeatMapView::describe(const QPointF& position) const {
    const int shard = shardIndexAt(position);
    if (shard < 0) {
        return {};
    }
    const int column = *columnAt(position.x());
    const SimTime time = m_answer->from + m_answer->step * column;
    const auto value = static_cast<double>(
        m_answer->heatMap.values[static_cast<std::size_t>(shard) * static_cast<std::size_t>(m_rows.columns) +
                                 static_cast<std::size_t>(column)]);
    const QString figure = exactText(value * factor(), m_spec);
    const bool isPeak = m_answer->step > m_answer->bucket && !std::isnan(value);
    return tr("%1\n%2 to %3\n%4: %5", "shard, from, to, metric, value")
        .arg(QString::fromStdString(m_answer->heatMap.shards[static_cast<std::size_t>(shard)]),
             clockText(time), clockText(time + m_answer->step), m_spec.title,
             isPeak ? tr("peak %1", "the largest of several values").arg(figure) : figure);
}

HeatScale::HeatScale(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HeatScale::setEnds(const QString& low, const QString& high) {
    if (low != m_low || high != m_high) {
        m_low = low;
        m_high = high;
        setAccessibleName(tr("Colours from %1 to %2").arg(low, high));
        updateGeometry();
        update();
    }
}

QSize HeatScale::sizeHint() const {
    const QFontMetrics metrics(axisFont(font()));
    return {metrics.horizontalAdvance(m_low) + metrics.horizontalAdvance(m_high) + kRampWidth + 2 * kRampGap,
            std::max(metrics.height(), kRampHeight + 2)};
}

void HeatScale::paintEvent(QPaintEvent* /*event*/) {
    const ThemeColors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setFont(axisFont(font()));
    const QFontMetrics metrics(painter.font());
    const int left = metrics.horizontalAdvance(m_low) + kRampGap;
    const int top = (height() - kRampHeight) / 2;
    for (int x = 0; x < kRampWidth; ++x) {
        painter.fillRect(left + x, top, 1, kRampHeight, heatColor(x / (kRampWidth - 1.0), colors));
    }
    painter.setPen(colors.border);
    painter.drawRect(left, top, kRampWidth - 1, kRampHeight - 1);
    painter.setPen(colors.textMuted);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, m_low);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, m_high);
}

} // namespace millrace::ui
