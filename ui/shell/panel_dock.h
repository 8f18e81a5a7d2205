// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

namespace millrace::ui {

/// A dock whose panel Tab goes through in the order in which its parts stand.
class PanelDock final : public QDockWidget {
    Q_OBJECT

public:
    using QDockWidget::QDockWidget;

signals:
    /// Escape, and nothing in the panel had a use for it.
    void escaped();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
};

} // namespace millrace::ui
