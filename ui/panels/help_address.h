// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace millrace::ui {

/// Dynamic property of a widget: the address of the help that F1 opens on it and on what is in it
/// (HelpPages). `help:node/<id>` stands for the page of that node's type.
inline constexpr auto kHelpProperty = "helpPage";

/// The same from a row of a list, which goes before the list's own.
inline constexpr int kHelpRole = Qt::UserRole + 900;

} // namespace millrace::ui
