// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "document/selection.h"
#include "run/run_controller.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QScrollArea;

namespace millrace::ui {

class InspectorPage;
class LiveEdits;

/// Shows and edits what is selected: nodes, a link, or the project while nothing is. All fields come from
/// descriptions.
class InspectorPanel final : public QWidget {
    Q_OBJECT

public:
    InspectorPanel(Document& document, Selection& selection, RunController& run, QWidget* parent = nullptr);

    /// Puts the focus into the search field.
    void focusSearch();

signals:
    /// Somebody wants the run under way started again, so that all changes take effect.
    void restartRequested();
    /// Somebody wants the help page of what is selected.
    void helpRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void filter();
    void reveal(const NodeId& node, const std::string& path);
    [[nodiscard]] InspectorPage* makePage();

    Document& m_document;
    Selection& m_selection;
    RunController& m_run;
    LiveEdits* m_live;
    QLineEdit* m_search;
    QScrollArea* m_scroll;
    QLabel* m_nothing;
    InspectorPage* m_page = nullptr;
    QTimer m_soon;
};

} // namespace millrace::ui
