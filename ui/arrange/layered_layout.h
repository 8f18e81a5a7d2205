// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMarginsF>
#include <QPointF>
#include <QSizeF>

#include <vector>

namespace millrace::ui {

/// Something with a place: a node, or a frame of which only the outside counts.
struct LayoutBox {
    QSizeF size;
    QPointF position; ///< now; says which of two boxes is to stand above the other
    int group = -1;   ///< that it is in
};

/// A link between two boxes; its ends lie so far below their tops.
struct LayoutLink {
    int from = 0;
    int to = 0;
    double fromY = 0;
    double toY = 0;
};

/// A frame around boxes and other groups.
struct LayoutGroup {
    int parent = -1; ///< the group that it is in; lower than its own number
};

struct LayoutGraph {
    std::vector<LayoutBox> boxes;
    std::vector<LayoutLink> links;
    std::vector<LayoutGroup> groups;
    QMarginsF frame; ///< room that a group's outline takes around its boxes
};

/// Places on the canvas grid, from (0, 0), for each box: links lead from left to right where they are on no
/// cycle, nothing overlaps, what is in a group stands together, and what does not hang together stands one
/// below the other, or in reading order in rows where that column would be much higher than wide.
/// Deterministic, and done again with the places it gave, it gives the same ones.
[[nodiscard]] std::vector<QPointF> layeredLayout(const LayoutGraph& graph);

} // namespace millrace::ui
