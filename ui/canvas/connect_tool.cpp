// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/connect_tool.h"

#include "document/step_names.h"
#include "document/wording.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QLineF>
#include <QPainter>

#include <algorithm>

namespace millrace::ui {

namespace {

struct ConnectWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::ConnectWords)
};

constexpr double kLooseRank = 90;
constexpr double kAttraction = 32; ///< pixels within which a fitting port draws the wire to itself

} // namespace

/// A wire with one end at the pointer.
class ConnectTool::LooseWire final : public QGraphicsItem {
public:
    LooseWire() { setZValue(kLooseRank); }

    void stretch(QPointF from, QPointF to, bool refused) {
        prepareGeometryChange();
        m_curve = WireCurve(from, to);
        m_refused = refused;
    }

    [[nodiscard]] QRectF boundingRect() const override {
        return m_curve.boundingRect().adjusted(-4, -4, 4, 4);
    }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        const ThemeColors& colors = Theme::instance().colors();
        QPen pen(m_refused ? colors.error : colors.wireSelected, 2.5);
        pen.setCosmetic(true);
        if (m_refused) {
            pen.setStyle(Qt::DashLine);
        }
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(m_curve.path());
    }

private:
    WireCurve m_curve;
    bool m_refused = false;
};

ConnectTool::ConnectTool(CanvasHost& host, PortRef grabbed, const CanvasPointer& press)
    : m_host(host)
    , m_grabbed(std::move(grabbed))
    , m_press(press) {}

ConnectTool::~ConnectTool() = default;

void ConnectTool::start(Qt::KeyboardModifiers modifiers) {
    m_trial = m_host.document().pipeline();
    const Catalog& catalog = m_host.document().types().catalog();
    const Node* node = m_trial.findNode(m_grabbed.node);
    const NodeDescription* type = node ? catalog.find(node->type) : nullptr;
    const PortDescription* port = type ? type->findPort(m_grabbed.port) : nullptr;
    const bool isInput = port && port->direction == PortDirection::input;
    const bool movesAll = modifiers & Qt::ControlModifier;
    for (std::size_t i = 0; i < m_trial.links.size(); ++i) {
        const Link& link = m_trial.links[i];
        if ((isInput && link.to == m_grabbed) || (!isInput && movesAll && link.from == m_grabbed)) {
            m_moved.push_back(link);
            m_places.push_back(i);
        }
    }
    if (m_moved.size() > 1 && !movesAll) { // the newest
        m_moved.erase(m_moved.begin(), m_moved.end() - 1);
        m_places.erase(m_places.begin(), m_places.end() - 1);
    }
    std::erase_if(m_trial.links,
                  [&](const Link& link) { return std::ranges::find(m_moved, link) != m_moved.end(); });
    for (const Link& link : m_moved) {
        if (WireItem* wire = m_host.items().wireItem({link.from, link.to})) {
            wire->setVisible(false);
        }
        addLoose(isInput ? link.from : link.to);
    }
    if (m_moved.empty()) {
        addLoose(m_grabbed);
    }
    m_host.items().setHover({});
    showMoods();
}

void ConnectTool::addLoose(PortRef fixed) {
    m_matchers.emplace_back(m_trial, m_host.document().types().catalog(), std::move(fixed));
    m_loose.push_back(std::make_unique<LooseWire>());
    m_host.items().addItem(m_loose.back().get());
}

bool ConnectTool::mayFit(const PortRef& port) const {
    return std::ranges::all_of(m_matchers, [&](const PortMatcher& matcher) { return matcher.mayFit(port); });
}

void ConnectTool::showMoods() {
    m_host.items().setPortMoods([this](const NodeItem& item, int index) {
        const PortRef port{item.id(), item.geometry().ports()[static_cast<std::size_t>(index)].id};
        if (m_target == port) {
            return m_reason.isEmpty() ? PortMood::aimed : PortMood::faded;
        }
        const bool isFixed = std::ranges::any_of(
            m_matchers, [&](const PortMatcher& matcher) { return matcher.fixed() == port; });
        return isFixed ? PortMood::normal : mayFit(port) ? PortMood::offered : PortMood::faded;
    });
}

void ConnectTool::move(const CanvasPointer& pointer) {
    if (m_loose.empty()) {
        if (!isDrag(m_press.place, pointer.place)) {
            return;
        }
        start(m_press.modifiers);
    }
    aim(pointer);
}

/// A fitting port near by, or else whatever is under the pointer.
std::optional<PortRef> ConnectTool::targetAt(const CanvasPointer& pointer) const {
    const double zoom = m_host.zoom();
    double nearest = reachAt(kAttraction, zoom);
    std::optional<PortRef> best;
    for (const auto& [id, item] : m_host.items().nodeItems()) {
        const double reach = nearest;
        if (!item->sceneBody().adjusted(-reach, -reach, reach, reach).contains(pointer.point)) {
            continue;
        }
        for (int i = 0; i < static_cast<int>(item->geometry().ports().size()); ++i) {
            const double distance = QLineF(item->portScenePosition(i), pointer.point).length();
            const PortRef port{id, item->geometry().ports()[static_cast<std::size_t>(i)].id};
            if (distance <= nearest && item->isPortShown(i) && mayFit(port)) {
                nearest = distance;
                best = port;
            }
        }
    }
    if (best) {
        return best;
    }
    const CanvasHit hit = m_host.items().hitAt(pointer.point, zoom);
    if (const NodeItem* item = m_host.items().nodeItem(hit.node)) {
        const bool isOwn = m_moved.empty() && hit.node == m_grabbed.node;
        if (hit.kind == CanvasHit::Kind::port) {
            PortRef port{hit.node, item->geometry().ports()[static_cast<std::size_t>(hit.port)].id};
            return port == m_matchers.front().fixed() ? std::nullopt : std::optional(std::move(port));
        }
        const Node* node = m_trial.findNode(hit.node);
        return node && !isOwn ? m_matchers.front().portOf(*node) : std::nullopt;
    }
    return std::nullopt;
}

void ConnectTool::aim(const CanvasPointer& pointer) {
    setTarget(targetAt(pointer), pointer);
    const bool snaps = m_target && m_reason.isEmpty();
    const QPointF end = snaps ? placeOf(*m_target) : pointer.point;
    for (std::size_t i = 0; i < m_loose.size(); ++i) {
        const QPointF fixed = placeOf(m_matchers[i].fixed());
        const bool toInput = m_matchers[i].wanted() == PortDirection::input;
        m_loose[i]->stretch(toInput ? fixed : end, toInput ? end : fixed, !m_reason.isEmpty());
    }
}

void ConnectTool::setTarget(const std::optional<PortRef>& target, const CanvasPointer& pointer) {
    if (target != m_target) {
        m_target = target;
        m_reason.clear();
        for (const PortMatcher& matcher : m_matchers) {
            if (m_target && m_reason.isEmpty()) {
                if (const Result<void> allowed = matcher.check(*m_target); !allowed) {
                    Error error = allowed.error();
                    error.where.clear(); // the pointer says where
                    m_reason = sentenceOf(error);
                }
            }
        }
        m_host.say(m_reason);
        showMoods();
    }
    m_host.sayAt(pointer.place, m_reason);
}

QPointF ConnectTool::placeOf(const PortRef& port) const {
    const NodeItem* item = m_host.items().nodeItem(port.node);
    const int index = item ? item->geometry().indexOf(port.port) : -1;
    return index >= 0 ? item->portScenePosition(index) : m_press.point;
}

void ConnectTool::release(const CanvasPointer& pointer) {
    move(pointer);
    if (m_loose.empty()) { // a click
        m_host.items().chooseAnnotations({});
        m_host.selection().set({m_grabbed.node});
        return;
    }
    const std::optional<PortRef> target = m_target;
    const QString reason = m_reason;
    const PortRef fixed = m_matchers.front().fixed();
    finish();
    if (target && !reason.isEmpty()) {
        m_host.say(reason); // stays to be read
    } else if (target) {
        m_target = target;
        plug();
    } else if (!m_moved.empty()) {
        unplug();
    } else {
        m_host.searchForWire(fixed, pointer.place);
    }
}

void ConnectTool::plug() {
    if (!m_moved.empty() && *m_target == m_grabbed) {
        return; // back where it came from
    }
    EditGroup group;
    for (const Link& link : m_moved) {
        group.edits.push_back({RemoveLink{link.from, link.to}});
    }
    std::set<LinkRef> plugged;
    for (std::size_t i = 0; i < m_matchers.size(); ++i) {
        const auto [from, to] = m_matchers[i].ends(*m_target);
        plugged.emplace(from, to);
        Link link{from, to};
        std::size_t place = kAtEnd;
        if (!m_moved.empty()) {
            link.settings = m_moved[i].settings;
            link.extra = m_moved[i].extra;
            if (m_target->node == m_grabbed.node) { // another port of the same node: the way is the same
                link.bends = m_moved[i].bends;
            }
            place = m_places[i];
        }
        group.edits.push_back({AddLink{std::move(link), place}});
    }
    const QString text = m_moved.empty() ? ConnectWords::tr("Connect %1") : ConnectWords::tr("Reconnect %1");
    m_host.commit({std::move(group)}, text.arg(linksName(m_host.document().pipeline(), plugged)));
}

void ConnectTool::unplug() {
    EditGroup group;
    std::set<LinkRef> unplugged;
    for (const Link& link : m_moved) {
        group.edits.push_back({RemoveLink{link.from, link.to}});
        unplugged.emplace(link.from, link.to);
    }
    m_host.commit({std::move(group)},
                  ConnectWords::tr("Disconnect %1").arg(linksName(m_host.document().pipeline(), unplugged)));
}

/// Everything looks as before.
void ConnectTool::finish() {
    for (const Link& link : m_moved) {
        if (WireItem* wire = m_host.items().wireItem({link.from, link.to})) {
            wire->setVisible(true);
        }
    }
    m_loose.clear();
    m_target.reset();
    m_reason.clear();
    m_host.items().setPortMoods({});
    m_host.say({});
    m_host.sayAt({}, {});
}

void ConnectTool::cancel() {
    finish();
}

} // namespace millrace::ui
