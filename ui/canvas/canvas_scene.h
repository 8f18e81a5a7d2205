// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/annotation_items.h"
#include "canvas/canvas_hit.h"
#include "canvas/node_item.h"
#include "canvas/node_pixmaps.h"
#include "canvas/wire_item.h"
#include "document/document.h"
#include "engine/snapshot.h"

#include <QGraphicsScene>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace millrace::ui {

/// The items of the canvas, kept equal to the document by its changes, to the shared selection and to the
/// newest snapshot of a run. Changes nothing itself, except that it takes what is gone out of the selection.
class CanvasScene final : public QGraphicsScene {
    Q_OBJECT

public:
    CanvasScene(Document& document, Selection& selection, QObject* parent = nullptr);
    ~CanvasScene() override;

    /// Shows a run's state on the nodes and wires that it knows; one without nodes ends that.
    void showSnapshot(const Snapshot& snapshot);

    /// Says and draws everything anew: another language, theme or font.
    void refreshLooks();

    [[nodiscard]] NodeItem* nodeItem(const NodeId& id) const;
    [[nodiscard]] WireItem* wireItem(const LinkRef& link) const;

    [[nodiscard]] const std::map<NodeId, NodeItem*>& nodeItems() const { return m_nodes; }

    [[nodiscard]] const std::map<LinkRef, WireItem*>& wireItems() const { return m_wires; }

    /// In the order of Pipeline::annotations.
    [[nodiscard]] const std::vector<AnnotationItem*>& annotationItems() const { return m_annotations; }

    /// What all items cover; empty without items.
    [[nodiscard]] QRectF contentRect() const;

    /// What is under `point`, the small before the large; reaches are those of the screen at `zoom`.
    [[nodiscard]] CanvasHit hitAt(QPointF point, double zoom) const;

    /// Lights what belongs to what is under the pointer: a wire's or port's whole path, a node's own wires.
    void setHover(const CanvasHit& hit);

    /// How each port stands out while a wire is drawn; nothing: all normal.
    void setPortMoods(const std::function<PortMood(const NodeItem&, int port)>& moodOf);

    /// Lights one wire, about to take in a node.
    void setTargetWire(const std::optional<LinkRef>& link);

    void setWireLabelsVisible(bool visible);

    /// Annotations that are selected; the shared selection holds none.
    [[nodiscard]] std::set<std::size_t> chosenAnnotations() const;
    void chooseAnnotations(const std::set<std::size_t>& indexes);

    /// While they move, frames take their nodes' new places in; with `frozen` those in it stay.
    void layOutFrames(const std::set<std::size_t>& frozen = {});

    /// Draws without selection and hover while true (pictures, printing).
    void setPlain(bool plain);

signals:
    /// All items are about to go: the document was replaced.
    void rebuilding();

private:
    void rebuild();
    void removeAll();
    void follow(const DocumentChange& change);
    void syncNode(const NodeId& id, const Node* node);
    void syncWires();
    void syncAnnotations();
    void syncAnnotation(std::size_t index);
    void syncProblems();
    void syncSelection();
    void pruneSelection();
    void removeWire(std::map<LinkRef, WireItem*>::iterator wire);
    void refreshNode(NodeItem& item, const Node& node);
    void refreshNodes();
    void refreshWires();
    [[nodiscard]] const NodeState* stateOf(const NodeId& id) const;
    [[nodiscard]] std::set<WireItem*> pathOf(const std::vector<WireItem*>& start) const;

    Document& m_document;
    Selection& m_selection;
    NodePixmaps m_pixmaps;
    std::map<NodeId, NodeItem*> m_nodes;
    std::map<LinkRef, WireItem*> m_wires;
    std::vector<AnnotationItem*> m_annotations;
    std::map<NodeId, NodeState> m_states;
    std::map<NodeId, ProblemCounts> m_problems;
    std::map<PortRef, int> m_wireCounts; ///< wires at each port
    CanvasHit m_hover;
    std::set<WireItem*> m_lit;
    std::optional<LinkRef> m_targetWire;
    bool m_wireLabels = true;
};

} // namespace millrace::ui
