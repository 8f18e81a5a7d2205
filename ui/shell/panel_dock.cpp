// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/panel_dock.h"

#include "panels/tab_order.h"

#include <QKeyEvent>

namespace millrace::ui {

void PanelDock::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        emit escaped();
    } else {
        QDockWidget::keyPressEvent(event);
    }
}

bool PanelDock::focusNextPrevChild(bool next) {
    if (widget() != nullptr) {
        orderTabs(*widget());
    }
    return QDockWidget::focusNextPrevChild(next);
}

} // namespace millrace::ui
