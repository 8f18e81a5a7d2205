// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/import_commands.h"

#include "canvas/canvas_view.h"
#include "canvas/clipboard.h"
#include "document/document.h"
#include "document/selection.h"
#include "document/wording.h"
#include "import/aws_import_dialog.h"
#include "model/project_file.h"
#include "shell/action_table.h"
#include "shell/file_commands.h"
#include "shell/message_bar.h"

#include <QDir>
#include <QFileInfo>

#include <filesystem>

namespace millrace::ui {

ImportCommands::ImportCommands(Document& document, Selection& selection, CanvasView& canvas,
                               FileCommands& files, ActionTable& actions, MessageBar& messages,
                               QWidget& window)
    : QObject(&window)
    , m_document(document)
    , m_selection(selection)
    , m_canvas(canvas)
    , m_files(files)
    , m_messages(messages)
    , m_window(window) {
    connect(actions.action(ActionId::importAws), &QAction::triggered, this, &ImportCommands::importFromAws);
}

void ImportCommands::importFromAws() {
    const Catalog& catalog = m_document.types().catalog();
    ImportPlace place{m_document.isReadOnly(), m_document.title(), freeTraceFile(), {}};
    if (const NodeDescription* producer = catalog.find("producer")) {
        place.producerLabel = translated(producer->title);
    }
    auto* dialog = new AwsImportDialog(catalog, std::move(place), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AwsImportDialog::importRequested, this, [this, dialog] { carryOut(*dialog); });
    connect(dialog, &AwsImportDialog::helpRequested, this,
            [this] { emit helpRequested(QStringLiteral("help:concept/import")); });
    dialog->open();
}

void ImportCommands::carryOut(AwsImportDialog& dialog) {
    const QString name = QString::fromStdString(dialog.import()->pipeline.name);
    // A copy: whoever is asked what to do with the open project may give up, and goes on in the dialog then.
    const bool isDone =
        dialog.addsToProject() ? addToProject(dialog) : m_files.openCopyOf(dialog.import()->pipeline);
    if (isDone) {
        m_document.markUnsaved(); // it is in no file yet
        dialog.accept();
        m_messages.say(MessageKind::success, tr("The stream \"%1\" was imported.").arg(name));
    }
}

bool ImportCommands::addToProject(AwsImportDialog& dialog) {
    const StreamImport& imported = *dialog.import();
    if (!imported.traceCsv.empty()) {
        const QDir folder = QFileInfo(m_document.file()).absoluteDir();
        const QString file = folder.filePath(dialog.place().traceFile);
        const Result<void> written =
            writeFileAtomically(std::filesystem::path(file.toStdU16String()), imported.traceCsv);
        if (!written) {
            dialog.showProblem(sentenceOf(written.error()));
            return false;
        }
    }
    Paste paste = pasteBeside(m_document.pipeline(), m_document.types().catalog(), imported.pipeline);
    const QString step = tr("Import %1").arg(QString::fromStdString(imported.pipeline.name));
    if (const Result<void> pushed = m_document.push(std::move(paste.edit), step); !pushed) {
        dialog.showProblem(sentenceOf(pushed.error()));
        return false;
    }
    m_selection.set(std::move(paste.nodes));
    m_canvas.fitSelection();
    return true;
}

QString ImportCommands::freeTraceFile() const {
    if (m_document.file().isEmpty()) {
        return {};
    }
    const QFileInfo project(m_document.file());
    const QString stem = project.completeBaseName();
    QString name = QStringLiteral("%1.traffic.csv").arg(stem);
    for (int number = 2; project.absoluteDir().exists(name); ++number) {
        name = QStringLiteral("%1.traffic-%2.csv").arg(stem).arg(number);
    }
    return name;
}

} // namespace millrace::ui
