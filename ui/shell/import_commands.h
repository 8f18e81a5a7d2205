// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace millrace::ui {

class ActionTable;
class AwsImportDialog;
class CanvasView;
class Document;
class FileCommands;
class MessageBar;
class Selection;

/// Brings what exists elsewhere into the window.
class ImportCommands final : public QObject {
    Q_OBJECT

public:
    ImportCommands(Document& document, Selection& selection, CanvasView& canvas, FileCommands& files,
                   ActionTable& actions, MessageBar& messages, QWidget& window);

    void importFromAws();

signals:
    /// Address of a page of the help.
    void helpRequested(const QString& address);

private:
    void carryOut(AwsImportDialog& dialog);
    /// False: it was said why, and nothing changed.
    bool addToProject(AwsImportDialog& dialog);
    /// A name beside the project that no file has; empty when the project has no file.
    [[nodiscard]] QString freeTraceFile() const;

    Document& m_document;
    Selection& m_selection;
    CanvasView& m_canvas;
    FileCommands& m_files;
    MessageBar& m_messages;
    QWidget& m_window;
};

} // namespace millrace::ui
