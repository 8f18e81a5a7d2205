// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/quick_fix_button.h"

#include "theme/theme.h"

#include <QTextLayout>

namespace millrace::ui {

namespace {

QString brokenInto(const QString& text, const QFont& font, int width) {
    QTextLayout layout(text, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QuickFixButton::QuickFixButton(const QString& title, QWidget* parent)
    : QPushButton(Theme::instance().icon(QStringLiteral("fix")), title, parent)
    , m_title(title) {
    ensurePolished(); // with the style sheet's paddings
    m_fullWidth = sizeHint().width();
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setToolTip(title);
    setAccessibleName(title);
}

bool QuickFixButton::fitInto(int width) {
    const int missing = m_fullWidth - width;
    const int room = fontMetrics().horizontalAdvance(m_title) - missing;
    const QString text = missing > 0 ? brokenInto(m_title, font(), std::max(room, 1)) : m_title;
    if (text == this->text()) {
        return false;
    }
    setText(text);
    return true;
}

} // namespace millrace::ui
