// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/edit_commands.h"

#include "canvas/canvas_view.h"
#include "shell/key_bindings.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr double kZoomStep = 1.25;

/// The text field that has the focus; null when something else has it.
QWidget* focusedText() {
    QWidget* focus = QApplication::focusWidget();
    const bool isText = qobject_cast<QLineEdit*>(focus) != nullptr ||
                        qobject_cast<QPlainTextEdit*>(focus) != nullptr ||
                        qobject_cast<QTextEdit*>(focus) != nullptr;
    return isText ? focus : nullptr;
}

/// `textSlot` of the focused text field, or else `otherwise`.
template <typename Function>
void inText(const char* textSlot, Function otherwise) {
    if (QWidget* field = focusedText()) {
        QMetaObject::invokeMethod(field, textSlot, Qt::DirectConnection);
    } else {
        otherwise();
    }
}

void removeInText(QWidget* field) {
    if (auto* line = qobject_cast<QLineEdit*>(field)) {
        line->del();
    } else if (auto* plain = qobject_cast<QPlainTextEdit*>(field)) {
        plain->textCursor().removeSelectedText();
    } else if (auto* text = qobject_cast<QTextEdit*>(field); text != nullptr && !text->isReadOnly()) {
        text->textCursor().removeSelectedText();
    }
}

} // namespace

EditCommands::EditCommands(Document& document, CanvasView& canvas, ActionTable& actions, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_canvas(canvas)
    , m_actions(actions) {
    for (const ActionRow& row : ActionTable::rows()) {
        if (row.scope == KeyScope::canvas) {
            canvas.addAction(actions.action(row.id)); // where its keys count
        }
    }
    canvas.installEventFilter(this);
    canvas.setContextMenuPolicy(Qt::DefaultContextMenu); // not a menu of those actions
    connectEditing(actions);
    connectView(actions);
    QUndoStack& stack = document.undoStack();
    for (const auto signal : {&QUndoStack::undoTextChanged, &QUndoStack::redoTextChanged}) {
        connect(&stack, signal, this, &EditCommands::updateActions);
    }
    for (const auto signal : {&QUndoStack::canUndoChanged, &QUndoStack::canRedoChanged}) {
        connect(&stack, signal, this, &EditCommands::updateActions);
    }
    connect(&actions, &ActionTable::retranslated, this, &EditCommands::updateActions);
    updateActions();
}

bool EditCommands::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || watched != &m_canvas) {
        return QObject::eventFilter(watched, event);
    }
    const QKeySequence key(static_cast<QKeyEvent*>(event)->keyCombination());
    const KeyBindings& bindings = KeyBindings::instance();
    return std::ranges::any_of(ActionTable::rows(), [&](const ActionRow& row) {
        return row.scope == KeyScope::canvas && !KeyBindings::isReserved(key) &&
               KeyBindings::defaultKeys(row.id).contains(key) && !bindings.keys(row.id).contains(key);
    });
}

void EditCommands::connectEditing(ActionTable& actions) {
    const auto on = [&actions, this](ActionId id, auto&& slot) {
        connect(actions.action(id), &QAction::triggered, this, slot);
    };
    on(ActionId::undo, [this] { inText("undo", [this] { m_document.undoStack().undo(); }); });
    on(ActionId::redo, [this] { inText("redo", [this] { m_document.undoStack().redo(); }); });
    on(ActionId::cut, [this] { inText("cut", [this] { m_canvas.cutSelection(); }); });
    on(ActionId::copy, [this] { inText("copy", [this] { m_canvas.copySelection(); }); });
    on(ActionId::paste, [this] { inText("paste", [this] { m_canvas.paste(); }); });
    on(ActionId::selectAll, [this] { inText("selectAll", [this] { m_canvas.selectAll(); }); });
    on(ActionId::remove, [this] {
        if (QWidget* field = focusedText()) {
            removeInText(field);
        } else {
            m_canvas.deleteSelection();
        }
    });
    on(ActionId::duplicate, [this] { m_canvas.duplicateSelection(); });
    on(ActionId::rename, [this] { m_canvas.renameSelected(); });
    on(ActionId::addNode, [this] { m_canvas.openNodeSearch(); });
    on(ActionId::frame, [this] { m_canvas.frameSelection(); });
}

void EditCommands::connectView(ActionTable& actions) {
    const auto on = [&actions, this](ActionId id, auto&& slot) {
        connect(actions.action(id), &QAction::triggered, this, slot);
    };
    on(ActionId::zoomIn, [this] { m_canvas.zoomBy(kZoomStep); });
    on(ActionId::zoomOut, [this] { m_canvas.zoomBy(1 / kZoomStep); });
    on(ActionId::zoomReset, [this] { m_canvas.zoomToActualSize(); });
    on(ActionId::fitAll, [this] { m_canvas.fitAll(); });
    on(ActionId::fitSelection, [this] { m_canvas.fitSelection(); });
    on(ActionId::previousView, [this] { m_canvas.previousView(); });
    on(ActionId::wireLabels, [this](bool shown) { m_canvas.setWireLabelsVisible(shown); });
    actions.action(ActionId::wireLabels)->setChecked(true);
}

void EditCommands::updateActions() {
    const QUndoStack& stack = m_document.undoStack();
    m_actions.setMenuText(ActionId::undo,
                          stack.canUndo() ? tr("&Undo %1", "a step").arg(stack.undoText()) : tr("&Undo"));
    m_actions.setMenuText(ActionId::redo,
                          stack.canRedo() ? tr("&Redo %1", "a step").arg(stack.redoText()) : tr("&Redo"));
    m_actions.action(ActionId::undo)->setEnabled(stack.canUndo());
    m_actions.action(ActionId::redo)->setEnabled(stack.canRedo());
}

} // namespace millrace::ui
