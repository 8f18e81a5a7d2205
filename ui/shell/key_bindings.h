// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/action_table.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <optional>

namespace millrace::ui {

/// Which keys give which command: those of the table of actions, unless somebody chose others, which are kept
/// in the settings. Shared by all windows; a change reaches menus, tool tips and lists at once.
class KeyBindings final : public QObject {
    Q_OBJECT

public:
    /// The one of the application.
    [[nodiscard]] static KeyBindings& instance();

    /// In force for `id`, the one shown in menus first.
    [[nodiscard]] QList<QKeySequence> keys(ActionId id) const;

    [[nodiscard]] static QList<QKeySequence> defaultKeys(ActionId id);

    [[nodiscard]] bool isChanged(ActionId id) const;

    /// Gives `id` these keys and no others. Other commands keep theirs: ask owner() before.
    void assign(ActionId id, const QList<QKeySequence>& keys);

    /// Takes a key away from `id`.
    void take(ActionId id, const QKeySequence& key);

    /// Back to the table's keys; a key that another command has by now stays there.
    void reset(ActionId id);
    void resetAll();

    /// The command other than `except` that has `key`, in whatever scope: a key of the canvas that was also
    /// one of the window would mean two things while the canvas has the focus.
    [[nodiscard]] std::optional<ActionId> owner(const QKeySequence& key, ActionId except) const;

    /// Whether a key has a meaning of its own on the canvas and in fields, and so can't be given to a
    /// command: Tab, Escape, Enter, Space and the arrows, alone or with Shift, and the
    /// arrows with Ctrl.
    [[nodiscard]] static bool isReserved(const QKeySequence& key);

signals:
    void changed();

private:
    using QObject::QObject;
};

} // namespace millrace::ui
