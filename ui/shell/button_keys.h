// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace millrace::ui {

/// Lets Enter press the button that has the focus, as Space does. Outside of dialogs some platforms know
/// Space alone. Once for the program; later calls change nothing.
void installButtonKeys();

} // namespace millrace::ui
