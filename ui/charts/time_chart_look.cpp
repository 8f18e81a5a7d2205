// SPDX-License-Identifier: GPL-3.0-or-later
// How a chart looks: pens, fills and the legend.
#include "charts/chart_legend.h"
#include "charts/series_stack.h"
#include "charts/time_chart.h"
#include "charts/value_scale.h"
#include "theme/theme.h"

namespace millrace::ui {

namespace {

constexpr double kLineWidth = 1.6;
constexpr double kHighlightedWidth = 3;

} // namespace

QPen TimeChart::penOf(const std::string& name) const {
    const ThemeColors& colors = Theme::instance().colors();
    if (name.empty()) {
        QPen pen = seriesPen(0, colors, kLineWidth);
        if (m_spec.tone == ChartTone::throttled) {
            pen.setColor(colors.throttled);
        }
        return pen;
    }
    QPen pen = seriesPen(m_slots.slotOf(name), colors, kLineWidth);
    if (!m_highlighted.empty()) {
        if (name == m_highlighted) {
            pen.setWidthF(kHighlightedWidth);
        } else {
            constexpr float kFaded = 0.45F;
            QColor color = pen.color();
            color.setAlphaF(kFaded);
            pen.setColor(color);
        }
    }
    return pen;
}

void TimeChart::restyle() {
    for (const SeriesLine& line : m_answer.lines) {
        const auto stack = m_stacks.find(QString::fromStdString(line.name));
        if (stack != m_stacks.end()) {
            stack->second->setPen(penOf(line.name));
        }
    }
    const ThemeColors& colors = Theme::instance().colors();
    if (const auto median = m_stacks.find(kMedian); median != m_stacks.end()) {
        median->second->setPen(QPen(colors.textMuted, 1, Qt::DotLine));
    }
    if (m_limitLines) {
        m_limitLines->setPen(limitPen(colors));
    }
    std::vector<PlotFill> fills;
    for (const Fill& fill : m_fills) {
        fills.push_back({fill.upper, fill.lower, brushOf(fill)});
    }
    m_plot->setFills(std::move(fills));
}

QBrush TimeChart::brushOf(const Fill& fill) const {
    constexpr float kFaint = 0.22F;
    constexpr float kSpread = 0.35F;
    const ThemeColors& colors = Theme::instance().colors();
    if (fill.kind == FillKind::amount && m_spec.tone == ChartTone::throttled) {
        return {colors.throttled, Qt::BDiagPattern};
    }
    QColor color = fill.kind == FillKind::range ? colors.textMuted : penOf(fill.line).color();
    color.setAlphaF(color.alphaF() * (fill.kind == FillKind::spread ? kSpread : kFaint));
    return color;
}

void TimeChart::refreshLegend() {
    const ThemeColors& colors = Theme::instance().colors();
    const double scale = devicePixelRatioF();
    std::vector<LegendEntry> entries;
    if (m_spec.perShard) {
        for (const SeriesLine* line : linesInOrder()) {
            const QString key = QString::fromStdString(line->name);
            entries.push_back({key, shardName(line->name), tr("Show or hide %1").arg(key),
                               lineSample(penOf(line->name), Qt::NoBrush, scale), isShown(key)});
        }
        if (hasRange()) {
            const bool isThrottled = m_spec.tone == ChartTone::throttled;
            entries.push_back({kMedian, tr("Median"), tr("Show or hide the median of all shards"),
                               lineSample(QPen(colors.textMuted, 1, Qt::DotLine), Qt::NoBrush, scale),
                               isShown(kMedian)});
            QColor faint = colors.textMuted;
            faint.setAlpha(90);
            if (!isThrottled) {
                entries.push_back({kRange, tr("All shards"),
                                   tr("Show or hide the range from the least to the most loaded shard"),
                                   lineSample(Qt::NoPen, faint, scale), isShown(kRange)});
            }
        }
    }
    m_legend->setEntries(entries);
}

void TimeChart::setHighlighted(const std::string& shard) {
    if (shard != m_highlighted) {
        m_highlighted = shard;
        restyle();
        refreshLegend();
    }
}

} // namespace millrace::ui
