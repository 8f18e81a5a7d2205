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
    [[nodiscard]] bool hasHeightForWidth() const override;

    /// The least height of the page shown at that width, pixels; -1 when it does not depend on the width. An
    /// area that scrolls gives the stack so much: what lies within the page may scroll by itself.
    [[nodiscard]] int heightForWidth(int width) const override;

    /// Puts the stack into an area that scrolls where the page has less room than it needs, so that a panel
    /// never makes the window larger than the screen.
    [[nodiscard]] QScrollArea* makeScrollable();
};

} // namespace millrace::ui
