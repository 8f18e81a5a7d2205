// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace millrace::ui {

class HeatMapView;
class PlotView;

/// A chart over time: its metric, its newest reading, and the newest value of every line.
class PlotAccess final : public QAccessibleWidget {
public:
    explicit PlotAccess(PlotView* plot);

    [[nodiscard]] QString text(QAccessible::Text kind) const override;

    [[nodiscard]] int childCount() const override { return 0; }

    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
};

/// All shards over time as colours: what is shown, and the largest value.
class HeatMapAccess final : public QAccessibleWidget {
public:
    explicit HeatMapAccess(HeatMapView* map);

    [[nodiscard]] QString text(QAccessible::Text kind) const override;
};

} // namespace millrace::ui
