// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "costs/cost_rows.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace millrace::ui {

/// The bill as a tree for a view. New figures change the rows that are there: what is open, selected or in
/// sight stays so.
class CostModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Roles { linkRole = Qt::UserRole, nodeRole };

    explicit CostModel(QObject* parent = nullptr);
    ~CostModel() override;

    void setRows(const std::vector<CostRow>& rows);

    /// The column titles are in another language.
    void retranslate();

    [[nodiscard]] NodeId nodeOf(const QModelIndex& index) const;
    [[nodiscard]] CostRowKind kindOf(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Item;

    [[nodiscard]] const Item* itemAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Item& item, int column) const;
    void merge(Item& parent, const std::vector<CostRow>& rows);
    void removeMissing(Item& parent, const std::vector<CostRow>& rows);
    void bringUp(Item& parent, std::size_t place, const std::vector<CostRow>& rows,
                 const std::vector<bool>& isThere);
    /// Which of `rows` have a child already.
    [[nodiscard]] static std::vector<bool> whichAreThere(const Item& parent,
                                                         const std::vector<CostRow>& rows);
    void update(Item& item, const CostRow& row);

    std::unique_ptr<Item> m_root;
};

} // namespace millrace::ui
