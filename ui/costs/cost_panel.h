// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "document/selection.h"
#include "run/run_controller.h"

#include <QWidget>

#include <optional>

class QLabel;
class QModelIndex;
class QPushButton;
class QToolButton;
class QTreeView;

namespace millrace::ui {

class CostModel;
class CostSummary;
class EmptyState;
class PageStack;
class UpdateLimiter;

/// The bill of the run so far: totals per hour and month, lines grouped by node that open to quantity x price
/// = amount, with currency, region and date of the prices. Before the first run it says how to get one.
class CostPanel final : public QWidget {
    Q_OBJECT

public:
    CostPanel(Document& document, Selection& selection, RunController& run, QWidget* parent = nullptr);

    /// Shows an estimate that is not of the live run (a stored one), under `title`; nothing goes back to the
    /// live one.
    void showEstimate(const QString& title, std::optional<CostEstimate> estimate);

    /// The lines as CSV.
    [[nodiscard]] QByteArray csv() const;

signals:
    /// The person went from the shown estimate back to the live one.
    void shownEstimateClosed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeTree();
    void makeMenu();
    void setWords();
    void refresh();
    void refreshUnknown(const CostEstimate& estimate);
    void growTree();
    void followRow(const QModelIndex& row);
    void openLink(const QModelIndex& index);
    void showContextMenu(const QPoint& position);
    void copyCsv();
    void exportCsv();
    void closeShown();
    [[nodiscard]] CostEstimate shownEstimate() const;

    Document& m_document;
    Selection& m_selection;
    RunController& m_run;
    std::optional<CostEstimate> m_shown; ///< a stored bill instead of the live one
    QString m_shownTitle;
    CostModel* m_model;
    UpdateLimiter* m_limiter;
    PageStack* m_stack;
    EmptyState* m_empty;
    QWidget* m_banner;
    QLabel* m_bannerText;
    QPushButton* m_back;
    CostSummary* m_summary;
    QToolButton* m_menu;
    QLabel* m_unknown;
    QLabel* m_problem;
    QTreeView* m_tree;
    bool m_isFirstFill = false;
    bool m_updating = false;
};

} // namespace millrace::ui
