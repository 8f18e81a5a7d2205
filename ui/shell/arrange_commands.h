// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/action_table.h"

#include <QObject>

namespace millrace::ui {

class Arranger;
class CanvasView;
class Document;

/// The Arrange menu: layout, alignment, distribution and snapping on the canvas.
class ArrangeCommands final : public QObject {
    Q_OBJECT

public:
    ArrangeCommands(CanvasView& canvas, ActionTable& actions, QObject* parent);

    /// What does the work; for tests.
    [[nodiscard]] const Arranger& arranger() const { return *m_arranger; }

private:
    void update();
    void connectSnap(CanvasView& canvas);

    const Document& m_document;
    ActionTable& m_actions;
    Arranger* m_arranger; ///< the canvas's
};

} // namespace millrace::ui
