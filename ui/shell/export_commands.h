// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/run_controller.h"
#include "shell/action_table.h"

#include <QObject>
#include <QString>

namespace millrace::ui {

class CanvasView;
class ChartsPanel;
class Document;
class MessageBar;
class RunCommands;
class Selection;

/// Writes what is shown into files: reports of the finished run, the canvas or its selection, the charts.
class ExportCommands final : public QObject {
    Q_OBJECT

public:
    ExportCommands(Document& document, RunController& run, RunCommands& runs, CanvasView& canvas,
                   ChartsPanel& charts, ActionTable& actions, MessageBar& messages, Selection& selection,
                   QWidget& window);

private:
    /// Asks where to write to; empty when the person gave up. `ending` without the dot.
    [[nodiscard]] QString askForFile(const QString& title, const QString& what, const QString& ending) const;
    void exportReport(const QString& title, const QString& what, const QString& ending);
    void exportCanvas(bool selectionOnly);
    void exportCharts();
    void exportChartData();
    /// Whole or not at all; says how it went.
    void write(const QString& file, const QByteArray& content);
    void tell(const QString& file);
    void updateActions();

    Document& m_document;
    RunController& m_run;
    RunCommands& m_runs;
    CanvasView& m_canvas;
    ChartsPanel& m_charts;
    ActionTable& m_actions;
    MessageBar& m_messages;
    QWidget& m_window;
};

} // namespace millrace::ui
