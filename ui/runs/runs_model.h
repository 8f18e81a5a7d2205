// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/decimal.h"
#include "store/run_store.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace millrace::ui {

enum class RunColumn { number, project, started, simulated, seed, state, digest, monthlyCost };

inline constexpr int kRunColumns = 8;

/// The runs of a history as a table. `Qt::UserRole` of a cell is what the column sorts by.
class RunsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kSortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// Monthly costs of runs, by their ids, as far as prices were known.
    using KnownCosts = std::map<std::int64_t, Money>;

    /// Runs that are there already keep their rows, so that selection and scrolling stay. `knownCosts`: of
    /// runs without a whole monthly total.
    void setRuns(std::vector<StoredRun> runs, KnownCosts knownCosts = {});

    [[nodiscard]] const KnownCosts& knownCosts() const { return m_knownCosts; }

    [[nodiscard]] const StoredRun& run(int row) const { return m_runs[static_cast<std::size_t>(row)]; }

    /// Words, dates and numbers are to be said anew.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString costText(const StoredRun& run) const;
    [[nodiscard]] QString costToolTip(const StoredRun& run) const;
    [[nodiscard]] double costOrder(const StoredRun& run) const;

    std::vector<StoredRun> m_runs;
    KnownCosts m_knownCosts;
};

} // namespace millrace::ui
