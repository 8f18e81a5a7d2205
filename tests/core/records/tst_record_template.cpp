// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/record_template.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace millrace {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::MatchesRegex;

const RandomStream kDraws(42, "web", "payload");

TemplateInput input(std::uint64_t ordinal) {
    return {kDraws.child(ordinal), ordinal, *parseTimestamp("2026-03-02T09:08:07.065Z"), "key-9", 60};
}

std::string render(const Result<RecordTemplate>& compiled, std::uint64_t ordinal = 0) {
    EXPECT_TRUE(compiled.ok()) << (compiled ? "" : compiled.error().sentence());
    std::string text;
    if (compiled) {
        compiled->render(input(ordinal), text);
    }
    return text;
}

std::string text(const std::string& source, std::uint64_t ordinal = 0) {
    return render(RecordTemplate::compileText(source), ordinal);
}

std::string problem(const std::string& source) {
    const auto compiled = RecordTemplate::compileText(source);
    return compiled ? std::string() : compiled.error().sentence();
}

/// All values of a placeholder over many records, and how often each came.
std::map<std::string, int> values(const std::string& source, int records = 2000) {
    const auto compiled = RecordTemplate::compileText(source);
    std::map<std::string, int> counts;
    for (int i = 0; i < records; ++i) {
        ++counts[render(compiled, static_cast<std::uint64_t>(i))];
    }
    return counts;
}

TEST(Placeholders, EachOneThatIsListedWorks) {
    for (const TemplatePlaceholder& placeholder : templatePlaceholders()) {
        EXPECT_NE(text(std::string(placeholder.syntax)), "") << placeholder.syntax;
        EXPECT_EQ(text(std::string(placeholder.syntax), 5), text(std::string(placeholder.syntax), 5));
        EXPECT_FALSE(placeholder.help.isEmpty());
    }
}

TEST(Placeholders, Sequence) {
    EXPECT_EQ(text("{{sequence}}", 0), "0");
    EXPECT_EQ(text("n={{ sequence }};", 1'234'567), "n=1234567;");
}

TEST(Placeholders, Uuid) {
    const auto all = values("{{uuid}}");
    EXPECT_EQ(all.size(), 2000U);
    for (const auto& [uuid, count] : all) {
        EXPECT_THAT(uuid,
                    MatchesRegex("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }
    EXPECT_NE(text("{{uuid}}|{{uuid}}").substr(0, 36), text("{{uuid}}|{{uuid}}").substr(37))
        << "each place draws its own";
}

TEST(Placeholders, Int) {
    const auto all = values("{{int -2 3}}");
    EXPECT_EQ(all.size(), 6U);
    for (const auto& [value, count] : all) {
        EXPECT_NEAR(count, 2000 / 6.0, 80) << value;
    }
    EXPECT_EQ(values("{{int 5 5}}").begin()->first, "5");
    EXPECT_GT(values("{{int -1000000000000000000 1000000000000000000}}").size(), 1990U);
}

TEST(Placeholders, Float) {
    for (const auto& [value, count] : values("{{float -1.5 1.5 1}}")) {
        EXPECT_THAT(value, MatchesRegex("-?[0-9]\\.[0-9]"));
        EXPECT_GE(std::stod(value), -1.5);
        EXPECT_LE(std::stod(value), 1.5);
    }
    EXPECT_EQ(values("{{float -1.5 1.5 1}}").size(), 31U);
    EXPECT_EQ(values("{{float 0.29 0.29 2}}").begin()->first, "0.29") << "not cut to 0.28";
    EXPECT_THAT(text("{{float 0 1}}"), MatchesRegex("[01]\\.[0-9]{2}"));
    EXPECT_THAT(text("{{float 3 7 0}}"), MatchesRegex("[3-7]"));
    EXPECT_THAT(text("{{float 0.001 0.009 3}}"), MatchesRegex("0\\.00[1-9]"));
}

TEST(Placeholders, Bool) {
    const auto all = values("{{bool}}");
    ASSERT_EQ(all.size(), 2U);
    EXPECT_NEAR(all.at("true"), 1000, 120);
}

TEST(Placeholders, Choice) {
    const auto all = values("{{choice red \"deep blue\" \"\"}}");
    ASSERT_EQ(all.size(), 3U);
    EXPECT_TRUE(all.contains("red") && all.contains("deep blue") && all.contains(""));
    EXPECT_NEAR(all.at("deep blue"), 667, 100);
}

TEST(Placeholders, Names) {
    EXPECT_GT(values("{{first_name}}").size(), 20U);
    EXPECT_GT(values("{{last_name}}").size(), 20U);
    EXPECT_THAT(text("{{first_name}} {{last_name}}"), MatchesRegex("[A-Z][a-z]+ [A-Z][a-z]+"));
}

TEST(Placeholders, WordsAndHex) {
    EXPECT_THAT(text("{{word}}"), MatchesRegex("[a-z]+"));
    EXPECT_THAT(text("{{word 3}}"), MatchesRegex("[a-z]+ [a-z]+ [a-z]+"));
    EXPECT_THAT(text("{{hex 8}}"), MatchesRegex("[0-9a-f]{8}"));
    EXPECT_EQ(text("{{hex}}").size(), 16U);
    EXPECT_EQ(text("{{hex 33}}").size(), 33U);
}

TEST(Placeholders, Ip) {
    for (const auto& [address, count] : values("{{ip}}", 200)) {
        EXPECT_THAT(address, MatchesRegex("10(\\.[0-9]{1,3}){3}"));
    }
}

TEST(Placeholders, TimeAndKey) {
    EXPECT_EQ(text("{{timestamp}}"), "2026-03-02T09:08:07.065Z");
    EXPECT_EQ(text("{{timestamp_ms}}"), "1772442487065");
    EXPECT_EQ(text("<{{key}}>"), "<key-9>");
    EXPECT_TRUE(RecordTemplate::compileText("{{timestamp_ms}}")->usesTime());
    EXPECT_FALSE(RecordTemplate::compileText("{{uuid}}")->usesTime());
    EXPECT_TRUE(RecordTemplate::compileText("{{key}}")->usesKey());
}

TEST(Placeholders, PaddingFillsUpToTheSize) {
    EXPECT_EQ(text("a{{padding}}b"), "a" + std::string(58, 'x') + "b");
    EXPECT_EQ(text(std::string(70, 'y') + "{{padding}}"), std::string(70, 'y')) << "what is longer stays";
    const std::string record =
        render(RecordTemplate::compileJson(R"({"id": "{{uuid}}", "fill": "{{padding}}"})"));
    EXPECT_EQ(record.size(), std::max<std::size_t>(60, record.size()));
    EXPECT_FALSE(nlohmann::json::parse(record, nullptr, false).is_discarded());
}

TEST(Placeholders, MistakesNameThePlaceholder) {
    EXPECT_THAT(problem("x {{nonsense}}"), AllOf(HasSubstr("{{nonsense}}"), HasSubstr("is no placeholder")));
    EXPECT_THAT(problem("{{uuid"), AllOf(HasSubstr("uuid"), HasSubstr("is not closed")));
    EXPECT_THAT(problem("{{}}"), HasSubstr("is no placeholder"));
    EXPECT_THAT(problem("{{uuid 4}}"), HasSubstr("{{uuid 4}}"));
    EXPECT_THAT(problem("{{choice}}"), HasSubstr("{{choice}}"));
    for (const char* wrong : {"{{int}}", "{{int 1}}", "{{int 5 1}}", "{{int 1 x}}", "{{int 1.5 2}}",
                              "{{int 1 2 3}}", "{{int 0 9999999999999999999}}"}) {
        EXPECT_THAT(problem(wrong), AllOf(HasSubstr(wrong), HasSubstr("two whole numbers"))) << wrong;
    }
    for (const char* wrong : {"{{float 1}}", "{{float 2 1}}", "{{float 0 1 10}}", "{{float 0 1 -1}}",
                              "{{float 0 1e10}}", "{{float nan nan}}", "{{float 0 1 2 3}}"}) {
        EXPECT_THAT(problem(wrong), AllOf(HasSubstr(wrong), HasSubstr("two numbers"))) << wrong;
    }
    for (const char* wrong : {"{{word 0}}", "{{hex -1}}", "{{hex 100001}}", "{{word a}}", "{{hex 1 2}}"}) {
        EXPECT_THAT(problem(wrong), AllOf(HasSubstr(wrong), HasSubstr("one count"))) << wrong;
    }
}

TEST(JsonTemplate, NumbersAndTruthValuesStandWithoutQuotes) {
    const std::string record = render(
        RecordTemplate::compileJson(
            R"({"n": "{{int 7 7}}", "s": "{{sequence}}", "f": "{{float 1 1 1}}", "t": "{{timestamp_ms}}", "b": "{{bool}}",
            "text": "no {{int 7 7}}", "id": "{{uuid}}", "keep": [1, 2.5, null, true, {"x": {}}], "e": ""})"),
        3);
    EXPECT_EQ(record.find('\n'), std::string::npos) << "each record is one line";
    const auto json = nlohmann::ordered_json::parse(record, nullptr, false);
    ASSERT_FALSE(json.is_discarded()) << record;
    EXPECT_EQ(json["n"], 7);
    EXPECT_EQ(json["s"], 3);
    EXPECT_EQ(json["f"], 1.0);
    EXPECT_EQ(json["t"], 1772442487065);
    EXPECT_TRUE(json["b"].is_boolean());
    EXPECT_EQ(json["text"], "no 7");
    EXPECT_TRUE(json["id"].is_string());
    EXPECT_EQ(json["keep"].dump(), R"([1,2.5,null,true,{"x":{}}])");
    EXPECT_EQ(json.begin().key(), "n") << "keys stay in their order";
}

TEST(JsonTemplate, IsValidJsonWhateverStandsInIt) {
    const auto compiled = RecordTemplate::compileJson(
        R"({"quote \" key": "say \"{{choice \"a b\" c}}\" \\ \n é", "emoji": "😀 {{word}}", "{{x}}": 1})");
    for (std::uint64_t i = 0; i < 50; ++i) {
        const std::string record = render(compiled, i);
        const auto json = nlohmann::json::parse(record, nullptr, false);
        ASSERT_FALSE(json.is_discarded()) << record;
        EXPECT_THAT(json["quote \" key"].get<std::string>(), MatchesRegex("say \"(a b|c)\" \\\\ \n é"));
        EXPECT_TRUE(json.contains("{{x}}")) << "keys hold no placeholders";
    }
}

TEST(JsonTemplate, MistakesAreSaidWithTheirPlace) {
    EXPECT_THAT(RecordTemplate::compileJson("{\"a\": ").error().sentence(), HasSubstr("not valid JSON"));
    EXPECT_THAT(RecordTemplate::compileJson(R"({"a": {"b": [0, "{{int}}"]}})").error().sentence(),
                AllOf(HasSubstr("a.b[1]"), HasSubstr("{{int}}")));
    std::string deep = "1";
    for (int i = 0; i < 200; ++i) {
        deep = "[" + deep + "]";
    }
    EXPECT_THAT(RecordTemplate::compileJson(deep).error().sentence(), HasSubstr("nested too deeply"));
}

TEST(JsonTemplate, FieldsAreFoundByPathAndRenderedAlone) {
    const auto compiled = RecordTemplate::compileJson(
        R"({"user": {"id": "u-{{int 1 9}}-{{int 1 9}}", "n": "{{int 1 9}}"}, "items": [{"sku": "{{hex 4}}"}, {"sku": "fixed"}], "x": 12})");
    ASSERT_TRUE(compiled.ok());
    for (std::uint64_t i = 0; i < 100; ++i) {
        const auto json = nlohmann::json::parse(render(compiled, i));
        const auto field = [&](const char* path) {
            const auto found = compiled->findField(path);
            EXPECT_TRUE(found.has_value()) << path;
            std::string value;
            if (found) {
                compiled->renderField(*found, input(i), value);
            }
            return value;
        };
        EXPECT_EQ(field("user.id"), json["user"]["id"].get<std::string>());
        EXPECT_EQ(field("user.n"), std::to_string(json["user"]["n"].get<int>()));
        EXPECT_EQ(field("items[0].sku"), json["items"][0]["sku"].get<std::string>());
        EXPECT_EQ(field("items[1].sku"), "fixed");
        EXPECT_EQ(field("x"), "12");
    }
    for (const char* path : {"user", "user.name", "items[2].sku", "", "y"}) {
        EXPECT_EQ(compiled->findField(path), std::nullopt) << path;
    }
}

TEST(FieldsTemplate, KeepsItsOrderAndRefusesDoubles) {
    EXPECT_EQ(
        render(RecordTemplate::compileFields({{"z", "\"{{sequence}}\""}, {"a", "\"x\""}, {"n", "[1, 2]"}}),
               4),
        R"({"z":4,"a":"x","n":[1,2]})");
    EXPECT_EQ(render(RecordTemplate::compileFields({})), "{}");
    EXPECT_THAT(RecordTemplate::compileFields({{"a", "1"}, {"a", "2"}}).error().sentence(),
                AllOf(HasSubstr("a"), HasSubstr("two fields")));
    EXPECT_THAT(RecordTemplate::compileFields({{"a", "{bad"}}).error().sentence(),
                AllOf(HasSubstr("a"), HasSubstr("not valid JSON")));
    EXPECT_THAT(RecordTemplate::compileFields({{"a", "\"{{nope}}\""}}).error().sentence(),
                HasSubstr("{{nope}}"));
}

TEST(TextTemplate, IsWhatItSays) {
    EXPECT_EQ(text(""), "");
    EXPECT_EQ(text("plain \"text\"\nof two lines }} {"), "plain \"text\"\nof two lines }} {");
    EXPECT_EQ(text("{{choice \"a \"}}|{{choice \" b\"}}"), "a | b");
}

} // namespace
} // namespace millrace
