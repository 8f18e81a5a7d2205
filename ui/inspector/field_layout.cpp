// SPDX-License-Identifier: GPL-3.0-or-later
// Where title, editor and hint of a field stand: side by side, or below each other where that is too narrow.
#include "inspector/field.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace millrace::ui {

namespace {

/// Of a form's width; the rest is the editor's and the small buttons'.
constexpr int kTitleShare = 33;
/// A form of fewer letters than this has titles above what edits their values.
constexpr int kNarrowLetters = 44;

/// What the editor needs so that nothing of what it shows is cut off; 0: it is narrow by nature.
int neededWidth(const QWidget& editor) {
    constexpr int kPaddings = 20; // of a field, around its text, with the cursor
    const auto* combo = qobject_cast<const QComboBox*>(&editor);
    if (combo == nullptr) {
        combo = editor.findChild<const QComboBox*>();
    }
    if (combo != nullptr) {
        return combo->sizeHint().width();
    }
    const auto* line = editor.findChild<const QLineEdit*>();
    if (line == nullptr) {
        return 0;
    }
    const QString text = line->text().isEmpty() ? line->placeholderText() : line->text();
    return line->fontMetrics().horizontalAdvance(text) + line->textMargins().right() + kPaddings;
}

} // namespace

void Field::setEditor(QWidget* editor) {
    m_grid->addWidget(editor, titleRow, 1);
    m_editor = editor;
    adopt(editor);
}

/// Forms within forms begin further right; their editors stand below those around them nevertheless.
void Field::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeEditor();
}

void Field::placeEditor() {
    const QWidget* form = this;
    while (!form->isWindow() && form->parentWidget() != nullptr &&
           qobject_cast<const QAbstractScrollArea*>(form->parentWidget()->parentWidget()) == nullptr) {
        form = form->parentWidget();
    }
    const int left = form->width() * kTitleShare / 100;
    const int beside = std::max(left - mapTo(form, QPoint()).x(), 0);
    const int title = std::max(beside, m_titleBox->minimumWidth());
    const int buttons = m_reset->sizeHint().width() + m_info->sizeHint().width();
    const int room = width() - title - buttons - 3 * m_grid->horizontalSpacing();
    const int needed = m_editor == nullptr ? 0 : neededWidth(*m_editor);
    const bool isNarrow = form->width() < kNarrowLetters * fontMetrics().averageCharWidth();
    setBelow(needed > 0 && (isNarrow || needed > room));
    const int column = m_isBelow ? 0 : beside;
    if (column != m_grid->columnMinimumWidth(0)) {
        m_grid->setColumnMinimumWidth(0, column);
        updateGeometry(); // sentences beside it take other heights
    }
}

/// The editor, and its hint, below the title and as wide as the form, or beside it.
void Field::setBelow(bool isBelow) {
    if (isBelow == m_isBelow) {
        return;
    }
    m_isBelow = isBelow;
    for (QWidget* part : {m_titleBox, m_editor, static_cast<QWidget*>(m_hint)}) {
        m_grid->removeWidget(part);
    }
    if (isBelow) {
        m_grid->addWidget(m_titleBox, 0, 0, 1, 2);
        m_grid->addWidget(m_editor, belowRow, 0, 1, 4);
        m_grid->addWidget(m_hint, hintRow, 0, 1, 4);
    } else {
        m_grid->addWidget(m_titleBox, 0, 0, hintRow + 1, 1);
        m_grid->addWidget(m_editor, 0, 1);
        m_grid->addWidget(m_hint, hintRow, 1, 1, 3);
    }
    updateGeometry();
}

} // namespace millrace::ui
