// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/snapshot.h"

#include <QAbstractTableModel>

#include <string>
#include <vector>

namespace millrace::ui {

enum class ShardColumn { shard, load, utilisation, records, bytes, throttled, stored, state, parents, range };

inline constexpr int kShardColumns = 10;

/// The shards of a node as they stand. It sorts itself: rows keep their place in the order that was asked for
/// while their figures change.
class ShardModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    /// Utilisation as a double (1 = at the limit), the band as an int and whether the shard is open, for the
    /// columns that draw them.
    enum Role { utilisationRole = Qt::UserRole + 1, bandRole, openRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setShards(std::vector<ShardState> shards);
    /// Leaves out shards that are closed or expired.
    void setOpenOnly(bool only);
    void retranslate();

    [[nodiscard]] const ShardState& shard(int row) const {
        return m_shards[m_order[static_cast<std::size_t>(row)]];
    }

    /// -1 when there is no such shard.
    [[nodiscard]] int rowOf(const std::string& shardId) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void show(std::vector<ShardState> shards);
    void moveRows();
    [[nodiscard]] std::vector<std::size_t> orderNow() const;
    [[nodiscard]] QString cellText(const ShardState& shard, ShardColumn column) const;

    std::vector<ShardState> m_all;
    std::vector<ShardState> m_shards; ///< those that are shown, by shard id
    bool m_isOpenOnly = false;
    std::vector<std::size_t> m_order; ///< row to index of m_shards
    ShardColumn m_sortColumn = ShardColumn::shard;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace millrace::ui
