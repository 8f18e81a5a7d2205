// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "base/units.h"
#include "model/json.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace millrace {

/// The shape of a setting's value (contract, section 1, "Settings").
enum class SettingType {
    boolean,
    integer,
    number,
    text,        ///< UTF-8 string, one line
    multiline,   ///< UTF-8 string, several lines or structured text (a record template)
    duration,    ///< a string such as "90s"
    timestamp,   ///< ISO 8601, UTC
    path,        ///< a file or folder, relative to the project file
    enumeration, ///< one of `values`
    object,      ///< `fields`
    choice,      ///< an object told apart by `kind`: one of `kinds`
    list,        ///< of `element`
    map,         ///< of strings to `element`
    reference,   ///< id of a node of type `referenceType`
    json,        ///< any JSON value (a template written as a document)
};

/// One allowed value of an enumeration.
struct EnumValue {
    std::string value{};
    TextSource title{};
};

/// A setting is shown (and has a meaning) only while its sibling `key` has one of `values`; for a choice, its
/// kind.
struct ShownWhen {
    std::string key{};
    std::vector<std::string> values{};
};

/// What a setting is, said once: JSON in and out, validation, the inspector's form, `--set`, `describe`, the
/// help page and the strings to translate all come from it.
struct Setting {
    /// One alternative of a choice, with the fields that belong to it. Nested, since its initializers need
    /// the whole of Setting.
    struct ChoiceKind {
        std::string kind{};
        TextSource title{};
        std::vector<Setting> fields{};
    };

    std::string key{};
    TextSource title{};
    TextSource help{};
    SettingType type = SettingType::number;
    Unit unit = Unit::none;
    Json defaultValue{}; ///< null: unset unless given
    std::function<Json(const Json& siblings)>
        derivedDefault{};            ///< when set, wins over `defaultValue`; gets the raw siblings
    std::optional<double> minimum{}; ///< inclusive
    std::optional<double> maximum{}; ///< inclusive
    bool exclusiveMinimum = false;   ///< then `minimum` itself is refused
    bool required = false;           ///< an error when unset while shown
    std::vector<EnumValue> values{};
    std::vector<Setting> fields{};
    std::vector<ChoiceKind> kinds{};
    std::shared_ptr<const Setting> element{};
    std::string shorthandKind{}; ///< choice: kind meant by a bare scalar…
    std::string
        shorthandField{}; ///< …and the field of that kind it fills; empty: the scalar is the kind's name
    std::string referenceType{};
    bool live = true; ///< a change applies to a running simulation; otherwise it needs a restart
    std::vector<ShownWhen> shownWhen{};
    std::string source{};    ///< page that states the rule or limit
    bool assumption = false; ///< not published by AWS: listed under "What is assumed"
};

using ChoiceKind = Setting::ChoiceKind;

/// Something wrong with a value: `path` is relative to the settings object (`partition_key.count`,
/// `shards[2]`).
struct SettingProblem {
    std::string path;
    Text what;
    Text todo;
    bool unknownKey = false; ///< kept and harmless: a warning, not an error
};

/// Checks `settings` (an object) against `descriptions`, deeply.
[[nodiscard]] std::vector<SettingProblem> validateSettings(const std::vector<Setting>& descriptions,
                                                           const Json& settings);

/// `settings` with shorthands written out and every default filled in, recursively; unset settings without a
/// default are absent. Precondition: validateSettings() found no error.
[[nodiscard]] Json resolveSettings(const std::vector<Setting>& descriptions, const Json& settings);

/// The value that holds when `setting` is not given beside `siblings` (raw). Null when there is none.
[[nodiscard]] Json defaultOf(const Setting& setting, const Json& siblings);

/// Whether `setting` is shown beside `siblings` (raw, defaults of the controlling settings taken from
/// `descriptions`).
[[nodiscard]] bool isShown(const Setting& setting, const std::vector<Setting>& descriptions,
                           const Json& siblings);

/// The description at `path` given the current raw `settings` (a choice's fields depend on its kind); null
/// when there is none.
[[nodiscard]] const Setting* findSetting(const std::vector<Setting>& descriptions, const Json& settings,
                                         const std::string& path);

/// The raw value at `path`; nothing when not given.
[[nodiscard]] std::optional<Json> valueAt(const Json& settings, const std::string& path);

/// Sets (or with nothing removes) the raw value at `path`. A shorthand on the way is written out first, as
/// `descriptions` say. Errors: the path does not exist, an index is out of range (one past the end appends).
[[nodiscard]] Result<Json> withValueAt(const std::vector<Setting>& descriptions, Json settings,
                                       const std::string& path, const std::optional<Json>& value);

/// Reads what a person typed for `setting`: JSON first, then human units (`2 MiB`, `1.5k/s`, `250 ms`, `a few
/// words`). Errors: neither fits.
[[nodiscard]] Result<Json> parseSettingText(const Setting& setting, const std::string& text);

/// Removes what equals its default, recursively: what a project file holds.
[[nodiscard]] Json withoutDefaults(const std::vector<Setting>& descriptions, const Json& settings);

} // namespace millrace
