// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QLineF>

#include <memory>
#include <vector>

namespace millrace::ui {

/// Lines that show with what something dragged is in line.
class GuideLines final : public QGraphicsItem {
public:
    GuideLines();

    void setLines(std::vector<QLineF> lines);

    [[nodiscard]] const std::vector<QLineF>& lines() const { return m_lines; }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    std::vector<QLineF> m_lines;
    QRectF m_bounds;
};

/// Shows `lines` in `scene`; none: takes the item away.
void showGuides(std::unique_ptr<GuideLines>& guides, QGraphicsScene& scene, std::vector<QLineF> lines);

/// How near something dragged has to come to be drawn into line, in scene units.
[[nodiscard]] double guideReach(double zoom);

} // namespace millrace::ui
