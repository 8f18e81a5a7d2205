// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/window_session.h"

#include "recovery/recovery_dialog.h"
#include "recovery/recovery_keeper.h"
#include "shell/action_table.h"
#include "shell/file_commands.h"
#include "shell/message_bar.h"
#include "shell/settings_dialog.h"
#include "shell/window_host.h"

namespace millrace::ui {

WindowSession::WindowSession(Document& document, RunController& run, FileCommands& files,
                             ActionTable& actions, MessageBar& messages, QWidget& window)
    : QObject(&window)
    , m_document(document)
    , m_run(run)
    , m_files(files)
    , m_actions(actions)
    , m_window(window)
    , m_recovery(new RecoveryKeeper(
          document, [&files] { return files.fileDigest(); }, this)) {
    connect(m_recovery, &RecoveryKeeper::failed, this, [&messages](const QString& sentence) {
        messages.say(MessageKind::warning, tr("No recovery copy is kept at the moment. %1").arg(sentence));
    });
    connect(actions.action(ActionId::settings), &QAction::triggered, this, &WindowSession::showSettings);
    connect(actions.action(ActionId::newWindow), &QAction::triggered, this, [this] {
        if (m_host != nullptr) {
            m_host->openNewWindow();
        }
    });
    connect(actions.action(ActionId::quit), &QAction::triggered, this, [this] {
        if (m_host == nullptr) {
            m_window.close();
        } else {
            m_host->quit();
        }
    });
    setHost(nullptr);
}

WindowSession::~WindowSession() = default;

void WindowSession::setHost(WindowHost* host) {
    m_host = host;
    m_files.setHost(host);
    // Without a host nobody would find the other window again.
    m_actions.action(ActionId::newWindow)->setEnabled(host != nullptr);
}

void WindowSession::recover(RecoveredWork work) {
    m_files.openRecovered(std::move(work.pipeline), work.copy);
    m_recovery->adopt(std::move(work.slot));
}

bool WindowSession::isRunUnderWay() const {
    return m_run.state() == RunState::running || m_run.state() == RunState::paused;
}

bool WindowSession::hasSomethingToLose() const {
    return m_document.isModified() || isRunUnderWay();
}

bool WindowSession::isUntouched() const {
    const Pipeline& pipeline = m_document.pipeline();
    return m_document.file().isEmpty() && !hasSomethingToLose() && pipeline.nodes.empty() &&
           pipeline.annotations.empty();
}

bool WindowSession::mayLeave() {
    return m_files.mayLeave();
}

void WindowSession::closeWithoutQuestion() {
    m_wasAsked = true;
    m_window.close();
}

bool WindowSession::mayClose() {
    if (!m_wasAsked && !mayLeave()) {
        return false;
    }
    m_recovery->discard();
    return true;
}

void WindowSession::showSettings() {
    auto* settings = m_window.findChild<SettingsDialog*>();
    if (settings == nullptr) {
        settings = new SettingsDialog(m_actions, &m_window);
    }
    settings->show();
    settings->raise();
    settings->activateWindow();
}

} // namespace millrace::ui
