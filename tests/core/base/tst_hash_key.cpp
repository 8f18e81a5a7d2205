// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash_key.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <thread>
#include <vector>

namespace millrace {

namespace {

std::string hexOf(HashKey key) {
    return fmt::format("{:016x}{:016x}", static_cast<std::uint64_t>(key >> 64U),
                       static_cast<std::uint64_t>(key));
}

struct DigestCase {
    const char* text;
    const char* hex;
};

// RFC 1321, appendix A.5
const DigestCase kRfc1321Rows[] = {
    {"", "d41d8cd98f00b204e9800998ecf8427e"},
    {"a", "0cc175b9c0f1b6a831c399e269772661"},
    {"abc", "900150983cd24fb0d6963f7d28e17f72"},
    {"message digest", "f96b697d7cb7938d525a2f31aaf161d0"},
    {"abcdefghijklmnopqrstuvwxyz", "c3fcd3d76192e4007dfb496cca67e13b"},
    {"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "d174ab98d277d9f5a5611c2c9f419d9f"},
    {"12345678901234567890123456789012345678901234567890123456789012345678901234567890",
     "57edf4a22be3c955ac49da2e2107b67a"}};

TEST(Rfc1321, TestSuite) {
    for (const DigestCase& row : kRfc1321Rows) {
        SCOPED_TRACE(row.text);
        EXPECT_EQ(hexOf(hashPartitionKey(row.text)), row.hex);
    }
}

TEST(HashPartitionKey, ReadsTheDigestAsBigEndian) {
    EXPECT_EQ(toString(hashPartitionKey("a")), "16955237001963240173058271559858726497");
}

TEST(HashPartitionKeys, EqualsOneByOne) {
    constexpr std::size_t kLength = 36;
    std::string text;
    for (int i = 0; i < 1000; ++i) {
        text += fmt::format("{:036}", i * 7919);
    }
    std::vector<HashKey> hashes(1000);
    hashPartitionKeys(text, kLength, hashes);
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        ASSERT_EQ(hexOf(hashes[i]),
                  hexOf(hashPartitionKey(std::string_view(text).substr(i * kLength, kLength))));
    }
}

TEST(HashPartitionKeys, EmptyInputs) {
    hashPartitionKeys("", 36, {});
    std::vector<HashKey> hashes(2);
    hashPartitionKeys("", 0, hashes);
    EXPECT_EQ(hexOf(hashes[1]), "d41d8cd98f00b204e9800998ecf8427e");
}

TEST(HashPartitionKey, ThreadsHaveTheirOwnState) {
    const HashKey expected = hashPartitionKey("device-17");
    std::vector<int> wrong(4);
    {
        std::vector<std::jthread> threads;
        threads.reserve(wrong.size());
        for (int& count : wrong) {
            threads.emplace_back([&count, expected] {
                for (int i = 0; i < 5000; ++i) {
                    count += hashPartitionKey("device-17") == expected ? 0 : 1;
                }
            });
        }
    }
    EXPECT_EQ(wrong, std::vector<int>(4, 0));
}

TEST(ParseHashKey, ReadsTheWholeSpace) {
    const auto readBack = [](std::string_view text) {
        const Result<HashKey> key = parseHashKey(text);
        return key.ok() ? toString(*key) : key.error().sentence();
    };
    for (const char* text :
         {"0", "1", "170141183460469231731687303715884105728", "340282366920938463463374607431768211455"}) {
        EXPECT_EQ(readBack(text), text);
    }
}

TEST(ParseHashKey, RefusesOtherForms) {
    for (const char* text :
         {"", "00", "01", "-1", "+1", " 1", "1 ", "0x1", "1e3", "12a",
          "340282366920938463463374607431768211456", "999999999999999999999999999999999999999",
          "1000000000000000000000000000000000000000"}) {
        const Result<HashKey> key = parseHashKey(text);
        ASSERT_FALSE(key.ok()) << text;
        EXPECT_EQ(key.error().code, ErrorCode::invalidInput);
    }
}

TEST(HashKeyRange, ContainsBothEnds) {
    const HashKeyRange range{10, 20};
    EXPECT_TRUE(range.contains(10));
    EXPECT_TRUE(range.contains(20));
    EXPECT_FALSE(range.contains(9));
    EXPECT_FALSE(range.contains(21));
}

constexpr std::uint32_t kEvenRangesRows[] = {1U, 2U, 3U, 4U, 5U, 7U, 64U, 1000U, 65537U};

TEST(EvenRanges, CoverTheSpaceWithoutGaps) {
    for (const std::uint32_t row : kEvenRangesRows) {
        SCOPED_TRACE(row);
        const std::uint32_t count = row;
        HashKey next = 0;
        const HashKey width = evenHashKeyRange(0, count).last;
        for (std::uint32_t i = 0; i < count; ++i) {
            const HashKeyRange range = evenHashKeyRange(i, count);
            ASSERT_TRUE(range.first == next) << i;
            ASSERT_TRUE(range.last >= range.first) << i;
            if (i + 1 < count) {
                ASSERT_TRUE(range.last - range.first == width) << i;
            }
            next = range.last + 1;
        }
        EXPECT_TRUE(next == 0) << "the last range must end at 2^128-1";
    }
}

TEST(EvenRange, TwoAndThree) {
    EXPECT_EQ(evenHashKeyRange(0, 1), HashKeyRange());
    EXPECT_EQ(toString(evenHashKeyRange(1, 2).first), "170141183460469231731687303715884105728");
    EXPECT_EQ(toString(evenHashKeyRange(1, 3).first), "113427455640312821154458202477256070485");
    EXPECT_EQ(toString(evenHashKeyRange(1, 3).last), "226854911280625642308916404954512140969");
}

} // namespace

} // namespace millrace
