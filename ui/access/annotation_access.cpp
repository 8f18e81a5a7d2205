// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/annotation_access.h"

#include "access/canvas_access.h"
#include "canvas/canvas_view.h"

#include <QCoreApplication>

namespace millrace::ui {

namespace {

struct AnnotationWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::CanvasAccess)
};

} // namespace

AnnotationItem* AnnotationAccess::item() const {
    if (!view()) {
        return nullptr;
    }
    const std::vector<AnnotationItem*>& all = view()->items().annotationItems();
    const bool isFrame = key().kind == CanvasHit::Kind::frame;
    return key().annotation < all.size() && all[key().annotation]->isFrame() == isFrame
               ? all[key().annotation]
               : nullptr;
}

SubgraphItem* AnnotationAccess::box() const {
    return qgraphicsitem_cast<SubgraphItem*>(item());
}

QAccessible::Role AnnotationAccess::role() const {
    return key().kind == CanvasHit::Kind::frame ? QAccessible::Grouping : QAccessible::Note;
}

/// What is in it, or how many of them there are when it is collapsed.
QString AnnotationAccess::nodesOf(const Annotation& frame) const {
    if (const SubgraphItem* collapsed = box()) {
        return collapsed->look().nodes;
    }
    QStringList nodes;
    for (const NodeId& id : frame.nodes) {
        if (const NodeItem* node = view()->items().nodeItem(id)) {
            nodes << node->look().label;
        }
    }
    return spokenList(nodes);
}

QString AnnotationAccess::text(QAccessible::Text kind) const {
    if (!item()) {
        return {};
    }
    const Annotation& annotation = view()->document().pipeline().annotations[key().annotation];
    const QString title = QString::fromStdString(annotation.title);
    if (key().kind == CanvasHit::Kind::note) {
        const QString text = QString::fromStdString(annotation.text);
        return kind == QAccessible::Name          ? (title.isEmpty() ? AnnotationWords::tr("Note") : title)
               : kind == QAccessible::Description ? text
                                                  : QString();
    }
    switch (kind) {
    case QAccessible::Name:
        return title.isEmpty() ? AnnotationWords::tr("Frame") : AnnotationWords::tr("Frame %1").arg(title);
    case QAccessible::Description:
        return box() ? spoken(box()->look()) : nodesOf(annotation);
    case QAccessible::Value:
        return box() ? nodesOf(annotation) : QString();
    default:
        return {};
    }
}

QAccessible::State AnnotationAccess::state() const {
    QAccessible::State state = CanvasItemAccess::state();
    if (item()) {
        state.movable = true;
        state.hasPopup = true; // its menu
        state.expandable = key().kind == CanvasHit::Kind::frame;
        state.collapsed = box() != nullptr;
        state.expanded = state.expandable && !state.collapsed;
        state.invalid = box() && box()->look().problems.errors > 0;
    }
    return state;
}

int AnnotationAccess::childCount() const {
    return box() ? static_cast<int>(box()->ports().size()) : 0;
}

QAccessibleInterface* AnnotationAccess::child(int index) const {
    CanvasAccess* canvas = CanvasAccess::of(view());
    if (!canvas || index < 0 || index >= childCount()) {
        return nullptr;
    }
    const BoxPort& shown = box()->ports()[static_cast<std::size_t>(index)];
    CanvasHit port;
    port.kind = CanvasHit::Kind::port;
    port.node = shown.node->id();
    port.port = shown.port;
    return canvas->itemAccess(port);
}

int AnnotationAccess::indexOfChild(const QAccessibleInterface* child) const {
    for (int i = 0; i < childCount(); ++i) {
        if (this->child(i) == child) {
            return i;
        }
    }
    return -1;
}

QAccessibleInterface* AnnotationAccess::childAt(int x, int y) const {
    for (int i = 0; i < childCount(); ++i) {
        QAccessibleInterface* port = child(i);
        if (port && port->rect().contains(x, y)) {
            return port;
        }
    }
    return nullptr;
}

QStringList AnnotationAccess::actionNames() const {
    QStringList names = CanvasItemAccess::actionNames();
    if (key().kind == CanvasHit::Kind::frame) {
        names << toggleAction();
    }
    return names;
}

QString AnnotationAccess::localizedActionName(const QString& name) const {
    if (name != toggleAction()) {
        return CanvasItemAccess::localizedActionName(name);
    }
    return box() ? AnnotationWords::tr("Open frame") : AnnotationWords::tr("Collapse frame");
}

QString AnnotationAccess::localizedActionDescription(const QString& name) const {
    if (name != toggleAction()) {
        return CanvasItemAccess::localizedActionDescription(name);
    }
    return box() ? AnnotationWords::tr("Shows the nodes that are in it")
                 : AnnotationWords::tr("Shows its nodes as one box");
}

void AnnotationAccess::doAction(const QString& name) {
    if (name != toggleAction()) {
        CanvasItemAccess::doAction(name);
    } else if (item()) {
        view()->setCollapsed(key().annotation, box() == nullptr);
    }
}

QStringList AnnotationAccess::keyBindingsForAction(const QString& name) const {
    return name == toggleAction() ? QStringList{QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)
                                                    .toString(QKeySequence::NativeText)}
                                  : CanvasItemAccess::keyBindingsForAction(name);
}

QRectF AnnotationAccess::sceneRect() const {
    return box() ? box()->sceneBody() : item()->boundingRect().translated(item()->pos());
}

bool AnnotationAccess::isChosen() const {
    return item()->isChosen();
}

bool AnnotationAccess::isOnlyChosen() const {
    return isChosen() && view()->selection().isEmpty() && view()->items().chosenAnnotations().size() == 1;
}

void AnnotationAccess::choose() {
    view()->selection().clear();
    view()->items().chooseAnnotations({key().annotation});
}

bool AnnotationAccess::isShown() const {
    return item()->isVisible();
}

} // namespace millrace::ui
