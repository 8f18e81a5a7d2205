// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/box_select_tool.h"

#include "theme/theme.h"

#include <QPainter>

namespace millrace::ui {

namespace {

constexpr double kBoxRank = 100;

/// What was selected before, changed by what the box holds.
template <typename Key>
std::set<Key> combined(std::set<Key> before, const std::set<Key>& boxed, Qt::KeyboardModifiers modifiers) {
    if (modifiers & Qt::ControlModifier) {
        for (const Key& key : boxed) {
            if (before.erase(key) == 0) {
                before.insert(key);
            }
        }
        return before;
    }
    if (modifiers & Qt::ShiftModifier) {
        before.insert(boxed.begin(), boxed.end());
        return before;
    }
    return boxed;
}

} // namespace

/// The rubber band: dashed when it selects what it touches.
class BoxSelectTool::Box final : public QGraphicsItem {
public:
    Box() { setZValue(kBoxRank); }

    void stretch(const QRectF& area, bool touching) {
        prepareGeometryChange();
        m_area = area;
        m_touching = touching;
    }

    [[nodiscard]] QRectF boundingRect() const override { return m_area; }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        QColor ground = Theme::instance().colors().accent;
        QPen pen(ground, 0, m_touching ? Qt::DashLine : Qt::SolidLine);
        ground.setAlphaF(0.12F);
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(pen);
        painter->setBrush(ground);
        painter->drawRect(m_area);
    }

private:
    QRectF m_area;
    bool m_touching = false;
};

BoxSelectTool::BoxSelectTool(CanvasHost& host, const CanvasPointer& press)
    : m_host(host)
    , m_press(press)
    , m_nodesBefore(host.selection().nodes())
    , m_linksBefore(host.selection().links())
    , m_annotationsBefore(host.items().chosenAnnotations()) {}

BoxSelectTool::~BoxSelectTool() = default;

void BoxSelectTool::move(const CanvasPointer& pointer) {
    if (!m_box) {
        if (!isDrag(m_press.place, pointer.place)) {
            return;
        }
        m_box = std::make_unique<Box>();
        m_host.items().addItem(m_box.get());
    }
    const QRectF area = QRectF(m_press.point, pointer.point).normalized();
    const bool touching = pointer.point.x() < m_press.point.x();
    m_box->stretch(area, touching);
    select(area, touching, pointer.modifiers);
}

void BoxSelectTool::select(const QRectF& box, bool touching, Qt::KeyboardModifiers modifiers) {
    const auto isIn = [&](const QRectF& area) {
        return touching ? box.intersects(area) : box.contains(area);
    };
    std::set<NodeId> nodes;
    for (const auto& [id, item] : m_host.items().nodeItems()) {
        if (item->isVisible() && isIn(item->sceneBody())) {
            nodes.insert(id);
        }
    }
    std::set<LinkRef> links;
    for (const auto& [link, item] : m_host.items().wireItems()) {
        // A straight wire has no height, and such a rectangle is in none and intersects none.
        const QRectF bounds = item->curve().boundingRect().adjusted(-1, -1, 1, 1);
        if (item->isVisible() && box.intersects(bounds) &&
            (touching ? item->curve().crosses(box) : box.contains(bounds))) {
            links.insert(link);
        }
    }
    std::set<std::size_t> annotations;
    for (const AnnotationItem* item : m_host.items().annotationItems()) {
        const bool isAround = qgraphicsitem_cast<const FrameItem*>(item) != nullptr;
        const bool isBoxed = isAround ? box.contains(item->sceneBoundingRect()) : isIn(item->grip());
        if (item->isVisible() && isBoxed) {
            annotations.insert(item->index());
        }
    }
    m_host.items().chooseAnnotations(combined(m_annotationsBefore, annotations, modifiers));
    m_host.selection().set(combined(m_nodesBefore, nodes, modifiers),
                           combined(m_linksBefore, links, modifiers));
}

void BoxSelectTool::release(const CanvasPointer& pointer) {
    move(pointer);
    const bool isAdding = pointer.modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    if (!m_box && !isAdding) {
        m_host.items().chooseAnnotations({});
        m_host.selection().clear();
    }
    m_box.reset();
}

void BoxSelectTool::cancel() {
    m_box.reset();
    m_host.items().chooseAnnotations(m_annotationsBefore);
    m_host.selection().set(m_nodesBefore, m_linksBefore);
}

} // namespace millrace::ui
