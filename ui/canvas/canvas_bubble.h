// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace millrace::ui {

/// A sentence beside the pointer, such as why a link is refused.
class CanvasBubble final : public QLabel {
    Q_OBJECT

public:
    explicit CanvasBubble(QWidget* parent);

    /// Shows `sentence` near `place` of the parent, inside of it; an empty one hides.
    void showAt(QPoint place, const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace millrace::ui
