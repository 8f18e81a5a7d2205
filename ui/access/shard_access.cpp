// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/shard_access.h"

#include "charts/value_scale.h"
#include "document/wording.h"
#include "shards/hash_ring.h"
#include "shards/lineage_chart.h"
#include "shards/shard_facts.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

struct ShardWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::ShardPictureAccess)
};

/// One shard of a picture; names its shard, so that it survives every new snapshot.
class ShardAccess final : public QAccessibleInterface,
                          public QAccessibleActionInterface,
                          public QAccessibleValueInterface {
public:
    ShardAccess(QWidget* picture, std::string shard)
        : m_picture(picture)
        , m_shard(std::move(shard)) {}

    [[nodiscard]] const std::string& shard() const { return m_shard; }

    [[nodiscard]] bool isValid() const override { return shardState() != nullptr; }

    [[nodiscard]] QObject* object() const override { return nullptr; }

    [[nodiscard]] QAccessibleInterface* parent() const override {
        return m_picture ? QAccessible::queryAccessibleInterface(m_picture.data()) : nullptr;
    }

    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }

    [[nodiscard]] int childCount() const override { return 0; }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }

    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        const ShardState* shard = shardState();
        if (!shard) {
            return {};
        }
        switch (kind) {
        case QAccessible::Name:
            return shardName(shard->shardId);
        case QAccessible::Description:
            return describeShard(*shard);
        case QAccessible::Value:
            return ShardWords::tr("%1, %2", "state, share of the limit")
                .arg(Theme::bandWord(shard->band),
                     figureText(std::round(shard->utilisation * 100), Unit::percent));
        default:
            return {};
        }
    }

    [[nodiscard]] QRect rect() const override {
        const ShardState* shard = shardState();
        if (!shard) {
            return {};
        }
        const QRect area = picture()->areaOf(*shard);
        return {m_picture->mapToGlobal(area.topLeft()), area.size()};
    }

    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = true;
        state.focusable = true;
        state.selected = picture()->highlighted() == m_shard;
        state.focused = state.selected && m_picture->hasFocus();
        state.invisible = !m_picture->isVisible();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface  ? static_cast<QAccessibleActionInterface*>(this)
               : type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                     : static_cast<void*>(nullptr);
    }

    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }

    [[nodiscard]] QString localizedActionName(const QString&) const override {
        return ShardWords::tr("Pick");
    }

    void doAction(const QString& name) override {
        if (name == pressAction() && isValid()) {
            picture()->pick(m_shard);
        }
    }

    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

    [[nodiscard]] QVariant currentValue() const override {
        return shardState() ? std::round(shardState()->utilisation * 100) : 0.0;
    }

    void setCurrentValue(const QVariant&) override {}

    [[nodiscard]] QVariant maximumValue() const override { return 100.0; }

    [[nodiscard]] QVariant minimumValue() const override { return 0.0; }

    [[nodiscard]] QVariant minimumStepSize() const override { return 1.0; }

private:
    [[nodiscard]] ShardPictureAccess* picture() const {
        return static_cast<ShardPictureAccess*>(QAccessible::queryAccessibleInterface(m_picture.data()));
    }

    [[nodiscard]] const ShardState* shardState() const {
        return m_picture ? picture()->find(m_shard) : nullptr;
    }

    QPointer<QWidget> m_picture;
    std::string m_shard;
};

void tellPicked(QWidget* picture) {
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(picture);
    if (QAccessibleInterface* focused = access ? access->focusChild() : nullptr) {
        QAccessibleEvent event(focused, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace

ShardPictureAccess::ShardPictureAccess(QWidget* picture)
    : QAccessibleWidget(picture, QAccessible::Chart) {}

ShardPictureAccess::~ShardPictureAccess() {
    for (const auto& [shard, id] : std::exchange(m_known, {})) {
        QAccessible::deleteAccessibleInterface(id);
    }
}

const ShardState* ShardPictureAccess::find(const std::string& shard) const {
    return findShard(shards(), shard);
}

QAccessibleInterface* ShardPictureAccess::shardAccess(const std::string& shard) const {
    if (const auto known = m_known.find(shard); known != m_known.end()) {
        if (QAccessibleInterface* access = QAccessible::accessibleInterface(known->second)) {
            return access;
        }
    }
    auto* access = new ShardAccess(widget(), shard);
    m_known[shard] = QAccessible::registerAccessibleInterface(access);
    return access;
}

int ShardPictureAccess::childCount() const {
    return static_cast<int>(shards().size());
}

QAccessibleInterface* ShardPictureAccess::child(int index) const {
    return index < 0 || index >= childCount()
               ? nullptr
               : shardAccess(shards()[static_cast<std::size_t>(index)].shardId);
}

int ShardPictureAccess::indexOfChild(const QAccessibleInterface* child) const {
    const auto* shard = dynamic_cast<const ShardAccess*>(child);
    if (!shard) {
        return -1;
    }
    const auto found = std::ranges::find(shards(), shard->shard(), &ShardState::shardId);
    return found == shards().end() ? -1 : static_cast<int>(found - shards().begin());
}

QAccessibleInterface* ShardPictureAccess::focusChild() const {
    return widget()->hasFocus() && find(highlighted()) ? shardAccess(highlighted()) : nullptr;
}

QString ShardPictureAccess::text(QAccessible::Text kind) const {
    if (kind != QAccessible::Value) {
        return QAccessibleWidget::text(kind);
    }
    const QString count = ShardWords::tr("%n shard(s)", nullptr, childCount());
    const ShardState* busiest = busiestShard(shards());
    return busiest
               ? ShardWords::tr("%1, the busiest is %2 with %3 of its limit", "3 shards, shard, per cents")
                     .arg(count, shardName(busiest->shardId),
                          figureText(std::round(busiest->utilisation * 100), Unit::percent))
               : count;
}

HashRingAccess::HashRingAccess(HashRing* ring)
    : ShardPictureAccess(ring) {
    QObject::connect(
        ring, &HashRing::shardPicked, ring, [ring] { tellPicked(ring); }, Qt::QueuedConnection);
}

HashRing& HashRingAccess::ring() const {
    return *static_cast<HashRing*>(widget());
}

const std::vector<ShardState>& HashRingAccess::shards() const {
    return ring().shards();
}

std::string HashRingAccess::highlighted() const {
    return ring().highlighted();
}

QRect HashRingAccess::areaOf(const ShardState& shard) const {
    constexpr int kReach = 12;
    const HashKey middle = shard.range.first + (shard.range.last - shard.range.first) / 2;
    const QPoint place = ring().positionOf(middle).toPoint();
    return {place - QPoint(kReach, kReach), QSize(2 * kReach, 2 * kReach)};
}

void HashRingAccess::pick(const std::string& shard) {
    emit ring().shardPicked(shard);
}

LineageAccess::LineageAccess(LineageChart* chart)
    : ShardPictureAccess(chart) {
    QObject::connect(
        chart, &LineageChart::shardPicked, chart, [chart] { tellPicked(chart); }, Qt::QueuedConnection);
}

LineageChart& LineageAccess::chart() const {
    return *static_cast<LineageChart*>(widget());
}

const std::vector<ShardState>& LineageAccess::shards() const {
    return chart().rows();
}

std::string LineageAccess::highlighted() const {
    return chart().highlighted();
}

QRect LineageAccess::areaOf(const ShardState& shard) const {
    return chart().barOf(shard.shardId).toAlignedRect().translated(chart().viewport()->pos());
}

void LineageAccess::pick(const std::string& shard) {
    emit chart().shardPicked(shard);
}

} // namespace millrace::ui
