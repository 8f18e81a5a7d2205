// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "run/run_controller.h"
#include "shell/action_table.h"

#include <QObject>
#include <QString>

#include <vector>

namespace millrace::ui {

class MessageBar;
class RunBar;

/// What the run that the window shows was started with; reports are made of it.
struct StartedRun {
    Pipeline pipeline;
    std::vector<Finding> findings;
    QString folder; ///< relative paths of the project start here; empty while it has no file
};

/// Run, continue, pause, step, stop and restart, and what keeps a run from starting.
class RunCommands final : public QObject {
    Q_OBJECT

public:
    /// `history` is the database that runs are recorded in.
    RunCommands(Document& document, RunController& run, RunBar& bar, ActionTable& actions,
                MessageBar& messages, const QString& history, QObject* parent);

    /// F5: continues a paused run, else starts one.
    void runOrContinue();
    void restart();

    [[nodiscard]] const StartedRun& started() const { return m_started; }

    /// Where destinations write to that name no folder themselves: beside the project's file; empty while it
    /// has none.
    [[nodiscard]] QString outputFolder() const;

signals:
    /// The Problems panel should come to the front.
    void problemsRequested();
    /// A run begins; what was shown of former ones is past.
    void starting();
    /// A sentence for the status bar.
    void statusMessage(const QString& text);

private:
    bool start();
    [[nodiscard]] RunOptions options() const;
    void step();
    void stateChanged(RunState state);
    void sayMissedObjectives();
    void updateActions();
    void sayWhatStandsInTheWay(const std::vector<Finding>& errors);
    /// What kept a run from starting is said no longer once nothing does.
    void forgetObstacle();

    Document& m_document;
    RunController& m_run;
    RunBar& m_bar;
    ActionTable& m_actions;
    MessageBar& m_messages;
    StartedRun m_started;
    QString m_obstacle; ///< the sentence that was said last of what stands in the way
};

} // namespace millrace::ui
