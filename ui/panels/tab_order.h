// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

class QWidget;

namespace millrace::ui {

/// Lets Tab visit what is in `form` in the order in which it stands there. Qt goes by the order in which
/// things were made, and forms are made piece by piece.
void orderTabs(QWidget& form);

/// Whether Tab stops at `widget` as things are: it takes the focus, and is neither hidden nor in a dock that
/// is a tab behind others, which Qt takes for visible.
[[nodiscard]] bool isTabStop(const QWidget& widget);

/// Moves the focus on in `window` as Tab does, or back, past what is no isTabStop(). False
/// when there is nothing to move to.
bool moveFocus(QWidget& window, bool next);

/// Gives the focus to what had it last in `form`, or else to its first part that takes it.
void focusInside(QWidget& form, Qt::FocusReason reason);

} // namespace millrace::ui
