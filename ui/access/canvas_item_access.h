// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_hit.h"

#include <QAccessible>
#include <QPointer>

namespace millrace::ui {

class AnnotationItem;
class CanvasView;
class NodeItem;
class SubgraphItem;
class WireItem;

/// What is there of `parts`, with commas.
[[nodiscard]] QString spokenList(QStringList parts);

/// What all things on the canvas have in common for those who do not see it. It names its item instead of
/// holding it, so that it survives every change of the document; when the item is gone it is not valid.
class CanvasItemAccess : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    CanvasItemAccess(CanvasView* view, CanvasHit key)
        : m_view(view)
        , m_key(std::move(key)) {}

    [[nodiscard]] const CanvasHit& key() const { return m_key; }

    [[nodiscard]] QObject* object() const override { return nullptr; }

    [[nodiscard]] QAccessibleInterface* parent() const override;

    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }

    [[nodiscard]] int childCount() const override { return 0; }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }

    [[nodiscard]] QRect rect() const override;

    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    // QAccessibleActionInterface
    [[nodiscard]] QStringList actionNames() const override;
    [[nodiscard]] QString localizedActionName(const QString& name) const override;
    [[nodiscard]] QString localizedActionDescription(const QString& name) const override;
    void doAction(const QString& name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString& name) const override;

protected:
    [[nodiscard]] CanvasView* view() const { return m_view; }

    /// What it covers of the scene.
    [[nodiscard]] virtual QRectF sceneRect() const = 0;
    [[nodiscard]] virtual bool isChosen() const = 0;
    /// Whether it is all that is selected.
    [[nodiscard]] virtual bool isOnlyChosen() const = 0;
    virtual void choose() = 0;
    /// Whether its item can be seen: not folded away in a collapsed frame.
    [[nodiscard]] virtual bool isShown() const = 0;

private:
    QPointer<CanvasView> m_view;
    CanvasHit m_key;
};

class NodeAccess final : public CanvasItemAccess, public QAccessibleValueInterface {
public:
    using CanvasItemAccess::CanvasItemAccess;

    [[nodiscard]] bool isValid() const override { return item() != nullptr; }

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    // QAccessibleValueInterface: the utilisation in per cents
    [[nodiscard]] QVariant currentValue() const override;

    void setCurrentValue(const QVariant&) override {}

    [[nodiscard]] QVariant maximumValue() const override { return 100.0; }

    [[nodiscard]] QVariant minimumValue() const override { return 0.0; }

    [[nodiscard]] QVariant minimumStepSize() const override { return 1.0; }

protected:
    [[nodiscard]] QRectF sceneRect() const override;
    [[nodiscard]] bool isChosen() const override;
    [[nodiscard]] bool isOnlyChosen() const override;
    void choose() override;
    [[nodiscard]] bool isShown() const override;

private:
    [[nodiscard]] NodeItem* item() const;
};

class PortAccess final : public CanvasItemAccess {
public:
    using CanvasItemAccess::CanvasItemAccess;

    [[nodiscard]] bool isValid() const override;

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Indicator; }

    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;

protected:
    [[nodiscard]] QRectF sceneRect() const override;

    [[nodiscard]] bool isChosen() const override { return false; }

    [[nodiscard]] bool isOnlyChosen() const override { return false; }

    void choose() override;
    [[nodiscard]] bool isShown() const override;

private:
    [[nodiscard]] NodeItem* item() const;
    /// The collapsed frame that its node is in; null when it is in none.
    [[nodiscard]] SubgraphItem* box() const;
    /// Index into the box's ports; -1 when it is not shown there.
    [[nodiscard]] int placeInBox() const;
};

class WireAccess final : public CanvasItemAccess {
public:
    using CanvasItemAccess::CanvasItemAccess;

    [[nodiscard]] bool isValid() const override { return item() != nullptr; }

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override;

protected:
    [[nodiscard]] QRectF sceneRect() const override;
    [[nodiscard]] bool isChosen() const override;
    [[nodiscard]] bool isOnlyChosen() const override;
    void choose() override;
    [[nodiscard]] bool isShown() const override;

private:
    [[nodiscard]] WireItem* item() const;
};

} // namespace millrace::ui
