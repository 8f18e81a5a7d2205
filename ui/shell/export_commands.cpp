// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/export_commands.h"

#include "canvas/canvas_view.h"
#include "charts/charts_panel.h"
#include "document/document.h"
#include "document/wording.h"
#include "report/project_prices.h"
#include "report/run_report.h"
#include "shell/canvas_export_dialog.h"
#include "shell/message_bar.h"
#include "shell/run_commands.h"

#include <QBuffer>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

namespace millrace::ui {

namespace {

const QString kFolderKey = QStringLiteral("files/export-folder");

std::filesystem::path pathOf(const QString& file) {
    return {file.toStdU16String()};
}

QByteArray pngOf(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

ExportCommands::ExportCommands(Document& document, RunController& run, RunCommands& runs, CanvasView& canvas,
                               ChartsPanel& charts, ActionTable& actions, MessageBar& messages,
                               Selection& selection, QWidget& window)
    : QObject(&window)
    , m_document(document)
    , m_run(run)
    , m_runs(runs)
    , m_canvas(canvas)
    , m_charts(charts)
    , m_actions(actions)
    , m_messages(messages)
    , m_window(window) {
    const auto on = [&actions, this](ActionId id, auto&& slot) {
        connect(actions.action(id), &QAction::triggered, this, slot);
    };
    on(ActionId::exportHtml,
       [this] { exportReport(tr("Export report"), tr("Web page (*.html)"), QStringLiteral("html")); });
    on(ActionId::exportMarkdown,
       [this] { exportReport(tr("Export report"), tr("Markdown (*.md)"), QStringLiteral("md")); });
    on(ActionId::exportJson,
       [this] { exportReport(tr("Export result"), tr("JSON (*.json)"), QStringLiteral("json")); });
    on(ActionId::exportBill,
       [this] { exportReport(tr("Export bill"), tr("Table (*.csv)"), QStringLiteral("csv")); });
    on(ActionId::exportCanvas, [this] { exportCanvas(false); });
    on(ActionId::exportSelection, [this] { exportCanvas(true); });
    on(ActionId::exportCharts, [this] { exportCharts(); });
    on(ActionId::exportChartData, [this] { exportChartData(); });
    connect(&run, &RunController::stateChanged, this, &ExportCommands::updateActions);
    connect(&run, &RunController::viewChanged, this, &ExportCommands::updateActions);
    connect(&selection, &Selection::changed, this, &ExportCommands::updateActions);
    connect(&canvas.items(), &CanvasScene::annotationsChosen, this, &ExportCommands::updateActions);
    connect(&document, &Document::changed, this, &ExportCommands::updateActions);
    connect(&document, &Document::replaced, this, &ExportCommands::updateActions);
    updateActions();
}

void ExportCommands::updateActions() {
    const bool hasResult = m_run.view()->result != nullptr;
    for (const ActionId id :
         {ActionId::exportHtml, ActionId::exportMarkdown, ActionId::exportJson, ActionId::exportBill}) {
        m_actions.action(id)->setEnabled(hasResult);
    }
    m_actions.action(ActionId::exportCanvas)->setEnabled(m_canvas.hasContent());
    const Selection& selection = m_canvas.selection();
    m_actions.action(ActionId::exportSelection)
        ->setEnabled(!selection.isEmpty() || !m_canvas.items().chosenAnnotations().empty());
}

QString ExportCommands::askForFile(const QString& title, const QString& what, const QString& ending) const {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString beside =
        m_document.file().isEmpty() ? documents : QFileInfo(m_document.file()).absolutePath();
    const QString folder = QSettings().value(kFolderKey, beside).toString();
    QFileDialog dialog(&m_window, title, QFileInfo(folder).isDir() ? folder : beside, what);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(ending);
    const QString name = QFileInfo(m_document.title()).completeBaseName();
    dialog.selectFile(QStringLiteral("%1.%2").arg(name, ending));
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) {
        return {};
    }
    const QString file = dialog.selectedFiles().constFirst();
    QSettings().setValue(kFolderKey, QFileInfo(file).absolutePath());
    return file;
}

void ExportCommands::exportReport(const QString& title, const QString& what, const QString& ending) {
    // The result as it is now: a run that goes on behind the dialog does not change what was asked for.
    const std::shared_ptr<const RunView> view = m_run.view();
    if (!view->result) {
        return;
    }
    const QString file = askForFile(title, what, ending);
    if (file.isEmpty()) {
        return;
    }
    const StartedRun& started = m_runs.started();
    const Result<PriceBook> book = openPriceBook(started.pipeline, pathOf(started.folder));
    if (!book) {
        m_messages.say(MessageKind::error, sentenceOf(book.error()));
        return;
    }
    const RunReport report = makeRunReport(started.pipeline, *view->result, *book, started.findings,
                                           m_document.types(), view->computingSeconds);
    if (const Result<void> written = writeReport(report, pathOf(file)); !written) {
        m_messages.say(MessageKind::error, sentenceOf(written.error()));
        return;
    }
    tell(file);
}

void ExportCommands::exportCanvas(bool selectionOnly) {
    CanvasPicture picture(m_canvas.items(), QFileInfo(m_document.title()).completeBaseName());
    CanvasExportDialog dialog(picture, selectionOnly, &m_window);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const QString ending = endingOf(dialog.format());
    const QString what = dialog.format() == PictureFormat::svg   ? tr("SVG drawing (*.svg)")
                         : dialog.format() == PictureFormat::pdf ? tr("PDF page (*.pdf)")
                                                                 : tr("Picture (*.png)");
    const QString file = askForFile(tr("Export canvas"), what, ending);
    if (!file.isEmpty()) {
        write(file, picture.file(dialog.format(), dialog.options()));
    }
}

void ExportCommands::exportCharts() {
    const QString file = askForFile(tr("Export charts"), tr("Picture (*.png)"), QStringLiteral("png"));
    if (!file.isEmpty()) {
        write(file, pngOf(m_charts.picture()));
    }
}

void ExportCommands::exportChartData() {
    const QString file = askForFile(tr("Export chart data"), tr("Table (*.csv)"), QStringLiteral("csv"));
    if (!file.isEmpty()) {
        write(file, m_charts.csv());
    }
}

void ExportCommands::write(const QString& file, const QByteArray& content) {
    QSaveFile out(file);
    if (content.isEmpty()) {
        m_messages.say(MessageKind::warning, tr("There is nothing to export yet."));
    } else if (out.open(QIODevice::WriteOnly) && out.write(content) == content.size() && out.commit()) {
        tell(file);
    } else {
        m_messages.say(MessageKind::error,
                       tr("%1 could not be written (%2). Choose another folder, or make room.")
                           .arg(QDir::toNativeSeparators(file), out.errorString()));
    }
}

void ExportCommands::tell(const QString& file) {
    m_messages.say(MessageKind::success, tr("Written: %1").arg(QDir::toNativeSeparators(file)),
                   {{tr("Open"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }}});
}

} // namespace millrace::ui
