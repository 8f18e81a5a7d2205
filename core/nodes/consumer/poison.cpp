// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/consumer/poison.h"

namespace millrace::consumer {

Result<std::optional<Poison>> Poison::make(const Json& setting) {
    const std::string field = setting["field"].get<std::string>();
    if (field.empty()) {
        return std::optional<Poison>();
    }
    Result<std::unique_ptr<FieldExtractor>> extractor = makeJsonExtractor(field);
    if (!extractor) {
        return extractor.error().within("poison.field");
    }
    Poison poison;
    poison.m_field = std::move(*extractor);
    poison.m_value = setting["value"].get<std::string>();
    return std::optional<Poison>(std::move(poison));
}

bool Poison::isIn(const RecordSource& source, std::uint64_t ordinal) const {
    m_data.clear();
    source.appendData(ordinal, m_data);
    const std::optional<std::string> value = m_field->extract(m_data);
    return value && *value == m_value;
}

std::size_t Poison::firstIn(std::span<const StoredRecord> records) const {
    for (std::size_t i = 0; i < records.size(); ++i) {
        // The numbers are copied: looking into a part may be a call of the source that lent them.
        const SubRecords parts = records[i].source->subRecords(records[i].ordinal);
        const std::vector<std::uint64_t> ordinals(parts.ordinals.begin(), parts.ordinals.end());
        if (ordinals.empty() && isIn(*records[i].source, records[i].ordinal)) {
            return i;
        }
        for (const std::uint64_t ordinal : ordinals) {
            if (isIn(*parts.source, ordinal)) {
                return i;
            }
        }
    }
    return records.size();
}

} // namespace millrace::consumer
