// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_host.h"
#include "canvas/link_order.h"
#include "document/document.h"
#include "document/selection.h"
#include "run/run_controller.h"

#include <QGraphicsView>
#include <QImage>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

class QMenu;
class QMimeData;

namespace millrace::ui {

class Breadcrumbs;
class CanvasBubble;
class CanvasHints;
class CanvasTool;
class LabelEditor;
class Minimap;
class NodeSearchPopup;
enum class FlowStep;
struct CanvasPointer;
struct Paste;
struct Snippet;

/// The node graph: shows the document, changes it by edits alone, and draws the run's state on top of it.
/// Habits are those of ux-expectations.md, lines 1 to 37.
class CanvasView final : public QGraphicsView, private CanvasHost {
    Q_OBJECT

public:
    CanvasView(Document& document, Selection& selection, RunController& run, QWidget* parent = nullptr);
    ~CanvasView() override;

    /// Adds a node of `type` at the view's centre, or at a free place near it, and selects it.
    void addNode(const QString& type);

    /// Opens the search for a node type at the pointer, or at the centre when the pointer is elsewhere.
    void openNodeSearch();

    void fitAll();
    void fitSelection();
    void zoomBy(double factor);
    void zoomToActualSize();
    /// Back to the view before the last fit, zoom or pan; a burst of steps of the wheel is one.
    void previousView();

    void selectAll();
    void deleteSelection();
    void duplicateSelection();
    /// As JSON in the project file's form; pasteable here, in another window and in a text editor.
    void copySelection();
    void cutSelection();
    void paste();
    /// Edits the single selected node's label in place.
    void renameSelected();
    /// Shows the frame rate of dots and labels on wires or not.
    void setWireLabelsVisible(bool visible);

    /// The graph as a picture on the theme's ground; `scale` 1 is 100 %.
    [[nodiscard]] QImage picture(double scale) const;

    /// 1 is 100 %.
    [[nodiscard]] double zoom() const override;

    /// The items, for tests and measurements.
    [[nodiscard]] CanvasScene& items() override { return *m_scene; }

    Document& document() override { return m_document; }

    Selection& selection() override { return m_selection; }

    /// Removes the selected node and links its sources to its targets where that is allowed; says so when it
    /// is not.
    void deleteAndJoin();
    [[nodiscard]] bool canDeleteAndJoin() const;

    /// Switches the selected nodes off or by-passes them as one undo step, or takes them back in when all of
    /// them are so already.
    void toggleActivity(NodeActivity activity);
    /// Whether nodes are selected, and all of them are so.
    [[nodiscard]] bool isSelectionResting(NodeActivity activity) const;
    /// Why the selected nodes cannot be by-passed; empty when they can or are.
    [[nodiscard]] QString bypassObstacle() const;

    /// As paste(), and what the originals get from nodes outside of them, the copies get too.
    void pasteLinked();
    void removeLink(const LinkRef& link);

    // canvas_view_bends.cpp
    /// A point at `place` of the viewport that the wire passes from then on; it is picked.
    void addBend(const LinkRef& link, QPoint place);
    void removeBend(const LinkRef& link, int bend);
    void removeBends(const LinkRef& link);
    [[nodiscard]] bool hasBends(const LinkRef& link) const;
    /// Moves `link` past the next one (`step` 1) or the one before (-1) at the port at its `end`.
    void shiftLink(const LinkRef& link, LinkEnd end, int step);
    /// Entries that switch off and by-pass what is selected.
    void addActivityActions(QMenu& menu);
    /// Entries that change the place of `link` among those at its ports; none where it is alone.
    void addOrderActions(QMenu& menu, const LinkRef& link);

    /// What part of the scene is seen.
    [[nodiscard]] QRectF seenArea() const;
    /// Brings `point` of the scene into the middle.
    void lookAt(QPointF point);
    /// Where not all of `area` is seen: goes there, and zooms out as far as it needs.
    void showWhole(const QRectF& area);
    /// The last view of the document's file if it is known and shows something, else everything.
    void showLastSight();
    void setMinimapShown(bool shown);

    /// Moves of the view with less than `pause` between them are one step back for previousView().
    void setSightBurst(std::chrono::milliseconds pause) { m_sightBurst.setInterval(pause); }

    [[nodiscard]] const Minimap& minimap() const { return *m_minimap; }

    /// Puts the selected nodes into a new frame and lets its title be typed.
    void frameSelection();
    /// What frame commands act on: the one chosen frame, or the smallest drawn around the selected nodes.
    [[nodiscard]] std::optional<std::size_t> aimedFrame() const;
    /// Removes the chosen frames, or the aimed one, and leaves their nodes.
    void removeFrames();
    void removeWithNodes(std::size_t frame);
    void setCollapsed(std::size_t frame, bool collapsed);
    /// `color` is one of ThemeColors::frameColorNames(), or empty.
    void setFrameColor(std::size_t frame, const std::string& color);

    /// Shows only what is in the frame, until it is left.
    void enterFrame(std::size_t frame);
    /// Back to what is around the frame that was gone into.
    void leaveFrame();
    void leaveTo(std::size_t depth);
    [[nodiscard]] bool isInFrame() const;

    /// The selection as a project of its own; collapsed frames with their nodes.
    [[nodiscard]] Pipeline selectedPart() const;
    /// Adds `part` at the pointer, or at a free place near the centre, with free names, as one undo step.
    void insertPart(Pipeline part, const QString& step);
    /// A note at the pointer or the centre, ready to be typed.
    void addNoteAtPointer();
    /// Wraps a note's text at `width` (scene units).
    void setNoteWidth(std::size_t note, double width);
    /// Takes over what is being typed into a label or a note.
    void finishEditing();
    void selectFrameNodes(std::size_t annotation);

    /// Adds an empty note at `place` of the viewport and lets its text be typed.
    void addNote(QPoint place);
    void pasteAt(QPoint place);
    void openNodeSearchAt(QPoint place);

    /// The search for node types that can be put into `link`.
    void openInsertSearch(const LinkRef& link, QPoint place);
    [[nodiscard]] bool canInsert(const LinkRef& link) const;

    [[nodiscard]] bool hasSingleNode() const { return !m_selection.singleNode().isEmpty(); }

    /// Lets others add to the menu of the single selected node.
    void announceNodeMenu(QMenu& menu) { emit nodeMenuOpening(&menu, m_selection.singleNode()); }

    /// Whether there is anything on the canvas.
    [[nodiscard]] bool hasContent() const;

signals:
    void zoomChanged(double zoom);
    /// Enter or a double-click on a node: the inspector should take the focus.
    void propertiesRequested();
    /// F1 or the menu's "Help".
    void helpRequested();
    /// The menu of a node is being filled.
    void nodeMenuOpening(QMenu* menu, const millrace::NodeId& node);
    /// Something for the status bar, such as why a link is refused; empty clears it.
    void statusMessage(const QString& text);
    /// From the hints on an empty canvas.
    void examplesRequested();
    void openRequested();
    void importRequested();

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;

private:
    /// What part of the scene is seen.
    struct Sight {
        double zoom;
        QPointF center;
    };

    /// What Tab stops at: a node or the box that it is in, or another frame or note.
    struct TabStop {
        NodeId node;
        std::optional<std::size_t> annotation;
        friend bool operator==(const TabStop&, const TabStop&) = default;
    };

    // CanvasHost
    [[nodiscard]] CanvasHost& host() { return *this; }

    bool commit(Edit edit, const QString& text, const QString& mergeKey = {}) override;
    void say(const QString& sentence) override;
    void sayAt(QPoint place, const QString& sentence) override;
    void searchForWire(const PortRef& fixed, QPoint place) override;
    void panBy(QPoint offset) override;

    // canvas_view.cpp
    void documentChanged(const DocumentChange& change);
    void undoIndexChanged(int index);
    void documentReplaced();
    void selectionChanged();
    void showRun();
    void showRunSoon();
    void updateHints();
    void themeChanged();

    // canvas_view_frames.cpp
    void levelChanged();
    void updateBreadcrumbs();
    bool doubleClickedStub(QPoint place);
    void goTo(const NodeId& node);
    void chooseBoxesOf(const std::set<NodeId>& nodes);

    // canvas_view_annotations.cpp
    bool pressAnnotation(const CanvasHit& hit, const CanvasPointer& pointer);
    [[nodiscard]] std::optional<Qt::CursorShape> annotationCursor(QPoint place) const;
    [[nodiscard]] QString annotationTip(QPoint place) const;

    // canvas_view_bends.cpp
    bool pressBend(const CanvasHit& hit, const CanvasPointer& pointer);
    bool removeChosenBend();
    bool chooseNextBend(bool forwards);
    bool nudgeBend(QPoint steps);

    // canvas_view_walking.cpp
    [[nodiscard]] std::vector<NodeId> seenOrder() const;
    [[nodiscard]] NodeId seenSelected() const;
    [[nodiscard]] std::vector<TabStop> tabStops() const;
    void selectStop(const TabStop& stop);
    void selectSeen(const NodeId& node);
    void walkTo(std::size_t annotation);
    [[nodiscard]] bool hasWalkedToAnnotation() const;
    void followWire(FlowStep step);
    void selectWire(FlowStep step);
    bool toggleHeld();
    [[nodiscard]] std::optional<LinkRef> singleLink() const;

    // canvas_view_keys.cpp
    bool keyPressedWithModifiers(const QKeyEvent& event);
    bool arrowPressed(const QKeyEvent& event);
    void goBackOneLevel();

    // canvas_view_adding.cpp
    [[nodiscard]] std::vector<const NodeDescription*>
    candidates(const std::function<bool(const NodeDescription&)>& fits = {}) const;
    void remember(const NodeDescription& type);
    [[nodiscard]] NodeId placeNode(const NodeDescription& type, QPointF center);
    void insertNode(const NodeDescription& type, const LinkRef& link, QPointF center);
    void showNode(const NodeId& node);
    void placeSnippet(const Snippet& snippet, QPointF center);
    [[nodiscard]] std::function<QPointF(QPointF center, QSizeF size)> roomFor(QPointF point) const;
    [[nodiscard]] std::vector<std::size_t> framesAt(QPointF point) const;
    [[nodiscard]] std::vector<std::size_t> levelFrames() const;
    [[nodiscard]] Edit withinLevel(Edit edit) const;
    [[nodiscard]] Edit joiningAt(Edit edit, QPointF point) const;
    [[nodiscard]] Edit joining(Edit edit, const std::vector<std::size_t>& frames) const;
    void lightFrames(const std::vector<std::size_t>& lit);

    // canvas_view_editing.cpp
    [[nodiscard]] QPoint pointerOrCenter() const;
    [[nodiscard]] std::vector<std::size_t> framesAround(const Pipeline& part) const;
    void paste(const Paste& paste, const QString& text);
    void sayIfAny(const QString& sentence);
    void renameNode(const NodeId& id);
    void renameAnnotation(std::size_t index);
    void nudge(QPoint steps);

    // canvas_view_input.cpp
    [[nodiscard]] CanvasPointer pointerOf(QPoint place, Qt::KeyboardModifiers modifiers) const;
    [[nodiscard]] CanvasHit hitAt(QPoint place) const;
    void startTool(std::unique_ptr<CanvasTool> tool);
    void cancelTool();
    void pressLeft(const CanvasPointer& pointer);
    void updateCursor();
    void openMenuOfSelection();
    void updateFocusRing();
    bool disconnectsAt(const PortRef& port, Qt::KeyboardModifiers modifiers);
    void openMenu(const CanvasHit& hit, QPoint place);
    void selectForMenu(const CanvasHit& hit);
    [[nodiscard]] const NodeDescription* draggedType(const QMimeData* data) const;
    [[nodiscard]] std::optional<LinkRef> wireForDrop(const NodeDescription& type, QPoint place) const;
    [[nodiscard]] QString dropObstacle(const NodeDescription& type, QPoint place) const;
    [[nodiscard]] QString tipAt(const CanvasHit& hit) const;

    // canvas_view_navigation.cpp
    [[nodiscard]] QPointF scenePoint(QPointF place) const;
    [[nodiscard]] QPointF middle() const;
    void zoomAt(double zoom, QPointF place);
    void look(const Sight& sight);
    void keepSight();
    void keepSightOfBurst();
    void sightChanged();
    void storeSight();
    void fit(const QRectF& area);
    void bringIntoView(const QRectF& area);
    void keepOffMinimap(const QRectF& area);
    void reveal(const NodeId& node);

    Document& m_document;
    Selection& m_selection;
    RunController& m_run;
    std::unique_ptr<CanvasScene> m_scene;
    std::unique_ptr<CanvasTool> m_tool;
    CanvasHints* m_hints;
    CanvasBubble* m_bubble;
    NodeSearchPopup* m_search;
    LabelEditor* m_editor;
    Breadcrumbs* m_breadcrumbs;
    std::vector<Sight> m_outerSights;           ///< what was seen before each frame was gone into
    std::map<std::size_t, Sight> m_innerSights; ///< what was last seen in a frame
    Minimap* m_minimap;
    QTimer m_sightTimer;       ///< until a changed view is stored
    QString m_sightFile;       ///< the file whose view it is
    bool m_showsFocus = false; ///< the focus came by key: it has to be seen
    QTimer m_liveTimer;
    bool m_livePending = false;
    bool m_committing = false;
    bool m_spaceDown = false;
    bool m_panning = false;
    bool m_fitPending = true; ///< nobody has seen it yet: fit when it gets its size
    std::vector<Sight> m_sights;
    QTimer m_sightBurst;                ///< moves of the view while it runs are one step back
    int m_nudgeSerial = 0;              ///< nudges with the same one merge
    std::set<NodeId> m_touched;         ///< by the last change
    std::set<NodeId> m_held;            ///< stay selected while keys go on to others
    NodeId m_reached;                   ///< where keys have got to; empty at a frame or note
    std::optional<QPoint> m_searchedAt; ///< where on the screen the pointer was when a type was searched
    bool m_walking = false;             ///< a key is changing the selection
    int m_undoIndex = 0;
    const QUndoCommand* m_undone = nullptr; ///< the step that a redo would do again; only its address counts
};

} // namespace millrace::ui
