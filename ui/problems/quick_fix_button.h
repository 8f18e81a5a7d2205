// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace millrace::ui {

/// A button with the title of a quick fix, elided where there is no room; the tooltip says it in full.
class QuickFixButton final : public QPushButton {
    Q_OBJECT

public:
    QuickFixButton(const QString& title, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override { return m_fullSize; }

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QString m_title;
    QSize m_fullSize;
};

} // namespace millrace::ui
