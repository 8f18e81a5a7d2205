// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/template_samples.h"

#include "checks/graph.h"

#include "records/record_template.h"

namespace millrace::checks {

namespace {

constexpr std::uint64_t kSizeSamples = 200;
constexpr std::uint64_t kKeySamples = 2000;

std::optional<RecordTemplate> valueOf(Result<RecordTemplate> compiled) {
    return compiled ? std::optional(std::move(*compiled)) : std::nullopt;
}

std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<RecordTemplate> compiledTemplate(const Json& setting) {
    const std::string kind = textAt(setting, "kind");
    if (kind == "text") {
        return valueOf(RecordTemplate::compileText(textAt(setting, "text")));
    }
    if (kind == "document" && setting.contains("document")) {
        return valueOf(RecordTemplate::compileJson(dumped(setting["document"])));
    }
    if (kind == "fields" && setting.contains("fields")) {
        std::vector<std::pair<std::string, std::string>> fields;
        for (const Json& field : setting["fields"]) {
            fields.emplace_back(textAt(field, "name"), dumped(field.value("value", Json())));
        }
        return valueOf(RecordTemplate::compileFields(fields));
    }
    return std::nullopt;
}

TemplateInput inputOf(std::uint64_t ordinal, double targetBytes) {
    const RandomStream draws(0, "checks", "template");
    return {draws.child(ordinal), ordinal, WallTime{}, "key-0", static_cast<std::size_t>(targetBytes)};
}

} // namespace

bool hasTemplate(const Json& settings) {
    const std::string kind = kindAt(settings, "template");
    return !kind.empty() && kind != "none";
}

std::optional<std::vector<double>> templateSizes(const Json& settings, double targetBytes) {
    const std::optional<RecordTemplate> compiled = compiledTemplate(settings.at("template"));
    if (!compiled) {
        return std::nullopt;
    }
    std::vector<double> sizes;
    std::string text;
    for (std::uint64_t i = 0; i < kSizeSamples; ++i) {
        text.clear();
        compiled->render(inputOf(i, targetBytes), text);
        sizes.push_back(static_cast<double>(text.size()));
    }
    return sizes;
}

std::optional<std::vector<std::string>> templateKeys(const Json& settings) {
    if (kindAt(settings, "partition_key") != "field" || !hasTemplate(settings)) {
        return std::nullopt;
    }
    const std::optional<RecordTemplate> compiled = compiledTemplate(settings["template"]);
    const auto field =
        compiled ? compiled->findField(textAt(settings["partition_key"], "field")) : std::nullopt;
    if (!field) {
        return std::nullopt;
    }
    std::vector<std::string> keys(kKeySamples);
    for (std::uint64_t i = 0; i < kKeySamples; ++i) {
        compiled->renderField(*field, inputOf(i, 0), keys[i]);
    }
    return keys;
}

} // namespace millrace::checks
