// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "document/selection.h"
#include "run/run_controller.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <set>
#include <string>

class QLabel;
class QLineEdit;
class QScrollArea;

namespace millrace::ui {

class InspectorPage;
class LiveEdits;

/// Shows and edits what is selected: nodes, a link, frames and notes, or the project while nothing is. All
/// fields come from descriptions.
class InspectorPanel final : public QWidget {
    Q_OBJECT

public:
    InspectorPanel(Document& document, Selection& selection, RunController& run, QWidget* parent = nullptr);

    /// Frames and notes that are chosen on the canvas, by their places in Pipeline::annotations; shown while
    /// neither nodes nor links are selected.
    void showAnnotations(std::set<std::size_t> annotations);

    /// Puts the focus into the search field.
    void focusSearch();

signals:
    /// Somebody wants the run under way started again, so that all changes take effect.
    void restartRequested();
    /// Something was edited that takes effect in the next run only; once a run.
    void nextRunAwaited();
    /// Somebody went elsewhere and left entries behind that were not taken: a sentence. They come back with
    /// the form.
    void entriesLeft(const QString& sentence);
    /// Somebody wants the help page of what is selected.
    void helpRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void filter();
    void reveal(const NodeId& node, const std::string& path);
    [[nodiscard]] InspectorPage* makePage();
    void finishEntry();
    void keepEntries();
    void bringEntriesBack();

    Document& m_document;
    Selection& m_selection;
    RunController& m_run;
    LiveEdits* m_live;
    QLineEdit* m_search;
    QScrollArea* m_scroll;
    QLabel* m_nothing;
    InspectorPage* m_page = nullptr;
    std::string m_shown; ///< what the page is about
    /// Entries that were not taken, by what they are about and by path.
    std::map<std::string, std::map<std::string, QString>> m_entries;
    std::set<std::size_t> m_annotations;
    QTimer m_soon;
};

} // namespace millrace::ui
