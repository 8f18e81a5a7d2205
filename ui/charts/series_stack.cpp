// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/series_stack.h"

#include <QtCharts/QAbstractAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>

#include <utility>

namespace millrace::ui {

SeriesStack::SeriesStack(QChart& chart, QAbstractAxis& x, QAbstractAxis& y)
    : m_chart(chart)
    , m_x(x)
    , m_y(y) {}

void SeriesStack::setPieces(std::vector<LinePiece> pieces) {
    while (m_series.size() < pieces.size()) {
        auto* series = new QLineSeries;
        m_chart.addSeries(series);
        series->attachAxis(&m_x);
        series->attachAxis(&m_y);
        series->setVisible(m_isVisible);
        series->setPen(m_pen);
        m_series.push_back(series);
    }
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        const bool wasFilled = i < m_pieces.size();
        if (i >= pieces.size()) {
            if (wasFilled) {
                m_series[i]->clear();
            }
        } else if (!wasFilled || pieces[i] != m_pieces[i]) {
            m_series[i]->replace(pieces[i]);
        }
    }
    m_pieces = std::move(pieces);
}

void SeriesStack::setPen(const QPen& pen) {
    if (pen != m_pen) {
        m_pen = pen;
        for (QLineSeries* series : m_series) {
            series->setPen(pen);
        }
    }
}

void SeriesStack::setVisible(bool visible) {
    if (visible != m_isVisible) {
        m_isVisible = visible;
        for (QLineSeries* series : m_series) {
            series->setVisible(visible);
        }
    }
}

} // namespace millrace::ui
