// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace millrace::producer {

/// A record that the application gave to the KPL ("user record"), on its way through it. Times in ns.
struct UserRecord {
    std::uint64_t ordinal = 0;
    std::int64_t created = 0;
    std::int64_t deadline = 0; ///< the latest time at which it should leave the buffer
    std::uint64_t keyId = 0;   ///< tells keys apart: index into the population, else 64 bits of the hash
    std::uint32_t dataBytes = 0;
    std::uint16_t keyBytes = 0;
    std::uint8_t answers = 0; ///< how often the stream has said what it thinks of it
    bool isAccepted = false;  ///< the stream has it, and the client doesn't know
};

/// User records in one record of the stream ("Kinesis record"): aggregated when they are several, else the
/// user record as it is.
struct PackedRecord {
    std::vector<UserRecord> records;
    std::uint32_t shard = 0;     ///< where it should go; kNoShard when nobody asked
    std::uint32_t dataBytes = 0; ///< exact
    std::uint16_t keyBytes = 0;
    std::int64_t deadline = 0; ///< the earliest of its records
    std::int64_t created = 0;  ///< the earliest of its records

    [[nodiscard]] std::int64_t bytes() const { return std::int64_t{dataBytes} + keyBytes; }
};

/// Vectors of user records that are used again, so that packing allocates little.
class UserRecordPool {
public:
    [[nodiscard]] std::vector<UserRecord> take() {
        if (m_free.empty()) {
            return {};
        }
        std::vector<UserRecord> records = std::move(m_free.back());
        m_free.pop_back();
        return records;
    }

    void giveBack(std::vector<UserRecord> records) {
        records.clear();
        m_free.push_back(std::move(records));
    }

private:
    std::vector<std::vector<UserRecord>> m_free;
};

} // namespace millrace::producer
