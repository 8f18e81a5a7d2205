// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/run_controller.h"
#include "shards/shard_actions.h"
#include "shell/action_table.h"

#include <QObject>

namespace millrace::ui {

class ChartsPanel;

/// Splits and merges from the Run menu and from the canvas. The menu's are about the stream that the charts
/// show, and the shard that is picked there or else the busiest.
class ShardCommands final : public QObject {
    Q_OBJECT

public:
    ShardCommands(Document& document, RunController& run, ChartsPanel& charts, ActionTable& actions,
                  QWidget& window);

    /// Adds a menu of shards for a node that has some, and what leads to the charts of who reads and why it
    /// throttles.
    void addToNodeMenu(QMenu& menu, const NodeId& node);

signals:
    /// The hash ring of the selected stream should come to the front.
    void ringRequested();
    /// The charts show what was asked for and should come to the front.
    void chartsRequested();

private:
    void update();
    void keepPage();
    void addWhy(QMenu& menu, const NodeId& node);
    [[nodiscard]] std::string target() const;

    RunController& m_run;
    ChartsPanel& m_charts;
    ActionTable& m_actions;
    ShardActions* m_ofCanvas;
};

} // namespace millrace::ui
