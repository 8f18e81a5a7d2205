// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace millrace::ui {

/// How many columns charts are laid out in.
struct GridShape {
    int columns = 1;
    int rows = 1;
    int rowHeight = 0;
};

/// The shape in which `count` charts read best on `size`: without scrolling if that can be, and about twice
/// as wide as high.
[[nodiscard]] GridShape gridShape(int count, const QSize& size);

/// Charts of equal size, side by side and below one another.
class ChartGrid final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The widgets become children, in this order.
    void setCharts(std::vector<QWidget*> charts);

    /// Size of the frame that the grid is seen through.
    void setSight(const QSize& sight);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    std::vector<QWidget*> m_charts;
    QSize m_sight;
};

} // namespace millrace::ui
