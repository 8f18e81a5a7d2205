// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/setting.h"
#include "model/setting_expression.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace millrace {
namespace {

using testing::HasSubstr;

Json read(const std::string& text, Unit unit, SettingType type = SettingType::number) {
    Setting setting;
    setting.key = "value";
    setting.type = type;
    setting.unit = unit;
    Result<Json> value = parseSettingText(setting, text);
    return value ? *value : Json("error: " + value.error().sentence());
}

TEST(SettingText, ReadsUnits) {
    EXPECT_EQ(read("2 MiB", Unit::bytes), Json(2097152));
    EXPECT_EQ(read("1.5k/s", Unit::recordsPerSecond), Json(1500));
    EXPECT_EQ(read("250 ms", Unit::milliseconds), Json(250));
    EXPECT_EQ(read("1.5 s", Unit::milliseconds), Json(1500));
    EXPECT_EQ(read("60 %", Unit::share), Json(0.6));
    EXPECT_EQ(read("8 Mbit/s", Unit::bytesPerSecond), Json(1000000));
    EXPECT_EQ(read("2,500", Unit::count), Json(2500));
    EXPECT_EQ(read("1e-3", Unit::none), Json(0.001));
    EXPECT_EQ(read("-5", Unit::none), Json(-5));
}

TEST(SettingText, WorksOutSmallSums) {
    EXPECT_EQ(read("2*1024", Unit::bytes, SettingType::integer), Json(2048));
    EXPECT_EQ(read("1 MiB/2", Unit::bytes), Json(524288));
    EXPECT_EQ(read("1 MiB / 2", Unit::bytes), Json(524288));
    EXPECT_EQ(read("1 MiB + 512 KiB", Unit::bytes), Json(1572864));
    EXPECT_EQ(read("1 MiB - 1", Unit::bytes), Json(1048575));
    EXPECT_EQ(read("1.5k/s*2", Unit::recordsPerSecond), Json(3000));
    EXPECT_EQ(read("3 * 1.5k records/s", Unit::recordsPerSecond), Json(4500));
    EXPECT_EQ(read("1.5k*2", Unit::recordsPerSecond), Json(3000));
    EXPECT_EQ(read("3000/s/2", Unit::recordsPerSecond), Json(1500));
    EXPECT_EQ(read("(2 + 3) * 100", Unit::count), Json(500));
    EXPECT_EQ(read("2 - -3", Unit::none), Json(5));
    EXPECT_EQ(read("-(2 + 3)", Unit::none), Json(-5));
    EXPECT_EQ(read("10 MiB / 4 MiB", Unit::bytes), Json(2.5));
    EXPECT_EQ(read("1e3*2", Unit::none), Json(2000));
    EXPECT_EQ(read("1h30m*2", Unit::seconds), Json(10800));
    EXPECT_EQ(read("7/2", Unit::none), Json(3.5));
}

TEST(SettingText, WorksOutDurations) {
    EXPECT_EQ(read("1h + 30m", Unit::none, SettingType::duration), Json("1h30m"));
    EXPECT_EQ(read("2*90s", Unit::none, SettingType::duration), Json("3m"));
    EXPECT_EQ(read("1h/4", Unit::none, SettingType::duration), Json("15m"));
    EXPECT_EQ(read("90s", Unit::none, SettingType::duration), Json("90s")) << "as it was typed";
    EXPECT_EQ(read("2*3", Unit::none, SettingType::duration), Json("2*3"))
        << "the check of durations refuses it";
    EXPECT_EQ(read("1s-2s", Unit::none, SettingType::duration), Json("1s-2s")) << "negative";
}

TEST(SettingText, SaysWhatIsWrongWithASum) {
    const auto why = [](const std::string& text) { return read(text, Unit::bytes).get<std::string>(); };
    EXPECT_THAT(why("2*"), HasSubstr("lacks a number"));
    EXPECT_THAT(why("*2"), HasSubstr("lacks a number"));
    EXPECT_THAT(why("2/0"), HasSubstr("divides by zero"));
    EXPECT_THAT(why("1 MiB * 2 MiB"), HasSubstr("multiplies two units"));
    EXPECT_THAT(why("4 / 2 MiB"), HasSubstr("divides a number by a unit"));
    EXPECT_THAT(why("(1 + 2"), HasSubstr("not closed"));
    EXPECT_THAT(why("1 + 2)"), HasSubstr("bracket too many"));
    EXPECT_THAT(why("2 * 5 ms"), HasSubstr("unit of another kind"));
    EXPECT_THAT(why("fast * 2"), HasSubstr("is not a number"));
    EXPECT_THAT(why("1e308*10*10"), HasSubstr("too large"));
    EXPECT_THAT(why(std::string(1000, '(') + "1"), HasSubstr("too many brackets"));
    EXPECT_THAT(why(std::string(100000, '-') + "1"), HasSubstr("too many brackets"));
}

TEST(SettingText, TellsSumsFromUnits) {
    EXPECT_FALSE(isExpression("1.5k/s"));
    EXPECT_FALSE(isExpression("2 MiB/s"));
    EXPECT_FALSE(isExpression("-5"));
    EXPECT_FALSE(isExpression("1e-3"));
    EXPECT_TRUE(isExpression("2*3"));
    EXPECT_TRUE(isExpression("1 MiB/2"));
    EXPECT_TRUE(isExpression("1-2"));
}

} // namespace
} // namespace millrace
