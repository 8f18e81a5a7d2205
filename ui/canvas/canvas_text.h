// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace millrace::ui {

/// The window's font at `pixels` of the scene.
[[nodiscard]] QFont canvasFont(double pixels, QFont::Weight weight = QFont::Normal);

/// One line in `font`, with an ellipsis where it does not fit. Shaping text costs more than all the rest of
/// drawing a node, so lines are kept and drawn again as they are.
void paintLine(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text,
               const QFont& font, Qt::TextElideMode elide = Qt::ElideRight);

/// One line at the right end of `area`, with an ellipsis where it does not fit; answers with its width. For
/// figures that are new each time: nothing is kept.
double paintFigure(QPainter& painter, const QRectF& area, const QString& text, const QFont& font);

/// Width of `text` on one line, from the same store.
[[nodiscard]] double lineWidth(const QString& text, const QFont& font);

} // namespace millrace::ui
