// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/snapshot.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <map>
#include <string>

namespace millrace::ui {

class HashRing;
class LineageChart;

/// A picture of shards for those who do not see it: each shard is an item of it.
class ShardPictureAccess : public QAccessibleWidget {
public:
    explicit ShardPictureAccess(QWidget* picture);
    ~ShardPictureAccess() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;

    [[nodiscard]] const ShardState* find(const std::string& shard) const;
    [[nodiscard]] virtual const std::vector<ShardState>& shards() const = 0;
    [[nodiscard]] virtual std::string highlighted() const = 0;
    /// In the widget.
    [[nodiscard]] virtual QRect areaOf(const ShardState& shard) const = 0;
    virtual void pick(const std::string& shard) = 0;

private:
    [[nodiscard]] QAccessibleInterface* shardAccess(const std::string& shard) const;

    mutable std::map<std::string, QAccessible::Id> m_known;
};

/// The circle of hash keys.
class HashRingAccess final : public ShardPictureAccess {
public:
    explicit HashRingAccess(HashRing* ring);

    [[nodiscard]] const std::vector<ShardState>& shards() const override;
    [[nodiscard]] std::string highlighted() const override;
    [[nodiscard]] QRect areaOf(const ShardState& shard) const override;
    void pick(const std::string& shard) override;

private:
    [[nodiscard]] HashRing& ring() const;
};

/// The shards' lives over time.
class LineageAccess final : public ShardPictureAccess {
public:
    explicit LineageAccess(LineageChart* chart);

    [[nodiscard]] const std::vector<ShardState>& shards() const override;
    [[nodiscard]] std::string highlighted() const override;
    [[nodiscard]] QRect areaOf(const ShardState& shard) const override;
    void pick(const std::string& shard) override;

private:
    [[nodiscard]] LineageChart& chart() const;
};

} // namespace millrace::ui
