// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "document/selection.h"
#include "shell/action_table.h"

#include <QObject>
#include <QTimer>

namespace millrace::ui {

class CanvasView;

/// Commands about what is selected on the canvas: whether it takes part, what it is linked to, and the
/// minimap.
class CanvasCommands final : public QObject {
    Q_OBJECT

public:
    /// `window` is the one over which targets are picked.
    CanvasCommands(Document& document, Selection& selection, CanvasView& canvas, ActionTable& actions,
                   QWidget& window);

private:
    void pickTarget();
    void link(const LinkRef& link);
    void updateActions();

    Document& m_document;
    Selection& m_selection;
    CanvasView& m_canvas;
    ActionTable& m_actions;
    QWidget& m_window;
    QTimer m_soon; ///< until updateActions(): selections change in bursts
};

} // namespace millrace::ui
