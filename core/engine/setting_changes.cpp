// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/setting_changes.h"

#include "base/units.h"
#include "model/json_access.h"
#include "model/setting_shape.h"

#include <algorithm>

namespace millrace {

namespace {

/// Settings inside that both values have; null when they can only be compared as a whole.
const std::vector<Setting>* commonFields(const Setting& setting, const Json& before, const Json& after) {
    if (!before.is_object() || !after.is_object()) {
        return nullptr;
    }
    if (setting.type == SettingType::object) {
        return &setting.fields;
    }
    const ChoiceKind* kind = setting.type == SettingType::choice ? findKind(setting, before) : nullptr;
    return kind != nullptr && kind == findKind(setting, after) ? &kind->fields : nullptr;
}

void collect(const std::vector<Setting>& descriptions, const Json& before, const Json& after,
             const std::string& prefix, std::vector<SettingChange>& changes) {
    for (const Setting& setting : descriptions) {
        const Json& old = memberOf(before, setting.key.c_str());
        const Json& now = memberOf(after, setting.key.c_str());
        if (old == now) {
            continue;
        }
        const std::string path = prefix + setting.key;
        if (const std::vector<Setting>* fields = commonFields(setting, old, now)) {
            collect(*fields, old, now, path + ".", changes);
        } else {
            changes.push_back({path, old, now});
        }
    }
}

std::string valueText(const Setting& setting, const Json& value) {
    if (value.is_null()) {
        return "not set";
    }
    if (value.is_number()) {
        return formatQuantity(value.get<double>(), setting.unit);
    }
    if (value.is_boolean()) {
        return value.get<bool>() ? "on" : "off";
    }
    if (const ChoiceKind* kind = findKind(setting, value)) {
        return kind->title.source;
    }
    if (value.is_string()) {
        const auto named = std::ranges::find(setting.values, value.get<std::string>(), &EnumValue::value);
        return named == setting.values.end() ? value.get<std::string>() : named->title.source;
    }
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::vector<SettingChange> changesBetween(const std::vector<Setting>& descriptions, const Json& before,
                                          const Json& after) {
    std::vector<SettingChange> changes;
    collect(descriptions, before, after, "", changes);
    return changes;
}

const Setting* findChanged(const std::vector<Setting>& descriptions, const std::string& path) {
    const std::size_t dot = path.find('.');
    const Setting* found = findField(descriptions, path.substr(0, dot));
    if (found == nullptr || dot == std::string::npos) {
        return found;
    }
    const std::string rest = path.substr(dot + 1);
    if (const Setting* field = findChanged(found->fields, rest)) {
        return field;
    }
    for (const ChoiceKind& kind : found->kinds) {
        if (const Setting* field = findChanged(kind.fields, rest)) {
            return field;
        }
    }
    return nullptr;
}

std::string englishOf(const std::vector<Setting>& descriptions, const std::vector<SettingChange>& changes) {
    std::string text;
    for (const SettingChange& change : changes) {
        const Setting* setting = findChanged(descriptions, change.path);
        const Setting unknown;
        const Setting& known = setting != nullptr ? *setting : unknown;
        text += text.empty() ? "" : "; ";
        text += known.title.isEmpty() ? change.path : std::string(known.title.source);
        text += ": " + valueText(known, change.before) + " → " + valueText(known, change.after);
    }
    return text;
}

} // namespace millrace
