// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/series_codec.h"

#include "metrics/column.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace millrace {
namespace {

using Values = std::vector<std::int64_t>;

constexpr std::int64_t kSmallest = std::numeric_limits<std::int64_t>::min() + 1;
constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();

std::string packed(const Values& values) {
    SeriesPacker packer;
    for (const std::int64_t value : values) {
        packer.append(value);
    }
    EXPECT_EQ(packer.count(), static_cast<std::int64_t>(values.size()));
    return packer.bytes();
}

void expectRoundTrip(const Values& values) {
    const std::string bytes = packed(values);
    const Result<Values> back = unpackSeries(bytes, static_cast<std::int64_t>(values.size()));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, values);
}

/// A column as metrics have them: levels, noise, repeats, holes and now and then an extreme.
Values randomColumn(std::mt19937_64& random) {
    Values values;
    std::int64_t level = 0;
    const std::size_t size = random() % 1000;
    while (values.size() < size) {
        const std::size_t times = random() % 3 == 0 ? random() % 200 : random() % 4;
        switch (random() % 6) {
        case 0:
            values.insert(values.end(), times, Column::kAbsent);
            break;
        case 1:
            values.insert(values.end(), times, 0);
            break;
        case 2:
            level = static_cast<std::int64_t>(random() % 100000);
            values.insert(values.end(), times, level);
            break;
        case 3:
            values.push_back(random() % 2 == 0 ? kSmallest : kLargest);
            break;
        case 4:
            values.push_back(static_cast<std::int64_t>(random()));
            break;
        default:
            for (std::size_t i = 0; i < times; ++i) {
                values.push_back(level + static_cast<std::int64_t>(random() % 50));
            }
        }
    }
    return values;
}

TEST(SeriesCodec, RoundTripsOfChosenColumns) {
    for (const Values& values : {Values{}, Values{0}, Values{7}, Values{-7}, Values{Column::kAbsent},
                                 Values{0, 0, 0, 0}, Values{5, 5}, Values{5, 5, 6, 6, 6, 6, 5},
                                 Values{1, Column::kAbsent, 1, 1, 1, Column::kAbsent, Column::kAbsent, 2},
                                 Values{kSmallest, kLargest, kSmallest, 0, kLargest}, Values(4096, 1),
                                 Values(4096, Column::kAbsent)}) {
        expectRoundTrip(values);
    }
}

TEST(SeriesCodec, RoundTripsOfRandomColumns) {
    std::mt19937_64 random(20260105);
    for (int i = 0; i < 2000; ++i) {
        SCOPED_TRACE(i);
        expectRoundTrip(randomColumn(random));
    }
}

TEST(SeriesCodec, BytesCanBeTakenWhileTheRowGrows) {
    std::mt19937_64 random(7);
    const Values values = randomColumn(random);
    ASSERT_FALSE(values.empty());
    SeriesPacker packer;
    for (std::size_t i = 0; i < values.size(); ++i) {
        packer.append(values[i]);
        const Result<Values> back = unpackSeries(packer.bytes(), static_cast<std::int64_t>(i + 1));
        ASSERT_TRUE(back) << i;
        ASSERT_EQ(*back, Values(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(i + 1)));
    }
    EXPECT_EQ(packer.bytes(), packed(values));
}

TEST(SeriesCodec, AConstantHourTakesAFewBytes) {
    EXPECT_LE(packed(Values(3600, 0)).size(), 4U);
    EXPECT_LE(packed(Values(3600, 1000)).size(), 8U);
    EXPECT_LE(packed(Values(3600, Column::kAbsent)).size(), 4U);
}

TEST(SeriesCodec, NoiseTakesAsManyBytesAsItIsWide) {
    std::mt19937_64 random(3);
    Values values;
    for (int i = 0; i < 3600; ++i) {
        values.push_back(1000 + static_cast<std::int64_t>(random() % 60));
    }
    EXPECT_LE(packed(values).size(), 3610U); // a byte a second: differences are below 64
}

TEST(SeriesCodec, AnotherNumberOfBucketsIsAnError) {
    const std::string bytes = packed({1, 2, 3, 3, 3, 3});
    EXPECT_TRUE(unpackSeries(bytes, 6));
    for (const std::int64_t count : {-1L, 0L, 5L, 7L, 4097L, std::numeric_limits<long>::max()}) {
        EXPECT_FALSE(unpackSeries(bytes, count)) << count;
    }
}

TEST(SeriesCodec, CutBytesAreAnError) {
    std::mt19937_64 random(11);
    const Values values = randomColumn(random);
    ASSERT_FALSE(values.empty());
    const std::string bytes = packed(values);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        EXPECT_FALSE(
            unpackSeries(std::string_view(bytes).substr(0, size), static_cast<std::int64_t>(values.size())))
            << size;
    }
}

TEST(SeriesCodec, HandMadeDamage) {
    using namespace std::string_literals;
    EXPECT_FALSE(unpackSeries("", 0));
    EXPECT_FALSE(unpackSeries("\x02", 0)); // another format
    EXPECT_TRUE(unpackSeries("\x01", 0));
    EXPECT_FALSE(unpackSeries("\x01\x00"s, 0));                      // a token of no buckets
    EXPECT_FALSE(unpackSeries("\x01\x07", 1));                       // a kind that there is not
    EXPECT_FALSE(unpackSeries("\x01\x80", 1));                       // ends inside a number
    EXPECT_FALSE(unpackSeries("\x01" + std::string(12, '\x80'), 1)); // a number without end
    EXPECT_FALSE(unpackSeries("\x01\xfc\xff\xff\xff\xff\xff\xff\xff\xff\x01", 4096)); // 2^62 repeats
    EXPECT_FALSE(unpackSeries("\x01\xfc\xff\xff\xff\xff\xff\xff\xff\xff\x03", 4096)); // beyond 64 bits
    EXPECT_EQ(*unpackSeries("\x01\x08", 2), (Values{0, 0}));
}

TEST(SeriesCodec, RandomAndDamagedBytesNeverCrash) {
    std::mt19937_64 random(99);
    int accepted = 0;
    for (int i = 0; i < 50000; ++i) {
        std::string bytes(1, '\x01');
        if (i % 2 == 0) {
            bytes.resize(1 + random() % 40);
            std::generate(bytes.begin() + 1, bytes.end(), [&] { return static_cast<char>(random()); });
        } else {
            bytes = packed({4, 4, 4, 4, 9, Column::kAbsent, 100000, 3, 3});
            bytes[random() % bytes.size()] = static_cast<char>(random());
        }
        const std::int64_t count = i % 2 == 0 ? static_cast<std::int64_t>(random() % 5000) : 9;
        const Result<Values> values = unpackSeries(bytes, count);
        if (values) {
            ++accepted;
            EXPECT_EQ(static_cast<std::int64_t>(values->size()), count);
        } else {
            EXPECT_EQ(values.error().code, ErrorCode::invalidInput);
        }
    }
    EXPECT_GT(accepted, 0); // some damage only changes a value
}

} // namespace
} // namespace millrace
