// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "run/run_controller.h"
#include "shards/budget_matrix.h"
#include "shards/sentence_page.h"

class QLabel;
class QToolButton;

namespace millrace::ui {

/// The read budget of one stream: in a sentence, as a matrix of readers and shards, and the chosen cell in
/// exact figures.
class ReadBudgetPage final : public SentencePage {
    Q_OBJECT

public:
    ReadBudgetPage(Document& document, RunController& run, QWidget* parent = nullptr);

    /// The stream that is shown; empty: there is none.
    void setStream(const NodeId& stream);

    /// A stored run keeps no shares of readers: the page says so instead.
    void setStored(bool isStored);

    /// Takes the run as it stands.
    void refresh();

    void setHighlighted(const std::string& shard);
    void setSelected(std::set<NodeId> nodes);

    [[nodiscard]] BudgetMatrix& matrix() { return *m_matrix; }

    [[nodiscard]] QByteArray csv() const;

    void retranslate();

signals:
    void picked(const millrace::NodeId& reader, const std::string& shard);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void say();
    void sayCurrent();
    void elideCurrent();
    void sayTightest();
    void updateButtons();

    Document& m_document;
    RunController& m_run;
    NodeId m_stream;
    bool m_isStored = false;
    QToolButton* m_narrower;
    QToolButton* m_wider;
    QLabel* m_tightest;
    BudgetMatrix* m_matrix;
    QLabel* m_current;
    QString m_currentText; ///< as a whole
};

} // namespace millrace::ui
