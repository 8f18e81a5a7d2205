// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/file_commands.h"

#include "document/wording.h"
#include "examples/examples.h"
#include "model/project_difference.h"
#include "model/project_file.h"
#include "recovery/difference_dialog.h"
#include "recovery/recovery_copy.h"
#include "shell/action_table.h"
#include "shell/message_bar.h"
#include "shell/pick_list.h"
#include "shell/window_host.h"
#include "theme/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

namespace millrace::ui {

namespace {

const QString kFolderKey = QStringLiteral("files/folder");

QString lastFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QSettings().value(kFolderKey, documents).toString();
    return QFileInfo(folder).isDir() ? folder : documents;
}

QString projectFilter() {
    return FileCommands::tr("Millrace projects (*.millrace);;All files (*)");
}

} // namespace

FileCommands::FileCommands(Document& document, RunController& run, ActionTable& actions, MessageBar& messages,
                           QWidget& window)
    : QObject(&window)
    , m_document(document)
    , m_run(run)
    , m_messages(messages)
    , m_window(window) {
    connect(actions.action(ActionId::newProject), &QAction::triggered, this, &FileCommands::startNew);
    connect(actions.action(ActionId::open), &QAction::triggered, this, &FileCommands::chooseAndOpen);
    connect(actions.action(ActionId::save), &QAction::triggered, this, &FileCommands::save);
    connect(actions.action(ActionId::saveAs), &QAction::triggered, this, &FileCommands::saveAs);
    connect(&m_recent, &RecentFiles::openRequested, this, &FileCommands::openAfterQuestion);
    connect(&m_watch, &FileWatch::changed, this, &FileCommands::offerReload);
    connect(&m_watch, &FileWatch::removed, this, [this] {
        m_document.markUnsaved();
        m_messages.say(MessageKind::warning,
                       tr("The file %1 was moved or deleted. What is open here is whole; save it to have a "
                          "file again.")
                           .arg(QDir::toNativeSeparators(m_document.file())),
                       {{tr("Save as…"), [this] { saveAs(); }}});
    });
}

bool FileCommands::isRunning() const {
    return m_run.state() == RunState::running || m_run.state() == RunState::paused;
}

void FileCommands::replaced(const QString& file) {
    m_watch.watch(file);
    m_messages.dismiss();
    if (!file.isEmpty()) {
        m_recent.add(file);
        QSettings().setValue(kFolderKey, QFileInfo(file).absolutePath());
    }
    if (m_document.isReadOnly()) {
        m_messages.say(MessageKind::information,
                       tr("This project was made by a newer version of the program. It can be looked at and "
                          "run here, and not be changed."));
    }
}

bool FileCommands::isOpenElsewhere(const QString& file) {
    return m_host != nullptr && m_host->showWindowOf(file, &m_window);
}

bool FileCommands::open(const QString& file) {
    const QString path = QFileInfo(file).absoluteFilePath();
    if (isOpenElsewhere(path)) {
        return true;
    }
    if (const Result<void> opened = m_document.open(path); !opened) {
        const QString sentence = sentenceOf(opened.error());
        std::vector<MessageAction> actions;
        if (m_recent.files().contains(path) && !QFileInfo::exists(path)) {
            actions.push_back({tr("Remove from the list"), [this, path] { m_recent.remove(path); }});
        }
        m_messages.say(MessageKind::error, sentence, std::move(actions));
        return false;
    }
    replaced(path);
    return true;
}

bool FileCommands::openExample(const QString& name) {
    const Example* example = findExample(name.toStdString());
    if (example == nullptr) {
        QStringList names;
        for (const Example& known : examples()) {
            names << QString::fromStdString(known.name);
        }
        m_messages.say(MessageKind::error, tr("There is no example called \"%1\". The examples are: %2.")
                                               .arg(name, names.join(QStringLiteral(", "))));
        return false;
    }
    Result<LoadedProject> project = parseProject(example->text);
    if (!project) {
        m_messages.say(MessageKind::error, sentenceOf(project.error()));
        return false;
    }
    m_document.openCopy(std::move(project->pipeline));
    replaced({});
    return true;
}

bool FileCommands::openCopyOf(Pipeline pipeline) {
    if (!mayLeave()) {
        return false;
    }
    m_document.openCopy(std::move(pipeline));
    replaced({});
    return true;
}

void FileCommands::openRecovered(Pipeline pipeline, const RecoveryCopy& copy) {
    m_document.openRecovered(std::move(pipeline), copy.file);
    replaced({});
    if (!copy.file.isEmpty()) {
        m_watch.watch(copy.file, copy.base);
    }
    if (m_watch.differs()) {
        offerReload();
    } else {
        m_messages.say(MessageKind::success, tr("This work was recovered. Save it to keep it."),
                       {{tr("Save"), [this] { save(); }}});
    }
}

void FileCommands::startNew() {
    if (mayLeave()) {
        m_document.startNew();
        replaced({});
    }
}

void FileCommands::chooseAndOpen() {
    QFileDialog dialog(&m_window, tr("Open project"), lastFolder(), projectFilter());
    dialog.setFileMode(QFileDialog::ExistingFile);
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty()) {
        openAfterQuestion(dialog.selectedFiles().constFirst());
    }
}

void FileCommands::openAfterQuestion(const QString& file) {
    if (!isOpenElsewhere(file) && mayLeave()) {
        open(file);
    }
}

bool FileCommands::mayLeave() {
    emit settleRequested();
    const bool dirty = m_document.isModified();
    const bool running = isRunning();
    if (!dirty && !running) {
        return true;
    }
    QMessageBox question(&m_window);
    question.setIcon(QMessageBox::Question);
    question.setWindowTitle(tr("Millrace"));
    QPushButton* saving = nullptr;
    if (dirty) {
        question.setText(tr("Save the changes to \"%1\"?").arg(m_document.title()));
        question.setInformativeText(running
                                        ? tr("Otherwise they are lost. The run under way will be stopped.")
                                        : tr("Otherwise they are lost."));
        saving = question.addButton(tr("&Save"), QMessageBox::AcceptRole);
        question.addButton(tr("&Don't save"), QMessageBox::DestructiveRole);
    } else {
        question.setText(tr("Stop the run that is under way?"));
        saving = question.addButton(tr("&Stop the run"), QMessageBox::AcceptRole);
    }
    QPushButton* cancel = question.addButton(tr("&Cancel"), QMessageBox::RejectRole);
    question.setDefaultButton(saving);
    question.setEscapeButton(cancel);
    question.exec();
    if (question.clickedButton() == nullptr || question.clickedButton() == cancel) {
        return false;
    }
    return !dirty || question.clickedButton() != saving || save();
}

bool FileCommands::save() {
    emit settleRequested();
    if (m_document.file().isEmpty()) {
        return saveAs();
    }
    return m_watch.differs() ? saveOverChange() : saveTo(m_document.file());
}

bool FileCommands::saveAs() {
    emit settleRequested();
    QFileDialog dialog(&m_window, tr("Save project"), lastFolder(), projectFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("millrace"));
    dialog.selectFile(suggestedName());
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) {
        return false;
    }
    return saveTo(dialog.selectedFiles().constFirst());
}

QString FileCommands::suggestedName() const {
    if (!m_document.file().isEmpty()) {
        return m_document.file();
    }
    static const QRegularExpression unsafe(QStringLiteral(R"([\s/\\:*?"<>|]+)"));
    const QString name =
        QString::fromStdString(m_document.pipeline().name).toLower().replace(unsafe, QStringLiteral("-"));
    return (name.isEmpty() ? QStringLiteral("pipeline") : name) + QStringLiteral(".millrace");
}

bool FileCommands::saveTo(const QString& file) {
    const bool isNewFile = file != m_document.file();
    if (isNewFile && isOpenElsewhere(file)) {
        m_messages.say(MessageKind::warning,
                       tr("%1 is open in another window. Close it there, or choose another name.")
                           .arg(QFileInfo(file).fileName()),
                       {{tr("Save as…"), [this] { saveAs(); }}});
        return false;
    }
    if (const Result<void> saved = m_document.save(file); !saved) {
        m_messages.say(MessageKind::error, sentenceOf(saved.error()),
                       {{tr("Save as…"), [this] { saveAs(); }}});
        return false;
    }
    m_watch.watch(file);
    m_messages.dismiss();
    if (isNewFile) {
        QSettings().setValue(kFolderKey, QFileInfo(file).absolutePath());
    }
    m_recent.add(file);
    emit statusMessage(tr("Saved %1").arg(QDir::toNativeSeparators(file)));
    return true;
}

bool FileCommands::saveOverChange() {
    QMessageBox question(&m_window);
    question.setIcon(QMessageBox::Warning);
    question.setWindowTitle(tr("Millrace"));
    question.setText(tr("Another program has changed this file since it was opened."));
    question.setInformativeText(tr("Saving replaces what the other program wrote."));
    QPushButton* replace = question.addButton(tr("&Replace the file"), QMessageBox::DestructiveRole);
    QPushButton* other = question.addButton(tr("Save &as…"), QMessageBox::AcceptRole);
    QPushButton* compare = question.addButton(tr("&Compare…"), QMessageBox::ActionRole);
    QPushButton* cancel = question.addButton(tr("&Cancel"), QMessageBox::RejectRole);
    question.setDefaultButton(other);
    question.setEscapeButton(cancel);
    question.exec();
    if (question.clickedButton() == other) {
        return saveAs();
    }
    if (question.clickedButton() == compare) {
        compareWithFile();
        return false;
    }
    return question.clickedButton() == replace && saveTo(m_document.file());
}

void FileCommands::reload(const QString& file) {
    // The person may have gone on working since the message came.
    if (file == m_document.file()) {
        openAfterQuestion(file);
    }
}

bool FileCommands::compareWithFile() {
    const QString file = m_document.file();
    const Result<LoadedProject> other = loadProject(std::filesystem::path(file.toStdU16String()));
    if (!other) {
        m_messages.say(MessageKind::error, sentenceOf(other.error()));
        return false;
    }
    auto* dialog = new DifferenceDialog(
        {tr("Compare \"%1\"").arg(m_document.title()), tr("In this window"), tr("In the file")},
        differencesOf(m_document.pipeline(), other->pipeline, m_document.types().catalog()), &m_window);
    dialog->show();
    return true;
}

void FileCommands::offerReload() {
    const QString file = m_document.file();
    const QString sentence = m_document.isModified()
                                 ? tr("Another program changed %1. Reloading it drops the changes made here.")
                                 : tr("Another program changed %1.");
    m_messages.say(MessageKind::warning, sentence.arg(QFileInfo(file).fileName()),
                   {{tr("Reload"), [this, file] { reload(file); }},
                    {tr("Compare…"),
                     [this] {
                         if (compareWithFile()) {
                             offerReload(); // to be answered after the look
                         }
                     }},
                    {tr("Keep what is open"), [this] { m_document.markUnsaved(); }}});
}

std::vector<PickEntry> FileCommands::exampleEntries() {
    std::vector<PickEntry> entries;
    for (const Example& example : examples()) {
        const QString name = QString::fromStdString(example.name);
        entries.push_back({translated(example.title),
                           translated(example.aim),
                           {},
                           Theme::instance().icon(QStringLiteral("project")),
                           name,
                           [this, name] {
                               if (mayLeave()) {
                                   openExample(name);
                               }
                           }});
    }
    return entries;
}

} // namespace millrace::ui
