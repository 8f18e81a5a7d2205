// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/canvas_item_access.h"

#include "access/canvas_access.h"
#include "canvas/canvas_metrics.h"
#include "canvas/canvas_view.h"
#include "document/wording.h"
#include "theme/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

struct ItemWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::CanvasAccess)
};

QString exchangeWord(Exchange exchange) {
    switch (exchange) {
    case Exchange::put:
        return ItemWords::tr("records are put");
    case Exchange::read:
        return ItemWords::tr("records are read");
    case Exchange::deliver:
        return ItemWords::tr("records are delivered");
    }
    return {};
}

QString flowWord(WireFlow flow) {
    switch (flow) {
    case WireFlow::quiet:
        return {};
    case WireFlow::flowing:
        return ItemWords::tr("flowing");
    case WireFlow::throttled:
        return ItemWords::tr("throttled");
    case WireFlow::stopped:
        return ItemWords::tr("stopped");
    }
    return {};
}

/// A wire is thin and a port small: what is touched is larger.
QRectF atLeast(QRectF area, double size) {
    const double x = std::max(0.0, size - area.width()) / 2;
    const double y = std::max(0.0, size - area.height()) / 2;
    return area.adjusted(-x, -y, x, y);
}

constexpr double kLeastTarget = 24;

} // namespace

QString spokenList(QStringList parts) {
    parts.removeAll(QString());
    QString all = parts.value(0);
    for (const QString& part : parts.mid(1)) {
        all = ItemWords::tr("%1, %2", "parts of what is said of a thing, the last one behind the comma")
                  .arg(all, part);
    }
    return all;
}

QAccessibleInterface* CanvasItemAccess::parent() const {
    return m_view ? QAccessible::queryAccessibleInterface(m_view.data()) : nullptr;
}

QRect CanvasItemAccess::rect() const {
    if (!isValid()) {
        return {};
    }
    const QRect area = m_view->mapFromScene(sceneRect()).boundingRect();
    return {m_view->viewport()->mapToGlobal(area.topLeft()), area.size()};
}

QAccessible::State CanvasItemAccess::state() const {
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.selectable = true;
    state.extSelectable = true;
    state.focusable = true;
    state.selected = isChosen();
    state.focused = m_view->hasFocus() && isOnlyChosen();
    state.active = state.focused;
    const QRect sight(m_view->viewport()->mapToGlobal(QPoint()), m_view->viewport()->size());
    state.offscreen = !sight.intersects(rect());
    state.invisible = !m_view->isVisible() || !isShown();
    return state;
}

void* CanvasItemAccess::interface_cast(QAccessible::InterfaceType type) {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

QStringList CanvasItemAccess::actionNames() const {
    return {setFocusAction(), pressAction()};
}

QString CanvasItemAccess::localizedActionName(const QString& name) const {
    return name == pressAction() ? ItemWords::tr("Properties") : ItemWords::tr("Select");
}

QString CanvasItemAccess::localizedActionDescription(const QString& name) const {
    return name == pressAction() ? ItemWords::tr("Selects it and opens its properties")
                                 : ItemWords::tr("Selects it alone");
}

void CanvasItemAccess::doAction(const QString& name) {
    if (!isValid()) {
        return;
    }
    m_view->setFocus(Qt::OtherFocusReason);
    choose();
    if (name == pressAction()) {
        emit m_view->propertiesRequested();
    }
}

QStringList CanvasItemAccess::keyBindingsForAction(const QString& name) const {
    return name == pressAction()
               ? QStringList{QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText)}
               : QStringList{};
}

NodeItem* NodeAccess::item() const {
    return view() ? view()->items().nodeItem(key().node) : nullptr;
}

QString NodeAccess::text(QAccessible::Text kind) const {
    const NodeItem* node = item();
    if (!node) {
        return {};
    }
    switch (kind) {
    case QAccessible::Name:
        return spokenList({node->look().label, node->look().type});
    case QAccessible::Description:
        return spokenState(node->look());
    case QAccessible::Value:
        return node->look().live && node->look().hasLoad
                   ? spokenList({Theme::bandWord(node->look().band), node->look().load})
                   : QString();
    case QAccessible::Help:
        return node->description() ? translated(node->description()->help) : QString();
    default:
        return {};
    }
}

QAccessible::State NodeAccess::state() const {
    QAccessible::State state = CanvasItemAccess::state();
    if (const NodeItem* node = item()) {
        state.movable = true;
        state.hasPopup = true; // its menu
        state.invalid = node->look().problems.errors > 0;
    }
    return state;
}

int NodeAccess::childCount() const {
    return item() ? static_cast<int>(item()->geometry().ports().size()) : 0;
}

QAccessibleInterface* NodeAccess::child(int index) const {
    CanvasAccess* canvas = CanvasAccess::of(view());
    if (!canvas || index < 0 || index >= childCount()) {
        return nullptr;
    }
    CanvasHit port;
    port.kind = CanvasHit::Kind::port;
    port.node = key().node;
    port.port = index;
    return canvas->itemAccess(port);
}

int NodeAccess::indexOfChild(const QAccessibleInterface* child) const {
    const auto* port = dynamic_cast<const PortAccess*>(child);
    return port && port->key().node == key().node ? port->key().port : -1;
}

QAccessibleInterface* NodeAccess::childAt(int x, int y) const {
    for (int i = 0; i < childCount(); ++i) {
        QAccessibleInterface* port = child(i);
        if (port && port->rect().contains(x, y)) {
            return port;
        }
    }
    return nullptr;
}

void* NodeAccess::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::ValueInterface) {
        const NodeItem* node = item();
        return node && node->look().live && node->look().hasLoad
                   ? static_cast<QAccessibleValueInterface*>(this)
                   : nullptr;
    }
    return CanvasItemAccess::interface_cast(type);
}

QVariant NodeAccess::currentValue() const {
    return item() ? std::round(item()->look().utilisation * 100) : 0.0;
}

QRectF NodeAccess::sceneRect() const {
    return item()->sceneBody();
}

bool NodeAccess::isChosen() const {
    return item()->isChosen();
}

bool NodeAccess::isOnlyChosen() const {
    return view()->selection().singleNode() == key().node;
}

void NodeAccess::choose() {
    view()->selection().set({key().node});
    view()->ensureVisible(item()->sceneBody());
}

bool NodeAccess::isShown() const {
    return item()->isVisible();
}

NodeItem* PortAccess::item() const {
    return view() ? view()->items().nodeItem(key().node) : nullptr;
}

bool PortAccess::isValid() const {
    return item() && key().port >= 0 && key().port < static_cast<int>(item()->geometry().ports().size());
}

SubgraphItem* PortAccess::box() const {
    if (!view()) {
        return nullptr;
    }
    const Folding& folding = view()->items().folding();
    const auto found = folding.boxOf.find(key().node);
    const std::vector<AnnotationItem*>& all = view()->items().annotationItems();
    return found != folding.boxOf.end() && found->second < all.size()
               ? qgraphicsitem_cast<SubgraphItem*>(all[found->second])
               : nullptr;
}

int PortAccess::placeInBox() const {
    const SubgraphItem* home = box();
    if (!home) {
        return -1;
    }
    const auto found = std::ranges::find_if(home->ports(), [this](const BoxPort& port) {
        return port.node == item() && port.port == key().port;
    });
    return found == home->ports().end() ? -1 : static_cast<int>(found - home->ports().begin());
}

QAccessibleInterface* PortAccess::parent() const {
    CanvasHit home;
    if (placeInBox() >= 0) {
        home.kind = CanvasHit::Kind::frame;
        home.annotation = box()->index();
    } else {
        home.kind = CanvasHit::Kind::node;
        home.node = key().node;
    }
    CanvasAccess* canvas = CanvasAccess::of(view());
    return canvas ? canvas->itemAccess(home) : nullptr;
}

QString PortAccess::text(QAccessible::Text kind) const {
    if (!isValid()) {
        return {};
    }
    const PortSpot& spot = item()->geometry().ports()[static_cast<std::size_t>(key().port)];
    const PortDescription* port = item()->description() ? item()->description()->findPort(spot.id) : nullptr;
    if (kind == QAccessible::Name) {
        const auto links = std::ranges::count_if(item()->wires, [&](const WireItem* wire) {
            const PortRef& end = &wire->source() == item() ? wire->link().first : wire->link().second;
            return end.port == spot.id;
        });
        const int place = placeInBox();
        return spokenList(
            {place >= 0 ? box()->ports()[static_cast<std::size_t>(place)].name
             : port     ? translated(port->title)
                        : QString::fromStdString(spot.id),
             spot.direction == PortDirection::input ? ItemWords::tr("input") : ItemWords::tr("output"),
             ItemWords::tr("%n link(s)", nullptr, static_cast<int>(links))});
    }
    return kind == QAccessible::Description ? exchangeWord(spot.exchange) : QString();
}

QRectF PortAccess::sceneRect() const {
    const int place = placeInBox();
    const QPointF center = place >= 0 ? box()->portPlace(static_cast<std::size_t>(place))
                                      : item()->portScenePosition(key().port);
    return atLeast(QRectF(center, QSizeF()), kLeastTarget);
}

void PortAccess::choose() {
    if (placeInBox() >= 0) {
        view()->selection().clear();
        view()->items().chooseAnnotations({box()->index()});
        return;
    }
    view()->items().chooseAnnotations({});
    view()->selection().set({key().node});
}

bool PortAccess::isShown() const {
    return item()->isVisible() || (placeInBox() >= 0 && box()->isVisible());
}

WireItem* WireAccess::item() const {
    return view() ? view()->items().wireItem(key().link) : nullptr;
}

QString WireAccess::text(QAccessible::Text kind) const {
    const WireItem* wire = item();
    if (!wire) {
        return {};
    }
    if (kind == QAccessible::Name) {
        return spokenList({ItemWords::tr("Link from %1 to %2")
                               .arg(wire->source().look().label, wire->target().look().label),
                           rateText(wire->look())});
    }
    return kind == QAccessible::Description
               ? spokenList({exchangeWord(wire->exchange()), flowWord(wire->look().flow)})
           : kind == QAccessible::Value ? rateText(wire->look())
                                        : QString();
}

QRectF WireAccess::sceneRect() const {
    return atLeast(item()->boundingRect().translated(item()->pos()), kLeastTarget);
}

bool WireAccess::isChosen() const {
    return item()->isChosen();
}

bool WireAccess::isOnlyChosen() const {
    const Selection& selection = view()->selection();
    return isChosen() && selection.nodes().empty() && selection.links().size() == 1;
}

void WireAccess::choose() {
    view()->selection().set({}, {key().link});
}

bool WireAccess::isShown() const {
    return item()->isVisible();
}

} // namespace millrace::ui
