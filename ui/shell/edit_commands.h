// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "shell/action_table.h"

#include <QObject>

namespace millrace::ui {

class CanvasView;

/// Undo, clipboard and the other commands of the Edit and View menus that act on the canvas. While a text
/// field has the focus, the clipboard and undo are the field's own.
class EditCommands final : public QObject {
    Q_OBJECT

public:
    EditCommands(Document& document, CanvasView& canvas, ActionTable& actions, QObject* parent);

protected:
    /// Keys of the canvas that were taken from all commands do nothing there either.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectEditing(ActionTable& actions);
    void connectView(ActionTable& actions);
    void updateActions();

    Document& m_document;
    CanvasView& m_canvas;
    ActionTable& m_actions;
};

} // namespace millrace::ui
