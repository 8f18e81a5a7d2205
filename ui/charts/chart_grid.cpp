// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_grid.h"

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr int kGap = 8;
constexpr int kNarrowest = 300;
constexpr int kLowest = 132;
constexpr int kMostColumns = 4;

} // namespace

GridShape gridShape(int count, const QSize& size) {
    constexpr double kBestAspect = 1.8;
    constexpr double kEmpty = 0.3;
    constexpr double kScrolling = 10; // worse than any aspect
    GridShape best;
    double leastBad = 0;
    const int most =
        std::clamp((size.width() + kGap) / (kNarrowest + kGap), 1, std::min(count, kMostColumns));
    for (int columns = 1; columns <= std::max(most, 1); ++columns) {
        GridShape shape;
        shape.columns = columns;
        shape.rows = std::max((count + columns - 1) / columns, 1);
        const int wanted = (size.height() - (shape.rows + 1) * kGap) / shape.rows;
        shape.rowHeight = std::max(wanted, kLowest);
        const double width = static_cast<double>(size.width() - (columns + 1) * kGap) / columns;
        const int empty = shape.rows * columns - count;
        const double bad = std::abs(std::log(width / shape.rowHeight / kBestAspect)) + kEmpty * empty +
                           (wanted < kLowest ? kScrolling * shape.rows : 0);
        if (columns == 1 || bad < leastBad) {
            best = shape;
            leastBad = bad;
        }
    }
    return best;
}

void ChartGrid::setCharts(std::vector<QWidget*> charts) {
    m_charts = std::move(charts);
    for (QWidget* chart : m_charts) {
        chart->setParent(this);
        chart->show();
    }
    place();
}

void ChartGrid::setSight(const QSize& sight) {
    if (sight != m_sight) {
        m_sight = sight;
        place();
    }
}

void ChartGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void ChartGrid::place() {
    const int count = static_cast<int>(m_charts.size());
    if (count == 0) {
        setMinimumHeight(0);
        return;
    }
    const GridShape shape = gridShape(count, {width(), m_sight.height()});
    setMinimumHeight(shape.rows * (shape.rowHeight + kGap) + kGap);
    const int inner = width() - (shape.columns + 1) * kGap;
    for (int i = 0; i < count; ++i) {
        const int column = i % shape.columns;
        const int left = kGap + column * (inner / shape.columns + kGap);
        m_charts[static_cast<std::size_t>(i)]->setGeometry(
            left, kGap + i / shape.columns * (shape.rowHeight + kGap), inner / shape.columns,
            shape.rowHeight);
    }
}

} // namespace millrace::ui
