// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace millrace::ui {

/// Teaches Qt what screen readers should find in those parts of the window that it knows nothing of: nodes,
/// ports, links, frames and notes of the canvas, charts, shards of the ring and the lineage, and messages.
/// Once for the program; further calls do nothing.
void installAccessibility();

} // namespace millrace::ui
