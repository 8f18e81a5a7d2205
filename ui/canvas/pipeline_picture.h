// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"
#include "model/pipeline.h"

#include <QPixmap>
#include <QSize>

namespace millrace::ui {

/// A small picture of a pipeline as the canvas draws it, on the canvas's ground, all of it in sight and in
/// the middle. `size` is in pixels of the window, `scale` in device pixels a pixel.
[[nodiscard]] QPixmap pipelinePicture(const Pipeline& pipeline, const Catalog& catalog, const QSize& size,
                                      double scale);

} // namespace millrace::ui
