// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/field.h"

namespace millrace::ui {

ScalarField::ScalarField(const Setting& setting, std::string path, SettingsSubject& subject, QWidget* parent)
    : Field(setting, std::move(path), subject, parent)
    , m_editor(makeScalarEditor(setting, subject, this)) {
    m_editor->setEnabled(!subject.isReadOnly());
    // What is long by nature gets the whole width.
    if (setting.type == SettingType::multiline || setting.type == SettingType::json ||
        setting.type == SettingType::timestamp || setting.type == SettingType::path) {
        setWideEditor(m_editor);
    } else {
        setEditor(m_editor);
    }
    connect(m_editor, &ScalarEditor::edited, this, [this](const std::optional<Json>& value, bool typing) {
        push(value, typing ? QStringLiteral("%1#%2#%3")
                                 .arg(quintptr(this))
                                 .arg(QString::fromStdString(m_path))
                                 .arg(m_gesture)
                           : QString());
    });
    connect(m_editor, &ScalarEditor::reasonChanged, this, [this] { setReason(m_editor->reason()); });
    connect(m_editor, &ScalarEditor::finished, this, [this] {
        m_gesture = nextGesture();
        m_subject.settle();
    });
}

void ScalarField::display(const ShownValue& shown, const std::vector<std::optional<Json>>&) {
    m_editor->display(shown);
}

void ScalarField::focusEditor() {
    m_editor->setFocus(Qt::OtherFocusReason);
}

} // namespace millrace::ui
