// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/throttle_model.h"

#include "document/wording.h"
#include "theme/theme.h"

#include <QApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace millrace::ui {

namespace {

bool isNumber(ThrottleColumn column) {
    switch (column) {
    case ThrottleColumn::time:
    case ThrottleColumn::attempt:
    case ThrottleColumn::age:
    case ThrottleColumn::bytes:
        return true;
    default:
        return false;
    }
}

bool isRightAligned(ThrottleColumn column) {
    return isNumber(column) && column != ThrottleColumn::time;
}

double millisecondsOf(Duration age) {
    return std::chrono::duration<double, std::milli>(age).count();
}

} // namespace

ThrottleModel::ThrottleModel(const Document& document, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document) {}

void ThrottleModel::setRows(std::vector<ThrottleRow> rows) {
    const auto isSame = [](const ThrottleRow& a, const ThrottleRow& b) { return a.isSame(b); };
    if (std::ranges::equal(rows, m_rows, isSame)) {
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_mostAttempts.clear();
    for (const ThrottleRow& row : m_rows) {
        if (!m_mostAttempts.contains(row.producer)) {
            m_mostAttempts[row.producer] =
                mostAttempts(m_document.pipeline(), m_document.types(), row.producer);
        }
    }
    putInOrder();
    endResetModel();
}

int ThrottleModel::find(const ThrottleRow& wanted) const {
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).isSame(wanted)) {
            return i;
        }
    }
    return -1;
}

void ThrottleModel::retranslate() {
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kThrottleColumns - 1));
    }
    emit headerDataChanged(Qt::Horizontal, 0, kThrottleColumns - 1);
}

void ThrottleModel::putInOrder() {
    m_order.resize(m_rows.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    const auto by = [&](auto key) {
        std::ranges::stable_sort(m_order, [&](std::size_t a, std::size_t b) {
            return m_sortOrder == Qt::AscendingOrder ? key(m_rows[a]) < key(m_rows[b])
                                                     : key(m_rows[b]) < key(m_rows[a]);
        });
    };
    switch (m_sortColumn) {
    case ThrottleColumn::time:
        by([](const ThrottleRow& row) { return row.example.at; });
        break;
    case ThrottleColumn::producer:
    case ThrottleColumn::stream:
        by([this](const ThrottleRow& row) { return cellText(row, m_sortColumn); });
        break;
    case ThrottleColumn::shard:
        by([](const ThrottleRow& row) { return row.shardId; });
        break;
    case ThrottleColumn::key:
        by([](const ThrottleRow& row) { return row.example.partitionKey; });
        break;
    case ThrottleColumn::limit:
        by([](const ThrottleRow& row) { return row.example.isByBytes; });
        break;
    case ThrottleColumn::attempt:
        by([](const ThrottleRow& row) { return row.example.attempts; });
        break;
    case ThrottleColumn::age:
        by([](const ThrottleRow& row) { return row.example.age; });
        break;
    case ThrottleColumn::bytes:
        by([](const ThrottleRow& row) { return row.example.bytes; });
        break;
    }
}

void ThrottleModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= kThrottleColumns) {
        return;
    }
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    std::vector<std::size_t> places;
    for (const QModelIndex& each : from) {
        places.push_back(m_order[static_cast<std::size_t>(each.row())]);
    }
    m_sortColumn = static_cast<ThrottleColumn>(column);
    m_sortOrder = order;
    putInOrder();
    QModelIndexList to;
    for (qsizetype i = 0; i < from.size(); ++i) {
        const auto found = std::ranges::find(m_order, places[static_cast<std::size_t>(i)]);
        to << createIndex(static_cast<int>(found - m_order.begin()), from[i].column());
    }
    changePersistentIndexList(from, to);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

int ThrottleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ThrottleModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kThrottleColumns;
}

QString ThrottleModel::cellText(const ThrottleRow& row, ThrottleColumn column) const {
    const Pipeline& pipeline = m_document.pipeline();
    switch (column) {
    case ThrottleColumn::time:
        return clockText(row.example.at);
    case ThrottleColumn::producer:
        return QString::fromStdString(pipeline.displayName(row.producer));
    case ThrottleColumn::stream:
        return QString::fromStdString(pipeline.displayName(row.example.stream));
    case ThrottleColumn::shard:
        return row.shardId.empty() ? tr("unknown") : QString::fromStdString(row.shardId);
    case ThrottleColumn::key:
        return QString::fromStdString(row.example.partitionKey);
    case ThrottleColumn::limit:
        return writeLimitText(row.example.isByBytes);
    case ThrottleColumn::attempt: {
        const auto most = m_mostAttempts.find(row.producer);
        return attemptText(row.example.attempts,
                           most == m_mostAttempts.end() ? std::optional<int>() : most->second);
    }
    case ThrottleColumn::age:
        return figureText(std::round(millisecondsOf(row.example.age)), Unit::milliseconds);
    case ThrottleColumn::bytes:
        return figureText(static_cast<double>(row.example.bytes), Unit::bytes);
    }
    return {};
}

QVariant ThrottleModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const ThrottleRow& shown = row(index.row());
    const auto column = static_cast<ThrottleColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(shown, column);
    case Qt::ToolTipRole:
        if (column == ThrottleColumn::bytes) {
            return tr("%1 B, data and key")
                .arg(QLocale().toString(static_cast<qlonglong>(shown.example.bytes)));
        }
        if (column == ThrottleColumn::age) {
            return tr("%1 ms").arg(numberText(millisecondsOf(shown.example.age)));
        }
        return cellText(shown, column);
    case Qt::FontRole:
        return isNumber(column) || column == ThrottleColumn::shard
                   ? QVariant(Theme::numberFont(QApplication::font()))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(isRightAligned(column) ? Qt::AlignRight | Qt::AlignVCenter
                                               : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ThrottleModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kThrottleColumns) {
        return {};
    }
    const auto column = static_cast<ThrottleColumn>(section);
    if (role == Qt::TextAlignmentRole) {
        return QVariant(isRightAligned(column) ? Qt::AlignRight | Qt::AlignVCenter
                                               : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const bool isToolTip = role == Qt::ToolTipRole;
    switch (column) {
    case ThrottleColumn::time:
        return isToolTip ? tr("When it was refused, in simulated time") : tr("Time");
    case ThrottleColumn::producer:
        return tr("Producer");
    case ThrottleColumn::stream:
        return tr("Stream");
    case ThrottleColumn::shard:
        return tr("Shard");
    case ThrottleColumn::key:
        return tr("Key");
    case ThrottleColumn::limit:
        return isToolTip ? tr("The limit of the shard that was used up") : tr("Limit");
    case ThrottleColumn::attempt:
        return isToolTip ? tr("How often it had been put, this time included, and how often it is at most")
                         : tr("Attempt");
    case ThrottleColumn::age:
        return isToolTip ? tr("Time since the producer made it") : tr("Age");
    case ThrottleColumn::bytes:
        return isToolTip ? tr("Data and key") : tr("Bytes");
    }
    return {};
}

} // namespace millrace::ui
