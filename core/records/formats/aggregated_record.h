// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace millrace {

// The aggregated record of the Kinesis Producer Library: many user records in one record of a stream. Four
// bytes of magic, a protobuf (proto2) message AggregatedRecord, and the MD5 of that message
// (https://github.com/awslabs/amazon-kinesis-producer/blob/master/aggregation-format.md).

/// One user record of an aggregated one.
struct AggregatedUserRecord {
    std::string_view partitionKey;
    std::optional<std::string_view> explicitHashKey; ///< decimal
    std::string_view data;

    friend bool operator==(const AggregatedUserRecord&, const AggregatedUserRecord&) = default;
};

/// How large an aggregated record is, kept while records are added to it; no bytes are made.
class AggregatedRecordSize {
public:
    /// A new entry of the table of partition keys, or of that of explicit hash keys: `bytes` of text.
    void addKey(std::size_t bytes) { m_message += fieldBytes(bytes); }

    /// A record that names its keys by their places in the tables.
    void addRecord(std::uint64_t keyIndex, std::optional<std::uint64_t> hashKeyIndex, std::size_t dataBytes) {
        const std::size_t hashKey = hashKeyIndex ? 1 + varintBytes(*hashKeyIndex) : 0;
        m_message += fieldBytes(1 + varintBytes(keyIndex) + hashKey + fieldBytes(dataBytes));
    }

    /// Magic, message and MD5.
    [[nodiscard]] std::size_t bytes() const { return kFramingBytes + m_message; }

    static constexpr std::size_t kMagicBytes = 4;
    static constexpr std::size_t kMd5Bytes = 16;
    static constexpr std::size_t kFramingBytes = kMagicBytes + kMd5Bytes;

private:
    static std::size_t varintBytes(std::uint64_t value) {
        return (static_cast<std::size_t>(std::bit_width(value | 1U)) + 6) / 7;
    }

    /// A field of number 1 to 15 that is delimited by its length.
    static std::size_t fieldBytes(std::size_t content) { return 1 + varintBytes(content) + content; }

    std::size_t m_message = 0;
};

/// Makes the bytes of an aggregated record.
class AggregatedRecordWriter {
public:
    /// Equal keys share an entry of their table. `data` is copied.
    void add(const AggregatedUserRecord& record);

    /// Appends the record as far as it was added: magic, message, MD5.
    void appendTo(std::string& out) const;

private:
    using KeyTable = std::map<std::string, std::uint64_t, std::less<>>;

    /// Place of `key` in the table; a new one is appended to `fields` as field `tag`.
    static std::uint64_t indexOf(std::string_view key, KeyTable& table, char tag, std::string& fields);

    KeyTable m_keys;
    KeyTable m_hashKeys;
    // The message, field by field.
    std::string m_keyFields;
    std::string m_hashKeyFields;
    std::string m_recordFields;
};

/// Whether the bytes begin like an aggregated record. Whether they are one, decodeAggregatedRecord() tells.
[[nodiscard]] bool hasAggregateMagic(std::string_view bytes);

/// Takes an aggregated record apart; the answer points into `bytes`. Errors, upon which a reader takes the
/// record as a plain one, as the KCL does: `unsupported` when it has no magic and never was aggregated;
/// `invalidInput` when it was, and is cut, changed (its MD5 is another's) or holds a message that cannot be
/// read.
[[nodiscard]] Result<std::vector<AggregatedUserRecord>> decodeAggregatedRecord(std::string_view bytes);

} // namespace millrace
