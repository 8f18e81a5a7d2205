// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/label_editor.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace millrace::ui {

namespace {

constexpr QSize kLeastLine(160, 28);
constexpr QSize kLeastLines(240, 96);

} // namespace

LabelEditor::LabelEditor(QWidget* parent)
    : QObject(parent)
    , m_parent(parent)
    , m_line(new QLineEdit(parent))
    , m_lines(new QPlainTextEdit(parent)) {
    m_line->setObjectName(QStringLiteral("labelEditor"));
    m_lines->setObjectName(QStringLiteral("noteEditor"));
    for (QWidget* editor : {static_cast<QWidget*>(m_line), static_cast<QWidget*>(m_lines)}) {
        editor->hide();
        editor->installEventFilter(this);
        editor->setCursor(Qt::IBeamCursor);
    }
    connect(m_line, &QLineEdit::textChanged, this, &LabelEditor::check);
}

void LabelEditor::check() {
    const bool isChecked = m_check && m_line->text() != m_before;
    const QString reason = isChecked ? m_check(m_line->text()) : QString();
    if (reason == m_reason) {
        return;
    }
    m_reason = reason;
    m_line->setProperty("invalid", !reason.isEmpty());
    m_line->style()->polish(m_line);
    m_line->setAccessibleDescription(reason);
    emit reasonChanged(m_line->geometry().bottomLeft(), reason);
}

void LabelEditor::editLine(const QRect& area, const QString& text, Accept accept, Check check) {
    finish(true);
    m_line->setText(text);
    m_line->selectAll();
    m_line->setAccessibleName(tr("Name"));
    open(m_line, QRect(area.topLeft(), area.size().expandedTo(kLeastLine)), std::move(accept));
    m_before = text;
    m_check = std::move(check); // reasons show below the line, which now has its place
}

void LabelEditor::editLines(const QRect& area, const QString& text, Accept accept) {
    m_lines->setPlainText(text);
    m_lines->selectAll();
    m_lines->setAccessibleName(tr("Note"));
    open(m_lines, QRect(area.topLeft(), area.size().expandedTo(kLeastLines)), std::move(accept));
}

void LabelEditor::open(QWidget* editor, const QRect& area, Accept accept) {
    finish(true);
    m_accept = std::move(accept);
    QRect shown = area;
    const QRect room = m_parent->rect();
    shown.moveLeft(std::clamp(shown.left(), 0, std::max(0, room.width() - shown.width())));
    shown.moveTop(std::clamp(shown.top(), 0, std::max(0, room.height() - shown.height())));
    editor->setGeometry(shown);
    editor->show();
    editor->raise();
    editor->setFocus(Qt::OtherFocusReason);
}

bool LabelEditor::isActive() const {
    return !m_line->isHidden() || !m_lines->isHidden();
}

void LabelEditor::finish(bool accept) {
    if (!isActive()) {
        return;
    }
    const bool isLine = !m_line->isHidden();
    const QString text = isLine ? m_line->text() : m_lines->toPlainText();
    const Accept take = std::exchange(m_accept, {}); // the focus goes away, which comes back here
    const QString reason = m_reason;
    m_check = {};
    check();
    if (m_line->hasFocus() || m_lines->hasFocus()) {
        m_parent->setFocus(Qt::OtherFocusReason); // hiding would send it on as Tab does
    }
    m_line->hide();
    m_lines->hide();
    if (accept && !reason.isEmpty()) {
        emit refused(reason);
    } else if (accept && take) {
        take(text);
    }
}

bool LabelEditor::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        event->accept(); // keys are typed here, whatever the window does with them
        return true;
    case QEvent::FocusOut: {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) {
            finish(true);
        }
        return false;
    }
    case QEvent::KeyPress: {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool takes = isEnter && (watched == m_line || key->modifiers() & Qt::ControlModifier);
        if (takes && !m_reason.isEmpty()) {
            return true; // it says why
        }
        if (takes || key->key() == Qt::Key_Escape) {
            finish(takes);
            m_parent->setFocus(Qt::OtherFocusReason);
            return true;
        }
        return false;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace millrace::ui
