// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/formats/aggregated_record.h"

#include "base/hash_key.h"

#include <array>

namespace millrace {

namespace {

constexpr std::string_view kMagic = "\xF3\x89\x9A\xC2";
static_assert(kMagic.size() == AggregatedRecordSize::kMagicBytes);

/// Wire types of protobuf's encoding (https://protobuf.dev/programming-guides/encoding/).
enum WireType : std::uint8_t { kVarint = 0, kFixed64 = 1, kLength = 2, kFixed32 = 5 };

constexpr char tag(std::uint8_t field, WireType type) {
    constexpr unsigned kTypeBits = 3;
    return static_cast<char>((field << kTypeBits) | type);
}

// AggregatedRecord
constexpr char kKeyTable = tag(1, kLength);
constexpr char kHashKeyTable = tag(2, kLength);
constexpr char kRecords = tag(3, kLength);
// Record
constexpr char kKeyIndex = tag(1, kVarint);
constexpr char kHashKeyIndex = tag(2, kVarint);
constexpr char kData = tag(3, kLength);

void appendVarint(std::uint64_t value, std::string& out) {
    constexpr std::uint64_t kMore = 0x80;
    for (; value >= kMore; value >>= 7U) {
        out += static_cast<char>((value & 0x7fU) | kMore);
    }
    out += static_cast<char>(value);
}

void appendField(char fieldTag, std::string_view content, std::string& out) {
    out += fieldTag;
    appendVarint(content.size(), out);
    out += content;
}

std::array<char, AggregatedRecordSize::kMd5Bytes> md5Of(std::string_view bytes) {
    // The hash key of a text is its MD5, read as a big-endian number.
    HashKey hash = hashPartitionKey(bytes);
    std::array<char, AggregatedRecordSize::kMd5Bytes> digest{};
    for (auto byte = digest.rbegin(); byte != digest.rend(); ++byte, hash >>= 8U) {
        *byte = static_cast<char>(static_cast<unsigned char>(hash & 0xffU));
    }
    return digest;
}

/// Reads the fields of a message one after another. Never looks outside of it.
class MessageReader {
public:
    explicit MessageReader(std::string_view message)
        : m_rest(message) {}

    /// Goes on to the next field. False at the end, and for a message that breaks off or is none.
    bool next() {
        if (m_rest.empty() || !takeVarint(m_tag)) {
            return false;
        }
        constexpr std::uint64_t kTypeMask = 7;
        if (m_tag >> 3U == 0) {
            m_isBroken = true; // there is no field 0
            return false;
        }
        switch (m_tag & kTypeMask) {
        case kVarint:
            return takeVarint(m_number);
        case kLength:
            return takeVarint(m_number) && takeBytes(m_number);
        case kFixed64:
            return takeBytes(8);
        case kFixed32:
            return takeBytes(4);
        default:
            m_isBroken = true;
            return false;
        }
    }

    [[nodiscard]] bool isBroken() const { return m_isBroken; }

    [[nodiscard]] bool is(char fieldTag) const { return m_tag == static_cast<unsigned char>(fieldTag); }

    [[nodiscard]] std::uint64_t number() const { return m_number; }

    [[nodiscard]] std::string_view bytes() const { return m_bytes; }

private:
    bool takeVarint(std::uint64_t& value) {
        constexpr unsigned kLongest = 64;
        value = 0;
        for (unsigned shift = 0; shift < kLongest && !m_rest.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_rest.front());
            m_rest.remove_prefix(1);
            value |= std::uint64_t{byte & 0x7fU} << shift;
            if (byte < 0x80U) {
                return true;
            }
        }
        m_isBroken = true;
        return false;
    }

    bool takeBytes(std::uint64_t count) {
        if (count > m_rest.size()) {
            m_isBroken = true;
            return false;
        }
        m_bytes = m_rest.substr(0, static_cast<std::size_t>(count));
        m_rest.remove_prefix(static_cast<std::size_t>(count));
        return true;
    }

    std::string_view m_rest;
    std::string_view m_bytes;
    std::uint64_t m_tag = 0;
    std::uint64_t m_number = 0;
    bool m_isBroken = false;
};

/// A Record with its places in the tables, which may stand behind it.
struct RawRecord {
    std::optional<std::uint64_t> keyIndex;
    std::optional<std::uint64_t> hashKeyIndex;
    std::optional<std::string_view> data;
};

/// Nothing when the message is broken or lacks a required field.
std::optional<RawRecord> readRecord(std::string_view message) {
    RawRecord record;
    MessageReader reader(message);
    while (reader.next()) {
        if (reader.is(kKeyIndex)) {
            record.keyIndex = reader.number();
        } else if (reader.is(kHashKeyIndex)) {
            record.hashKeyIndex = reader.number();
        } else if (reader.is(kData)) {
            record.data = reader.bytes();
        }
    }
    const bool isWhole = !reader.isBroken() && record.keyIndex && record.data;
    return isWhole ? std::optional(record) : std::nullopt;
}

Error damaged(TextSource what) {
    return {ErrorCode::invalidInput, "aggregated record", what,
            MR_TEXT("records", "it is taken as a plain record")};
}

Result<std::vector<AggregatedUserRecord>> readMessage(std::string_view message) {
    std::vector<std::string_view> keys;
    std::vector<std::string_view> hashKeys;
    std::vector<RawRecord> raw;
    MessageReader reader(message);
    while (reader.next()) {
        if (reader.is(kKeyTable)) {
            keys.push_back(reader.bytes());
        } else if (reader.is(kHashKeyTable)) {
            hashKeys.push_back(reader.bytes());
        } else if (reader.is(kRecords)) {
            const std::optional<RawRecord> record = readRecord(reader.bytes());
            if (!record) {
                return damaged(MR_TEXT("records", "a record in it breaks off or lacks its key or data"));
            }
            raw.push_back(*record);
        }
    }
    if (reader.isBroken()) {
        return damaged(MR_TEXT("records", "its message breaks off or is no protobuf"));
    }
    std::vector<AggregatedUserRecord> records;
    records.reserve(raw.size());
    for (const RawRecord& record : raw) {
        const bool hasHashKey = record.hashKeyIndex.has_value();
        if (*record.keyIndex >= keys.size() || (hasHashKey && *record.hashKeyIndex >= hashKeys.size())) {
            return damaged(MR_TEXT("records", "a record in it names a key that is not in its table"));
        }
        records.push_back({keys[static_cast<std::size_t>(*record.keyIndex)],
                           hasHashKey
                               ? std::optional(hashKeys[static_cast<std::size_t>(*record.hashKeyIndex)])
                               : std::nullopt,
                           *record.data});
    }
    return records;
}

} // namespace

std::uint64_t AggregatedRecordWriter::indexOf(std::string_view key, KeyTable& table, char tag,
                                              std::string& fields) {
    const auto found = table.find(key);
    if (found != table.end()) {
        return found->second;
    }
    appendField(tag, key, fields);
    return table.emplace(key, table.size()).first->second;
}

void AggregatedRecordWriter::add(const AggregatedUserRecord& record) {
    std::string head;
    head += kKeyIndex;
    appendVarint(indexOf(record.partitionKey, m_keys, kKeyTable, m_keyFields), head);
    if (record.explicitHashKey) {
        head += kHashKeyIndex;
        appendVarint(indexOf(*record.explicitHashKey, m_hashKeys, kHashKeyTable, m_hashKeyFields), head);
    }
    head += kData;
    appendVarint(record.data.size(), head);
    m_recordFields += kRecords;
    appendVarint(head.size() + record.data.size(), m_recordFields);
    m_recordFields += head;
    m_recordFields += record.data;
}

void AggregatedRecordWriter::appendTo(std::string& out) const {
    out += kMagic;
    const std::size_t message = out.size();
    out += m_keyFields;
    out += m_hashKeyFields;
    out += m_recordFields;
    const auto md5 = md5Of(std::string_view(out).substr(message));
    out.append(md5.data(), md5.size());
}

bool hasAggregateMagic(std::string_view bytes) {
    return bytes.starts_with(kMagic);
}

Result<std::vector<AggregatedUserRecord>> decodeAggregatedRecord(std::string_view bytes) {
    if (!hasAggregateMagic(bytes)) {
        return Error{
            ErrorCode::unsupported, "aggregated record",
            MR_TEXT("records", "it does not begin with the magic bytes F3 89 9A C2, so it is not aggregated"),
            MR_TEXT("records", "it is taken as a plain record")};
    }
    const std::string_view rest = bytes.substr(kMagic.size());
    // As in the KCL: with nothing between magic and MD5 it is a plain record.
    if (rest.size() <= AggregatedRecordSize::kMd5Bytes) {
        return damaged(MR_TEXT("records", "it ends before its message and MD5 do"));
    }
    const std::string_view message = rest.substr(0, rest.size() - AggregatedRecordSize::kMd5Bytes);
    const auto md5 = md5Of(message);
    if (rest.substr(message.size()) != std::string_view(md5.data(), md5.size())) {
        return damaged(MR_TEXT("records", "its MD5 does not match: it was cut or changed"));
    }
    return readMessage(message);
}

} // namespace millrace
