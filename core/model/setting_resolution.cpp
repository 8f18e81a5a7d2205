// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/setting.h"
#include "model/setting_shape.h"

#include <algorithm>

namespace millrace {

const ChoiceKind* findKind(const Setting& choice, const Json& value) {
    const auto kind = value.is_object() ? value.find("kind") : value.end();
    if (!value.is_object() || kind == value.end() || !kind->is_string()) {
        return nullptr;
    }
    const auto found = std::ranges::find(choice.kinds, kind->get<std::string>(), &ChoiceKind::kind);
    return found == choice.kinds.end() ? nullptr : &*found;
}

const Setting* findField(const std::vector<Setting>& fields, std::string_view key) {
    const auto found =
        std::ranges::find_if(fields, [&](const Setting& setting) { return setting.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

Json withoutShorthand(const Setting& setting, const Json& value) {
    if (setting.type != SettingType::choice || value.is_object() || value.is_null()) {
        return value;
    }
    if (value.is_string()) {
        const auto kind = std::ranges::find(setting.kinds, value.get<std::string>(), &ChoiceKind::kind);
        if (kind != setting.kinds.end()) {
            return {{"kind", kind->kind}};
        }
    }
    if (!setting.shorthandKind.empty() && !setting.shorthandField.empty()) {
        return {{"kind", setting.shorthandKind}, {setting.shorthandField, value}};
    }
    return value;
}

Json defaultOf(const Setting& setting, const Json& siblings) {
    return setting.derivedDefault ? setting.derivedDefault(siblings.is_object() ? siblings : Json::object())
                                  : setting.defaultValue;
}

bool isShown(const Setting& setting, const std::vector<Setting>& descriptions, const Json& siblings) {
    return std::ranges::all_of(setting.shownWhen, [&](const ShownWhen& condition) {
        const Setting* controlling = findField(descriptions, condition.key);
        if (controlling == nullptr) {
            return true;
        }
        const auto given = siblings.is_object() ? siblings.find(condition.key) : siblings.end();
        const bool isGiven = siblings.is_object() && given != siblings.end();
        const Json value =
            withoutShorthand(*controlling, isGiven ? *given : defaultOf(*controlling, siblings));
        const Json named = value.is_object() ? value.value("kind", Json()) : value;
        const std::string text = named.is_string()
                                     ? named.get<std::string>()
                                     : named.dump(-1, ' ', true, Json::error_handler_t::replace);
        return std::ranges::find(condition.values, text) != condition.values.end();
    });
}

namespace {

Json resolveValue(const Setting& setting, const Json& value) {
    Json full = withoutShorthand(setting, value);
    switch (setting.type) {
    case SettingType::object:
        return resolveSettings(setting.fields, full);
    case SettingType::choice: {
        const ChoiceKind* kind = findKind(setting, full);
        if (kind == nullptr) {
            return full;
        }
        Json resolved = resolveSettings(kind->fields, full);
        resolved["kind"] = kind->kind;
        return resolved;
    }
    case SettingType::list:
    case SettingType::map:
        for (Json& element : full) {
            element = resolveValue(*setting.element, element);
        }
        return full;
    default:
        return full;
    }
}

} // namespace

Json resolveSettings(const std::vector<Setting>& descriptions, const Json& settings) {
    Json resolved = Json::object();
    for (const Setting& setting : descriptions) {
        const auto given = settings.is_object() ? settings.find(setting.key) : settings.end();
        const bool isGiven = settings.is_object() && given != settings.end() && !given->is_null();
        const Json value = isGiven ? *given : defaultOf(setting, settings);
        if (!value.is_null()) {
            resolved[setting.key] = resolveValue(setting, value);
        }
    }
    return resolved;
}

namespace {

Json reduceValue(const Setting& setting, const Json& value) {
    const Json full = withoutShorthand(setting, value);
    if (setting.type == SettingType::object) {
        return withoutDefaults(setting.fields, full);
    }
    if (setting.type == SettingType::choice) {
        const ChoiceKind* kind = findKind(setting, full);
        if (kind == nullptr) {
            return value;
        }
        Json reduced = withoutDefaults(kind->fields, full);
        reduced["kind"] = kind->kind;
        if (kind->kind == setting.shorthandKind && reduced.size() == 2 &&
            reduced.contains(setting.shorthandField) && !reduced[setting.shorthandField].is_structured() &&
            withoutShorthand(setting, reduced[setting.shorthandField]) == reduced) {
            return reduced[setting.shorthandField];
        }
        return reduced;
    }
    if ((setting.type == SettingType::list || setting.type == SettingType::map) && full.is_structured()) {
        Json reduced = full;
        for (Json& element : reduced) {
            element = reduceValue(*setting.element, element);
        }
        return reduced;
    }
    return value;
}

} // namespace

Json withoutDefaults(const std::vector<Setting>& descriptions, const Json& settings) {
    if (!settings.is_object()) {
        return settings;
    }
    Json reduced = settings;
    for (const Setting& setting : descriptions) {
        const auto given = settings.find(setting.key);
        if (given == settings.end()) {
            continue;
        }
        const Json standard = defaultOf(setting, settings);
        if (given->is_null() ||
            (!standard.is_null() && resolveValue(setting, *given) == resolveValue(setting, standard))) {
            reduced.erase(setting.key);
        } else {
            reduced[setting.key] = reduceValue(setting, *given);
        }
    }
    return reduced;
}

} // namespace millrace
