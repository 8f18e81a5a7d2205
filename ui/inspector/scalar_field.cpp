// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/wording.h"
#include "inspector/compound_fields.h"
#include "inspector/field.h"
#include "inspector/grid_field.h"

#include <algorithm>

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

Field* makeField(const Setting& setting, std::string path, SettingsSubject& subject, QWidget* parent) {
    switch (setting.type) {
    case SettingType::object:
        return new ObjectField(setting, std::move(path), subject, parent);
    case SettingType::choice:
        return new ChoiceField(setting, std::move(path), subject, parent);
    case SettingType::list:
        if (GridField::suits(setting)) {
            return new GridField(setting, std::move(path), subject, parent);
        }
        return new ListField(setting, std::move(path), subject, parent);
    case SettingType::map:
        return new MapField(setting, std::move(path), subject, parent);
    default:
        return new ScalarField(setting, std::move(path), subject, parent);
    }
}

QString valueText(const Setting& setting, const Json& value) {
    if (value.is_null()) {
        return {};
    }
    if (setting.type == SettingType::choice) {
        const Json written = expandedChoice(setting, value);
        const auto name = written.find("kind");
        const auto kind =
            std::find_if(setting.kinds.begin(), setting.kinds.end(),
                         [&](const ChoiceKind& one) { return name != written.end() && *name == one.kind; });
        if (kind == setting.kinds.end()) {
            return {};
        }
        // "Fixed, 1,024 B" where one field says it all.
        const auto only = std::find_if(kind->fields.begin(), kind->fields.end(), [&](const Setting& field) {
            return kind->kind == setting.shorthandKind && field.key == setting.shorthandField &&
                   written.contains(field.key);
        });
        const QString title = translated(kind->title);
        return only == kind->fields.end()
                   ? title
                   : title + QStringLiteral(", ") + valueText(*only, written[only->key]);
    }
    if (value.is_boolean()) {
        return value.get<bool>() ? Field::tr("on") : Field::tr("off");
    }
    if (value.is_number()) {
        return wholeText(value.get<double>(), setting.unit);
    }
    if (setting.type == SettingType::enumeration && value.is_string()) {
        for (const EnumValue& one : setting.values) {
            if (one.value == value.get_ref<const std::string&>()) {
                return translated(one.title);
            }
        }
    }
    return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
}

} // namespace millrace::ui
