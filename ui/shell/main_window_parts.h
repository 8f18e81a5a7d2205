// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "document/selection.h"
#include "run/run_controller.h"
#include "shell/action_table.h"
#include "shell/main_window.h"

namespace millrace::ui {

class CanvasCommands;
class CanvasView;
class EditCommands;
class ExportCommands;
class FileCommands;
class FrameCommands;
class ImportCommands;
class Menus;
class Panels;
class RunBar;
class RunCommands;
class ShardCommands;
class StatusLine;
class StoredRunReader;
class WelcomeCommands;
class WindowState;

/// Where runs of earlier sessions are kept.
[[nodiscard]] QString historyFile();

/// What a window is made of; for the sources of MainWindow alone.
struct MainWindow::Parts {
    Parts(const NodeTypes& types)
        : document(types)
        , run(types) {}

    Document document;
    Selection selection;
    RunController run;
    ActionTable actions;

    MessageBar* messages = nullptr;
    CanvasView* canvas = nullptr;
    RunBar* runBar = nullptr;
    Panels* panels = nullptr;
    Menus* menus = nullptr;
    StatusLine* status = nullptr;
    FileCommands* files = nullptr;
    EditCommands* edits = nullptr;
    FrameCommands* frames = nullptr;
    CanvasCommands* canvasCommands = nullptr;
    RunCommands* runs = nullptr;
    StoredRunReader* stored = nullptr;
    ExportCommands* exports = nullptr;
    ImportCommands* imports = nullptr;
    ShardCommands* shards = nullptr;
    WelcomeCommands* welcome = nullptr;
    WindowState* state = nullptr;
    WindowSession* session = nullptr;

    QString nextRunSentence; ///< said of an edit that the run under way does not take; empty: none
    int nextRunStep = 0;     ///< of the undo stack, when it was said
};

} // namespace millrace::ui
