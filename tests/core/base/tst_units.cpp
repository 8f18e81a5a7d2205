// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace millrace {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct ParseCase {
    const char* text;
    Unit unit;
    double value;
};

const ParseCase kParseQuantityRows[] = {{"1500", Unit::none, 1500},
                                        {" -2.5 ", Unit::none, -2.5},
                                        {"+7", Unit::count, 7},
                                        {".5", Unit::count, 0.5},
                                        {"1e3", Unit::count, 1000},
                                        {"1.5k", Unit::count, 1500},
                                        {"2 M", Unit::count, 2e6},
                                        {"3G", Unit::count, 3e9},
                                        {"1K", Unit::records, 1000},
                                        {"1.5k records", Unit::records, 1500},
                                        {"1 record", Unit::records, 1},
                                        {"1.5k/s", Unit::recordsPerSecond, 1500},
                                        {"1.5k records/s", Unit::recordsPerSecond, 1500},
                                        {"1.5krecords/s", Unit::recordsPerSecond, 1500},
                                        {"100/s", Unit::recordsPerSecond, 100},
                                        {"1.5k", Unit::recordsPerSecond, 1500},
                                        {"4 shards", Unit::shards, 4},
                                        {"1k shards", Unit::shards, 1000},
                                        {"0.015 USD", Unit::usd, 0.015},
                                        {"$5", Unit::usd, 5},
                                        {"5 $", Unit::usd, 5},
                                        {"2 MiB", Unit::bytes, 2097152},
                                        {"2MB", Unit::bytes, 2e6},
                                        {"1 kB", Unit::bytes, 1000},
                                        {"1 KB", Unit::bytes, 1000},
                                        {"1 GB", Unit::bytes, 1e9},
                                        {"1 KiB", Unit::bytes, 1024},
                                        {"1 GiB", Unit::mebibytes, 1024},
                                        {"512 KiB", Unit::mebibytes, 0.5},
                                        {"1024", Unit::kibibytes, 1024},
                                        {"1 MB", Unit::kibibytes, 976.5625},
                                        {"2 MiB/s", Unit::bytesPerSecond, 2097152},
                                        {"1 GB/s", Unit::bytesPerSecond, 1e9},
                                        {"8 Mbit/s", Unit::bytesPerSecond, 1e6},
                                        {"2 Mbps", Unit::bitsPerSecondKilo, 2000},
                                        {"1 kB/s", Unit::bitsPerSecondKilo, 8},
                                        {"512 KiB/s", Unit::mebibytesPerSecond, 0.5},
                                        {"250 ms", Unit::milliseconds, 250},
                                        {"250 ms", Unit::seconds, 0.25},
                                        {"1.1 s", Unit::milliseconds, 1100},
                                        {"1h", Unit::seconds, 3600},
                                        {"1h30m", Unit::hours, 1.5},
                                        {"1h 30m", Unit::hours, 1.5},
                                        {"15 min", Unit::seconds, 900},
                                        {"15m", Unit::seconds, 900},
                                        {"7d", Unit::hours, 168},
                                        {"5 us", Unit::nanoseconds, 5000},
                                        {"5 µs", Unit::microseconds, 5},
                                        {"5 \u03bcs", Unit::microseconds, 5},
                                        {"1000 ns", Unit::microseconds, 1},
                                        {"90", Unit::seconds, 90},
                                        {"60 %", Unit::share, 0.6},
                                        {"60%", Unit::percent, 60},
                                        {"0.6", Unit::share, 0.6},
                                        {"7%", Unit::share, 0.07},
                                        {"-3 s", Unit::milliseconds, -3000}};

TEST(ParseQuantity, TakesThousandsSeparatorsAsFiguresAreShown) {
    EXPECT_EQ(*parseQuantity("2,500", Unit::recordsPerSecond), 2500);
    EXPECT_EQ(*parseQuantity("1,048,576 B", Unit::bytes), 1048576);
    EXPECT_EQ(*parseQuantity("12,345.5", Unit::count), 12345.5);
    for (const char* wrong : {"2,50", "2,5000", ",500", "2,500,", "1234,567", "2,,500"}) {
        EXPECT_FALSE(parseQuantity(wrong, Unit::count).ok()) << wrong;
    }
}

TEST(ParseQuantity, ConvertsIntoTheUnit) {
    for (const ParseCase& row : kParseQuantityRows) {
        SCOPED_TRACE(row.text);
        const Result<double> value = parseQuantity(row.text, row.unit);
        ASSERT_TRUE(value.ok()) << value.error().sentence();
        EXPECT_EQ(*value, row.value);
    }
}

const ParseCase kBadQuantityRows[] = {{"", Unit::none, 0},
                                      {"  ", Unit::none, 0},
                                      {"k", Unit::none, 0},
                                      {"nan", Unit::none, 0},
                                      {"-nan", Unit::none, 0},
                                      {"inf", Unit::seconds, 0},
                                      {"-inf", Unit::none, 0},
                                      {"1e999", Unit::none, 0},
                                      {"1e308k", Unit::count, 0},
                                      {"1e308 TiB", Unit::bytes, 0},
                                      {"-", Unit::none, 0},
                                      {"+-1", Unit::none, 0},
                                      {"--1", Unit::none, 0},
                                      {".", Unit::none, 0},
                                      {"1 500", Unit::none, 0},
                                      {"1,50", Unit::none, 0},
                                      {"0x10", Unit::none, 0},
                                      {"5 ms", Unit::bytes, 0},
                                      {"5 MiB", Unit::seconds, 0},
                                      {"5 MiB", Unit::bytesPerSecond, 0},
                                      {"5 MiB/s", Unit::bytes, 0},
                                      {"2M", Unit::bytes, 0},
                                      {"2k", Unit::seconds, 0},
                                      {"5 %", Unit::count, 0},
                                      {"5 records", Unit::recordsPerSecond, 0},
                                      {"5 k MiB", Unit::records, 0},
                                      {"5 kk", Unit::count, 0},
                                      {"/s", Unit::recordsPerSecond, 0},
                                      {"5 s/s", Unit::seconds, 0},
                                      {"5 B/s/s", Unit::bytesPerSecond, 0},
                                      {"1h-3m", Unit::seconds, 0},
                                      {"5 \xff", Unit::none, 0},
                                      {"5000d1h", Unit::seconds, 0}};

TEST(BadQuantity, IsRefused) {
    for (const ParseCase& row : kBadQuantityRows) {
        SCOPED_TRACE(row.text);
        const Result<double> value = parseQuantity(row.text, row.unit);
        ASSERT_FALSE(value.ok()) << *value;
        EXPECT_EQ(value.error().code, ErrorCode::invalidInput);
        EXPECT_FALSE(value.error().what.empty());
        EXPECT_FALSE(value.error().todo.empty());
    }
}

TEST(ParseQuantityErrors, SayWhatIsWrong) {
    EXPECT_EQ(parseQuantity("abc", Unit::records).error().sentence(),
              "\"abc\" is not a number: write it as in 1500 or 1.5k records");
    EXPECT_EQ(parseQuantity("5 ms", Unit::bytes).error().sentence(),
              "\"5 ms\" has a unit of another kind, \"ms\": write it as in 1500 B, 2 MiB or 2 MB");
    EXPECT_EQ(parseQuantity("5 furlongs", Unit::seconds).error().sentence(),
              "\"5 furlongs\" has an unknown unit, \"furlongs\": write it as in 250 ms, 90 s or 1h30m");
}

TEST(ParseQuantityErrors, HugeTextIsNoTrouble) {
    EXPECT_FALSE(parseQuantity(std::string(1'000'000, '9'), Unit::none).ok());
    EXPECT_FALSE(parseQuantity("1" + std::string(1'000'000, 'k'), Unit::none).ok());
    std::string perSecond = "1 B";
    for (int i = 0; i < 100'000; ++i) {
        perSecond += "/s";
    }
    EXPECT_FALSE(parseQuantity(perSecond, Unit::bytesPerSecond).ok());
}

struct ShowCase {
    double value;
    Unit unit;
    const char* text;
};

const ShowCase kFormatQuantityRows[] = {{0, Unit::records, "0 records"},
                                        {0, Unit::mebibytes, "0 MiB"},
                                        {0, Unit::share, "0 %"},
                                        {12, Unit::none, "12"},
                                        {1.5 * 1024 * 1024, Unit::bytes, "1.5 MiB"},
                                        {1200, Unit::recordsPerSecond, "1.2k records/s"},
                                        {1234.5678, Unit::count, "1.235k"},
                                        {-1234.5678, Unit::count, "-1.235k"},
                                        {999.94, Unit::count, "999.9"},
                                        {999.96, Unit::count, "1k"},
                                        {999'960, Unit::count, "1M"},
                                        {2.5e9, Unit::records, "2.5G records"},
                                        {1e12, Unit::count, "1T"},
                                        {1.25e16, Unit::count, "12500T"},
                                        {0.001234567, Unit::count, "0.001235"},
                                        {1023.96, Unit::kibibytes, "1 MiB"},
                                        {1023, Unit::bytes, "1023 B"},
                                        {1024, Unit::bytes, "1 KiB"},
                                        {10, Unit::mebibytes, "10 MiB"},
                                        {0.5, Unit::mebibytes, "512 KiB"},
                                        {2, Unit::mebibytesPerSecond, "2 MiB/s"},
                                        {1'048'576, Unit::bytesPerSecond, "1 MiB/s"},
                                        {2000, Unit::bitsPerSecondKilo, "2 Mbit/s"},
                                        {500, Unit::bitsPerSecondKilo, "500 kbit/s"},
                                        {250, Unit::milliseconds, "250 ms"},
                                        {2500, Unit::milliseconds, "2.5 s"},
                                        {0.25, Unit::seconds, "250 ms"},
                                        {5, Unit::microseconds, "5 µs"},
                                        {3, Unit::nanoseconds, "3 ns"},
                                        {90, Unit::seconds, "90 s"},
                                        {150, Unit::seconds, "2.5 min"},
                                        {3600, Unit::seconds, "1 h"},
                                        {24, Unit::hours, "24 h"},
                                        {168, Unit::hours, "7 d"},
                                        {0.6, Unit::share, "60 %"},
                                        {12.3456, Unit::percent, "12.35 %"},
                                        {4, Unit::shards, "4 shards"},
                                        {21.9, Unit::usd, "21.9 USD"},
                                        {std::numeric_limits<double>::quiet_NaN(), Unit::count, "nan"},
                                        {kInfinity, Unit::seconds, "inf s"},
                                        {1e308, Unit::mebibytes, "1e+308 MiB"}};

TEST(FormatQuantity, FitsThePrefix) {
    for (const ShowCase& row : kFormatQuantityRows) {
        SCOPED_TRACE(row.text);
        EXPECT_EQ(formatQuantity(row.value, row.unit), row.text);
    }
}

TEST(FormatQuantityRoundTrip, ReadsBackWithinFourDigits) {
    for (int i = 0; i <= static_cast<int>(Unit::usd); ++i) {
        const auto unit = static_cast<Unit>(i);
        double value = 1e-3;
        while (value < 1e9) {
            const std::string text = formatQuantity(value, unit);
            const Result<double> back = parseQuantity(text, unit);
            ASSERT_TRUE(back.ok()) << back.error().sentence();
            EXPECT_NEAR(*back / value, 1, 6e-4) << text;
            value *= 3.7;
        }
    }
}

TEST(Names, EveryUnitHasItsOwn) {
    EXPECT_EQ(suffixOf(Unit::count), "");
    EXPECT_EQ(suffixOf(Unit::bytes), "B");
    EXPECT_EQ(suffixOf(Unit::milliseconds), "ms");
    EXPECT_EQ(suffixOf(Unit::recordsPerSecond), "records/s");
    EXPECT_EQ(cloudWatchNameOf(Unit::none), "None");
    EXPECT_EQ(cloudWatchNameOf(Unit::records), "Count");
    EXPECT_EQ(cloudWatchNameOf(Unit::bytes), "Bytes");
    EXPECT_EQ(cloudWatchNameOf(Unit::milliseconds), "Milliseconds");
    EXPECT_EQ(cloudWatchNameOf(Unit::bytesPerSecond), "Bytes/Second");
}

TEST(FormatNumber, IsShortAndPlain) {
    EXPECT_EQ(formatNumber(0), "0");
    EXPECT_EQ(formatNumber(-0.0), "0");
    EXPECT_EQ(formatNumber(0.1), "0.1");
    EXPECT_EQ(formatNumber(-1460.5), "-1460.5");
    EXPECT_EQ(formatNumber(100000), "100000");
    EXPECT_EQ(formatNumber(1e-6), "0.000001");
    EXPECT_EQ(formatNumber(1e15), "1000000000000000");
    EXPECT_EQ(formatNumber(1e16), "1e+16");
    EXPECT_EQ(formatNumber(9.5e-7), "9.5e-07");
    EXPECT_EQ(formatNumber(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(formatNumber(-std::numeric_limits<double>::max()), "-1.7976931348623157e+308");
    EXPECT_EQ(formatNumber(1.2345678901234567e-6), "0.0000012345678901234567");
    EXPECT_EQ(formatNumber(kInfinity), "inf");
}

TEST(FormatNumber, IsReadBack) {
    double value = 1e-12;
    while (value < 1e25) {
        ASSERT_EQ(std::stod(formatNumber(value)), value);
        value *= 1.7320508;
    }
}

} // namespace

} // namespace millrace
