// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>

#include <optional>

namespace millrace::ui {

/// What part of a file's pipeline was seen.
struct RememberedView {
    double zoom = 1; ///< 1 is 100 %
    QPointF center;  ///< in the scene
};

/// Files whose views are kept, the last seen first.
inline constexpr int kRememberedViews = 60;

/// Keeps the view of `file` in the program's settings; the oldest ones beyond kRememberedViews fall out.
void rememberView(const QString& file, const RememberedView& view);

/// Nothing for a file whose view is not known.
[[nodiscard]] std::optional<RememberedView> rememberedView(const QString& file);

} // namespace millrace::ui
