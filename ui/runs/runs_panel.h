// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFutureWatcher>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QModelIndex;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace millrace::ui {

class EmptyState;
class RunsModel;
struct RunsAnswer;

/// The history of runs, newest first; opening one shows its charts and its bill again.
class RunsPanel final : public QWidget {
    Q_OBJECT

public:
    /// `database` need not exist yet.
    explicit RunsPanel(const QString& database, QWidget* parent = nullptr);
    ~RunsPanel() override;

    /// Reads the list anew (a run was added). The file is read on another thread; the list changes a moment
    /// later, or when the panel is first shown.
    void refresh();

    /// Says that a run is being read for somebody.
    void setBusy(bool isBusy);

signals:
    /// Enter or a double-click, or "Show charts".
    void showRequested(std::int64_t run);
    /// "Open as project": the project as it was run.
    void openProjectRequested(std::int64_t run);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeButtons();
    void makeTable();
    void setWords();
    void read(std::vector<std::int64_t> remove);
    void take(const RunsAnswer& answer);
    void showState();
    void enableButtons();
    void showCharts();
    void openProject();
    void copyDigest();
    void askToRemove();
    [[nodiscard]] std::vector<std::int64_t> chosen() const;

    QString m_database;
    RunsModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTableView* m_table;
    QLabel* m_problem;
    QLabel* m_busy;
    QAction* m_show;
    QAction* m_open;
    QAction* m_copy;
    QAction* m_remove;
    QFutureWatcher<std::shared_ptr<const RunsAnswer>> m_reading;
    std::vector<std::int64_t> m_toRemove; ///< asked for while another reading was under way
    std::optional<Error> m_error;         ///< of the last reading
    bool m_again = false;
    bool m_isRead = false; ///< read once, or being read
};

} // namespace millrace::ui
