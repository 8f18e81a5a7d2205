// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/producer_source.h"

#include "nodes/producer/data_file.h"
#include "nodes/producer/key_text.h"

#include <algorithm>
#include <unordered_map>

namespace millrace::producer {

namespace {

/// What is known of the file once it is split.
struct SplitFile {
    std::vector<TextSpan> records;
    std::vector<std::string> header; ///< csv
};

Result<SplitFile> split(const std::string& text, const std::string& format) {
    if (format == "csv") {
        Result<CsvTable> table = splitCsv(text);
        if (!table) {
            return table.error();
        }
        return SplitFile{std::move(table->rows), std::move(table->header)};
    }
    Result<std::vector<TextSpan>> lines = splitLines(text);
    if (!lines) {
        return lines.error();
    }
    return SplitFile{std::move(*lines), {}};
}

/// Reads one record's time by the setting `time_format`; ISO 8601 when there is none.
std::optional<WallTime> timeOf(const std::optional<std::string>& text, const std::string& format) {
    if (!text) {
        return std::nullopt;
    }
    Result<WallTime> time = format.empty() ? parseTimestamp(*text) : parseTimestamp(*text, format);
    return time ? std::optional(*time) : std::nullopt;
}

/// Nanoseconds from `first` to `time`; zero when it lies before, and no more than fits.
std::int64_t spanBetween(WallTime first, WallTime time) {
    if (time <= first) {
        return 0;
    }
    const auto span = static_cast<std::uint64_t>(time.time_since_epoch().count()) -
                      static_cast<std::uint64_t>(first.time_since_epoch().count());
    return static_cast<std::int64_t>(std::min<std::uint64_t>(span, INT64_MAX));
}

} // namespace

Result<std::unique_ptr<FieldExtractor>>
FileSource::extractorOf(const Json& file, const std::vector<std::string>& header, const std::string& field) {
    const std::string format = file["format"].get<std::string>();
    if (format == "csv") {
        return makeCsvExtractor(header, field);
    }
    if (format == "json_lines") {
        return makeJsonExtractor(field);
    }
    const std::string expression = file.value("fields", std::string());
    if (expression.empty()) {
        return Error{
            ErrorCode::invalidInput, "file.fields",
            MR_TEXT("settings", "is needed to find fields in plain text"),
            MR_TEXT("settings", "give a regular expression with named groups, such as ^(?<client>\\S+)")};
    }
    return makeTextExtractor(expression, field);
}

Result<FileSource::Loaded> FileSource::load(const Json& settings, const std::filesystem::path& path,
                                            KeySpace keys) {
    const Json& file = settings["file"];
    const auto inFile = [&](const Error& error) { return error.within(path.string()); };
    Result<std::string> text = readTextFile(path, kLargestDataFile);
    if (!text) {
        return text.error();
    }
    Loaded loaded{std::unique_ptr<FileSource>(new FileSource(std::move(keys))), {}, 0, 0, 0};
    FileSource& source = *loaded.source;
    source.m_text = std::move(*text);
    Result<SplitFile> parts = split(source.m_text, file["format"].get<std::string>());
    if (!parts) {
        return inFile(parts.error());
    }
    if (parts->records.empty()) {
        return Error{ErrorCode::invalidInput, path.string(), MR_TEXT("records", "holds no records"),
                     MR_TEXT("records", "choose another file")};
    }
    source.m_records = std::move(parts->records);

    std::string keyField = file.value("key_field", std::string());
    if (keyField.empty() && settings["partition_key"]["kind"] == "field") {
        keyField = settings["partition_key"]["field"].get<std::string>();
    }
    if (!keyField.empty()) {
        Result<std::unique_ptr<FieldExtractor>> extractor = extractorOf(file, parts->header, keyField);
        if (!extractor) {
            return extractor.error().within("file.key_field");
        }
        std::unordered_map<std::string, std::uint32_t> indexes; // looked up, never iterated
        for (std::size_t i = 0; i < source.m_records.size(); ++i) {
            const std::optional<std::string> value = (*extractor)->extract(source.record(i));
            loaded.withoutKey += !value || value->empty() ? 1 : 0;
            loaded.changedKeys += value && !isKeptAsKey(*value) ? 1 : 0;
            std::string key = keyTextOf(value.value_or(std::string()));
            const auto [found, isNew] =
                indexes.try_emplace(key, static_cast<std::uint32_t>(source.m_keyTexts.size()));
            if (isNew) {
                source.m_keyTexts.push_back(std::move(key));
            }
            source.m_keyOfRecord.push_back(found->second);
        }
    }

    const std::string timeField = file.value("time_field", std::string());
    if (!timeField.empty()) {
        Result<std::unique_ptr<FieldExtractor>> extractor = extractorOf(file, parts->header, timeField);
        if (!extractor) {
            return extractor.error().within("file.time_field");
        }
        const std::string format = file.value("time_format", std::string());
        std::optional<WallTime> first;
        std::int64_t newest = 0;
        for (std::size_t i = 0; i < source.m_records.size(); ++i) {
            const std::optional<WallTime> time = timeOf((*extractor)->extract(source.record(i)), format);
            if (time && !first) {
                first = time;
            }
            loaded.withoutTime += time ? 0 : 1;
            // A step back is clamped to the newest time seen (DESIGN, section 3, "time zero").
            newest = time ? std::max(newest, spanBetween(*first, *time)) : newest;
            loaded.times.push_back(newest);
        }
        if (!first) {
            return Error{ErrorCode::invalidInput, "file.time_field",
                         MR_TEXT("records", "no record of the file has a time that can be read"),
                         MR_TEXT("records", "correct time_field or time_format")};
        }
    }
    return loaded;
}

std::string_view FileSource::record(std::uint64_t ordinal) const {
    const TextSpan& span = m_records[ordinal % m_records.size()];
    return std::string_view(m_text).substr(span.offset, span.length);
}

void FileSource::fill(std::uint64_t first, std::span<const std::int64_t> created, RecordBatch& batch) {
    const std::size_t begin = batch.size();
    const std::size_t count = created.size();
    batch.ordinal.resize(begin + count);
    batch.key.resize(begin + count);
    batch.keyBytes.resize(begin + count);
    batch.dataBytes.resize(begin + count);
    if (m_keyOfRecord.empty()) {
        m_keys.fill(first, std::span(batch.key).subspan(begin), std::span(batch.keyBytes).subspan(begin));
    }
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t ordinal = first + i;
        batch.ordinal[begin + i] = ordinal;
        batch.dataBytes[begin + i] = m_records[ordinal % m_records.size()].length;
        if (!m_keyOfRecord.empty()) {
            const std::uint32_t key = keyIndex(ordinal);
            batch.key[begin + i] = key;
            batch.keyBytes[begin + i] = static_cast<std::uint16_t>(m_keyTexts[key].size());
        }
    }
}

std::uint32_t FileSource::keyPopulation() const {
    return m_keyOfRecord.empty() ? m_keys.population() : static_cast<std::uint32_t>(m_keyTexts.size());
}

HashKey FileSource::populationHash(std::uint32_t key) const {
    return m_keyOfRecord.empty() ? m_keys.hash(key) : hashPartitionKey(m_keyTexts[key]);
}

void FileSource::hashKeys(std::span<const std::uint64_t> ordinals, std::span<HashKey> hashes) const {
    m_keys.hashRandom(ordinals, hashes);
}

std::uint32_t FileSource::keyIndex(std::uint64_t ordinal) const {
    return m_keyOfRecord.empty() ? m_keys.index(ordinal) : m_keyOfRecord[ordinal % m_keyOfRecord.size()];
}

std::string FileSource::partitionKey(std::uint64_t ordinal) const {
    return m_keyOfRecord.empty() ? m_keys.text(ordinal) : m_keyTexts[keyIndex(ordinal)];
}

void FileSource::appendData(std::uint64_t ordinal, std::string& out) const {
    out += record(ordinal);
}

} // namespace millrace::producer
