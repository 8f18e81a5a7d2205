// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"

#include <gtest/gtest.h>

namespace millrace {

namespace {

TEST(Trimmed, LeavesInnerSpace) {
    EXPECT_EQ(trimmed("  a b\t\n"), "a b");
    EXPECT_EQ(trimmed(""), "");
    EXPECT_EQ(trimmed(" \t "), "");
}

TEST(InQuotes, KeepsShortTextAndHidesControlCharacters) {
    EXPECT_EQ(inQuotes("abc"), "\"abc\"");
    EXPECT_EQ(inQuotes("a\nb\x7f"), "\"a?b?\"");
    EXPECT_EQ(inQuotes(std::string_view("a\0b", 3)), "\"a?b\"");
    EXPECT_EQ(inQuotes("µs"), "\"µs\"");
}

TEST(InQuotes, CutsLongTextBetweenCharacters) {
    EXPECT_EQ(inQuotes(std::string(40, 'x')), "\"" + std::string(40, 'x') + "\"");
    EXPECT_EQ(inQuotes(std::string(41, 'x')), "\"" + std::string(40, 'x') + "…\"");
    EXPECT_EQ(inQuotes(std::string(39, 'x') + "é!"), "\"" + std::string(39, 'x') + "…\"");
}

TEST(InQuotes, ReplacesInvalidUtf8) {
    EXPECT_EQ(inQuotes("a\xff"
                       "b"),
              "\"a?b\"");
    EXPECT_EQ(inQuotes(std::string(50, '\x80')), "\"…\"");
}

struct DecimalCase {
    const char* text;
    std::int64_t scale;
    std::int64_t value;
    const char* rest;
};

const DecimalCase kTakeScaledDecimalRows[] = {{"12", 1, 12, ""},
                                              {"1.5h", 10, 15, "h"},
                                              {".25 ", 100, 25, " "},
                                              {"0.1", 1'000'000'000, 100'000'000, ""},
                                              {"0.4", 1, 0, ""},
                                              {"0.5", 1, 1, ""},
                                              {"1.2.3", 10, 12, ".3"},
                                              {"0.3333333333333333333333333333333333", 3, 1, ""},
                                              {"0.99999999999999999999999999999999", 1, 1, ""}};

TEST(TakeScaledDecimal, IsExact) {
    for (const DecimalCase& row : kTakeScaledDecimalRows) {
        SCOPED_TRACE(row.text);
        std::string_view text = row.text;
        const std::optional<Int128> value = takeScaledDecimal(text, row.scale);
        EXPECT_TRUE(value == Int128{row.value});
        EXPECT_EQ(text, row.rest);
    }
}

TEST(TakeScaledDecimalErrors, LeaveTheTextAlone) {
    for (const std::string_view bad : {"", ".", "1.", "x", "-1", "1.x", " 1", "+1"}) {
        std::string_view text = bad;
        EXPECT_FALSE(takeScaledDecimal(text, 1).has_value()) << bad;
        EXPECT_EQ(text, bad);
    }
}

TEST(TakeScaledDecimalErrors, HugeNumbersSaturate) {
    const std::string digits(5000, '9');
    std::string_view text = digits;
    const std::optional<Int128> value = takeScaledDecimal(text, 100'000'000'000'000);
    EXPECT_EQ(toString(value.value_or(0)), "1" + std::string(34, '0'));
    EXPECT_TRUE(text.empty());
}

} // namespace

} // namespace millrace
