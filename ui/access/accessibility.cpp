// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/accessibility.h"

#include "access/canvas_access.h"
#include "access/chart_access.h"
#include "access/shard_access.h"
#include "canvas/canvas_view.h"
#include "charts/heat_map.h"
#include "charts/plot_view.h"
#include "shards/hash_ring.h"
#include "shards/lineage_chart.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace millrace::ui {

namespace {

/// Qt asks for each class of an object, the most special one first.
QAccessibleInterface* makeAccess(const QString& name, QObject* object) {
    if (!object || !object->isWidgetType()) {
        return nullptr;
    }
    if (name == QLatin1String("millrace::ui::CanvasView")) {
        return new CanvasAccess(static_cast<CanvasView*>(object));
    }
    if (name == QLatin1String("millrace::ui::PlotView")) {
        return new PlotAccess(static_cast<PlotView*>(object));
    }
    if (name == QLatin1String("millrace::ui::HeatMapView")) {
        return new HeatMapAccess(static_cast<HeatMapView*>(object));
    }
    if (name == QLatin1String("millrace::ui::HashRing")) {
        return new HashRingAccess(static_cast<HashRing*>(object));
    }
    if (name == QLatin1String("millrace::ui::LineageChart")) {
        return new LineageAccess(static_cast<LineageChart*>(object));
    }
    if (name == QLatin1String("millrace::ui::MessageBar")) {
        // Screen readers speak alerts as soon as they show.
        return new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::AlertMessage);
    }
    return nullptr;
}

} // namespace

void installAccessibility() {
    QAccessible::installFactory(makeAccess); // Qt keeps one of each
}

} // namespace millrace::ui
