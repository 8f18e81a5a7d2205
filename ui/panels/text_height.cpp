// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/text_height.h"

#include <QTextLayout>

namespace millrace::ui {

qreal textHeight(const QString& text, const QFont& font, int width, int mostLines) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (int i = 0; i < mostLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace millrace::ui
