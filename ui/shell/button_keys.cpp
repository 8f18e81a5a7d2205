// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/button_keys.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

namespace millrace::ui {

namespace {

class ButtonKeys final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::KeyPress || !watched->isWidgetType()) {
            return false;
        }
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (!isEnter || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
            return false;
        }
        auto* button = qobject_cast<QAbstractButton*>(watched);
        const bool isPlain =
            qobject_cast<QPushButton*>(button) != nullptr || qobject_cast<QToolButton*>(button) != nullptr;
        // In a dialog Enter is for its default button, or for the push button with the focus.
        if (!isPlain || (qobject_cast<QDialog*>(button->window()) != nullptr &&
                         qobject_cast<QPushButton*>(button) != nullptr)) {
            return false;
        }
        if (!key->isAutoRepeat()) {
            press(*button);
        }
        return true;
    }

private:
    static void press(QAbstractButton& button) {
        if (auto* push = qobject_cast<QPushButton*>(&button); push != nullptr && push->menu() != nullptr) {
            push->showMenu();
        } else if (auto* tool = qobject_cast<QToolButton*>(&button);
                   tool != nullptr && tool->menu() != nullptr &&
                   tool->popupMode() == QToolButton::InstantPopup) {
            tool->showMenu();
        } else {
            button.click();
        }
    }
};

} // namespace

void installButtonKeys() {
    static QPointer<ButtonKeys> keys; // the program may be made anew in tests
    if (keys.isNull()) {
        keys = new ButtonKeys(qApp);
        qApp->installEventFilter(keys);
    }
}

} // namespace millrace::ui
