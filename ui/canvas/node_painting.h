// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_metrics.h"
#include "canvas/node_geometry.h"
#include "canvas/node_look.h"

class QFont;
class QPainter;

namespace millrace::ui {

/// How a port stands out while a wire is being drawn.
enum class PortMood {
    normal,
    offered, ///< would take the wire
    aimed,   ///< will take the wire when it is dropped now
    faded,   ///< would not
};

/// Whether the port is drawn larger than usual, and at any zoom.
[[nodiscard]] inline bool standsOut(PortMood mood) {
    return mood == PortMood::offered || mood == PortMood::aimed;
}

/// Header, state, figures and border, in the node's coordinates; `detail` is not tiny. Leaves the painter's
/// pen, brush and font changed.
void paintNode(QPainter& painter, const NodeGeometry& geometry, const NodeLook& look, Detail detail);

/// `label` as it stands on a small node: on one line, or broken between words into two; a line longer than
/// `width` ends with an ellipsis.
[[nodiscard]] QString inTwoLines(const QString& label, const QFont& font, double width);

/// The state of a node in small detail, on top of what paintNode() draws; changes often and costs little.
void paintSmallState(QPainter& painter, const NodeGeometry& geometry, const NodeLook& look);

/// Whether paintNode() draws both alike in small detail.
[[nodiscard]] bool looksAlikeWhenSmall(const NodeLook& a, const NodeLook& b);

/// A block in the state's colour, without antialiasing.
void paintTinyNode(QPainter& painter, const NodeGeometry& geometry, const NodeLook& look);

/// The ring around a node that is selected or under the pointer.
void paintOutline(QPainter& painter, const NodeGeometry& geometry, bool selected, bool hovered,
                  Detail detail);

/// In coarse detail only for one that standsOut().
void paintPort(QPainter& painter, const PortSpot& port, PortMood mood, bool linked, Detail detail);

/// `area` in the band's colour and pattern; the pattern tells bands apart without colour.
void fillBand(QPainter& painter, const QRectF& area, LoadBand band);

/// An icon of the theme as sharp as the painter's scale allows.
void paintIcon(QPainter& painter, const QRectF& area, const QString& icon);

} // namespace millrace::ui
