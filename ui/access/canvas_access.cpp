// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/canvas_access.h"

#include "access/annotation_access.h"
#include "access/canvas_item_access.h"
#include "canvas/canvas_view.h"
#include "canvas/flow_order.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <tuple>

namespace millrace::ui {

namespace {

struct CanvasWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::CanvasAccess)
};

/// More changes at once than this are told as one.
constexpr std::size_t kMostTold = 32;

auto sortKey(const CanvasHit& hit) {
    return std::tie(hit.kind, hit.node, hit.port, hit.link, hit.annotation);
}

CanvasHit nodeKey(const NodeId& id) {
    CanvasHit key;
    key.kind = CanvasHit::Kind::node;
    key.node = id;
    return key;
}

CanvasHit annotationKey(const AnnotationItem& item) {
    CanvasHit key;
    key.kind = item.isFrame() ? CanvasHit::Kind::frame : CanvasHit::Kind::note;
    key.annotation = item.index();
    return key;
}

} // namespace

bool CanvasHitLess::operator()(const CanvasHit& a, const CanvasHit& b) const {
    return sortKey(a) < sortKey(b);
}

CanvasAccess::CanvasAccess(CanvasView* view)
    : QAccessibleWidget(view, QAccessible::Canvas) {
    if (!view->findChild<CanvasTeller*>(QString(), Qt::FindDirectChildrenOnly)) {
        new CanvasTeller(view);
    }
}

CanvasAccess::~CanvasAccess() {
    forgetAll();
}

CanvasAccess* CanvasAccess::of(CanvasView* view) {
    return view ? dynamic_cast<CanvasAccess*>(QAccessible::queryAccessibleInterface(view)) : nullptr;
}

CanvasView* CanvasAccess::view() const {
    return static_cast<CanvasView*>(widget());
}

const std::vector<CanvasHit>& CanvasAccess::order() const {
    if (std::exchange(m_orderKnown, true)) {
        return m_order;
    }
    m_order.clear();
    const CanvasScene& scene = view()->items();
    for (const NodeId& id : flowOrder(view()->document().pipeline())) {
        if (scene.nodeItem(id)) {
            m_order.push_back(nodeKey(id));
        }
    }
    for (const auto& [link, item] : scene.wireItems()) {
        CanvasHit key;
        key.kind = CanvasHit::Kind::wire;
        key.link = link;
        m_order.push_back(key);
    }
    for (const AnnotationItem* item : scene.annotationItems()) {
        m_order.push_back(annotationKey(*item));
    }
    return m_order;
}

QAccessibleInterface* CanvasAccess::itemAccess(const CanvasHit& key) const {
    if (const auto known = m_known.find(key); known != m_known.end()) {
        if (QAccessibleInterface* access = QAccessible::accessibleInterface(known->second)) {
            return access;
        }
    }
    QAccessibleInterface* access = nullptr;
    switch (key.kind) {
    case CanvasHit::Kind::node:
        access = new NodeAccess(view(), key);
        break;
    case CanvasHit::Kind::port:
        access = new PortAccess(view(), key);
        break;
    case CanvasHit::Kind::wire:
        access = new WireAccess(view(), key);
        break;
    case CanvasHit::Kind::frame:
    case CanvasHit::Kind::note:
        access = new AnnotationAccess(view(), key);
        break;
    case CanvasHit::Kind::nothing:
        return nullptr;
    }
    m_known[key] = QAccessible::registerAccessibleInterface(access);
    return access;
}

int CanvasAccess::childCount() const {
    return static_cast<int>(order().size()) + QAccessibleWidget::childCount();
}

QAccessibleInterface* CanvasAccess::child(int index) const {
    const int items = static_cast<int>(order().size());
    if (index < 0) {
        return nullptr;
    }
    return index < items ? itemAccess(m_order[static_cast<std::size_t>(index)])
                         : QAccessibleWidget::child(index - items);
}

int CanvasAccess::indexOfChild(const QAccessibleInterface* child) const {
    const std::vector<CanvasHit>& all = order();
    if (const auto* item = dynamic_cast<const CanvasItemAccess*>(child)) {
        const auto found = std::ranges::find(all, item->key());
        return found == all.end() ? -1 : static_cast<int>(found - all.begin());
    }
    const int index = QAccessibleWidget::indexOfChild(child);
    return index < 0 ? index : index + static_cast<int>(all.size());
}

QAccessibleInterface* CanvasAccess::childAt(int x, int y) const {
    const QPoint place = view()->viewport()->mapFromGlobal(QPoint(x, y));
    if (!view()->viewport()->rect().contains(place)) {
        return nullptr;
    }
    const CanvasHit hit = view()->items().hitAt(view()->mapToScene(place), view()->zoom());
    if (hit.kind == CanvasHit::Kind::port) { // the node, or the box that it is in, knows its ports
        const Folding& folding = view()->items().folding();
        const auto box = folding.boxOf.find(hit.node);
        return itemAccess(box == folding.boxOf.end()
                              ? nodeKey(hit.node)
                              : annotationKey(*view()->items().annotationItems()[box->second]));
    }
    return hit.isNothing() ? QAccessibleWidget::childAt(x, y) : itemAccess(hit);
}

QAccessibleInterface* CanvasAccess::focusChild() const {
    if (!view()->hasFocus()) {
        return QAccessibleWidget::focusChild();
    }
    const Selection& selection = view()->selection();
    if (const NodeId id = selection.singleNode(); !id.isEmpty()) {
        return itemAccess(nodeKey(id));
    }
    if (selection.nodes().empty() && selection.links().size() == 1) {
        CanvasHit key;
        key.kind = CanvasHit::Kind::wire;
        key.link = *selection.links().begin();
        return itemAccess(key);
    }
    if (const std::set<std::size_t> chosen = view()->items().chosenAnnotations();
        selection.isEmpty() && chosen.size() == 1) {
        return itemAccess(annotationKey(*view()->items().annotationItems()[*chosen.begin()]));
    }
    return QAccessibleWidget::focusChild();
}

QAccessible::State CanvasAccess::state() const {
    QAccessible::State state = QAccessibleWidget::state();
    state.multiSelectable = true;
    state.extSelectable = true;
    return state;
}

QString CanvasAccess::text(QAccessible::Text kind) const {
    if (kind == QAccessible::Value) {
        const Pipeline& pipeline = view()->document().pipeline();
        const QString nodes = CanvasWords::tr("%n node(s)", nullptr, static_cast<int>(pipeline.nodes.size()));
        const QString links = CanvasWords::tr("%n link(s)", nullptr, static_cast<int>(pipeline.links.size()));
        return CanvasWords::tr("%1, %2", "nodes, links").arg(nodes, links);
    }
    return QAccessibleWidget::text(kind);
}

void CanvasAccess::refresh(CanvasTeller& teller) {
    const std::vector<CanvasHit> former = std::exchange(m_order, {});
    m_orderKnown = false;
    for (auto known = m_known.begin(); known != m_known.end();) {
        QAccessibleInterface* access = QAccessible::accessibleInterface(known->second);
        if (access && access->isValid()) {
            ++known;
            continue;
        }
        teller.tell(access, QAccessible::ObjectDestroyed);
        QAccessible::deleteAccessibleInterface(known->second);
        known = m_known.erase(known);
    }
    std::set<CanvasHit, CanvasHitLess> before(former.begin(), former.end());
    std::vector<CanvasHit> added;
    std::ranges::copy_if(order(), std::back_inserter(added),
                         [&before](const CanvasHit& hit) { return !before.contains(hit); });
    if (added.size() <= kMostTold) {
        for (const CanvasHit& hit : added) {
            teller.tell(itemAccess(hit), QAccessible::ObjectCreated);
        }
    } else {
        teller.tell(this, QAccessible::ObjectReorder);
    }
}

void CanvasAccess::forgetAll() {
    m_orderKnown = false;
    m_order.clear();
    for (const auto& [key, id] : std::exchange(m_known, {})) {
        QAccessible::deleteAccessibleInterface(id);
    }
}

CanvasTeller::CanvasTeller(CanvasView* view)
    : QObject(view)
    , m_view(view) {
    rememberFrames();
    view->installEventFilter(this);
    connect(&view->selection(), &Selection::changed, this, &CanvasTeller::selectionChanged);
    connect(&view->items(), &CanvasScene::annotationsChosen, this, [this] {
        if (m_view->selection().isEmpty()) {
            tellFocus();
        }
    });
    connect(&view->document(), &Document::changed, this, &CanvasTeller::documentChanged);
    connect(&view->document(), &Document::replaced, this, [this] {
        rememberFrames();
        if (CanvasAccess* access = CanvasAccess::of(m_view)) {
            access->forgetAll();
            tell(access, QAccessible::ObjectReorder);
        }
    });
}

void CanvasTeller::tell(QAccessibleInterface* access, QAccessible::Event what) {
    if (access) {
        QAccessibleEvent event(access, what);
        QAccessible::updateAccessibility(&event);
        emit told(what, access);
    }
}

bool CanvasTeller::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view && event->type() == QEvent::FocusIn &&
        !(m_view->selection().isEmpty() && m_view->items().chosenAnnotations().empty())) {
        // After the widget's own announcement.
        QMetaObject::invokeMethod(
            this, [this] { tellFocus(); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void CanvasTeller::tellFocus() {
    CanvasAccess* access = CanvasAccess::of(m_view);
    if (!access || !m_view->hasFocus()) {
        return;
    }
    QAccessibleInterface* focused = access->focusChild();
    tell(focused ? focused : access, QAccessible::Focus);
}

void CanvasTeller::selectionChanged() {
    CanvasAccess* access = CanvasAccess::of(m_view);
    if (!access) {
        return;
    }
    const std::set<NodeId>& now = m_view->selection().nodes();
    std::vector<std::pair<NodeId, bool>> changed;
    for (const NodeId& id : now) {
        if (!m_chosen.contains(id)) {
            changed.emplace_back(id, true);
        }
    }
    for (const NodeId& id : m_chosen) {
        if (!now.contains(id) && m_view->items().nodeItem(id)) {
            changed.emplace_back(id, false);
        }
    }
    m_chosen = now;
    if (changed.size() > kMostTold) {
        tell(access, QAccessible::SelectionWithin);
    } else {
        for (const auto& [id, isChosen] : changed) {
            tell(access->itemAccess(nodeKey(id)),
                 isChosen ? QAccessible::SelectionAdd : QAccessible::SelectionRemove);
        }
    }
    tellFocus();
}

void CanvasTeller::rememberFrames() {
    m_annotations = m_view->document().pipeline().annotations;
    m_collapsed = m_view->items().folding().boxes;
}

/// Annotations have no names: where some came or went, the others are known by what they say.
std::optional<std::size_t> CanvasTeller::placeBefore(std::size_t index) const {
    const std::vector<Annotation>& now = m_view->document().pipeline().annotations;
    if (now.size() == m_annotations.size()) {
        return index;
    }
    auto found = std::ranges::find(m_annotations, now[index]);
    if (found == m_annotations.end()) {
        Annotation other = now[index];
        other.collapsed = !other.collapsed;
        found = std::ranges::find(m_annotations, other);
    }
    return found == m_annotations.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - m_annotations.begin()));
}

void CanvasTeller::tellCollapsed(CanvasAccess& access) {
    const std::set<std::size_t> now = m_view->items().folding().boxes;
    QAccessible::State what;
    what.expandable = true;
    what.expanded = true;
    what.collapsed = true;
    const std::vector<AnnotationItem*>& all = m_view->items().annotationItems();
    for (const AnnotationItem* item : all) {
        const std::optional<std::size_t> before = placeBefore(item->index());
        if (item->isFrame() && before && now.contains(item->index()) != m_collapsed.contains(*before)) {
            QAccessibleInterface* frame = access.itemAccess(annotationKey(*item));
            QAccessibleStateChangeEvent event(frame, what);
            QAccessible::updateAccessibility(&event);
            emit told(QAccessible::StateChanged, frame);
        }
    }
    rememberFrames();
}

void CanvasTeller::documentChanged(const DocumentChange& change) {
    CanvasAccess* access = CanvasAccess::of(m_view);
    if (!access) {
        return;
    }
    if (!change.added.empty() || !change.removed.empty() || change.links || change.annotations) {
        access->refresh(*this);
    }
    if (change.annotations) {
        tellCollapsed(*access);
    }
    if (change.changed.size() <= kMostTold) {
        for (const NodeId& id : change.changed) {
            tell(access->itemAccess(nodeKey(id)), QAccessible::NameChanged);
        }
    }
}

} // namespace millrace::ui
