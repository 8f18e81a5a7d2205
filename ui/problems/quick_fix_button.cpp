// SPDX-License-Identifier: GPL-3.0-or-later
#include "problems/quick_fix_button.h"

#include "theme/theme.h"

namespace millrace::ui {

QuickFixButton::QuickFixButton(const QString& title, QWidget* parent)
    : QPushButton(Theme::instance().icon(QStringLiteral("fix")), title, parent)
    , m_title(title) {
    ensurePolished(); // with the style sheet's paddings
    m_fullSize = QPushButton::sizeHint();
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setToolTip(title);
    setAccessibleName(title);
}

QSize QuickFixButton::minimumSizeHint() const {
    return {m_fullSize.height() * 2, m_fullSize.height()};
}

void QuickFixButton::resizeEvent(QResizeEvent* event) {
    QPushButton::resizeEvent(event);
    const int missing = m_fullSize.width() - width();
    const int room = fontMetrics().horizontalAdvance(m_title) - missing;
    setText(missing > 0 ? fontMetrics().elidedText(m_title, Qt::ElideRight, room) : m_title);
}

} // namespace millrace::ui
