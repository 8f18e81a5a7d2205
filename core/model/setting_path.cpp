// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/setting.h"
#include "model/setting_shape.h"

#include <algorithm>
#include <charconv>

namespace millrace {

namespace {

struct Step {
    std::string name;                 ///< member; empty for an index
    std::optional<std::size_t> index; ///< element of a list
};

/// `partition_key.count`, `template.fields[2]`. Nothing when malformed.
std::optional<std::vector<Step>> stepsOf(const std::string& path) {
    std::vector<Step> steps;
    std::size_t at = 0;
    while (at < path.size()) {
        if (path[at] == '[') {
            std::size_t index = 0;
            const char* end = path.data() + path.size();
            const auto [stop, failed] = std::from_chars(path.data() + at + 1, end, index);
            if (failed != std::errc{} || stop == end || *stop != ']') {
                return std::nullopt;
            }
            steps.push_back({{}, index});
            at = static_cast<std::size_t>(stop - path.data()) + 1;
        } else {
            at += path[at] == '.' && !steps.empty() ? 1 : 0;
            const std::size_t end = std::min(path.find_first_of(".[", at), path.size());
            if (end == at) {
                return std::nullopt;
            }
            steps.push_back({path.substr(at, end - at), std::nullopt});
            at = end;
        }
    }
    return steps.empty() ? std::nullopt : std::optional(std::move(steps));
}

Error noSuchPath(const std::string& path) {
    return {ErrorCode::notFound, path, MR_TEXT("model", "there is no such setting"),
            MR_TEXT("model", "`describe` lists the settings of each type")};
}

/// The description that a step leads to from `setting` whose written-out value is `value`.
const Setting* descend(const Setting& setting, const Json& value, const Step& step) {
    if (step.index) {
        return setting.type == SettingType::list ? setting.element.get() : nullptr;
    }
    switch (setting.type) {
    case SettingType::object:
        return findField(setting.fields, step.name);
    case SettingType::choice: {
        const ChoiceKind* kind = findKind(setting, value);
        return kind == nullptr ? nullptr : findField(kind->fields, step.name);
    }
    case SettingType::map:
        return setting.element.get();
    default:
        return nullptr;
    }
}

/// What a step finds in a value; null when nothing.
const Json* member(const Json& value, const Step& step) {
    if (step.index) {
        return value.is_array() && *step.index < value.size() ? &value[*step.index] : nullptr;
    }
    const auto found = value.is_object() ? value.find(step.name) : value.end();
    return value.is_object() && found != value.end() ? &*found : nullptr;
}

Result<void> setAt(const Setting* setting, Json& parent, const std::vector<Step>& steps, std::size_t depth,
                   const std::optional<Json>& value, const std::string& path) {
    const Step& step = steps[depth];
    if (depth + 1 == steps.size()) {
        if (step.index) {
            if (!parent.is_array() || *step.index > parent.size() ||
                (!value && *step.index == parent.size())) {
                return noSuchPath(path);
            }
            if (!value) {
                parent.erase(*step.index);
            } else if (*step.index == parent.size()) {
                parent.push_back(*value);
            } else {
                parent[*step.index] = *value;
            }
        } else if (value) {
            parent[step.name] = *value;
        } else {
            parent.erase(step.name);
        }
        return {};
    }
    if (step.index && (!parent.is_array() || *step.index >= parent.size())) {
        return noSuchPath(path);
    }
    Json& child = step.index ? parent[*step.index] : parent[step.name];
    if (child.is_null()) {
        child = setting == nullptr ? Json() : defaultOf(*setting, parent);
    }
    if (setting != nullptr) {
        child = withoutShorthand(*setting, child);
    }
    const Step& next = steps[depth + 1];
    if (child.is_null()) {
        child = next.index ? Json::array() : Json::object();
    }
    if (next.index ? !child.is_array() : !child.is_object()) {
        return noSuchPath(path);
    }
    const bool choosesKind =
        setting != nullptr && setting->type == SettingType::choice && next.name == "kind";
    const Setting* nextSetting = setting == nullptr ? nullptr : descend(*setting, child, next);
    if (setting != nullptr && setting->type != SettingType::json && nextSetting == nullptr && !choosesKind) {
        return noSuchPath(path);
    }
    return setAt(nextSetting, child, steps, depth + 1, value, path);
}

} // namespace

const Setting* findSetting(const std::vector<Setting>& descriptions, const Json& settings,
                           const std::string& path) {
    const auto steps = stepsOf(path);
    if (!steps) {
        return nullptr;
    }
    const Setting* setting = findField(descriptions, steps->front().name);
    Json siblings = settings;
    for (std::size_t i = 0; setting != nullptr; ++i) {
        const Json* given = member(siblings, (*steps)[i]);
        const Json value =
            withoutShorthand(*setting, given != nullptr ? *given : defaultOf(*setting, siblings));
        if (i + 1 == steps->size()) {
            break;
        }
        setting = descend(*setting, value, (*steps)[i + 1]);
        siblings = value;
    }
    return setting;
}

std::optional<Json> valueAt(const Json& settings, const std::string& path) {
    const auto steps = stepsOf(path);
    if (!steps) {
        return std::nullopt;
    }
    const Json* value = &settings;
    for (const Step& step : *steps) {
        value = member(*value, step);
        if (value == nullptr) {
            return std::nullopt;
        }
    }
    return *value;
}

Result<Json> withValueAt(const std::vector<Setting>& descriptions, Json settings, const std::string& path,
                         const std::optional<Json>& value) {
    const auto steps = stepsOf(path);
    if (!steps) {
        return noSuchPath(path);
    }
    const Setting* setting = findField(descriptions, steps->front().name);
    if (setting == nullptr) {
        return noSuchPath(path);
    }
    if (!settings.is_object()) {
        settings = Json::object();
    }
    if (Result<void> done = setAt(setting, settings, *steps, 0, value, path); !done) {
        return done.error();
    }
    return settings;
}

} // namespace millrace
