// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/annotation_items.h"
#include "canvas/canvas_hit.h"
#include "canvas/folding.h"
#include "canvas/node_item.h"
#include "canvas/node_pixmaps.h"
#include "canvas/node_trends.h"
#include "canvas/stub_item.h"
#include "canvas/subgraph_item.h"
#include "canvas/wire_item.h"
#include "document/document.h"
#include "engine/snapshot.h"

#include <QGraphicsScene>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace millrace::ui {

class LinkOrderMarks;
class WireRouter;

/// The items of the canvas, kept equal to the document by its changes, to the shared selection and to the
/// newest snapshot of a run. Changes nothing itself, except that it takes what is gone out of the selection.
class CanvasScene final : public QGraphicsScene {
    Q_OBJECT

public:
    CanvasScene(Document& document, Selection& selection, QObject* parent = nullptr);
    ~CanvasScene() override;

    /// Shows a run's state on the nodes and wires that it knows; null, or one without nodes, ends that. What
    /// does not fit into this turn of the event loop is shown in the next ones.
    void showSnapshot(std::shared_ptr<const Snapshot> snapshot);

    /// False while nodes show an older snapshot than the newest.
    [[nodiscard]] bool isUpToDate() const { return m_stale == 0; }

    /// Drawn nodes, and how many of them this frame may draw anew.
    [[nodiscard]] NodePixmaps& pixmaps() { return m_pixmaps; }

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

    /// While they move, frames take their nodes' new places in; with `frozen` those in it stay. Boxes of
    /// collapsed frames go with their nodes.
    void layOutFrames(const std::set<std::size_t>& frozen = {});

    /// What is drawn: all, or what is in the frame that was gone into, collapsed frames as boxes.
    [[nodiscard]] const Folding& folding() const { return m_folding; }

    /// The frames that were gone into.
    [[nodiscard]] const LevelPath& levels() const { return m_levels; }

    /// False for what is no frame with nodes.
    bool enterFrame(std::size_t frame);
    void leaveTo(std::size_t depth);

    /// Null where none is.
    [[nodiscard]] const StubItem* stubAt(QPointF point) const;

    [[nodiscard]] const std::vector<StubItem*>& stubItems() const { return m_stubs; }

    /// Nodes of the frames among the chosen annotations: of all, or of collapsed ones.
    [[nodiscard]] std::set<NodeId> nodesInChosenFrames(bool collapsedOnly = false) const;

    /// The chosen annotations, and the notes that go where these frames go.
    [[nodiscard]] std::set<std::size_t> chosenAnnotationsWithNotes(bool collapsedOnly = false) const;

    /// Leads wires round nodes.
    [[nodiscard]] WireRouter& router() { return *m_router; }

    /// Whether what is dragged goes to the grid and to guides.
    void setSnapping(bool snapping) { m_snapping = snapping; }

    [[nodiscard]] bool isSnapping() const { return m_snapping; }

    /// The wire of which Del removes a bend: the only thing selected, with a bend picked on it. Null: none.
    [[nodiscard]] WireItem* wireWithChosenBend() const;

    /// Draws without selection and hover while true (pictures, printing).
    void setPlain(bool plain);

signals:
    /// All items are about to go: the document was replaced.
    void rebuilding();
    /// All nodes show the newest snapshot.
    void refreshed();
    /// Another level is shown: a frame was gone into or out of, or is gone.
    void levelChanged();
    /// Other annotations are chosen, or they are others now.
    void annotationsChosen();

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
    void refreshNodes();
    void showLinkOrder();

    // canvas_scene_live.cpp
    void refreshSome();
    void refreshNode(NodeItem& item, const Node& node);
    [[nodiscard]] const NodeState* stateInSnapshot(const NodeId& id) const;
    void refreshWire(WireItem& wire);
    void refreshWires();

    // canvas_levels.cpp
    void fold();
    void foldWires();
    void fillBoxes();
    void refreshBoxes();
    void layOutBoxes();
    void makeStubs();
    void layOutStubs();
    [[nodiscard]] SubgraphItem* boxItem(std::size_t index) const;
    [[nodiscard]] std::set<WireItem*> pathOf(const std::vector<WireItem*>& start) const;

    Document& m_document;
    Selection& m_selection;
    NodePixmaps m_pixmaps;
    std::map<NodeId, NodeItem*> m_nodes;
    std::map<LinkRef, WireItem*> m_wires;
    std::vector<AnnotationItem*> m_annotations;
    std::vector<StubItem*> m_stubs;
    LevelPath m_levels;
    Folding m_folding;
    std::shared_ptr<const Snapshot> m_snapshot; ///< its states are the items'
    std::vector<NodeItem*> m_inSnapshot;        ///< by their places in it; null: not on the canvas
    std::size_t m_stale = 0;                    ///< nodes that show an older snapshot
    std::size_t m_nextStale = 0;                ///< its place in the pipeline
    bool m_isSliceAsked = false;
    NodeTrends m_trends;
    LinkOrderMarks* m_orderMarks; ///< an item of this scene
    std::map<NodeId, ProblemCounts> m_problems;
    CanvasHit m_hover;
    std::set<WireItem*> m_lit;
    std::optional<LinkRef> m_targetWire;
    bool m_wireLabels = true;
    bool m_snapping = true;
    std::unique_ptr<WireRouter> m_router;
};

} // namespace millrace::ui
