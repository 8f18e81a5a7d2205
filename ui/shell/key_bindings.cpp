// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/key_bindings.h"

#include <QSettings>

#include <algorithm>

namespace millrace::ui {

namespace {

QString settingOf(ActionId id) {
    return QStringLiteral("keys/") + QLatin1String(ActionTable::row(id).name);
}

QString textOf(const QList<QKeySequence>& keys) {
    return QKeySequence::listToString(keys, QKeySequence::PortableText);
}

QList<QKeySequence> keysOf(const QString& text) {
    return text.isEmpty() ? QList<QKeySequence>()
                          : QKeySequence::listFromString(text, QKeySequence::PortableText);
}

} // namespace

KeyBindings& KeyBindings::instance() {
    static KeyBindings bindings;
    return bindings;
}

QList<QKeySequence> KeyBindings::defaultKeys(ActionId id) {
    return keysOf(QLatin1String(ActionTable::row(id).keys));
}

QList<QKeySequence> KeyBindings::keys(ActionId id) const {
    const QVariant own = QSettings().value(settingOf(id));
    return own.isValid() ? keysOf(own.toString()) : defaultKeys(id);
}

bool KeyBindings::isChanged(ActionId id) const {
    return keys(id) != defaultKeys(id);
}

void KeyBindings::assign(ActionId id, const QList<QKeySequence>& keys) {
    QSettings settings;
    if (keys == defaultKeys(id)) {
        settings.remove(settingOf(id));
    } else {
        settings.setValue(settingOf(id), textOf(keys));
    }
    emit changed();
}

void KeyBindings::take(ActionId id, const QKeySequence& key) {
    QList<QKeySequence> rest = keys(id);
    rest.removeAll(key);
    assign(id, rest);
}

void KeyBindings::reset(ActionId id) {
    QList<QKeySequence> free = defaultKeys(id);
    free.removeIf([&](const QKeySequence& key) { return owner(key, id).has_value(); });
    assign(id, free);
}

void KeyBindings::resetAll() {
    QSettings().remove(QStringLiteral("keys"));
    emit changed();
}

std::optional<ActionId> KeyBindings::owner(const QKeySequence& key, ActionId except) const {
    for (const ActionRow& row : ActionTable::rows()) {
        if (row.id != except && keys(row.id).contains(key)) {
            return row.id;
        }
    }
    return std::nullopt;
}

bool KeyBindings::isReserved(const QKeySequence& key) {
    if (key.isEmpty()) {
        return false;
    }
    constexpr Qt::Key kArrows[] = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down};
    constexpr Qt::Key kReserved[] = {Qt::Key_Tab,    Qt::Key_Backtab, Qt::Key_Escape,
                                     Qt::Key_Return, Qt::Key_Enter,   Qt::Key_Space};
    const Qt::KeyboardModifiers modifiers =
        key[0].keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const bool isArrow = std::ranges::find(kArrows, key[0].key()) != std::end(kArrows);
    if (modifiers == Qt::ControlModifier) {
        return isArrow;
    }
    return modifiers == Qt::NoModifier &&
           (isArrow || std::ranges::find(kReserved, key[0].key()) != std::end(kReserved));
}

} // namespace millrace::ui
