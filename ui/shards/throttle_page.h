// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "run/run_controller.h"
#include "shards/sentence_page.h"
#include "shards/throttle_model.h"

class QLabel;
class QSplitter;
class QTableView;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace millrace::ui {

/// Why records were refused: what the newest examples have in common, by shard, limit and key, and each of
/// them with attempt and age.
class ThrottlePage final : public SentencePage {
    Q_OBJECT

public:
    ThrottlePage(Document& document, RunController& run, QWidget* parent = nullptr);

    /// The producer or stream that is shown; empty: there is none.
    void setSubject(const NodeId& subject);

    /// A stored run keeps no examples: the page says so instead.
    void setStored(bool isStored);

    /// Takes the run as it stands, unless the list is held.
    void refresh();

    /// Leaves the list as it is while the run goes on.
    void setHeld(bool isHeld);

    [[nodiscard]] QTableView& table() { return *m_table; }

    [[nodiscard]] QTreeWidget& summary() { return *m_summary; }

    [[nodiscard]] const ThrottleModel& model() const { return *m_model; }

    [[nodiscard]] QByteArray csv() const;

    void retranslate();

signals:
    /// Somebody wants to see the shard; `producer` and `key` may be empty.
    void shardRequested(const millrace::NodeId& stream, const millrace::NodeId& producer,
                        const std::string& shard, const std::string& key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeTable();
    void makeSummary();
    void say();
    void fillSummary();
    void hideColumns();
    void openRow(const QModelIndex& index);
    void openItem(const QTreeWidgetItem* item);
    void copyRows();
    void openMenu(const QPoint& place);

    Document& m_document;
    RunController& m_run;
    NodeId m_subject;
    bool m_isStored = false;
    ThrottleModel* m_model;
    std::vector<ThrottleRow> m_rows;
    std::vector<ThrottleGroup> m_groups;
    QToolButton* m_hold;
    QSplitter* m_halves;
    QTreeWidget* m_summary;
    QTableView* m_table;
    QLabel* m_note;
};

} // namespace millrace::ui
