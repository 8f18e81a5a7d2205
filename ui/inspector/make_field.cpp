// SPDX-License-Identifier: GPL-3.0-or-later
// Which field suits which type of setting.
#include "inspector/compound_fields.h"
#include "inspector/field.h"
#include "inspector/grid_field.h"

namespace millrace::ui {

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

} // namespace millrace::ui
