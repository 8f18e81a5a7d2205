// SPDX-License-Identifier: GPL-3.0-or-later
// aggregation-format.md of the Kinesis Producer Library. tests/data/aggregated_records.json holds records
// that another implementation made (tests/interop/aggregated_records.py).
#include "base/hash_key.h"
#include "base/random.h"
#include "records/formats/aggregated_record.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace millrace {
namespace {

using testing::HasSubstr;

/// A user record that owns its texts.
struct Given {
    std::string key;
    std::optional<std::string> hashKey;
    std::string data;

    [[nodiscard]] AggregatedUserRecord view() const {
        return {key, hashKey ? std::optional<std::string_view>(*hashKey) : std::nullopt, data};
    }
};

std::string encoded(const std::vector<Given>& records) {
    AggregatedRecordWriter writer;
    for (const Given& record : records) {
        writer.add(record.view());
    }
    std::string bytes;
    writer.appendTo(bytes);
    return bytes;
}

std::vector<AggregatedUserRecord> viewsOf(const std::vector<Given>& records) {
    std::vector<AggregatedUserRecord> views;
    for (const Given& record : records) {
        views.push_back(record.view());
    }
    return views;
}

std::string bytesOf(const std::string& hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    }
    return bytes;
}

/// Magic and MD5 around any message.
std::string framed(const std::string& message) {
    HashKey md5 = hashPartitionKey(message);
    std::string digest(16, '\0');
    for (auto byte = digest.rbegin(); byte != digest.rend(); ++byte, md5 >>= 8U) {
        *byte = static_cast<char>(static_cast<unsigned char>(md5 & 0xffU));
    }
    return "\xF3\x89\x9A\xC2" + message + digest;
}

std::string problemOf(const std::string& bytes) {
    const auto decoded = decodeAggregatedRecord(bytes);
    return decoded ? std::string() : decoded.error().sentence();
}

/// Random user records; keys come again, some have explicit hash keys, lengths cross the steps of varints.
std::vector<Given> drawn(const RandomStream& draws) {
    constexpr std::array<std::uint64_t, 7> kSizes = {0, 1, 50, 127, 128, 400, 17000};
    std::uint64_t draw = 0;
    const auto below = [&](std::uint64_t bound) { return draws.below(draw++, bound); };
    std::vector<Given> records(static_cast<std::size_t>(1 + below(below(4) == 0 ? 300 : 12)));
    const std::uint64_t keys = 1 + below(2 * records.size());
    const bool isExplicit = below(3) == 0;
    for (Given& record : records) {
        record.key = "key-" + std::to_string(below(keys)) + std::string(below(20) == 0 ? 200 : 0, 'k');
        if (isExplicit && below(10) != 0) {
            record.hashKey = toString(static_cast<UInt128>(below(keys)) << (below(2) == 0 ? 100U : 0U));
        }
        const std::uint64_t size = kSizes[below(records.size() > 20 ? 6 : kSizes.size())];
        for (std::uint64_t i = 0; i < size; ++i) {
            record.data += static_cast<char>(static_cast<unsigned char>(draws.bits(draw + i)));
        }
        draw += size;
    }
    return records;
}

std::size_t sizeOf(const std::vector<Given>& records) {
    AggregatedRecordSize size;
    std::map<std::string, std::uint64_t> keys;
    std::map<std::string, std::uint64_t> hashKeys;
    const auto place = [&](std::map<std::string, std::uint64_t>& table, const std::string& key) {
        const auto [found, isNew] = table.try_emplace(key, table.size());
        if (isNew) {
            size.addKey(key.size());
        }
        return found->second;
    };
    for (const Given& record : records) {
        const std::uint64_t key = place(keys, record.key);
        std::optional<std::uint64_t> hashKey;
        if (record.hashKey) {
            hashKey = place(hashKeys, *record.hashKey);
        }
        size.addRecord(key, hashKey, record.data.size());
    }
    return size.bytes();
}

TEST(AggregatedRecord, IsByteForByteWhatAnotherImplementationMakes) {
    const auto file =
        std::filesystem::path(MILLRACE_SOURCE_DIR) / "tests" / "data" / "aggregated_records.json";
    std::ifstream in(file);
    const nlohmann::json vectors = nlohmann::json::parse(in);
    ASSERT_GE(vectors["cases"].size(), 5U);
    for (const nlohmann::json& entry : vectors["cases"]) {
        std::vector<Given> records;
        for (const nlohmann::json& record : entry["records"]) {
            records.push_back({record["key"],
                               record["hash_key"].is_null()
                                   ? std::nullopt
                                   : std::optional(record["hash_key"].get<std::string>()),
                               bytesOf(record["data"])});
        }
        const std::string theirs = bytesOf(entry["aggregated"]);
        EXPECT_TRUE(encoded(records) == theirs) << entry["name"];
        EXPECT_EQ(sizeOf(records), theirs.size()) << entry["name"];
        const auto decoded = decodeAggregatedRecord(theirs);
        ASSERT_TRUE(decoded) << entry["name"] << ": " << decoded.error().sentence();
        EXPECT_TRUE(*decoded == viewsOf(records)) << entry["name"];
    }
}

TEST(AggregatedRecord, ComesBackAsItWentInAndItsSizeIsKnownBefore) {
    const RandomStream seeds(1, "aggregated", "cases");
    for (std::uint64_t i = 0; i < 500; ++i) {
        const std::vector<Given> records = drawn(seeds.child(i));
        const std::string bytes = encoded(records);
        EXPECT_EQ(sizeOf(records), bytes.size()) << i;
        const auto decoded = decodeAggregatedRecord(bytes);
        ASSERT_TRUE(decoded) << i << ": " << decoded.error().sentence();
        ASSERT_TRUE(*decoded == viewsOf(records)) << i;
    }
}

TEST(AggregatedRecord, WithoutTheMagicItIsAPlainRecord) {
    for (const char* plain : {"", "x", "\xF3\x89\x9A", "{\"user\": 1}"}) {
        const auto decoded = decodeAggregatedRecord(plain);
        ASSERT_FALSE(decoded);
        EXPECT_EQ(decoded.error().code, ErrorCode::unsupported);
        EXPECT_THAT(decoded.error().sentence(), HasSubstr("so it is not aggregated"));
        EXPECT_FALSE(hasAggregateMagic(plain));
    }
}

TEST(AggregatedRecord, CutOrChangedItIsTakenAsAPlainRecordAsByTheKcl) {
    const std::string whole = encoded({{"k", {}, "first"}, {"l", "7", "second"}});
    for (std::size_t length = 4; length < whole.size(); ++length) {
        const auto decoded = decodeAggregatedRecord(whole.substr(0, length));
        ASSERT_FALSE(decoded) << length;
        EXPECT_EQ(decoded.error().code, ErrorCode::invalidInput);
        EXPECT_THAT(decoded.error().sentence(),
                    HasSubstr(length <= 20 ? "ends before" : "MD5 does not match"));
        EXPECT_THAT(decoded.error().sentence(), HasSubstr("it is taken as a plain record"));
    }
    for (std::size_t at = 4; at < whole.size(); ++at) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_THAT(problemOf(changed), HasSubstr("MD5 does not match")) << at;
    }
}

TEST(AggregatedRecord, AMessageThatCannotBeReadIsSaidToBeSo) {
    EXPECT_THAT(problemOf(framed("\x0A\x05ke")), HasSubstr("breaks off or is no protobuf"));
    EXPECT_THAT(problemOf(framed("\x03")), HasSubstr("no protobuf")) << "a field of number 0";
    EXPECT_THAT(problemOf(framed("\x0A\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01x")), HasSubstr("breaks off"));
    EXPECT_THAT(problemOf(framed("\x0A\x01k\x1A\x02\x08\x01")), HasSubstr("lacks its key or data"));
    EXPECT_THAT(problemOf(framed("\x0A\x01k\x1A\x03\x1A\x01x")), HasSubstr("lacks its key or data"));
    EXPECT_THAT(problemOf(framed("\x0A\x01k\x1A\x05\x08\x01\x1A\x01x")), HasSubstr("not in its table"));
    EXPECT_THAT(problemOf(framed("\x0A\x01k\x1A\x03\x08\x01\x1A")), HasSubstr("lacks its key or data"));
}

TEST(AggregatedRecord, FieldsThatAreNotKnownAreStridden) {
    // A tag (field 4) in the record, and fields of all wire types around; the table behind its record.
    using namespace std::string_literals;
    const std::string message = "\x20\x96\x01"s + "\x29" + "12345678" + "\x35" + "1234" +
                                "\x1A\x0C\x08\x00\x1A\x01x\x22\x05\x0A\x03tag"s + "\x0A\x01k";
    const std::string bytes = framed(message);
    const auto decoded = decodeAggregatedRecord(bytes);
    ASSERT_TRUE(decoded) << decoded.error().sentence();
    ASSERT_EQ(decoded->size(), 1U);
    EXPECT_EQ(decoded->front(), (AggregatedUserRecord{"k", {}, "x"}));
}

TEST(AggregatedRecord, WhateverTheBytesNothingIsReadOutsideOfThem) {
    const RandomStream seeds(2, "aggregated", "damage");
    std::vector<std::string> wholes;
    for (std::uint64_t i = 0; i < 50; ++i) {
        wholes.push_back(encoded(drawn(seeds.child(i))));
    }
    for (std::uint64_t i = 0; i < 20000; ++i) {
        const RandomStream draws = seeds.child(100 + i);
        const std::string& whole = wholes[i % wholes.size()];
        std::string message = whole.substr(4, std::min<std::size_t>(whole.size() - 20, 300));
        for (std::uint64_t change = 0; change < 3; ++change) {
            message[draws.below(2 * change, message.size())] =
                static_cast<char>(static_cast<unsigned char>(draws.bits(2 * change + 1)));
        }
        const std::string bytes = framed(message);
        if (const auto decoded = decodeAggregatedRecord(bytes); decoded) {
            for (const AggregatedUserRecord& record : *decoded) {
                ASSERT_GE(record.data.data(), bytes.data());
                ASSERT_LE(record.data.data() + record.data.size(), bytes.data() + bytes.size());
            }
        } else {
            EXPECT_EQ(decoded.error().code, ErrorCode::invalidInput);
        }
    }
}

} // namespace
} // namespace millrace
