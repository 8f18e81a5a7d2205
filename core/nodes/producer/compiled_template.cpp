// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/compiled_template.h"

namespace millrace::producer {

namespace {

std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<std::optional<RecordTemplate>> optionally(Result<RecordTemplate> made) {
    return made ? Result<std::optional<RecordTemplate>>(std::optional(std::move(*made)))
                : Result<std::optional<RecordTemplate>>(made.error());
}

} // namespace

Result<std::optional<RecordTemplate>> compileTemplate(const Json& setting) {
    const std::string kind = setting["kind"].get<std::string>();
    if (kind == "text") {
        return optionally(RecordTemplate::compileText(setting["text"].get<std::string>()));
    }
    if (kind == "document") {
        return optionally(RecordTemplate::compileJson(dumped(setting["document"])));
    }
    if (kind == "fields") {
        std::vector<std::pair<std::string, std::string>> fields;
        for (const Json& field : setting["fields"]) {
            fields.emplace_back(field["name"].get<std::string>(), dumped(field["value"]));
        }
        return optionally(RecordTemplate::compileFields(fields));
    }
    return std::optional<RecordTemplate>();
}

Result<std::optional<std::size_t>> keyFieldOf(const Json& partitionKey,
                                              const std::optional<RecordTemplate>& compiled) {
    if (partitionKey["kind"] != "field") {
        return std::optional<std::size_t>();
    }
    const std::string field = partitionKey["field"].get<std::string>();
    const std::optional<std::size_t> found = compiled ? compiled->findField(field) : std::nullopt;
    if (!found) {
        return Error{ErrorCode::invalidInput, "partition_key.field",
                     Text(MR_TEXT("settings", "the template has no field \"%1\""), {field}),
                     MR_TEXT("settings", "name a field of the template, or choose another kind of key")};
    }
    if (compiled->usesKey()) {
        return Error{ErrorCode::invalidInput, "template",
                     MR_TEXT("settings", "shows the key, and the key is taken from it"),
                     MR_TEXT("settings", "remove {{key}}, or choose another kind of key")};
    }
    return found;
}

} // namespace millrace::producer
