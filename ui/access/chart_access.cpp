// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/chart_access.h"

#include "charts/heat_map.h"
#include "charts/plot_view.h"
#include "charts/time_chart.h"
#include "charts/value_scale.h"
#include "document/wording.h"

#include <QCoreApplication>

namespace millrace::ui {

namespace {

struct ChartWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::PlotAccess)
};

const TimeChart* chartOf(const QWidget* plot) {
    for (const QWidget* widget = plot; widget; widget = widget->parentWidget()) {
        if (const auto* chart = qobject_cast<const TimeChart*>(widget)) {
            return chart;
        }
    }
    return nullptr;
}

QString withUnit(const ChartSpec& spec) {
    const QString unit = unitText(spec.unit);
    return unit.isEmpty() ? spec.title : ChartWords::tr("%1 in %2", "metric, unit").arg(spec.title, unit);
}

} // namespace

PlotAccess::PlotAccess(PlotView* plot)
    : QAccessibleWidget(plot, QAccessible::Chart) {}

QString PlotAccess::text(QAccessible::Text kind) const {
    const TimeChart* chart = chartOf(widget());
    if (!chart) {
        return QAccessibleWidget::text(kind);
    }
    switch (kind) {
    case QAccessible::Name:
        return withUnit(chart->spec());
    case QAccessible::Description:
        return chart->readingShown();
    case QAccessible::Value:
        return chart->spokenValues();
    case QAccessible::Help:
        return chart->spec().help;
    default:
        return QAccessibleWidget::text(kind);
    }
}

HeatMapAccess::HeatMapAccess(HeatMapView* map)
    : QAccessibleWidget(map, QAccessible::Chart) {}

QString HeatMapAccess::text(QAccessible::Text kind) const {
    const auto* map = static_cast<const HeatMapView*>(widget());
    switch (kind) {
    case QAccessible::Name:
        return map->spec().title.isEmpty() ? ChartWords::tr("Heat map") : withUnit(map->spec());
    case QAccessible::Value:
        return map->image().isNull() ? ChartWords::tr("No values yet")
                                     : ChartWords::tr("Hottest: %1", "value")
                                           .arg(readingText(map->hottestValue(), map->spec()));
    default:
        return QAccessibleWidget::text(kind);
    }
}

} // namespace millrace::ui
