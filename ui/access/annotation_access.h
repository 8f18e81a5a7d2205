// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/canvas_item_access.h"
#include "model/pipeline.h"

namespace millrace::ui {

class SubgraphItem;

/// A frame or a note. A collapsed frame stands for its nodes: it tells how many they are and how they fare,
/// and has the ports that its box shows.
class AnnotationAccess final : public CanvasItemAccess {
public:
    using CanvasItemAccess::CanvasItemAccess;

    [[nodiscard]] bool isValid() const override { return item() != nullptr; }

    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;

    // QAccessibleActionInterface: a frame is opened and collapsed, too
    [[nodiscard]] QStringList actionNames() const override;
    [[nodiscard]] QString localizedActionName(const QString& name) const override;
    [[nodiscard]] QString localizedActionDescription(const QString& name) const override;
    void doAction(const QString& name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString& name) const override;

protected:
    [[nodiscard]] QRectF sceneRect() const override;
    [[nodiscard]] bool isChosen() const override;
    [[nodiscard]] bool isOnlyChosen() const override;
    void choose() override;
    [[nodiscard]] bool isShown() const override;

private:
    [[nodiscard]] AnnotationItem* item() const;
    /// Null unless it is a collapsed frame.
    [[nodiscard]] SubgraphItem* box() const;
    [[nodiscard]] QString nodesOf(const Annotation& frame) const;
};

} // namespace millrace::ui
