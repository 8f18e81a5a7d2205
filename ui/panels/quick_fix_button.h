// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace millrace::ui {

/// A button with the title of a quick fix; where that is too long for the room it has, it is broken into
/// lines.
class QuickFixButton final : public QPushButton {
    Q_OBJECT

public:
    explicit QuickFixButton(const QString& title, QWidget* parent = nullptr);

    /// Breaks the title so that the button is at most `width` pixels wide, as far as its words allow; answers
    /// whether it is broken otherwise than before.
    bool fitInto(int width);

    /// The width of the title on one line.
    [[nodiscard]] int fullWidth() const { return m_fullWidth; }

private:
    QString m_title;
    int m_fullWidth = 0;
};

} // namespace millrace::ui
