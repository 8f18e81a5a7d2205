// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "run/run_controller.h"

#include <QObject>

class QWidget;

namespace millrace::ui {

class ActionTable;
class FileCommands;
class MessageBar;
class RecoveryKeeper;
struct RecoveredWork;
class WindowHost;

/// A window as one of several in a program that may end: its recovery copy, the question before it is left,
/// and the commands that concern the whole program.
class WindowSession final : public QObject {
    Q_OBJECT

public:
    WindowSession(Document& document, RunController& run, FileCommands& files, ActionTable& actions,
                  MessageBar& messages, QWidget& window);
    ~WindowSession() override;

    /// Who owns this window and the others; without one it is the only window.
    void setHost(WindowHost* host);

    /// Puts work that a crash left in the place of what is open, unsaved as it is.
    void recover(RecoveredWork work);

    /// Whether nothing was begun here: an empty project without file and run.
    [[nodiscard]] bool isUntouched() const;

    [[nodiscard]] bool isRunUnderWay() const;

    /// Whether leaving asks a question.
    [[nodiscard]] bool hasSomethingToLose() const;

    /// Asks whether to save or to stop the run, when there is something to lose. True: go on.
    bool mayLeave();

    /// Closes after mayLeave().
    void closeWithoutQuestion();

    /// For the window's closeEvent(): asks unless that was done. When it closes, nothing of it is kept for
    /// recovery.
    bool mayClose();

    [[nodiscard]] RecoveryKeeper& recovery() const { return *m_recovery; }

private:
    void showSettings();

    Document& m_document;
    RunController& m_run;
    FileCommands& m_files;
    ActionTable& m_actions;
    QWidget& m_window;
    RecoveryKeeper* m_recovery;
    WindowHost* m_host = nullptr;
    bool m_wasAsked = false;
};

} // namespace millrace::ui
