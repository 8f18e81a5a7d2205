// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/shard_model.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace millrace::ui {

/// Draws the load of a shard as a word with the icon of its band, and its utilisation as a bar with the
/// figure beside it.
class ShardDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintBar(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);
    static void paintBand(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);
};

/// The shards of a node as a sortable table, the busiest first.
class ShardTable final : public QTableView {
    Q_OBJECT

public:
    explicit ShardTable(QWidget* parent = nullptr);

    void setShards(std::vector<ShardState> shards);

    void setOpenOnly(bool only);

    /// The shard whose row is selected; empty when none is.
    [[nodiscard]] std::string currentShard() const;

    /// Selects the shard's row without saying so.
    void setHighlighted(const std::string& shard);

    [[nodiscard]] ShardModel& shards() { return *m_model; }

    /// The table as CSV: a header with units, locale-free numbers.
    [[nodiscard]] QByteArray csv() const;

signals:
    void shardPicked(const std::string& shard);
    /// A number of throttled records was clicked.
    void throttledClicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    ShardModel* m_model;
    bool m_isFollowing = false;
};

} // namespace millrace::ui
