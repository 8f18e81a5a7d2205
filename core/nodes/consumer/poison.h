// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/json.h"
#include "records/formats/field_extractor.h"
#include "records/record_batch.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace millrace::consumer {

/// The records that an application cannot process: those whose JSON field has a certain value (setting
/// `poison`).
class Poison {
public:
    /// Nothing when the resolved setting names no field. Error: the field is no path.
    [[nodiscard]] static Result<std::optional<Poison>> make(const Json& setting);

    /// Index of the first one that cannot be processed; the number of records when all can. Of an aggregated
    /// record one part is enough.
    [[nodiscard]] std::size_t firstIn(std::span<const StoredRecord> records) const;

private:
    [[nodiscard]] bool isIn(const RecordSource& source, std::uint64_t ordinal) const;

    std::shared_ptr<const FieldExtractor> m_field;
    std::string m_value;
    mutable std::string m_data; ///< scratch
};

} // namespace millrace::consumer
