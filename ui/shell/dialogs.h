// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace millrace::ui {

class ActionTable;

/// The list of keys, made from the table of actions, and what the mouse does on the canvas.
void showShortcuts(const ActionTable& actions, QWidget& window);

void showAbout(QWidget& window);

} // namespace millrace::ui
