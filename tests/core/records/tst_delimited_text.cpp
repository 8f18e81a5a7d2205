// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/formats/delimited_text.h"
#include "records/formats/field_extractor.h"

#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace millrace {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> textsOf(const std::string& text, const std::vector<TextSpan>& spans) {
    std::vector<std::string> texts;
    for (const TextSpan& span : spans) {
        texts.push_back(text.substr(span.offset, span.length));
    }
    return texts;
}

std::vector<std::string> lines(const std::string& text) {
    return textsOf(text, *splitLines(text));
}

TEST(Lines, EndWithLfOrCrLfAndEmptyOnesAreLeftOut) {
    EXPECT_THAT(lines("a\nb\r\n\n\r\nc"), ElementsAre("a", "b", "c"));
    EXPECT_THAT(lines(""), IsEmpty());
    EXPECT_THAT(lines("\n\n"), IsEmpty());
    EXPECT_THAT(lines("\xEF\xBB\xBFx\n"), ElementsAre("x")) << "without the byte order mark";
    EXPECT_THAT(lines("a\rb\n"), ElementsAre("a\rb"));
    EXPECT_THAT(lines(std::string("a\0b\n", 4)), ElementsAre(std::string("a\0b", 3)));
}

std::vector<std::string> rows(const std::string& text) {
    return textsOf(text, splitCsv(text)->rows);
}

TEST(Csv, RowsEndOutsideQuotesOnly) {
    EXPECT_THAT(rows("h\n1\n\"two\nlines\"\n3"), ElementsAre("1", "\"two\nlines\"", "3"));
    EXPECT_THAT(rows("h\r\n\r\n1\r\n"), ElementsAre("1"));
    EXPECT_THAT(rows("h\n"), IsEmpty());
}

TEST(Csv, FieldsLoseTheirQuotes) {
    EXPECT_THAT(csvFields("a,b,c"), ElementsAre("a", "b", "c"));
    EXPECT_THAT(csvFields(",,"), ElementsAre("", "", ""));
    EXPECT_THAT(csvFields(""), ElementsAre(""));
    EXPECT_THAT(csvFields("\"a, b\",\"say \"\"hi\"\"\",\"\""), ElementsAre("a, b", "say \"hi\"", ""));
    EXPECT_THAT(csvFields("\"two\nlines\",x"), ElementsAre("two\nlines", "x"));
    EXPECT_THAT(splitCsv("\xEF\xBB\xBF\"a, b\",c\n")->header, ElementsAre("a, b", "c"));
}

TEST(Csv, MistakesAreSaidWithTheirLine) {
    EXPECT_THAT(splitCsv("a\n1\n\"x\ny\n").error().sentence(),
                AllOf(HasSubstr("line 3"), HasSubstr("never closed")));
    EXPECT_THAT(splitCsv("").error().sentence(), HasSubstr("no column names"));
    EXPECT_THAT(splitCsv("\n\n").error().sentence(), HasSubstr("no column names"));
    EXPECT_THAT(splitCsv("\"").error().sentence(), HasSubstr("line 1"));
}

std::optional<std::string> json(const std::string& path, const std::string& record) {
    return (*makeJsonExtractor(path))->extract(record);
}

TEST(JsonField, ByPath) {
    const std::string record =
        R"({"user": {"id": "u-7", "tags": ["a", {"b": 3}]}, "n": 1.50, "on": true, "none": null})";
    EXPECT_EQ(json("user.id", record), "u-7");
    EXPECT_EQ(json("user.tags[0]", record), "a");
    EXPECT_EQ(json("user.tags[1].b", record), "3");
    EXPECT_EQ(json("n", record), "1.5");
    EXPECT_EQ(json("on", record), "true");
    EXPECT_EQ(json("none", record), "null");
    EXPECT_EQ(json("user.tags", record), R"(["a",{"b":3}])");
    EXPECT_EQ(json("[1]", "[10, 20]"), "20");
    EXPECT_EQ(json("name", R"({"name": "김민준 \u00e9\n"})"), "김민준 é\n");
}

TEST(JsonField, NothingWhereThereIsNone) {
    for (const char* record : {"", "not json", "{", "[1, 2]", "7", "\"text\"", "{\"user\": 3}",
                               "{\"user\": {\"ID\": 1}}", "{\"user\": {\"id\"", "\xff\xfe"}) {
        EXPECT_EQ(json("user.id", record), std::nullopt) << record;
    }
    EXPECT_EQ(json("a[2]", R"({"a": [1, 2]})"), std::nullopt);
    EXPECT_EQ(json("a[0]", R"({"a": {"0": 1}})"), std::nullopt);
}

TEST(JsonField, DeepAndHugeRecordsDoNoHarm) {
    EXPECT_EQ(json("a", std::string(200'000, '[')), std::nullopt);
    const auto nested = [](std::size_t levels) {
        return std::string(levels, '[') + "1" + std::string(levels, ']');
    };
    constexpr std::size_t kFarTooDeep = 200'000;
    EXPECT_EQ(json("a", nested(kFarTooDeep)), std::nullopt);
    EXPECT_EQ(json("a", "{\"a\": " + nested(kFarTooDeep) + "}"), std::nullopt);
    EXPECT_EQ(json("a", "{\"a\": " + nested(64) + "}"), nested(64));
    EXPECT_EQ(json("a", "{\"b\": \"" + std::string(1 << 20, 'x') + "\", \"a\": 1}"), "1");
}

TEST(JsonField, PathsThatAreNoneAreRefused) {
    for (const char* path : {"", ".", "a[", "a[x]", "a[1", "a[-1]", "a[99999999999999999999999]"}) {
        const auto made = makeJsonExtractor(path);
        ASSERT_FALSE(made.ok()) << path;
        EXPECT_THAT(made.error().sentence(), HasSubstr("no path into a JSON record")) << path;
    }
}

TEST(CsvField, ByColumnName) {
    const auto extractor = makeCsvExtractor({"id", "the name", "x"}, "the name");
    ASSERT_TRUE(extractor.ok());
    EXPECT_EQ((*extractor)->extract("1,\"a, \"\"b\"\"\",2"), "a, \"b\"");
    EXPECT_EQ((*extractor)->extract("1"), std::nullopt) << "the row is too short";
    EXPECT_THAT(makeCsvExtractor({"id", "x"}, "name").error().sentence(),
                AllOf(HasSubstr("name"), HasSubstr("use one of: id, x")));
}

std::optional<std::string> text(const std::string& expression, const std::string& group,
                                const std::string& record) {
    const auto made = makeTextExtractor(expression, group);
    EXPECT_TRUE(made.ok()) << (made ? "" : made.error().sentence());
    return made ? (*made)->extract(record) : std::nullopt;
}

TEST(TextField, ByNamedGroup) {
    const std::string line = R"(192.0.2.7 - - [17/May/2015:10:05:03 +0000] "GET / HTTP/1.1" 200 7)";
    const std::string expression = R"(^(?<client>\S+) .*\[(?<at>[^\]]+)\](?<rest>x)?)";
    EXPECT_EQ(text(expression, "client", line), "192.0.2.7");
    EXPECT_EQ(text(expression, "at", line), "17/May/2015:10:05:03 +0000");
    EXPECT_EQ(text(expression, "rest", line), std::nullopt) << "the group took no part";
    EXPECT_EQ(text(expression, "client", "no match"), std::nullopt);
    EXPECT_EQ(text("(?<a>)", "a", "x"), "") << "an empty match is a match";
    EXPECT_EQ(text("(?<a>.)", "a", "\xff"), "\xff") << "bytes, not characters";
}

TEST(TextField, ACatastrophicExpressionCountsAsNoMatchAndIsQuick) {
    const auto began = std::chrono::steady_clock::now();
    const std::string record(5000, 'x');
    for (const char* expression : {"^(?<a>(x+x+)+y)", "^(?<a>(x*)*)z", "(?<a>(x|x)+)y$", "^(?<a>(.*)*?)#"}) {
        EXPECT_EQ(text(expression, "a", record), std::nullopt) << expression;
    }
    // Exponential time would not end at all; this is a generous bound for a slow machine.
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(20));
}

TEST(TextField, MistakesAreSaidWithTheirPlace) {
    EXPECT_THAT(makeTextExtractor("(?<a>[", "a").error().sentence(),
                AllOf(HasSubstr("character"), HasSubstr("does not compile")));
    EXPECT_THAT(makeTextExtractor("(?<a>x)", "b").error().sentence(),
                AllOf(HasSubstr("b"), HasSubstr("(?<b>…)")));
    EXPECT_FALSE(makeTextExtractor("", "a").ok());
}

} // namespace
} // namespace millrace
