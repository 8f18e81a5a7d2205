// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/checks.h"

#include "nodes/producer/compiled_template.h"
#include "nodes/producer/data_file.h"
#include "nodes/producer/key_space.h"
#include "nodes/producer/key_text.h"
#include "nodes/producer/producer_source.h"
#include "nodes/producer/rate_profile.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace millrace::producer {

namespace {

constexpr const char* kPutRecord =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html";

/// Gathers what is wrong with one node.
class Checker {
public:
    Checker(const NodeCheckContext& context, std::vector<Finding>& findings)
        : m_context(context)
        , m_settings(context.settings)
        , m_isFile(m_settings["source"] == "file")
        , m_findings(findings) {}

    void run() {
        checkArrivals();
        checkKeys();
        if (m_isFile) {
            checkFileFields();
            checkDataFile("file");
            return;
        }
        checkSizes();
        checkTemplate();
        if (m_settings["source"] == "trace") {
            checkDataFile("trace");
        }
    }

private:
    Finding& add(Severity severity, const char* rule, std::string path, Text message, Text todo) {
        Finding& finding = m_findings.emplace_back();
        finding.severity = severity;
        finding.node = m_context.node.id;
        finding.rule = rule;
        finding.path = std::move(path);
        finding.message = std::move(message);
        finding.todo = std::move(todo);
        return finding;
    }

    void refuse(std::string path, Text message, Text todo) {
        add(Severity::error, "invalid-setting", std::move(path), std::move(message), std::move(todo));
    }

    /// What a builder says of the setting that it names.
    void refuse(const Error& error) {
        refuse(error.where.substr(0, error.where.find(": ")), error.what, error.todo);
    }

    void checkArrivals() {
        if (m_settings["source"] == "trace" || (m_isFile && m_settings["file"]["pacing"] != "rate")) {
            return;
        }
        const Result<WallTime> start = parseTimestamp(m_context.pipeline.scenario.start);
        const auto profile = makeRateProfile(m_settings["records_per_second"].get<double>(),
                                             m_settings["profile"], 0, start ? *start : WallTime{});
        if (profile) {
            checkRates(m_context, m_findings);
        } else {
            refuse(profile.error());
        }
    }

    void checkKeys() {
        const Json& key = m_settings["partition_key"];
        if (key["kind"] == "explicit") {
            if (const auto hashKeys = KeySpace::hashKeysOf(key); !hashKeys) {
                refuse(hashKeys.error());
            }
        } else if (key["kind"] == "hot" &&
                   key["hot_keys"].get<std::int64_t>() > key["count"].get<std::int64_t>()) {
            refuse("partition_key.hot_keys",
                   Text(MR_TEXT("checks", "is more than the number of keys, %1"),
                        {std::to_string(key["count"].get<std::int64_t>())}),
                   MR_TEXT("checks", "give at most as many as there are keys"));
        }
    }

    void checkSizes() {
        const Json& size = m_settings["record_size_bytes"];
        if (size["kind"] == "uniform" && size["min"].get<double>() > size["max"].get<double>()) {
            refuse("record_size_bytes.min",
                   Text(MR_TEXT("checks", "is more than the largest size, %1"),
                        {std::to_string(size["max"].get<std::int64_t>())}),
                   MR_TEXT("checks", "exchange the two"));
        } else if (size["kind"] == "histogram" && size["bins"].empty()) {
            refuse("record_size_bytes.bins", MR_TEXT("checks", "holds no sizes"),
                   MR_TEXT("checks", "give at least one"));
        } else if (size["kind"] == "histogram" && std::ranges::all_of(size["bins"], [](const Json& bin) {
                       return bin["weight"].get<double>() <= 0;
                   })) {
            refuse("record_size_bytes.bins", MR_TEXT("checks", "has no weight above zero"),
                   MR_TEXT("checks", "give one of them a weight"));
        }
    }

    void checkTemplate() {
        const Json& setting = m_settings["template"];
        const std::string kind = setting["kind"].get<std::string>();
        const Result<std::optional<RecordTemplate>> compiled = compileTemplate(setting);
        if (!compiled) {
            refuse("template." + kind, compiled.error().what, compiled.error().todo);
            return;
        }
        const auto keyField = keyFieldOf(m_settings["partition_key"], *compiled);
        if (!keyField) {
            refuse(keyField.error());
        } else if (*keyField) {
            checkKeyTexts(**compiled, **keyField);
        }
    }

    void checkKeyTexts(const RecordTemplate& compiled, std::size_t field) {
        constexpr std::uint64_t kSamples = 100;
        const RandomStream draws(0, "checks", "key");
        std::string text;
        for (std::uint64_t i = 0; i < kSamples; ++i) {
            text.clear();
            compiled.renderField(field, {draws.child(i), i, WallTime{}, {}, 0}, text);
            if (!isKeptAsKey(text)) {
                add(Severity::warning, "partition-key-cut", "partition_key.field",
                    MR_TEXT("checks", "holds more than the 256 characters of a partition key; what is more "
                                      "is cut, and records may come to share a key"),
                    MR_TEXT("checks", "name a shorter field"))
                    .source = kPutRecord;
                return;
            }
        }
    }

    void checkFileFields() {
        const Json& file = m_settings["file"];
        const std::string timeField = file["time_field"].get<std::string>();
        if (file["pacing"] == "time_field" && timeField.empty()) {
            refuse("file.time_field", MR_TEXT("settings", "is needed to pace records by their time"),
                   MR_TEXT("settings", "name the field, or choose another pacing"));
        }
        checkFileField("file.time_field", timeField);
        const std::string keyField = file["key_field"].get<std::string>();
        const Json& key = m_settings["partition_key"];
        if (keyField.empty() && key["kind"] == "field") {
            checkFileField("partition_key.field", key["field"].get<std::string>());
        } else {
            checkFileField("file.key_field", keyField);
        }
    }

    void checkFileField(const char* path, const std::string& field) {
        const Json& file = m_settings["file"];
        if (field.empty() || file["format"] == "csv") {
            return; // a CSV's columns are in the file
        }
        if (const auto extractor = FileSource::extractorOf(file, {}, field); !extractor) {
            refuse(file["format"] == "text" ? "file.fields" : path, extractor.error().what,
                   extractor.error().todo);
        }
    }

    /// Looks for the file without opening it: it may be large, and designs are checked while they are edited.
    void checkDataFile(const std::string& setting) {
        if (!m_context.projectFolder) {
            return;
        }
        const std::filesystem::path given(m_settings[setting]["path"].get<std::string>());
        const std::filesystem::path path = *m_context.projectFolder / given; // an absolute one stands alone
        std::error_code failed;
        const std::filesystem::file_status status = std::filesystem::status(path, failed);
        const auto missing = [&](Text message, Text todo) {
            add(Severity::error, "missing-file", setting + ".path", std::move(message), std::move(todo));
        };
        if (!std::filesystem::exists(status)) {
            missing(Text(MR_TEXT("checks", "there is no file %1"), {path.string()}),
                    MR_TEXT("checks", "correct the path; relative ones start at the project's folder"));
        } else if (!std::filesystem::is_regular_file(status)) {
            missing(Text(MR_TEXT("checks", "%1 is no file but a folder or a device"), {path.string()}),
                    MR_TEXT("checks", "name a file"));
        } else if (std::filesystem::file_size(path, failed) > kLargestDataFile && !failed) {
            missing(Text(MR_TEXT("checks", "%1 is larger than 1 GiB"), {path.string()}),
                    MR_TEXT("checks", "use a part of it"));
        }
    }

    const NodeCheckContext& m_context;
    const Json& m_settings;
    bool m_isFile;
    std::vector<Finding>& m_findings;
};

} // namespace

void check(const NodeCheckContext& context, std::vector<Finding>& findings) {
    Checker(context, findings).run();
}

} // namespace millrace::producer
