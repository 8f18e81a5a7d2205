// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/producer_source.h"

#include "base/wall_time.h"
#include "nodes/producer/compiled_template.h"
#include "nodes/producer/key_text.h"

#include <array>

namespace millrace::producer {

Result<std::unique_ptr<GeneratorSource>> GeneratorSource::make(const Json& settings, std::uint64_t seed,
                                                               const std::string& node, WallTime start,
                                                               std::shared_ptr<CreationTimes> times) {
    const Json& key = settings["partition_key"];
    Result<KeySpace> keys = KeySpace::make(key, RandomStream(seed, node, "key"));
    if (!keys) {
        return keys.error();
    }
    auto source = std::unique_ptr<GeneratorSource>(new GeneratorSource(
        std::move(*keys), SizeDistribution(settings["record_size_bytes"], RandomStream(seed, node, "size"))));
    Result<std::optional<RecordTemplate>> compiled = compileTemplate(settings["template"]);
    if (!compiled) {
        return compiled.error().within("template");
    }
    Result<std::optional<std::size_t>> keyField = keyFieldOf(key, *compiled);
    if (!keyField) {
        return keyField.error();
    }
    source->m_keyField = *keyField;
    source->m_template = std::move(*compiled);
    source->m_payload = RandomStream(seed, node, "payload");
    source->m_start = start;
    source->m_times = std::move(times);
    return source;
}

TemplateInput GeneratorSource::inputOf(std::uint64_t ordinal, std::int64_t created,
                                       std::string_view key) const {
    return {m_payload.child(ordinal), ordinal, timeAfter(m_start, Duration(created)), key,
            m_sizes.at(ordinal)};
}

void GeneratorSource::render(std::uint64_t ordinal, std::int64_t created, std::string& out) const {
    const std::string key = m_template->usesKey() ? m_keys.text(ordinal) : std::string();
    m_template->render(inputOf(ordinal, created, key), out);
}

void GeneratorSource::fill(std::uint64_t first, std::span<const std::int64_t> created, RecordBatch& batch) {
    const std::size_t begin = batch.size();
    const std::size_t count = created.size();
    batch.ordinal.resize(begin + count);
    batch.key.resize(begin + count);
    batch.keyBytes.resize(begin + count);
    batch.dataBytes.resize(begin + count);
    for (std::size_t i = 0; i < count; ++i) {
        batch.ordinal[begin + i] = first + i;
    }
    m_keys.fill(first, std::span(batch.key).subspan(begin), std::span(batch.keyBytes).subspan(begin));
    if (!m_template) {
        m_sizes.fill(first, std::span(batch.dataBytes).subspan(begin));
        return;
    }
    std::string scratch;
    for (std::size_t i = 0; i < count; ++i) {
        scratch.clear();
        render(first + i, created[i], scratch);
        batch.dataBytes[begin + i] = static_cast<std::uint32_t>(scratch.size());
        if (m_keyField) {
            scratch.clear();
            m_template->renderField(*m_keyField, inputOf(first + i, created[i], {}), scratch);
            m_changedKeys += isKeptAsKey(scratch) ? 0 : 1;
            batch.keyBytes[begin + i] = static_cast<std::uint16_t>(keyTextOf(scratch).size());
        }
    }
}

void GeneratorSource::hashKeys(std::span<const std::uint64_t> ordinals, std::span<HashKey> hashes) const {
    if (!m_keyField) {
        m_keys.hashRandom(ordinals, hashes);
        return;
    }
    for (std::size_t i = 0; i < ordinals.size(); ++i) {
        hashes[i] = hashPartitionKey(partitionKey(ordinals[i]));
    }
}

std::string GeneratorSource::partitionKey(std::uint64_t ordinal) const {
    if (!m_keyField) {
        return m_keys.text(ordinal);
    }
    std::string text;
    m_template->renderField(*m_keyField,
                            inputOf(ordinal, m_template->usesTime() ? m_times->at(ordinal) : 0, {}), text);
    return keyTextOf(text);
}

void GeneratorSource::appendData(std::uint64_t ordinal, std::string& out) const {
    if (m_template) {
        render(ordinal, m_template->usesTime() ? m_times->at(ordinal) : 0, out);
    } else {
        appendFiller(ordinal, out);
    }
}

void GeneratorSource::appendFiller(std::uint64_t ordinal, std::string& out) const {
    // Printable and without line breaks, so that newline-delimited objects stay readable.
    static constexpr std::string_view kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const RandomStream draws = m_payload.child(ordinal);
    const std::size_t begin = out.size();
    const std::size_t size = m_sizes.at(ordinal);
    out.resize(begin + size);
    constexpr std::size_t kPerDraw = 10; // letters of 6 bits in 64
    for (std::size_t at = 0, draw = 0; at < size; ++draw) {
        std::uint64_t bits = draws.bits(draw);
        for (std::size_t i = 0; i < kPerDraw && at < size; ++i, ++at, bits >>= 6U) {
            out[begin + at] = kLetters[bits & 63U];
        }
    }
}

} // namespace millrace::producer
