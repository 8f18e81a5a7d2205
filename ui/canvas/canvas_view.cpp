// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvas_view.h"

#include "canvas/breadcrumbs.h"
#include "canvas/canvas_bubble.h"
#include "canvas/canvas_hints.h"
#include "canvas/canvas_picture.h"
#include "canvas/canvas_tool.h"
#include "canvas/label_editor.h"
#include "canvas/minimap.h"
#include "canvas/node_search_popup.h"
#include "document/wording.h"
#include "theme/theme.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr int kLivePauseMs = 250; ///< figures that change faster cannot be read
constexpr double kReach = 1.2e7;  ///< a little more than a project file allows
constexpr double kGridSpacing = 4 * kGrid;
constexpr double kLeastGridPixels = 18;
constexpr int kSightBurstMs = 600;
constexpr int kSightRestMs = 800; ///< a view is worth remembering when it stays so long
constexpr int kFocusRing = 2;

} // namespace

CanvasView::CanvasView(Document& document, Selection& selection, RunController& run, QWidget* parent)
    : QGraphicsView(parent)
    , m_document(document)
    , m_selection(selection)
    , m_run(run)
    , m_scene(std::make_unique<CanvasScene>(document, selection))
    , m_hints(new CanvasHints(viewport()))
    , m_bubble(new CanvasBubble(this))
    , m_search(new NodeSearchPopup(this))
    , m_editor(new LabelEditor(this))
    , m_breadcrumbs(new Breadcrumbs(this))
    , m_minimap(new Minimap(*this))
    , m_undoIndex(document.undoStack().index())
    , m_undone(document.undoStack().command(m_undoIndex)) {
    setScene(m_scene.get());
    setSceneRect(-kReach, -kReach, 2 * kReach, 2 * kReach);
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(kFocusRing, kFocusRing, kFocusRing, kFocusRing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setResizeAnchor(QGraphicsView::AnchorViewCenter);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setOptimizationFlags(QGraphicsView::DontSavePainterState | QGraphicsView::DontAdjustForAntialiasing);
    setLayoutDirection(Qt::LeftToRight); // data runs from left to right everywhere
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Canvas"));
    m_liveTimer.setParent(this); // whoever waits for the window sees what is to follow
    m_liveTimer.setSingleShot(true);
    m_liveTimer.setInterval(kLivePauseMs);
    connect(&m_liveTimer, &QTimer::timeout, this, [this] {
        if (m_livePending) {
            showRun();
        }
    });
    m_sightBurst.setSingleShot(true);
    m_sightBurst.setInterval(kSightBurstMs);
    m_sightTimer.setSingleShot(true);
    m_sightTimer.setInterval(kSightRestMs);
    connect(&m_sightTimer, &QTimer::timeout, this, &CanvasView::storeSight);
    connect(m_scene.get(), &CanvasScene::levelChanged, m_minimap, &Minimap::contentChanged);
    connect(m_scene.get(), &CanvasScene::refreshed, m_minimap, &Minimap::contentChanged);
    connect(&document, &Document::fileChanged, this, [this] {
        if (!m_fitPending && !m_document.file().isEmpty()) {
            m_sightFile = m_document.file(); // saved under another name
            m_sightTimer.start();
        }
    });
    document.onReplace([&document](Pipeline& pipeline) {
        pipeline.annotations = withNotesBound(pipeline, document.types().catalog());
    });
    connect(m_scene.get(), &CanvasScene::rebuilding, this, &CanvasView::cancelTool);
    connect(m_scene.get(), &CanvasScene::levelChanged, this, &CanvasView::levelChanged);
    connect(m_breadcrumbs, &Breadcrumbs::chosen, this, &CanvasView::leaveTo);
    connect(&document, &Document::changed, this, &CanvasView::documentChanged);
    connect(&document, &Document::replaced, this, &CanvasView::documentReplaced);
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, &CanvasView::undoIndexChanged);
    connect(&selection, &Selection::changed, this, [this] {
        if (!m_walking) {
            m_held.clear();
            m_reached = {};
        }
        selectionChanged();
    });
    connect(&selection, &Selection::revealRequested, this, [this](const NodeId& node) { reveal(node); });
    connect(&run, &RunController::viewChanged, this, &CanvasView::showRunSoon);
    connect(&run, &RunController::stateChanged, this, &CanvasView::showRun);
    connect(&Theme::instance(), &Theme::changed, this, &CanvasView::themeChanged);
    connect(m_editor, &LabelEditor::reasonChanged, m_bubble, &CanvasBubble::showAt);
    connect(m_editor, &LabelEditor::refused, this, &CanvasView::say);
    connect(m_hints, &CanvasHints::examplesRequested, this, &CanvasView::examplesRequested);
    connect(m_hints, &CanvasHints::openRequested, this, &CanvasView::openRequested);
    connect(m_hints, &CanvasHints::importRequested, this, &CanvasView::importRequested);
    connect(m_hints, &CanvasHints::addRequested, this, [this] { openNodeSearchAt(middle().toPoint()); });
    showRun();
    updateHints();
    selectionChanged();
}

CanvasView::~CanvasView() {
    m_tool.reset(); // its items are the scene's
    if (m_sightTimer.isActive()) {
        storeSight();
    }
}

bool CanvasView::commit(Edit edit, const QString& text, const QString& mergeKey) {
    m_committing = true;
    const Result<void> done = m_document.push(withinLevel(std::move(edit)), text, mergeKey);
    m_committing = false;
    if (!done) {
        say(sentenceOf(done.error()));
    }
    return done.ok();
}

void CanvasView::say(const QString& sentence) {
    emit statusMessage(sentence);
}

void CanvasView::sayAt(QPoint place, const QString& sentence) {
    m_bubble->showAt(place, sentence);
}

void CanvasView::documentChanged(const DocumentChange& change) {
    if (m_tool && !m_committing) {
        cancelTool(); // what it began with is no longer so
    }
    m_touched = change.added;
    m_touched.insert(change.changed.begin(), change.changed.end());
    m_touched.insert(change.moved.begin(), change.moved.end());
    if (!change.added.empty() || !change.removed.empty() || change.annotations) {
        updateHints();
    }
    if (change.annotations || change.project) {
        updateBreadcrumbs();
    }
    m_minimap->contentChanged();
    if (!m_selection.isEmpty()) {
        selectionChanged();
    }
}

/// After undo and redo (not after a new step) what came back is brought into view.
void CanvasView::undoIndexChanged(int index) {
    const QUndoStack& stack = m_document.undoStack();
    const bool isUndo = index < m_undoIndex;
    const bool isRedo = index > m_undoIndex && m_undone && stack.command(m_undoIndex) == m_undone;
    m_undoIndex = index;
    m_undone = stack.command(index);
    if (!isUndo && !isRedo) {
        return;
    }
    QRectF area;
    for (const NodeId& id : m_touched) {
        if (const NodeItem* item = m_scene->nodeItem(id)) {
            area |= item->sceneBody();
        }
    }
    if (area.isEmpty() && !m_touched.empty() && isInFrame()) {
        leaveTo(0); // it happened outside
        for (const NodeId& id : m_touched) {
            const NodeItem* item = m_scene->nodeItem(id);
            area |= item ? item->sceneBody() : QRectF();
        }
    }
    if (!area.isEmpty()) {
        bringIntoView(area);
    }
}

void CanvasView::documentReplaced() {
    m_editor->finish(false);
    m_search->dismiss();
    m_sightTimer.stop(); // it is the other document's
    m_sightBurst.stop();
    m_sights.clear();
    m_innerSights.clear();
    m_touched.clear();
    updateHints();
    m_fitPending = true;
    if (isVisible()) {
        m_fitPending = false;
        showLastSight();
    }
    m_minimap->refresh();
}

void CanvasView::selectionChanged() {
    ++m_nudgeSerial;
    m_minimap->sightChanged();
    updateFocusRing();
    const NodeItem* item = m_scene->nodeItem(m_selection.singleNode());
    const QString description = item ? spoken(item->look())
                                     : tr("The pipeline as a graph; %n nodes are selected", nullptr,
                                          static_cast<int>(m_selection.nodes().size()));
    if (description != accessibleDescription()) {
        setAccessibleDescription(description);
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void CanvasView::showRunSoon() {
    if (m_liveTimer.isActive()) {
        m_livePending = true;
    } else {
        showRun();
    }
}

void CanvasView::showRun() {
    m_livePending = false;
    m_liveTimer.start();
    const std::shared_ptr<const RunView> view = m_run.view();
    m_scene->showSnapshot({view, &view->snapshot});
}

void CanvasView::updateHints() {
    m_hints->setVisible(!hasContent());
    m_hints->adjustSize();
    const QSize free = viewport()->size() - m_hints->size();
    m_hints->move(std::max(0, free.width() / 2), std::max(0, free.height() / 2));
}

bool CanvasView::hasContent() const {
    return !m_document.pipeline().nodes.empty() || !m_document.pipeline().annotations.empty();
}

void CanvasView::themeChanged() {
    m_scene->refreshLooks();
    m_minimap->contentChanged();
    viewport()->update();
    updateFocusRing();
}

void CanvasView::changeEvent(QEvent* event) {
    QGraphicsView::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        setAccessibleName(tr("Canvas"));
        m_hints->retranslate();
        updateBreadcrumbs();
        m_minimap->retranslate();
        updateHints();
        selectionChanged();
        [[fallthrough]];
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
    case QEvent::LocaleChange:
        themeChanged();
        break;
    default:
        break;
    }
}

void CanvasView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    updateHints();
    if (m_fitPending && isVisible()) {
        fit(m_scene->contentRect());
    }
    m_minimap->sightChanged();
}

void CanvasView::showEvent(QShowEvent* event) {
    QGraphicsView::showEvent(event);
    if (std::exchange(m_fitPending, false)) {
        showLastSight();
    }
}

/// A ring around the canvas says that keys go there, while no selected thing does.
void CanvasView::updateFocusRing() {
    update(QRegion(rect()).subtracted(viewport()->geometry()));
}

bool CanvasView::event(QEvent* event) {
    if (event->type() == QEvent::Paint) {
        const ThemeColors& colors = Theme::instance().colors();
        const bool isOnCanvas = m_selection.isEmpty() && m_scene->chosenAnnotations().empty();
        QPainter painter(this);
        painter.fillRect(rect(), hasFocus() && m_showsFocus && isOnCanvas ? colors.accent : colors.canvas);
        return true;
    }
    return QGraphicsView::event(event);
}

void CanvasView::setWireLabelsVisible(bool visible) {
    m_scene->setWireLabelsVisible(visible);
}

void CanvasView::paintEvent(QPaintEvent* event) {
    m_scene->pixmaps().beginFrame();
    QGraphicsView::paintEvent(event);
    if (m_scene->pixmaps().isBehind()) {
        QTimer::singleShot(0, viewport(), qOverload<>(&QWidget::update));
    }
}

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect) {
    const ThemeColors& colors = Theme::instance().colors();
    painter->fillRect(rect, colors.canvas);
    double spacing = kGridSpacing;
    while (spacing * zoom() < kLeastGridPixels) {
        spacing *= 4;
    }
    const double left = std::floor(rect.left() / spacing) * spacing;
    const double top = std::floor(rect.top() / spacing) * spacing;
    // Dots of whole pixels, wherever the scene lies.
    const QTransform world = painter->worldTransform();
    painter->setWorldTransform(QTransform());
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (double y = top; y <= rect.bottom(); y += spacing) {
        for (double x = left; x <= rect.right(); x += spacing) {
            painter->fillRect(QRect(world.map(QPointF(x, y)).toPoint() - QPoint(1, 1), QSize(2, 2)),
                              colors.canvasGrid);
        }
    }
    painter->setWorldTransform(world);
}

QImage CanvasView::picture(double scale) const {
    return CanvasPicture(*m_scene, m_document.title()).image({false, {}, scale});
}

} // namespace millrace::ui
