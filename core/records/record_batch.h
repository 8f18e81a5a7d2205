// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "records/record_source.h"

#include <cstdint>
#include <vector>

namespace millrace {

/// Records on their way to a stream, column by column. All columns have the same length.
struct RecordBatch {
    const RecordSource* source = nullptr;
    std::vector<std::uint64_t> ordinal;   ///< number of the record at its source
    std::vector<std::uint32_t> key;       ///< index into the source's key population
    std::vector<std::uint32_t> dataBytes; ///< size of the data blob
    std::vector<std::uint16_t> keyBytes;  ///< UTF-8 length of the partition key
    std::vector<std::int64_t> created;    ///< when the record came to be, ns of simulated time

    [[nodiscard]] std::size_t size() const { return ordinal.size(); }

    void clear() {
        ordinal.clear();
        key.clear();
        dataBytes.clear();
        keyBytes.clear();
        created.clear();
    }
};

/// A record as a stream keeps it or a reader hands it on.
struct StoredRecord {
    const RecordSource* source = nullptr;
    std::uint64_t ordinal = 0;
    std::int64_t arrival = 0; ///< ApproximateArrivalTimestamp, ns of simulated time (kept to the microsecond)
    std::uint32_t bytes = 0;  ///< data and partition key; of a part of an aggregate its even share
};

} // namespace millrace
