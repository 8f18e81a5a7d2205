// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "run/run_controller.h"
#include "shell/file_watch.h"
#include "shell/recent_files.h"

#include <QObject>
#include <QString>

#include <vector>

namespace millrace::ui {

class ActionTable;
class MessageBar;
struct PickEntry;
struct RecoveryCopy;
class WindowHost;

/// New, open, save and close: the project's way between window and disk. Nothing is lost without a question,
/// and there is one question at a time.
class FileCommands final : public QObject {
    Q_OBJECT

public:
    FileCommands(Document& document, RunController& run, ActionTable& actions, MessageBar& messages,
                 QWidget& window);

    [[nodiscard]] RecentFiles& recent() { return m_recent; }

    /// Opens without a question. A problem is shown as a message; then nothing changed.
    bool open(const QString& file);
    bool openExample(const QString& name);

    /// A project from elsewhere (the history, an import), after the question for what is open. False: the
    /// person gave up.
    bool openCopyOf(Pipeline pipeline);

    /// Work that was recovered after a crash, in the place of what is open; saving goes to its file, and asks
    /// when that has changed since.
    void openRecovered(Pipeline pipeline, const RecoveryCopy& copy);

    /// Who knows the other windows; a file that is open in one of them is shown there.
    void setHost(WindowHost* host) { m_host = host; }

    /// Of the document's file as it was read or written last.
    [[nodiscard]] QByteArray fileDigest() const { return m_watch.digest(); }

    void startNew();
    void chooseAndOpen();
    void openAfterQuestion(const QString& file);

    /// Saves; asks for a name when there is none yet. False: not saved, the person was told why or gave up.
    bool save();
    bool saveAs();

    /// Asks, when there is something to lose, whether to save or to stop the run. True: go on.
    bool mayLeave();

    /// The examples as things to pick.
    [[nodiscard]] std::vector<PickEntry> exampleEntries();

signals:
    /// A sentence for the status bar.
    void statusMessage(const QString& text);
    /// What is being typed is wanted in the document now: it is about to be saved or left.
    void settleRequested();

private:
    void reload(const QString& file);
    /// Shows what differs between the window and the file on disk; false: it cannot be read, and that is
    /// said.
    bool compareWithFile();
    [[nodiscard]] bool isOpenElsewhere(const QString& file);
    bool saveTo(const QString& file);
    /// Asks first: another program wrote into the file.
    bool saveOverChange();
    void replaced(const QString& file);
    void offerReload();
    [[nodiscard]] QString suggestedName() const;
    [[nodiscard]] bool isRunning() const;

    Document& m_document;
    RunController& m_run;
    MessageBar& m_messages;
    QWidget& m_window;
    RecentFiles m_recent;
    FileWatch m_watch;
    WindowHost* m_host = nullptr;
};

} // namespace millrace::ui
