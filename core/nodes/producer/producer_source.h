// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nodes/producer/arrivals.h"
#include "nodes/producer/creation_times.h"
#include "nodes/producer/key_space.h"
#include "nodes/producer/size_distribution.h"
#include "records/formats/delimited_text.h"
#include "records/formats/field_extractor.h"
#include "records/record_batch.h"
#include "records/record_source.h"
#include "records/record_template.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace millrace::producer {

/// A RecordSource that a producer emits from, number after number.
class ProducerSource : public RecordSource {
public:
    /// Adds records [first, first + created.size()) to `batch`, all columns but `created`; those are their
    /// times of creation.
    virtual void fill(std::uint64_t first, std::span<const std::int64_t> created, RecordBatch& batch) = 0;

    /// How many records so far got another key than their field holds: it was cut, or was no valid text.
    [[nodiscard]] virtual std::uint64_t changedKeys() const { return 0; }
};

/// Records that are drawn: keys, sizes, and a template's text or filler.
class GeneratorSource final : public ProducerSource {
public:
    /// Reads `partition_key`, `record_size_bytes` and `template` of the resolved settings. `keyField` is the
    /// template's field whose value is the key, when the key's kind is `field`.
    [[nodiscard]] static Result<std::unique_ptr<GeneratorSource>>
    make(const Json& settings, std::uint64_t seed, const std::string& node, WallTime start,
         std::shared_ptr<CreationTimes> times);

    void fill(std::uint64_t first, std::span<const std::int64_t> created, RecordBatch& batch) override;

    [[nodiscard]] std::uint64_t changedKeys() const override { return m_changedKeys; }

    [[nodiscard]] std::uint32_t keyPopulation() const override {
        return m_keyField ? 0 : m_keys.population();
    }

    [[nodiscard]] HashKey populationHash(std::uint32_t key) const override { return m_keys.hash(key); }

    void hashKeys(std::span<const std::uint64_t> ordinals, std::span<HashKey> hashes) const override;

    [[nodiscard]] std::uint32_t keyIndex(std::uint64_t ordinal) const override {
        return m_keys.index(ordinal);
    }

    [[nodiscard]] std::string partitionKey(std::uint64_t ordinal) const override;
    void appendData(std::uint64_t ordinal, std::string& out) const override;

    /// Whether records need CreationTimes to be made again.
    [[nodiscard]] bool usesTime() const { return m_template && m_template->usesTime(); }

    [[nodiscard]] const SizeDistribution& sizes() const { return m_sizes; }

private:
    GeneratorSource(KeySpace keys, SizeDistribution sizes)
        : m_keys(std::move(keys))
        , m_sizes(std::move(sizes)) {}

    [[nodiscard]] TemplateInput inputOf(std::uint64_t ordinal, std::int64_t created,
                                        std::string_view key) const;
    void render(std::uint64_t ordinal, std::int64_t created, std::string& out) const;
    void appendFiller(std::uint64_t ordinal, std::string& out) const;

    KeySpace m_keys;
    SizeDistribution m_sizes;
    std::optional<RecordTemplate> m_template;
    std::optional<std::size_t> m_keyField;
    RandomStream m_payload;
    WallTime m_start{};
    std::shared_ptr<CreationTimes> m_times;
    std::uint64_t m_changedKeys = 0;
};

/// Records of a file, whose bytes they are.
class FileSource final : public ProducerSource {
public:
    /// What a file says besides its records.
    struct Loaded {
        std::unique_ptr<FileSource> source;
        std::vector<std::int64_t>
            times;                    ///< by record, ns from the first, ascending; empty without `time_field`
        std::uint64_t withoutKey = 0; ///< records that lack the key field
        std::uint64_t changedKeys = 0; ///< records whose key was cut, or had bytes that are no UTF-8
        std::uint64_t withoutTime = 0; ///< records whose time cannot be read: they take the time before them
    };

    /// Loads the file that `file` of the resolved settings names. Errors: missing, unreadable, larger than 1
    /// GiB, empty, malformed CSV, an unknown column or group.
    [[nodiscard]] static Result<Loaded> load(const Json& settings, const std::filesystem::path& path,
                                             KeySpace keys);

    /// Finds `field` in records of `file` (resolved); `header` is a CSV's. Errors: no such column or group,
    /// an expression that does not compile, a path that is none.
    [[nodiscard]] static Result<std::unique_ptr<FieldExtractor>>
    extractorOf(const Json& file, const std::vector<std::string>& header, const std::string& field);

    void fill(std::uint64_t first, std::span<const std::int64_t> created, RecordBatch& batch) override;
    [[nodiscard]] std::uint32_t keyPopulation() const override;
    [[nodiscard]] HashKey populationHash(std::uint32_t key) const override;
    void hashKeys(std::span<const std::uint64_t> ordinals, std::span<HashKey> hashes) const override;
    [[nodiscard]] std::uint32_t keyIndex(std::uint64_t ordinal) const override;
    [[nodiscard]] std::string partitionKey(std::uint64_t ordinal) const override;
    void appendData(std::uint64_t ordinal, std::string& out) const override;

    [[nodiscard]] std::size_t size() const { return m_records.size(); }

private:
    explicit FileSource(KeySpace keys)
        : m_keys(std::move(keys)) {}

    [[nodiscard]] std::string_view record(std::uint64_t ordinal) const;

    std::string m_text;
    std::vector<TextSpan> m_records;
    std::vector<std::uint32_t> m_keyOfRecord; ///< into m_keyTexts; empty when keys are drawn
    std::vector<std::string> m_keyTexts;
    KeySpace m_keys;
};

} // namespace millrace::producer
