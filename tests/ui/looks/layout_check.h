// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QStringList>

class QWidget;

namespace millrace::ui {

/// Walks all that can be seen of `root` and answers what is wrong with it, a line each, beginning with the
/// path of the widget: text without room, siblings of a layout over each other, children outside of their
/// parent, targets under 24 pixels; a dialog larger than `screen` without its title bar (logical pixels).
[[nodiscard]] QStringList layoutFaults(const QWidget& root, QSize screen);

} // namespace millrace::ui
