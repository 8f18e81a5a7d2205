// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"
#include "model/setting.h"
#include "model/setting_expression.h"
#include "model/setting_shape.h"

#include <cmath>

namespace millrace {

namespace {

bool takesText(SettingType type) {
    return type == SettingType::text || type == SettingType::multiline || type == SettingType::path ||
           type == SettingType::timestamp || type == SettingType::reference ||
           type == SettingType::enumeration || type == SettingType::duration;
}

Json numberValue(double number) {
    constexpr double kLargestWhole = 9e15;
    if (number == std::floor(number) && std::abs(number) <= kLargestWhole) {
        return static_cast<std::int64_t>(number);
    }
    return number;
}

/// `1h + 30m` or `2*90s` as one duration; anything else as it was typed.
Json durationValue(const std::string& text) {
    if (isExpression(text) && !parseDuration(text)) {
        const Result<double> nanos = evaluateExpression(text, Unit::nanoseconds);
        // A mere number would count in nanoseconds, which nobody means.
        const bool hasUnit = text.find_first_of("smhd") != std::string::npos;
        const auto longest = static_cast<double>(kLongestDuration.count());
        if (nanos && hasUnit && *nanos >= 0 && *nanos <= longest) {
            return formatDuration(Duration(static_cast<std::int64_t>(std::llround(*nanos))));
        }
    }
    return text;
}

} // namespace

Result<Json> parseSettingText(const Setting& setting, const std::string& text) {
    Result<Json> json = parseJson(text);
    if (takesText(setting.type)) {
        if (setting.type == SettingType::duration && !(json && json->is_string())) {
            return durationValue(text);
        }
        // A quoted JSON string is itself; anything else is taken as it was typed.
        return json && json->is_string() ? *json : Json(text);
    }
    if (setting.type == SettingType::integer || setting.type == SettingType::number) {
        if (json && (json->is_number() || json->is_null())) {
            return *json;
        }
        Result<double> number = isExpression(text) && !parseQuantity(text, setting.unit)
                                    ? evaluateExpression(text, setting.unit)
                                    : parseQuantity(text, setting.unit);
        if (!number) {
            return number.error();
        }
        return numberValue(*number);
    }
    if (json) {
        return *json;
    }
    if (setting.type == SettingType::choice) {
        const ChoiceKind* shorthand = findKind(setting, {{"kind", setting.shorthandKind}});
        if (const Json named = withoutShorthand(setting, Json(text));
            named.is_object() && findKind(setting, named) != shorthand) {
            return Json(text);
        }
        const Setting* field =
            shorthand == nullptr ? nullptr : findField(shorthand->fields, setting.shorthandField);
        if (field != nullptr) {
            return parseSettingText(*field, text);
        }
        return Json(text);
    }
    if (setting.type == SettingType::json) {
        return Json(text);
    }
    return Error{ErrorCode::invalidInput, "",
                 Text(MR_TEXT("model", "\"%1\" cannot be read as a value"), {text.substr(0, 40)}),
                 MR_TEXT("model", "write it as JSON")};
}

} // namespace millrace
