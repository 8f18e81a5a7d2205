// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/shard_model.h"

#include "document/wording.h"
#include "shards/shard_facts.h"
#include "theme/theme.h"

#include <QApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace millrace::ui {

namespace {

bool isNumber(ShardColumn column) {
    switch (column) {
    case ShardColumn::records:
    case ShardColumn::bytes:
    case ShardColumn::throttled:
    case ShardColumn::stored:
        return true;
    default:
        return false;
    }
}

/// It leads to what was refused.
bool isThrottledLink(const ShardState& shard, ShardColumn column) {
    return column == ShardColumn::throttled && shard.throttledPerSecond > 0;
}

template <typename Key>
void sortBy(std::vector<std::size_t>& order, Qt::SortOrder direction, Key key) {
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return direction == Qt::AscendingOrder ? key(a) < key(b) : key(b) < key(a);
    });
}

} // namespace

void ShardModel::setShards(std::vector<ShardState> shards) {
    m_all = std::move(shards);
    std::vector<ShardState> shown;
    std::ranges::copy_if(m_all, std::back_inserter(shown),
                         [this](const ShardState& shard) { return !m_isOpenOnly || isOpen(shard); });
    show(std::move(shown));
}

void ShardModel::setOpenOnly(bool only) {
    m_isOpenOnly = only;
    setShards(std::move(m_all));
}

void ShardModel::show(std::vector<ShardState> shards) {
    std::ranges::sort(shards, {}, &ShardState::shardId);
    if (!std::ranges::equal(shards, m_shards, {}, &ShardState::shardId, &ShardState::shardId)) {
        beginResetModel();
        m_shards = std::move(shards);
        m_order = orderNow();
        endResetModel();
        return;
    }
    m_shards = std::move(shards);
    moveRows();
    if (!m_shards.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kShardColumns - 1));
    }
}

void ShardModel::moveRows() {
    const std::vector<std::size_t> before = m_order;
    std::vector<std::size_t> after = orderNow();
    if (after == before) {
        return;
    }
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::vector<int> rows(after.size());
    for (std::size_t row = 0; row < after.size(); ++row) {
        rows[after[row]] = static_cast<int>(row);
    }
    m_order = std::move(after);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex& index : from) {
        to << createIndex(rows[before[static_cast<std::size_t>(index.row())]], index.column());
    }
    changePersistentIndexList(from, to);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

std::vector<std::size_t> ShardModel::orderNow() const {
    std::vector<std::size_t> order(m_shards.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto by = [&](auto member) {
        sortBy(order, m_sortOrder, [&](std::size_t i) { return m_shards[i].*member; });
    };
    switch (m_sortColumn) {
    case ShardColumn::shard:
        by(&ShardState::shardId);
        break;
    case ShardColumn::load:
        sortBy(order, m_sortOrder, [&](std::size_t i) {
            return std::pair(static_cast<int>(m_shards[i].band), m_shards[i].utilisation);
        });
        break;
    case ShardColumn::utilisation:
        by(&ShardState::utilisation);
        break;
    case ShardColumn::records:
        by(&ShardState::recordsPerSecond);
        break;
    case ShardColumn::bytes:
        by(&ShardState::bytesPerSecond);
        break;
    case ShardColumn::throttled:
        by(&ShardState::throttledPerSecond);
        break;
    case ShardColumn::stored:
        by(&ShardState::storedRecords);
        break;
    case ShardColumn::state:
        by(&ShardState::state);
        break;
    case ShardColumn::parents:
        sortBy(order, m_sortOrder, [&](std::size_t i) {
            return std::pair(m_shards[i].parentShardId, m_shards[i].adjacentParentShardId);
        });
        break;
    case ShardColumn::range:
        sortBy(order, m_sortOrder, [&](std::size_t i) { return m_shards[i].range.first; });
        break;
    }
    return order;
}

void ShardModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= kShardColumns) {
        return;
    }
    m_sortColumn = static_cast<ShardColumn>(column);
    m_sortOrder = order;
    moveRows();
}

void ShardModel::retranslate() {
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kShardColumns - 1));
    }
    emit headerDataChanged(Qt::Horizontal, 0, kShardColumns - 1);
}

int ShardModel::rowOf(const std::string& shardId) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (shard(row).shardId == shardId) {
            return row;
        }
    }
    return -1;
}

int ShardModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shards.size());
}

int ShardModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kShardColumns;
}

QString ShardModel::cellText(const ShardState& shard, ShardColumn column) const {
    const QLocale locale;
    switch (column) {
    case ShardColumn::shard:
        return QString::fromStdString(shard.shardId);
    case ShardColumn::load:
        return isOpen(shard) ? Theme::bandWord(shard.band) : QString();
    case ShardColumn::utilisation:
        return shareText(shard.utilisation);
    case ShardColumn::records:
        return locale.toString(static_cast<qlonglong>(shard.recordsPerSecond));
    case ShardColumn::bytes:
        return figureText(static_cast<double>(shard.bytesPerSecond), Unit::bytesPerSecond);
    case ShardColumn::throttled:
        return locale.toString(static_cast<qlonglong>(shard.throttledPerSecond));
    case ShardColumn::stored:
        return locale.toString(static_cast<qlonglong>(shard.storedRecords));
    case ShardColumn::state:
        return stateWord(shard);
    case ShardColumn::parents:
        return parentsText(shard);
    case ShardColumn::range:
        return rangeText(shard.range);
    }
    return {};
}

QVariant ShardModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const ShardState& state = shard(index.row());
    const auto column = static_cast<ShardColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(state, column);
    case Qt::ToolTipRole:
        if (column == ShardColumn::range) {
            return tr("Hash keys %1 to %2")
                .arg(QString::fromStdString(toString(state.range.first)),
                     QString::fromStdString(toString(state.range.last)));
        }
        if (column == ShardColumn::bytes) {
            return tr("%1 B/s").arg(QLocale().toString(static_cast<qlonglong>(state.bytesPerSecond)));
        }
        if (isThrottledLink(state, column)) {
            return tr("Click to see why");
        }
        return cellText(state, column);
    case Qt::FontRole:
        if (isThrottledLink(state, column)) {
            QFont font = Theme::numberFont(QApplication::font());
            font.setUnderline(true);
            return font;
        }
        return isNumber(column) || column == ShardColumn::utilisation || column == ShardColumn::shard
                   ? QVariant(Theme::numberFont(QApplication::font()))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(isNumber(column) ? Qt::AlignRight | Qt::AlignVCenter
                                         : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (isThrottledLink(state, column)) {
            return QVariant(Theme::instance().colors().accent);
        }
        return isOpen(state) ? QVariant() : QVariant(Theme::instance().colors().textMuted);
    case openRole:
        return isOpen(state);
    case utilisationRole:
        return state.utilisation;
    case bandRole:
        return static_cast<int>(state.band);
    default:
        return {};
    }
}

QVariant ShardModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kShardColumns) {
        return {};
    }
    const auto column = static_cast<ShardColumn>(section);
    if (role == Qt::TextAlignmentRole) {
        return QVariant(isNumber(column) ? Qt::AlignRight | Qt::AlignVCenter
                                         : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const bool isToolTip = role == Qt::ToolTipRole;
    switch (column) {
    case ShardColumn::shard:
        return tr("Shard");
    case ShardColumn::load:
        return isToolTip ? tr("How hard the shard works, in a word") : tr("Load");
    case ShardColumn::utilisation:
        return isToolTip ? tr("Of the tighter of the two write limits, over the last second")
                         : tr("Utilisation");
    case ShardColumn::records:
        return isToolTip ? tr("Accepted in the last second") : tr("Records/s");
    case ShardColumn::bytes:
        return isToolTip ? tr("Accepted in the last second") : tr("Bytes/s");
    case ShardColumn::throttled:
        return isToolTip ? tr("Records refused in the last second") : tr("Throttled/s");
    case ShardColumn::stored:
        return isToolTip ? tr("Records kept now") : tr("Stored");
    case ShardColumn::state:
        return isToolTip ? tr("Closed shards take no records, and are read until their records are too old")
                         : tr("State");
    case ShardColumn::parents:
        return isToolTip ? tr("The shard that was split, or the two that were merged") : tr("Parents");
    case ShardColumn::range:
        return isToolTip ? tr("Its part of the hash keys") : tr("Hash keys");
    }
    return {};
}

} // namespace millrace::ui
