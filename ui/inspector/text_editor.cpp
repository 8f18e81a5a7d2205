// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/text_editor.h"

#include "document/wording.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStyle>

namespace millrace::ui {

TextEditor::TextEditor(const Setting& setting, SettingsSubject& subject, QWidget* parent)
    : ScalarEditor(setting, subject, parent)
    , m_edit(new QPlainTextEdit(this)) {
    constexpr int kLines = 5;
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    setFocusProxy(m_edit);
    m_edit->setTabChangesFocus(true);
    m_edit->setAccessibleName(translated(setting.title));
    m_edit->setReadOnly(subject.isReadOnly());
    if (setting.type == SettingType::json) {
        m_edit->setFont(Theme::numberFont(font()));
    }
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * kLines + 12);
    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &TextEditor::typed);
}

void TextEditor::display(const ShownValue& shown) {
    const bool sameValue = shown.value == m_shown.value && shown.mixed == m_shown.mixed && !m_first;
    m_first = false;
    m_shown = shown;
    m_edit->setPlaceholderText(shown.mixed ? tr("Mixed") : entryText(shown.standard));
    if (sameValue) {
        return;
    }
    if (m_edit->hasFocus() && !shown.mixed) {
        const Result<Json> standing = read(m_edit->toPlainText());
        if (standing && *standing == shown.value) {
            return;
        }
    }
    const QSignalBlocker silent(m_edit);
    m_edit->setPlainText(shown.mixed ? QString() : entryText(shown.value));
    setReason({});
}

QString TextEditor::entry() const {
    return m_edit->toPlainText();
}

void TextEditor::enter(const QString& text) {
    m_edit->setPlainText(text); // textChanged() takes it
}

void TextEditor::typed() {
    const QString text = m_edit->toPlainText();
    QString reason;
    if (text.trimmed().isEmpty()) {
        emit edited(std::nullopt, true);
    } else if (Result<Json> value = read(text)) {
        if (m_shown.mixed || !m_shown.given || *value != m_shown.value) {
            emit edited(*value, true);
        }
    } else {
        reason = sentenceOf(value.error());
    }
    setReason(reason);
    m_edit->setProperty("invalid", !reason.isEmpty());
    style()->polish(m_edit);
}

bool TextEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::FocusOut) {
        emit finished();
    }
    return ScalarEditor::eventFilter(watched, event);
}

} // namespace millrace::ui
