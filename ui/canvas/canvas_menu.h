// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_hit.h"

#include <QPoint>
#include <QString>

#include <string_view>

class QMenu;

namespace millrace::ui {

class CanvasView;

/// A frame colour's name in the window's language.
[[nodiscard]] QString frameColorTitle(std::string_view name);

/// Fills `menu` with what applies to what is under the pointer, shortcuts shown. `place` is in the viewport.
void fillCanvasMenu(QMenu& menu, CanvasView& view, const CanvasHit& hit, QPoint place);

} // namespace millrace::ui
