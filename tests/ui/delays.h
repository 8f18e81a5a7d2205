// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <algorithm>

namespace millrace::ui {

/// Whether something in `root` is still to follow: what changes in bursts is shown once it is over, by timers
/// of at most `longestMs`.
[[nodiscard]] inline bool isUpdateDue(const QObject& root, int longestMs) {
    return std::ranges::any_of(root.findChildren<QTimer*>(), [longestMs](const QTimer* timer) {
        return timer->isSingleShot() && timer->isActive() && timer->interval() <= longestMs;
    });
}

} // namespace millrace::ui
