// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

#include <limits>

namespace millrace::ui {

/// Height in pixels of `text`, or of its first lines, when it is broken at `width` pixels: at words, and
/// within those that are too long. Laid out as the style will do it: lines in another script than the font's
/// can be higher than its metrics say.
[[nodiscard]] qreal textHeight(const QString& text, const QFont& font, int width,
                               int mostLines = std::numeric_limits<int>::max());

} // namespace millrace::ui
