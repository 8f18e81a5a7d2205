// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/describe.h"

namespace millrace::producer {

namespace {

constexpr double kHighestRate = 100'000'000;

Setting duration(const char* key, TextSource title, TextSource help, const char* defaultValue) {
    return {.key = key,
            .title = title,
            .help = help,
            .type = SettingType::duration,
            .defaultValue = defaultValue,
            .minimum = 0};
}

Setting number(const char* key, TextSource title, TextSource help, Unit unit, double defaultValue,
               double minimum, double maximum) {
    return {.key = key,
            .title = title,
            .help = help,
            .type = SettingType::number,
            .unit = unit,
            .defaultValue = defaultValue,
            .minimum = minimum,
            .maximum = maximum};
}

Setting arrivals() {
    return {.key = "arrivals",
            .title = MR_TEXT("settings", "Arrivals"),
            .help =
                MR_TEXT("settings",
                        "Evenly spaced, or at random as independent users make them (a Poisson process)."),
            .type = SettingType::enumeration,
            .defaultValue = "even",
            .values = {{"even", MR_TEXT("settings", "Even")}, {"poisson", MR_TEXT("settings", "Poisson")}}};
}

ChoiceKind profileKind(const char* kind, TextSource title, std::vector<Setting> fields) {
    fields.push_back(arrivals());
    return {kind, title, std::move(fields)};
}

std::shared_ptr<const Setting> shared(Setting setting) {
    return std::make_shared<const Setting>(std::move(setting));
}

Setting steps() {
    return {.key = "steps",
            .title = MR_TEXT("settings", "Steps"),
            .help = MR_TEXT("settings", "Rates and the times from which they hold."),
            .type = SettingType::list,
            .defaultValue = Json::array(),
            .element = shared({.key = "step",
                               .title = MR_TEXT("settings", "Step"),
                               .type = SettingType::object,
                               .fields = {duration("at", MR_TEXT("settings", "At"),
                                                   MR_TEXT("settings", "Time of the run."), "0s"),
                                          number("records_per_second", MR_TEXT("settings", "Rate"),
                                                 MR_TEXT("settings", "From then on."), Unit::recordsPerSecond,
                                                 100, 0, kHighestRate)}})};
}

Setting weekdayTable() {
    Json table = Json::array();
    for (int day = 0; day < 7; ++day) {
        table.push_back(std::vector<int>(24, 1));
    }
    return {.key = "table",
            .title = MR_TEXT("settings", "Factors"),
            .help = MR_TEXT("settings", "Seven rows from Monday on, 24 factors each, one an hour in UTC."),
            .type = SettingType::list,
            .defaultValue = table,
            .element = shared({.key = "day",
                               .title = MR_TEXT("settings", "Day"),
                               .type = SettingType::list,
                               .element = shared(number("factor", MR_TEXT("settings", "Factor"), {},
                                                        Unit::none, 1, 0, 1'000'000))})};
}

Setting profile() {
    return {
        .key = "profile",
        .title = MR_TEXT("settings", "Profile"),
        .help = MR_TEXT("settings", "How the rate moves over time."),
        .type = SettingType::choice,
        .defaultValue = {{"kind", "constant"}},
        .kinds =
            {profileKind("constant", MR_TEXT("settings", "Constant"), {}),
             profileKind(
                 "ramp", MR_TEXT("settings", "Ramp"),
                 {number("to", MR_TEXT("settings", "To"), MR_TEXT("settings", "Rate at the end of the ramp."),
                         Unit::recordsPerSecond, 1000, 0, kHighestRate),
                  duration("over", MR_TEXT("settings", "Over"),
                           MR_TEXT("settings", "How long the ramp takes."), "10m")}),
             profileKind("step", MR_TEXT("settings", "Steps"), {steps()}),
             profileKind(
                 "spike", MR_TEXT("settings", "Spike"),
                 {duration("at", MR_TEXT("settings", "At"), MR_TEXT("settings", "Time of the run."), "10m"),
                  number("factor", MR_TEXT("settings", "Factor"),
                         MR_TEXT("settings", "The rate is multiplied by this."), Unit::none, 5, 0, 1'000'000),
                  duration("duration", MR_TEXT("settings", "Duration"),
                           MR_TEXT("settings", "How long it lasts."), "1m")}),
             profileKind("diurnal", MR_TEXT("settings", "Day and night"),
                         {number("amplitude", MR_TEXT("settings", "Amplitude"),
                                 MR_TEXT("settings", "Share of the mean rate by which it rises and falls."),
                                 Unit::share, 0.5, 0, 1),
                          duration("peak", MR_TEXT("settings", "Peak"),
                                   MR_TEXT("settings", "Time of day of the highest rate, UTC."), "14h")}),
             profileKind(
                 "on_off", MR_TEXT("settings", "On and off"),
                 {duration("on", MR_TEXT("settings", "On"), MR_TEXT("settings", "Time with records."), "10s"),
                  duration("off", MR_TEXT("settings", "Off"), MR_TEXT("settings", "Time without."), "50s")}),
             profileKind("weekday_hours", MR_TEXT("settings", "Hours of the week"), {weekdayTable()})},
        .shownWhen = {{"source", {"generator", "file"}}}};
}

Setting path(const char* key, TextSource help) {
    return {.key = key,
            .title = MR_TEXT("settings", "File"),
            .help = help,
            .type = SettingType::path,
            .required = true,
            .live = false};
}

Setting text(const char* key, TextSource title, TextSource help, const char* defaultValue) {
    return {.key = key,
            .title = title,
            .help = help,
            .type = SettingType::text,
            .defaultValue = defaultValue,
            .live = false};
}

Setting loop() {
    return {.key = "loop",
            .title = MR_TEXT("settings", "Loop"),
            .help = MR_TEXT("settings", "Begin anew at the end."),
            .type = SettingType::boolean,
            .defaultValue = false,
            .live = false};
}

Setting file() {
    return {
        .key = "file",
        .title = MR_TEXT("settings", "File of records"),
        .help = MR_TEXT("settings", "Each line or row is one record, byte by byte."),
        .type = SettingType::object,
        .defaultValue = Json::object(),
        .fields =
            {path("path",
                  MR_TEXT("settings", "Path of the file; relative ones start at the project's folder.")),
             {.key = "format",
              .title = MR_TEXT("settings", "Format"),
              .help = MR_TEXT("settings", "How records are told apart and fields are found."),
              .type = SettingType::enumeration,
              .defaultValue = "json_lines",
              .values = {{"json_lines", MR_TEXT("settings", "JSON lines")},
                         {"csv", MR_TEXT("settings", "CSV with a header")},
                         {"text", MR_TEXT("settings", "Plain text lines")}},
              .live = false},
             {.key = "fields",
              .title = MR_TEXT("settings", "Fields"),
              .help = MR_TEXT("settings", "A regular expression (PCRE2) whose named groups are the fields, "
                                          "such as ^(?<client>\\S+)."),
              .type = SettingType::text,
              .defaultValue = "",
              .live = false,
              .shownWhen = {{"format", {"text"}}}},
             text("key_field", MR_TEXT("settings", "Key field"),
                  MR_TEXT(
                      "settings",
                      "Field whose value is the partition key. Empty: keys are drawn as Partition key says."),
                  ""),
             text("time_field", MR_TEXT("settings", "Time field"),
                  MR_TEXT("settings", "Field with the time of the record."), ""),
             text("time_format", MR_TEXT("settings", "Time format"),
                  MR_TEXT("settings", "As in strptime, such as %d/%b/%Y:%H:%M:%S %z; epoch_s or epoch_ms for "
                                      "numbers; empty for ISO 8601."),
                  ""),
             {.key = "pacing",
              .title = MR_TEXT("settings", "Pacing"),
              .help = MR_TEXT("settings", "When records come: at their own times, at the rate above, or as "
                                          "fast as the stream takes them."),
              .type = SettingType::enumeration,
              .defaultValue = "rate",
              .values = {{"time_field", MR_TEXT("settings", "By their time")},
                         {"rate", MR_TEXT("settings", "By rate")},
                         {"maximum", MR_TEXT("settings", "As fast as possible")}},
              .live = false},
             {.key = "speed",
              .title = MR_TEXT("settings", "Speed"),
              .help = MR_TEXT("settings", "Times go by so many times faster than in the file."),
              .type = SettingType::number,
              .defaultValue = 1,
              .minimum = 0.001,
              .maximum = 1'000'000,
              .live = false,
              .shownWhen = {{"pacing", {"time_field"}}}},
             loop()},
        .live = false,
        .shownWhen = {{"source", {"file"}}}};
}

Setting trace() {
    return {.key = "trace",
            .title = MR_TEXT("settings", "Trace"),
            .help =
                MR_TEXT("settings",
                        "A CSV of counts over time, such as a CloudWatch export, says when records come."),
            .type = SettingType::object,
            .defaultValue = Json::object(),
            .fields = {path("path",
                            MR_TEXT("settings",
                                    "Path of the CSV file; relative ones start at the project's folder.")),
                       text("time_column", MR_TEXT("settings", "Time column"),
                            MR_TEXT("settings", "Name of the column with the times."), "timestamp"),
                       text("value_column", MR_TEXT("settings", "Value column"),
                            MR_TEXT("settings", "Name of the column with the values."), "value"),
                       {.key = "meaning",
                        .title = MR_TEXT("settings", "Meaning"),
                        .help = MR_TEXT("settings", "What a value counts."),
                        .type = SettingType::enumeration,
                        .defaultValue = "records_per_interval",
                        .values = {{"records_per_second", MR_TEXT("settings", "Records per second")},
                                   {"records_per_interval", MR_TEXT("settings", "Records per interval")},
                                   {"bytes_per_interval", MR_TEXT("settings", "Bytes per interval")}},
                        .live = false},
                       {.key = "scale",
                        .title = MR_TEXT("settings", "Scale"),
                        .help = MR_TEXT("settings", "Every value is multiplied by this."),
                        .type = SettingType::number,
                        .defaultValue = 1,
                        .minimum = 0,
                        .maximum = 1'000'000,
                        .live = false},
                       loop()},
            .live = false,
            .shownWhen = {{"source", {"trace"}}}};
}

} // namespace

std::vector<Setting> sourceSettings() {
    return {{.key = "source",
             .title = MR_TEXT("settings", "Source"),
             .help = MR_TEXT("settings", "Where records come from."),
             .type = SettingType::enumeration,
             .defaultValue = "generator",
             .values = {{"generator", MR_TEXT("settings", "Generator")},
                        {"file", MR_TEXT("settings", "File")},
                        {"trace", MR_TEXT("settings", "Trace")}},
             .live = false},
            {.key = "records_per_second",
             .title = MR_TEXT("settings", "Rate"),
             .help = MR_TEXT("settings", "Records per second, before the profile shapes them."),
             .type = SettingType::number,
             .unit = Unit::recordsPerSecond,
             .defaultValue = 100,
             .minimum = 0,
             .maximum = kHighestRate,
             .shownWhen = {{"source", {"generator", "file"}}}},
            profile(),
            file(),
            trace()};
}

} // namespace millrace::producer
