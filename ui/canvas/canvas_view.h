// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_host.h"
#include "document/document.h"
#include "document/selection.h"
#include "run/run_controller.h"

#include <QGraphicsView>
#include <QImage>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QMenu;
class QMimeData;

namespace millrace::ui {

class CanvasBubble;
class CanvasHints;
class CanvasTool;
class LabelEditor;
class NodeSearchPopup;
enum class FlowStep;
struct CanvasPointer;
struct Paste;

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
    /// Back to the view before the last fit or zoom to 100 %.
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

    /// Removes the selected node and links its sources to its targets where that is allowed; says so when it
    /// is not.
    void deleteAndJoin();
    [[nodiscard]] bool canDeleteAndJoin() const;

    /// Puts the selected nodes into a new frame and lets its title be typed.
    void frameSelection();
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

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
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
    void drawBackground(QPainter* painter, const QRectF& rect) override;

private:
    /// What part of the scene is seen.
    struct Sight {
        double zoom;
        QPointF center;
    };

    // CanvasHost
    [[nodiscard]] CanvasHost& host() { return *this; }

    Document& document() override { return m_document; }

    Selection& selection() override { return m_selection; }

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

    // canvas_view_editing.cpp
    [[nodiscard]] QPoint pointerOrCenter() const;
    [[nodiscard]] std::vector<const NodeDescription*>
    candidates(const std::function<bool(const NodeDescription&)>& fits = {}) const;
    void remember(const NodeDescription& type);
    void placeNode(const NodeDescription& type, QPointF center);
    void insertNode(const NodeDescription& type, const LinkRef& link, QPointF center);
    void paste(const Paste& paste, const QString& text);
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
    bool arrowPressed(const QKeyEvent& event);
    void followWire(FlowStep step);
    void selectForMenu(const CanvasHit& hit);
    [[nodiscard]] const NodeDescription* draggedType(const QMimeData* data) const;
    [[nodiscard]] std::optional<LinkRef> wireForDrop(const NodeDescription& type, QPoint place) const;
    [[nodiscard]] QString tipAt(const CanvasHit& hit) const;

    // canvas_view_navigation.cpp
    [[nodiscard]] QPointF scenePoint(QPointF place) const;
    [[nodiscard]] QPointF middle() const;
    void zoomAt(double zoom, QPointF place);
    void look(const Sight& sight);
    void keepSight();
    void fit(const QRectF& area);
    void bringIntoView(const QRectF& area);
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
    QTimer m_liveTimer;
    bool m_livePending = false;
    bool m_committing = false;
    bool m_spaceDown = false;
    bool m_panning = false;
    bool m_fitPending = true; ///< nobody has seen it yet: fit when it gets its size
    std::vector<Sight> m_sights;
    std::vector<std::string> m_recent; ///< node types, the last added first
    int m_nudgeSerial = 0;             ///< nudges with the same one merge
    std::set<NodeId> m_touched;        ///< by the last change
    int m_undoIndex = 0;
    int m_undoCount = 0;
};

} // namespace millrace::ui
