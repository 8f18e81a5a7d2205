// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemView;
class QHBoxLayout;
class QHeaderView;
class QLabel;
class QPainter;
class QTableView;
class QToolButton;
class QTreeWidget;
class QWidget;

namespace millrace::ui {

/// Digits and signs of an aligned column keep their width; this pads what has fewer decimals.
inline constexpr QChar kFigureSpace(0x2007);

/// A row for buttons and words at the top of a panel, on the grid of 8 px.
[[nodiscard]] QHBoxLayout* makePanelBar();

/// A quiet button with an icon. Its words are set with sayButton(), again after a change of language.
[[nodiscard]] QToolButton* makePanelButton(const QString& icon, QWidget* parent);

/// Sets the words of a button, its tooltip and what a screen reader says. `text` is shown only when the
/// button shows text.
void sayButton(QToolButton* button, const QString& text, const QString& toolTip = {});

/// A whole sentence in a quiet (`muted`), bad (`error`) or worrying (`warning`) tone; wraps.
[[nodiscard]] QLabel* makeSentence(const QString& role, QWidget* parent);

/// Rows instead of cells, no grid, no row numbers, elided text, and the keyboard leaves with Tab.
void prepareTable(QTableView* table);

/// Widens columns that have become too narrow for what they hold, up to `widest` pixels; never narrows one,
/// so that live figures do not make the table dance.
void growColumns(QAbstractItemView* view, QHeaderView* header, int widest);

/// Hides the entries whose first two columns, read together, do not hold `words`, and groups without any.
void filterGroups(QTreeWidget& tree, const QString& words);

/// The raised ground of a widget that stands out: bordered, with corners of `radius` pixels. Leaves `painter`
/// antialiasing.
void paintRaisedGround(QPainter& painter, const QWidget& widget, double radius);

} // namespace millrace::ui
