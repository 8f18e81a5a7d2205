// SPDX-License-Identifier: GPL-3.0-or-later
#include "costs/cost_model.h"

#include "theme/theme.h"

#include <QApplication>
#include <QFont>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>

namespace millrace::ui {

struct CostModel::Item {
    CostRow row; ///< without its children
    Item* parent = nullptr;
    int place = 0; ///< among its siblings
    std::vector<std::unique_ptr<Item>> children;

    /// Places have changed from `first` on.
    void number(std::size_t first) {
        for (std::size_t i = first; i < children.size(); ++i) {
            children[i]->place = static_cast<int>(i);
        }
    }
};

namespace {

bool isNote(CostRowKind kind) {
    return kind != CostRowKind::node && kind != CostRowKind::line;
}

bool holdsFigures(int column) {
    return column >= static_cast<int>(CostColumn::quantity) && column != static_cast<int>(CostColumn::unit);
}

CostRow withoutChildren(const CostRow& row) {
    return {row.key, row.kind, row.node, row.texts, row.toolTip, row.link, {}};
}

} // namespace

CostModel::CostModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Item>()) {}

CostModel::~CostModel() = default;

void CostModel::setRows(const std::vector<CostRow>& rows) {
    merge(*m_root, rows);
}

void CostModel::merge(Item& parent, const std::vector<CostRow>& rows) {
    removeMissing(parent, rows);
    const std::vector<bool> isThere = whichAreThere(parent, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        bringUp(parent, i, rows, isThere);
        update(*parent.children[i], rows[i]);
        merge(*parent.children[i], rows[i].children);
    }
    if (parent.children.size() > rows.size()) {
        beginRemoveRows(indexOf(parent, 0), static_cast<int>(rows.size()),
                        static_cast<int>(parent.children.size()) - 1);
        parent.children.resize(rows.size());
        endRemoveRows();
    }
}

std::vector<bool> CostModel::whichAreThere(const Item& parent, const std::vector<CostRow>& rows) {
    std::unordered_set<std::string_view> keys;
    for (const std::unique_ptr<Item>& child : parent.children) {
        keys.insert(child->row.key);
    }
    std::vector<bool> isThere(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        isThere[i] = keys.contains(rows[i].key);
    }
    return isThere;
}

/// Rows that go away beside one another go at once.
void CostModel::removeMissing(Item& parent, const std::vector<CostRow>& rows) {
    std::unordered_set<std::string_view> kept;
    for (const CostRow& row : rows) {
        kept.insert(row.key);
    }
    auto& children = parent.children;
    const auto isMissing = [&](std::size_t at) { return !kept.contains(children[at]->row.key); };
    for (std::size_t end = children.size(); end > 0;) {
        if (!isMissing(end - 1)) {
            --end;
            continue;
        }
        std::size_t first = end - 1;
        while (first > 0 && isMissing(first - 1)) {
            --first;
        }
        beginRemoveRows(indexOf(parent, 0), static_cast<int>(first), static_cast<int>(end) - 1);
        children.erase(children.begin() + static_cast<std::ptrdiff_t>(first),
                       children.begin() + static_cast<std::ptrdiff_t>(end));
        parent.number(first);
        endRemoveRows();
        end = first;
    }
}

/// Makes the child at `place` the one of its row: it is there, further down, or new. New ones that stand
/// beside one another come at once.
void CostModel::bringUp(Item& parent, std::size_t place, const std::vector<CostRow>& rows,
                        const std::vector<bool>& isThere) {
    auto& children = parent.children;
    if (place < children.size() && children[place]->row.key == rows[place].key) {
        return;
    }
    const QModelIndex index = indexOf(parent, 0);
    const auto first = children.begin() + static_cast<std::ptrdiff_t>(place);
    const auto isWanted = [&](const auto& child) { return child->row.key == rows[place].key; };
    const auto found = isThere[place] ? std::find_if(first, children.end(), isWanted) : children.end();
    if (found != children.end()) {
        const int from = static_cast<int>(found - children.begin());
        beginMoveRows(index, from, from, index, static_cast<int>(place));
        std::rotate(first, found, found + 1);
        parent.number(place);
        endMoveRows();
        return;
    }
    std::vector<std::unique_ptr<Item>> added;
    for (std::size_t i = place; i == place || (i < rows.size() && !isThere[i]); ++i) {
        added.push_back(std::make_unique<Item>());
        added.back()->row = withoutChildren(rows[i]);
        added.back()->parent = &parent;
    }
    beginInsertRows(index, static_cast<int>(place), static_cast<int>(place + added.size()) - 1);
    children.insert(first, std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
    parent.number(place);
    endInsertRows();
}

void CostModel::update(Item& item, const CostRow& row) {
    if (item.row.texts != row.texts || item.row.toolTip != row.toolTip || item.row.kind != row.kind ||
        item.row.link != row.link) {
        item.row = withoutChildren(row);
        emit dataChanged(indexOf(item, 0), indexOf(item, kCostColumns - 1));
    }
}

void CostModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, kCostColumns - 1);
}

const CostModel::Item* CostModel::itemAt(const QModelIndex& index) const {
    return index.isValid() ? static_cast<const Item*>(index.constInternalPointer()) : m_root.get();
}

QModelIndex CostModel::indexOf(const Item& item, int column) const {
    return item.parent ? createIndex(item.place, column, &item) : QModelIndex();
}

NodeId CostModel::nodeOf(const QModelIndex& index) const {
    return itemAt(index)->row.node;
}

CostRowKind CostModel::kindOf(const QModelIndex& index) const {
    return itemAt(index)->row.kind;
}

QModelIndex CostModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, itemAt(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex CostModel::parent(const QModelIndex& child) const {
    return child.isValid() ? indexOf(*itemAt(child)->parent, 0) : QModelIndex();
}

int CostModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(itemAt(parent)->children.size());
}

int CostModel::columnCount(const QModelIndex&) const {
    return kCostColumns;
}

QVariant CostModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const CostRow& row = itemAt(index)->row;
    const QString& text = row.texts[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text;
    case Qt::ToolTipRole:
        return index.column() == 0 && !row.toolTip.isEmpty() ? row.toolTip : text.trimmed();
    case Qt::TextAlignmentRole:
        return QVariant(holdsFigures(index.column()) ? Qt::AlignRight | Qt::AlignVCenter
                                                     : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font = holdsFigures(index.column()) ? Theme::numberFont(QApplication::font()) : QFont();
        font.setWeight(row.kind == CostRowKind::node ? QFont::DemiBold : QFont::Normal);
        font.setUnderline(row.kind == CostRowKind::source);
        return font;
    }
    case Qt::ForegroundRole: {
        const ThemeColors& colors = Theme::instance().colors();
        if (row.kind == CostRowKind::unknown) {
            return colors.warning;
        }
        if (row.kind == CostRowKind::source) {
            return colors.accent;
        }
        return isNote(row.kind) || index.column() == static_cast<int>(CostColumn::kind) ? colors.textMuted
                                                                                        : colors.text;
    }
    case linkRole:
        return row.link;
    case nodeRole:
        return QString::fromStdString(row.node.text());
    default:
        return {};
    }
}

QVariant CostModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(holdsFigures(section) ? Qt::AlignRight | Qt::AlignVCenter
                                              : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<CostColumn>(section)) {
    case CostColumn::item:
        return tr("Item");
    case CostColumn::kind:
        return tr("Kind");
    case CostColumn::quantity:
        return tr("Quantity");
    case CostColumn::unit:
        return tr("Unit");
    case CostColumn::unitPrice:
        return tr("Unit price");
    case CostColumn::window:
        return tr("This run");
    case CostColumn::hourly:
        return tr("Per hour");
    case CostColumn::monthly:
        return tr("Per month");
    }
    return {};
}

} // namespace millrace::ui
