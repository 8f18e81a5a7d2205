// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QScrollArea;

namespace millrace::ui {

/// Pages of which one is shown. Needs no more room than that one, whatever the others would take.
class PageStack final : public QStackedWidget {
    Q_OBJECT

public:
    explicit PageStack(QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Puts the stack into an area that scrolls where the page has less room than it needs, so that a panel
    /// never makes the window larger than the screen.
    [[nodiscard]] QScrollArea* makeScrollable();
};

} // namespace millrace::ui
