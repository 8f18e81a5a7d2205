// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"
#include "base/time.h"
#include "model/setting.h"
#include "model/setting_shape.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace millrace {

namespace {

constexpr std::size_t kLongestText = 100'000;
constexpr std::size_t kLongestList = 100'000;

class Validator {
public:
    std::vector<SettingProblem> problems;

    void object(const std::vector<Setting>& fields, const Json& value, const std::string& path,
                bool isChoice) {
        if (!value.is_object()) {
            add(path, Text(MR_TEXT("model", "must be an object, is %1"), {describeKind(value)}),
                MR_TEXT("model", "write it in braces"));
            return;
        }
        for (const auto& [key, member] : value.items()) {
            const Setting* field = findField(fields, key);
            if (field == nullptr && !(isChoice && key == "kind")) {
                unknown(fields, key, join(path, key));
            }
        }
        for (const Setting& field : fields) {
            const auto given = value.find(field.key);
            const bool isGiven = given != value.end() && !given->is_null();
            if (isGiven) {
                one(field, *given, join(path, field.key));
            } else if (field.required && isShown(field, fields, value)) {
                add(join(path, field.key), MR_TEXT("model", "is missing"), MR_TEXT("model", "give a value"));
            } else if (field.type == SettingType::object && isShown(field, fields, value)) {
                object(field.fields,
                       defaultOf(field, value).is_object() ? defaultOf(field, value) : Json::object(),
                       join(path, field.key), false);
            }
        }
    }

private:
    static std::string join(const std::string& path, const std::string& key) {
        return path.empty() ? key : path + "." + key;
    }

    void add(const std::string& path, Text what, Text todo) {
        problems.push_back({path, std::move(what), std::move(todo), false});
    }

    void wrongType(const std::string& path, TextSource wanted, const Json& value) {
        add(path, Text(wanted, {shortText(value)}), MR_TEXT("model", "correct the value"));
    }

    static std::size_t distance(std::string_view a, std::string_view b) {
        std::vector<std::size_t> row(b.size() + 1);
        std::iota(row.begin(), row.end(), std::size_t{0});
        for (const char character : a) {
            std::size_t diagonal = row[0]++;
            for (std::size_t j = 0; j < b.size(); ++j) {
                const std::size_t next =
                    std::min({row[j] + 1, row[j + 1] + 1, diagonal + (character == b[j] ? 0U : 1U)});
                diagonal = std::exchange(row[j + 1], next);
            }
        }
        return row.back();
    }

    void unknown(const std::vector<Setting>& fields, const std::string& key, const std::string& path) {
        constexpr std::size_t kLongestName = 64;
        constexpr std::size_t kNear = 3;
        const Setting* nearest = nullptr;
        std::size_t best = kNear;
        for (const Setting& field : fields) {
            const std::size_t steps = key.size() > kLongestName ? kNear : distance(key, field.key);
            if (steps < best) {
                best = steps;
                nearest = &field;
            }
        }
        problems.push_back(
            {path, MR_TEXT("model", "is a setting that this version does not know; it is kept"),
             nearest != nullptr ? Text(MR_TEXT("model", "did you mean \"%1\"?"), {nearest->key})
                                : Text(MR_TEXT("model", "check its name")),
             true});
    }

    void number(const Setting& setting, const Json& value, const std::string& path) {
        const bool wholeWanted = setting.type == SettingType::integer;
        if (!value.is_number()) {
            wrongType(path, MR_TEXT("model", "must be a number, is %1"), value);
            return;
        }
        const auto number = value.get<double>();
        constexpr double kLargestWhole =
            9e15; // a double is exact up to there, and so is everything made of it
        if (!std::isfinite(number)) {
            wrongType(path, MR_TEXT("model", "must be a finite number, is %1"), value);
        } else if (wholeWanted && (number != std::floor(number) || std::abs(number) > kLargestWhole)) {
            wrongType(path, MR_TEXT("model", "must be a whole number, is %1"), value);
        } else if (setting.minimum &&
                   (number < *setting.minimum || (setting.exclusiveMinimum && number == *setting.minimum))) {
            add(path,
                Text(setting.exclusiveMinimum ? MR_TEXT("model", "must be more than %1, is %2")
                                              : MR_TEXT("model", "must be at least %1, is %2"),
                     {formatNumber(*setting.minimum), formatNumber(number)}),
                rangeAdvice(setting));
        } else if (setting.maximum && number > *setting.maximum) {
            add(path,
                Text(MR_TEXT("model", "must be at most %1, is %2"),
                     {formatNumber(*setting.maximum), formatNumber(number)}),
                rangeAdvice(setting));
        }
    }

    static Text rangeAdvice(const Setting& setting) {
        if (setting.minimum && setting.maximum) {
            return {MR_TEXT("model", "give a number from %1 to %2"),
                    {formatNumber(*setting.minimum), formatNumber(*setting.maximum)}};
        }
        return MR_TEXT("model", "correct the value");
    }

    void text(const Setting& setting, const Json& value, const std::string& path) {
        if (!value.is_string()) {
            wrongType(path, MR_TEXT("model", "must be a text, is %1"), value);
            return;
        }
        const std::string content = value.get<std::string>();
        if (content.size() > kLongestText) {
            add(path, MR_TEXT("model", "is longer than 100,000 bytes"), MR_TEXT("model", "shorten it"));
        } else if (content.empty() && setting.required) {
            add(path, MR_TEXT("model", "is empty"), MR_TEXT("model", "give a value"));
        } else if (setting.type == SettingType::duration) {
            parsed(parseDuration(content), path);
        } else if (setting.type == SettingType::timestamp) {
            parsed(parseTimestamp(content), path);
        } else if (setting.type == SettingType::reference && !NodeId::isWellFormed(content)) {
            add(path, Text(MR_TEXT("model", "\"%1\" is no id of a node"), {content}),
                MR_TEXT("model", "name a node"));
        } else if (setting.type == SettingType::path && content.find('\0') != std::string::npos) {
            add(path, MR_TEXT("model", "is no path of a file"), MR_TEXT("model", "correct the path"));
        }
    }

    template <typename T>
    void parsed(const Result<T>& result, const std::string& path) {
        if (!result) {
            add(path, result.error().what, result.error().todo);
        }
    }

    void enumeration(const Setting& setting, const Json& value, const std::string& path) {
        std::string names;
        for (const EnumValue& allowed : setting.values) {
            if (value.is_string() && value.get<std::string>() == allowed.value) {
                return;
            }
            names += (names.empty() ? "" : ", ") + allowed.value;
        }
        add(path, Text(MR_TEXT("model", "%1 is not one of its values"), {shortText(value)}),
            Text(MR_TEXT("model", "use one of: %1"), {names}));
    }

    void choice(const Setting& setting, const Json& value, const std::string& path) {
        const Json full = withoutShorthand(setting, value);
        const ChoiceKind* kind = findKind(setting, full);
        if (kind == nullptr) {
            std::string names;
            for (const ChoiceKind& allowed : setting.kinds) {
                names += (names.empty() ? "" : ", ") + allowed.kind;
            }
            const bool named = full.is_object() && full.contains("kind");
            add(path,
                Text(MR_TEXT("model", "%1 is no kind that there is"),
                     {named ? shortText(full["kind"]) : shortText(value)}),
                Text(MR_TEXT("model", "use one of: %1"), {names}));
            return;
        }
        object(kind->fields, full, path, true);
    }

    void list(const Setting& setting, const Json& value, const std::string& path) {
        if (!value.is_array()) {
            wrongType(path, MR_TEXT("model", "must be a list, is %1"), value);
        } else if (value.size() > kLongestList) {
            add(path, MR_TEXT("model", "has more than 100,000 entries"), MR_TEXT("model", "shorten it"));
        } else if (value.empty() && setting.required) {
            add(path, MR_TEXT("model", "is empty"), MR_TEXT("model", "give at least one entry"));
        } else {
            for (std::size_t i = 0; i < value.size(); ++i) {
                one(*setting.element, value[i], path + "[" + std::to_string(i) + "]");
            }
        }
    }

    void one(const Setting& setting, const Json& value, const std::string& path) {
        switch (setting.type) {
        case SettingType::boolean:
            if (!value.is_boolean()) {
                wrongType(path, MR_TEXT("model", "must be true or false, is %1"), value);
            }
            break;
        case SettingType::integer:
        case SettingType::number:
            number(setting, value, path);
            break;
        case SettingType::enumeration:
            enumeration(setting, value, path);
            break;
        case SettingType::object:
            object(setting.fields, value, path, false);
            break;
        case SettingType::choice:
            choice(setting, value, path);
            break;
        case SettingType::list:
            list(setting, value, path);
            break;
        case SettingType::map:
            if (!value.is_object()) {
                wrongType(path, MR_TEXT("model", "must be an object, is %1"), value);
                break;
            }
            for (const auto& [key, member] : value.items()) {
                one(*setting.element, member, join(path, key));
            }
            break;
        case SettingType::json:
            break;
        default:
            text(setting, value, path);
            break;
        }
    }
};

} // namespace

std::vector<SettingProblem> validateSettings(const std::vector<Setting>& descriptions, const Json& settings) {
    Validator validator;
    validator.object(descriptions, settings, "", false);
    return std::move(validator.problems);
}

} // namespace millrace
