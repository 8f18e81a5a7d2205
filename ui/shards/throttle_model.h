// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "shards/throttle_facts.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace millrace::ui {

enum class ThrottleColumn { time, producer, stream, shard, key, limit, attempt, age, bytes };

inline constexpr int kThrottleColumns = 9;

/// Refused records as a table that sorts itself; the newest first until somebody asks for another order.
class ThrottleModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    ThrottleModel(const Document& document, QObject* parent);

    /// Resets the table where the rows are others.
    void setRows(std::vector<ThrottleRow> rows);

    [[nodiscard]] const ThrottleRow& row(int index) const {
        return m_rows[m_order[static_cast<std::size_t>(index)]];
    }

    /// -1 when it is not there.
    [[nodiscard]] int find(const ThrottleRow& row) const;

    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void putInOrder();
    [[nodiscard]] QString cellText(const ThrottleRow& row, ThrottleColumn column) const;

    const Document& m_document;
    std::vector<ThrottleRow> m_rows; ///< newest first
    std::vector<std::size_t> m_order;
    std::map<NodeId, std::optional<int>> m_mostAttempts;
    ThrottleColumn m_sortColumn = ThrottleColumn::time;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace millrace::ui
