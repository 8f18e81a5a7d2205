// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/run_store.h"

#include <QAbstractTableModel>

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

    /// Runs that are there already keep their rows, so that selection and scrolling stay.
    void setRuns(std::vector<StoredRun> runs);

    [[nodiscard]] const StoredRun& run(int row) const { return m_runs[static_cast<std::size_t>(row)]; }

    /// Words, dates and numbers are to be said anew.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<StoredRun> m_runs;
};

} // namespace millrace::ui
