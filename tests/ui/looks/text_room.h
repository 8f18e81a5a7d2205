// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace millrace::ui {

/// What text of `widget` itself has less room than it needs, as a sentence; empty when all has. Text that is
/// cut on purpose and offered whole as a tool tip has room enough.
[[nodiscard]] QString textWithoutRoom(const QWidget& widget);

/// Whether a person clicks, types or drags on it.
[[nodiscard]] bool isTarget(const QWidget& widget);

} // namespace millrace::ui
