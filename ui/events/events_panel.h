// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "document/selection.h"
#include "events/stored_events.h"
#include "run/run_controller.h"

#include <QWidget>

#include <optional>

class QLabel;
class QModelIndex;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace millrace::ui {

class EmptyState;
class EventsModel;
class UpdateLimiter;

/// What happened in the run: commands, scenario events and turning points, newest last. Live edits can be
/// kept as the project's scenario, so that a live session can be repeated.
class EventsPanel final : public QWidget {
    Q_OBJECT

public:
    EventsPanel(Document& document, Selection& selection, RunController& run, QWidget* parent = nullptr);

    /// Shows a run of the history instead of the live one; nothing: the live one again.
    void showStored(std::optional<StoredEvents> stored);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeTable();
    void setWords();
    void refresh();
    void refreshKeep();
    void showEmptyWords();
    void followRow(const QModelIndex& row);
    void keepAsScenario();

    Document& m_document;
    Selection& m_selection;
    RunController& m_run;
    EventsModel* m_model;
    UpdateLimiter* m_limiter;
    QToolButton* m_keep;
    QLabel* m_count;
    QLabel* m_refusal;
    QWidget* m_banner;
    QLabel* m_bannerText;
    QPushButton* m_back;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTableView* m_table;
    std::optional<StoredEvents> m_stored;
    bool m_updating = false;
};

} // namespace millrace::ui
