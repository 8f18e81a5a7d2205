// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_scene.h"
#include "document/document.h"
#include "document/selection.h"

#include <QPoint>
#include <QString>

namespace millrace::ui {

/// What the view lends to a gesture.
class CanvasHost {
public:
    virtual ~CanvasHost() = default;

    [[nodiscard]] virtual CanvasScene& items() = 0;
    [[nodiscard]] virtual Document& document() = 0;
    [[nodiscard]] virtual Selection& selection() = 0;

    /// 1 is 100 %.
    [[nodiscard]] virtual double zoom() const = 0;

    /// Carries out an edit as one undo step; says why when it is refused, and answers false.
    virtual bool commit(Edit edit, const QString& text, const QString& mergeKey = {}) = 0;

    /// A sentence for the status bar; empty clears it.
    virtual void say(const QString& sentence) = 0;

    /// A sentence at the pointer, such as why a link is refused; empty takes it away.
    virtual void sayAt(QPoint place, const QString& sentence) = 0;

    /// Opens the search for node types that a wire from `fixed`, dropped at `place` (viewport), could end in.
    virtual void searchForWire(const PortRef& fixed, QPoint place) = 0;

    /// Moves what is seen by `offset` pixels.
    virtual void panBy(QPoint offset) = 0;
};

} // namespace millrace::ui
