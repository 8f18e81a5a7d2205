// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/guide_lines.h"

#include "canvas/canvas_metrics.h"
#include "theme/theme.h"

#include <QGraphicsScene>
#include <QPainter>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr double kGuideRank = 95;
constexpr double kReach = 6;      ///< pixels
constexpr double kMostReach = 15; ///< scene units
constexpr double kMargin = 2;

} // namespace

GuideLines::GuideLines() {
    setZValue(kGuideRank);
}

void GuideLines::setLines(std::vector<QLineF> lines) {
    if (lines == m_lines) {
        return;
    }
    prepareGeometryChange();
    m_lines = std::move(lines);
    m_bounds = {};
    for (const QLineF& line : m_lines) {
        const QRectF area(line.p1(), line.p2());
        m_bounds |= area.adjusted(-kMargin, -kMargin, kMargin, kMargin);
    }
}

void GuideLines::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(Theme::instance().colors().accent, 0));
    for (const QLineF& line : m_lines) {
        painter->drawLine(line);
    }
}

void showGuides(std::unique_ptr<GuideLines>& guides, QGraphicsScene& scene, std::vector<QLineF> lines) {
    if (lines.empty()) {
        guides.reset();
        return;
    }
    if (!guides) {
        guides = std::make_unique<GuideLines>();
        scene.addItem(guides.get());
    }
    guides->setLines(std::move(lines));
}

double guideReach(double zoom) {
    return std::min(kReach / std::max(zoom, kMinimumZoom), kMostReach);
}

} // namespace millrace::ui
