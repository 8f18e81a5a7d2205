// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/live_edits.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QPushButton;

namespace millrace::ui {

/// What can be done to a node while the run goes on: a button for each action, arguments asked for first.
/// Hidden without a run.
class ActionBar final : public QWidget {
    Q_OBJECT

public:
    ActionBar(Document& document, LiveEdits& live, RunController& run, NodeId node, QWidget* parent);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void arrange();
    void carryOut(const ActionDescription& action);

    Document& m_document;
    LiveEdits& m_live;
    RunController& m_run;
    NodeId m_node;
    QGridLayout* m_grid;
    std::vector<QPushButton*> m_buttons;
    int m_columns = 0;
};

} // namespace millrace::ui
