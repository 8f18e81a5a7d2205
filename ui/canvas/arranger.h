// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arrange/alignment.h"
#include "arrange/pipeline_layout.h"
#include "base/ids.h"

#include <QObject>
#include <QPointF>
#include <QVariantAnimation>

#include <map>
#include <set>
#include <vector>

namespace millrace::ui {

class CanvasView;

/// Lays out, aligns and distributes what is selected on a canvas, each as one undo step. Nodes glide to their
/// new places unless motion is reduced; the document has these at once.
class Arranger final : public QObject {
    Q_OBJECT

public:
    explicit Arranger(CanvasView& view);

    /// Whether there are two nodes or more.
    [[nodiscard]] bool canLayOut() const;

    /// Into layers from left to right: the selection, or everything when fewer than two nodes are selected.
    void layOut();

    /// How many nodes and collapsed frames that are seen are selected, those in selected frames too.
    [[nodiscard]] std::size_t selectedCount() const;

    [[nodiscard]] bool canArrange(Arrangement arrangement) const;

    void arrange(Arrangement arrangement);

    /// Whether nodes are on their way.
    [[nodiscard]] bool isGliding() const { return m_glide.state() == QAbstractAnimation::Running; }

private:
    /// A node, or a collapsed frame with all of its nodes.
    struct Unit {
        QRectF area;
        std::set<NodeId> nodes;
        bool isFolded = false;
        bool isSelected = false;
    };

    [[nodiscard]] std::set<NodeId> selectedNodes() const;
    [[nodiscard]] std::vector<Unit> units() const;
    [[nodiscard]] LayoutScope scope() const;
    bool push(Edit edit, const QString& text, const std::set<NodeId>& nodes, bool showsWhole);
    void step(double part);
    void settle();

    CanvasView& m_view;
    QVariantAnimation m_glide;
    std::map<NodeId, QPointF> m_from;
};

} // namespace millrace::ui
