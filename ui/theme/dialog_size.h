// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace millrace::ui {

/// `wanted`, or as much of it as the window of `parent` and the screen have room for, below a title bar.
[[nodiscard]] QSize dialogSize(QSize wanted, const QWidget* parent);

} // namespace millrace::ui
