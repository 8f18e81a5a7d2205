// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "document/selection.h"
#include "run/run_controller.h"

#include <QMainWindow>

#include <memory>

namespace millrace::ui {

class ActionTable;
class Language;
class MessageBar;
struct ReopenedRun;
class WindowSession;

/// One window with one project: assembles canvas, panels and run bar, and connects the commands to them.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(const NodeTypes& types, Language& language, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a project file; a problem is shown in the window. Answers whether it was opened.
    bool openFile(const QString& file);

    /// Opens a built-in example as an unsaved copy. Answers whether there is one of that name; if not, the
    /// window says so.
    bool openExample(const QString& name);

    /// The page with examples and other ways to begin, in the place of the canvas.
    void showWelcome();

    [[nodiscard]] WindowSession& session() const;
    [[nodiscard]] Document& document() const;
    [[nodiscard]] RunController& run() const;
    [[nodiscard]] ActionTable& actionTable() const;
    [[nodiscard]] MessageBar& messages() const;

    /// For a right click on tool bar and dock titles: the panels.
    QMenu* createPopupMenu() override;

signals:
    /// The window has closed and may be deleted.
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Parts;

    void assemble(Language& language);
    void connectCanvas();
    void connectPanels();
    void connectRuns();
    void endNextRunMessage();
    void connectCommands();
    void showTitle();
    void showHelp();
    void showProperties();
    void focusCentre();
    void showStoredRun(const ReopenedRun& run);
    void showExamples();
    void fillExamplesMenu();
    void retranslate();
    void resetLayout();

    std::unique_ptr<Parts> m;
};

} // namespace millrace::ui
