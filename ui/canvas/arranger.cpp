// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/arranger.h"

#include "canvas/canvas_edits.h"
#include "canvas/canvas_view.h"
#include "document/wording.h"
#include "theme/motion.h"

#include <algorithm>
#include <utility>

namespace millrace::ui {

namespace {

constexpr int kGlideMs = 150;
constexpr std::size_t kMostGliding = 200; ///< more than that are not followed by the eye anyway

} // namespace

Arranger::Arranger(CanvasView& view)
    : QObject(&view)
    , m_view(view) {
    m_glide.setDuration(kGlideMs);
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { step(value.toDouble()); });
    connect(&m_glide, &QVariantAnimation::finished, this, &Arranger::settle);
    connect(&view.document(), &Document::changed, this, &Arranger::settle);
    connect(&view.items(), &CanvasScene::rebuilding, this, [this] {
        m_from.clear();
        m_glide.stop();
    });
    connect(&Motion::instance(), &Motion::changed, this, &Arranger::settle);
}

std::set<NodeId> Arranger::selectedNodes() const {
    const std::vector<Annotation>& annotations = m_view.document().pipeline().annotations;
    std::set<NodeId> selected = m_view.selection().nodes();
    for (const std::size_t index : m_view.items().chosenAnnotations()) {
        if (index < annotations.size() && annotations[index].kind == "frame") {
            selected.insert(annotations[index].nodes.begin(), annotations[index].nodes.end());
        }
    }
    return selected;
}

std::size_t Arranger::selectedCount() const {
    const Folding& folding = m_view.items().folding();
    std::size_t count = 0;
    std::set<std::size_t> boxes;
    for (const NodeId& id : selectedNodes()) {
        if (const auto box = folding.boxOf.find(id); box != folding.boxOf.end()) {
            boxes.insert(box->second);
        } else {
            count += folding.shown.contains(id) ? 1 : 0;
        }
    }
    return count + boxes.size();
}

/// What is seen at this level.
std::vector<Arranger::Unit> Arranger::units() const {
    CanvasScene& items = m_view.items();
    const std::vector<Annotation>& annotations = m_view.document().pipeline().annotations;
    const std::set<NodeId> selected = selectedNodes();
    std::vector<Unit> units;
    for (const AnnotationItem* item : items.annotationItems()) {
        const auto* box = qgraphicsitem_cast<const SubgraphItem*>(item);
        if (box && box->isVisible() && box->index() < annotations.size()) {
            const std::vector<NodeId>& nodes = annotations[box->index()].nodes;
            const bool isSelected =
                std::ranges::any_of(nodes, [&](const NodeId& id) { return selected.contains(id); });
            units.push_back({box->sceneBody(), {nodes.begin(), nodes.end()}, true, isSelected});
        }
    }
    for (const auto& [id, item] : items.nodeItems()) {
        if (item->isVisible()) {
            units.push_back({item->sceneBody(), {id}, false, selected.contains(id)});
        }
    }
    return units;
}

bool Arranger::canLayOut() const {
    const Folding& folding = m_view.items().folding();
    return !m_view.document().isReadOnly() && folding.shown.size() + folding.boxes.size() >= 2;
}

LayoutScope Arranger::scope() const {
    const std::vector<Unit> units = this->units();
    const bool isForAll = std::ranges::count_if(units, &Unit::isSelected) < 2;
    LayoutScope scope;
    for (const Unit& unit : units) {
        if (!isForAll && !unit.isSelected) {
            scope.others.push_back(unit.area);
            continue;
        }
        scope.nodes.insert(unit.nodes.begin(), unit.nodes.end());
        if (unit.isFolded) {
            scope.folded.push_back({unit.area, unit.nodes});
        }
    }
    for (const AnnotationItem* item : m_view.items().annotationItems()) {
        if (!item->isFrame() && item->isVisible()) {
            scope.others.push_back(item->grip());
        }
    }
    return scope;
}

void Arranger::layOut() {
    settle();
    const LayoutScope scope = this->scope();
    const Document& document = m_view.document();
    std::optional<Edit> edit = layoutEdit(document.pipeline(), document.types().catalog(), scope);
    if (!edit) {
        emit m_view.statusMessage(tr("It is laid out already."));
        return;
    }
    push(std::move(*edit), tr("Lay out %n nodes", nullptr, static_cast<int>(scope.nodes.size())), scope.nodes,
         true);
}

bool Arranger::canArrange(Arrangement arrangement) const {
    return !m_view.document().isReadOnly() && selectedCount() >= leastCount(arrangement);
}

void Arranger::arrange(Arrangement arrangement) {
    settle();
    std::vector<Unit> units = this->units();
    std::erase_if(units, [](const Unit& unit) { return !unit.isSelected; });
    std::vector<QRectF> areas;
    for (const Unit& unit : units) {
        areas.push_back(unit.area);
    }
    const std::vector<QPointF> offsets = arranged(arrangement, areas);
    // What moves as far goes as one, so that bends between them go along.
    std::map<std::pair<double, double>, std::set<NodeId>> byOffset;
    std::set<NodeId> moving;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (!offsets[i].isNull()) {
            byOffset[{offsets[i].x(), offsets[i].y()}].insert(units[i].nodes.begin(), units[i].nodes.end());
            moving.insert(units[i].nodes.begin(), units[i].nodes.end());
        }
    }
    EditGroup group;
    for (const auto& [offset, nodes] : byOffset) {
        group.edits.push_back(
            displacement(m_view.document().pipeline(), nodes, {}, {offset.first, offset.second}));
    }
    if (group.edits.empty()) {
        return;
    }
    const int count = static_cast<int>(units.size());
    const QString names[] = {
        tr("Align left edges of %n nodes", nullptr, count),  tr("Align centres of %n nodes", nullptr, count),
        tr("Align right edges of %n nodes", nullptr, count), tr("Align tops of %n nodes", nullptr, count),
        tr("Align middles of %n nodes", nullptr, count),     tr("Align bottoms of %n nodes", nullptr, count),
        tr("Distribute %n nodes across", nullptr, count),    tr("Distribute %n nodes down", nullptr, count)};
    push({std::move(group)}, names[static_cast<std::size_t>(arrangement)], moving, false);
}

bool Arranger::push(Edit edit, const QString& text, const std::set<NodeId>& nodes, bool showsWhole) {
    std::map<NodeId, QPointF> from;
    for (const NodeId& id : nodes) {
        if (const NodeItem* item = m_view.items().nodeItem(id)) {
            from.emplace(id, item->pos());
        }
    }
    if (const Result<void> done = m_view.document().push(std::move(edit), text); !done) {
        emit m_view.statusMessage(sentenceOf(done.error()));
        return false;
    }
    QRectF area;
    for (const auto& [id, place] : from) {
        area |= m_view.items().nodeItem(id)->sceneBody();
    }
    // What was aligned is where it was; a layout can be anywhere.
    if (showsWhole || !m_view.seenArea().intersects(area)) {
        m_view.showWhole(area);
    }
    if (!motionReduced() && m_view.isVisible() && nodes.size() <= kMostGliding) {
        m_from = std::move(from);
        step(0);
        m_glide.start();
    }
    return true;
}

/// Between where they were and where the document has them.
void Arranger::step(double part) {
    if (m_from.empty()) {
        return;
    }
    const Pipeline& pipeline = m_view.document().pipeline();
    for (const auto& [id, from] : m_from) {
        const Node* node = pipeline.findNode(id);
        NodeItem* item = m_view.items().nodeItem(id);
        if (node && item) {
            const QPointF to(node->position.x, node->position.y);
            item->place(part < 1 ? from + (to - from) * part : to);
        }
    }
    m_view.items().layOutFrames();
}

void Arranger::settle() {
    if (!m_from.empty()) {
        step(1);
        m_from.clear();
        m_glide.stop();
    }
}

} // namespace millrace::ui
