// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/dialog_size.h"

#include <QScreen>
#include <QWidget>

namespace millrace::ui {

QSize dialogSize(QSize wanted, const QWidget* parent) {
    if (parent == nullptr) {
        return wanted;
    }
    constexpr QSize kFrame(0, 30);
    const QSize screen = parent->screen()->availableSize() - kFrame;
    return wanted.boundedTo(parent->window()->size()).boundedTo(screen);
}

} // namespace millrace::ui
