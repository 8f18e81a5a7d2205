// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interop/stream_import.h"
#include "model/description.h"

#include <QDialog>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <optional>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace millrace::ui {

/// The project that is open, as far as an import into it is concerned.
struct ImportPlace {
    bool isReadOnly = false;
    QString title;
    QString traceFile; ///< name of a file beside the project that is not there yet; empty: the project has no
                       ///< file
    QString producerLabel; ///< in the window's language
};

/// Takes what the aws command line prints, pasted or from files, and shows at once what is understood of it.
/// It makes no change itself: importRequested() says that somebody wants one.
class AwsImportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `catalog` must live as long as the dialog.
    AwsImportDialog(const Catalog& catalog, ImportPlace place, QWidget* parent = nullptr);

    /// What importRequested() is about: made for the target that is chosen. Nothing while the text cannot be
    /// imported.
    [[nodiscard]] const std::optional<StreamImport>& import() const { return m_import; }

    [[nodiscard]] const ImportPlace& place() const { return m_place; }

    /// Whether it goes into the open project.
    [[nodiscard]] bool addsToProject() const;

    /// Appends files to the text. One that cannot be read is shown as a problem; the others are taken.
    void openFiles(const QStringList& files);

    /// Something that went wrong with the import.
    void showProblem(const QString& sentence);

signals:
    void importRequested();
    void helpRequested();

private:
    QWidget* makeInput();
    QWidget* makePreview();
    QWidget* makeTargets();
    QWidget* makeButtons();
    void chooseFiles();
    /// Reads the text and shows what came of it.
    void refresh();
    /// The preview, or the sentence that there is nothing yet.
    void showSomething(bool isThere);
    void showNotes(const std::vector<ImportNote>& notes);
    void addHeading(const QString& text);
    void addLine(const char* icon, const QString& text, const QString& spoken);

    const Catalog& m_catalog;
    ImportPlace m_place;
    std::optional<StreamImport> m_import;
    QTimer m_soon;
    QPlainTextEdit* m_text = nullptr;
    QListWidget* m_preview = nullptr;
    QLabel* m_nothing = nullptr;
    QRadioButton* m_newProject = nullptr;
    QRadioButton* m_openProject = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace millrace::ui
