// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arrange/guides.h"
#include "canvas/guide_lines.h"
#include "model/pipeline.h"

#include <QRectF>

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace millrace::ui {

class CanvasScene;
class WireItem;

/// What goes along while nodes and notes are dragged: guides to what stays, and the bends of wires between
/// them. A node without links is put into a wire by dropping it there: wires do not get out of its way
/// meanwhile.
class DragGuides {
public:
    DragGuides(CanvasScene& scene, const std::set<NodeId>& nodes, const std::set<std::size_t>& notes);
    ~DragGuides();
    DragGuides(const DragGuides&) = delete;
    DragGuides& operator=(const DragGuides&) = delete;

    /// Where to go from `raw`: into line with what is near, else `toGrid`. Shows the guides.
    [[nodiscard]] QPointF drawn(QPointF raw, QPointF toGrid, double zoom);

    void hide() { m_lines.reset(); }

    void shiftBends(QPointF offset) const;

    /// Back to what the document says.
    void restoreBends(const Pipeline& pipeline) const;

private:
    CanvasScene& m_scene;
    QRectF m_body;                ///< what moves, where it stood
    std::vector<QRectF> m_others; ///< what it may come into line with
    std::map<WireItem*, std::vector<QPointF>> m_bends;
    std::unique_ptr<GuideLines> m_lines;
};

} // namespace millrace::ui
