// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "document/selection.h"
#include "shell/action_table.h"

#include <QObject>

#include <memory>

class QWidget;

namespace millrace::ui {

class CanvasView;
class MessageBar;
class SnippetStore;

/// Commands for frames, subgraphs, notes and snippets.
class FrameCommands final : public QObject {
    Q_OBJECT

public:
    FrameCommands(Document& document, Selection& selection, CanvasView& canvas, ActionTable& actions,
                  MessageBar& messages, QWidget& window);
    ~FrameCommands() override;

private:
    void updateActions();
    void enterAimedFrame();
    void saveSnippet();
    void showGallery();

    Document& m_document;
    CanvasView& m_canvas;
    ActionTable& m_actions;
    MessageBar& m_messages;
    QWidget& m_window;
    std::unique_ptr<SnippetStore> m_snippets;
};

} // namespace millrace::ui
