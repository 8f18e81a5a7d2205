// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/heat_map.h"

#include <QComboBox>

namespace millrace::ui {

/// The heat map with the choice of its metric and the words of its scale.
class HeatPage final : public QWidget {
    Q_OBJECT

public:
    explicit HeatPage(QWidget* parent = nullptr);

    /// The metrics of shards to choose from; the choice stays where the metric is still there.
    void setSpecs(std::vector<ChartSpec> specs);

    /// Null when there is nothing to choose.
    [[nodiscard]] const ChartSpec* current() const;

    void setAnswer(std::shared_ptr<const SeriesAnswer> answer, const TimeWindow& window);

    [[nodiscard]] HeatMapView& map() { return *m_map; }

    [[nodiscard]] const HeatMapView& map() const { return *m_map; }

    void retranslate();

signals:
    void metricChosen();

private:
    void choose();
    void sayScale();

    std::vector<ChartSpec> m_specs;
    QComboBox* m_metric;
    HeatScale* m_scale;
    HeatMapView* m_map;
};

} // namespace millrace::ui
