// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "document/selection.h"

#include <QWidget>

#include <array>

class QLabel;
class QModelIndex;
class QPersistentModelIndex;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace millrace::ui {

class EmptyState;
class ProblemsModel;

/// All findings of the design checks, worst first. Activating one selects and centres its node and focuses
/// the setting; quick fixes are buttons.
class ProblemsPanel final : public QWidget {
    Q_OBJECT

public:
    ProblemsPanel(Document& document, Selection& selection, QWidget* parent = nullptr);

    /// F8 and Shift+F8: the next or previous problem, round and round.
    void activateNext(int by);

    /// How many there are now, whatever is filtered out.
    [[nodiscard]] int count(Severity severity) const;

signals:
    /// How many errors, warnings and hints there are, for the panel's tab and the status bar.
    void countsChanged(int errors, int warnings, int hints);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeFilters();
    void makeView();
    void setWords();
    void refresh();
    void showState();
    void showButtons();
    void fitColumns();
    [[nodiscard]] QWidget* makeButtons(const QPersistentModelIndex& cell);
    void showContextMenu(const QPoint& position);
    [[nodiscard]] QModelIndex chosenRow() const;
    void activate(const QModelIndex& index);
    void carryOut(const QuickFix& fix);
    void openSource(const QModelIndex& index);

    Document& m_document;
    Selection& m_selection;
    ProblemsModel* m_model;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTreeView* m_view;
    QLabel* m_refusal; ///< why a quick fix was not carried out
    std::array<QToolButton*, 3> m_filters{};
    std::array<int, 3> m_counts{};
};

} // namespace millrace::ui
