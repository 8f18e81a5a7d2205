// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/value_text.h"

#include "document/wording.h"
#include "inspector/field.h"

#include <algorithm>

namespace millrace::ui {

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
        return only == kind->fields.end() ? title
                                          : Field::tr("%1, %2", "a kind and its value: Fixed, 1,024 B")
                                                .arg(title, valueText(*only, written[only->key]));
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
