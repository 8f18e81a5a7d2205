// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/line_points.h"

#include <QPen>

#include <vector>

QT_BEGIN_NAMESPACE
class QAbstractAxis;
class QChart;
class QLineSeries;
QT_END_NAMESPACE

namespace millrace::ui {

/// One line of a chart, as the QtCharts series that it takes: QtCharts knows no gaps, so each piece between
/// two gaps is a series. Series are kept and refilled; those without a piece are empty.
class SeriesStack {
public:
    /// The axes must be those of `chart`.
    SeriesStack(QChart& chart, QAbstractAxis& x, QAbstractAxis& y);

    void setPieces(std::vector<LinePiece> pieces);
    void setPen(const QPen& pen);
    void setVisible(bool visible);

    [[nodiscard]] const std::vector<LinePiece>& pieces() const { return m_pieces; }

private:
    QChart& m_chart;
    QAbstractAxis& m_x;
    QAbstractAxis& m_y;
    bool m_isVisible = true;
    QPen m_pen;
    std::vector<QLineSeries*> m_series; ///< owned by the chart
    std::vector<LinePiece> m_pieces;
};

} // namespace millrace::ui
