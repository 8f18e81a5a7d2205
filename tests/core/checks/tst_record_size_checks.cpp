// SPDX-License-Identifier: GPL-3.0-or-later
// Records that are larger than a stream takes, and what keeping the order of each key costs.
#include "checks/key_shares.h"
#include "checks/record_sizes.h"
#include "core/checks/checks_fixture.h"

#include "base/deterministic_math.h"

#include <cmath>

#include <gmock/gmock.h>

namespace millrace {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class RecordSizeChecks : public CheckedDesign {
protected:
    void useSizes(Json sizes) { settings("web")["record_size_bytes"] = std::move(sizes); }

    [[nodiscard]] std::string message(const std::string& rule) const {
        const std::vector<Finding> found = findings(rule);
        return found.empty() ? std::string() : found[0].message.english();
    }
};

TEST_F(RecordSizeChecks, RecordsAboveTheStreamsLargestAreDropped) {
    // With a key of 36 bytes, 1 MiB of data is 36 bytes too much.
    useSizes(1024 * 1024 - 36);
    EXPECT_THAT(findings("record-too-large"), IsEmpty());
    useSizes(1024 * 1024 - 35);
    ASSERT_THAT(findings("record-too-large"), SizeIs(1));
    const Finding found = findings("record-too-large")[0];
    EXPECT_EQ(found.severity, Severity::warning);
    EXPECT_EQ(placeOf(found), "clicks.max_record_size_in_kib");
    EXPECT_THAT(found.message.english(),
                HasSubstr("100 % of the records of Web are larger than Clicks takes (1024 KiB"));
    EXPECT_THAT(found.message.english(), HasSubstr("fails the whole PutRecords call"));
    EXPECT_EQ(found.fixes.at(0).title.english(), "Take records of up to 1025 KiB");
    settings("web")["client"] = "put_record";
    EXPECT_THAT(message("record-too-large"), HasSubstr("refused and dropped"));
    expectFixHelps("record-too-large");
    EXPECT_EQ(settings("clicks")["max_record_size_in_kib"], 1025);
}

TEST_F(RecordSizeChecks, TheShareIsToldForEveryKindOfSize) {
    useSizes({{"kind", "uniform"}, {"min", 1}, {"max", 2 * 1024 * 1024}});
    EXPECT_THAT(message("record-too-large"), HasSubstr("50 % of the records"));
    useSizes({{"kind", "histogram"},
              {"bins", {{{"bytes", 2'000'000}, {"weight", 1}}, {{"bytes", 100}, {"weight", 7}}}}});
    EXPECT_THAT(message("record-too-large"), HasSubstr("12.5 % of the records"));
    useSizes({{"kind", "lognormal"}, {"median", 1024 * 1024 - 36}, {"sigma", 0.7}});
    EXPECT_THAT(message("record-too-large"), HasSubstr("50 % of the records"));
    useSizes({{"kind", "lognormal"}, {"median", 1024}, {"sigma", 1}});
    EXPECT_THAT(findings("record-too-large"), IsEmpty()) << "seven sigma are nothing";
    settings("web") = {{"template", "{{hex 1000}}"}, {"record_size_bytes", 2'000'000}};
    EXPECT_THAT(findings("record-too-large"), IsEmpty());
    settings("web") = {{"source", "file"}, {"file", {{"path", "data"}}}};
    EXPECT_THAT(findings("record-too-large"), IsEmpty()) << "unknown without the file";
}

TEST_F(RecordSizeChecks, NoStreamTakesMoreThan10MiB) {
    useSizes(10 * 1024 * 1024);
    ASSERT_THAT(findings("record-too-large"), SizeIs(1));
    EXPECT_THAT(findings("record-too-large")[0].fixes, IsEmpty());
    useSizes(10 * 1024 * 1024 - 36);
    expectFixHelps("record-too-large");
}

TEST_F(RecordSizeChecks, WhatIsRefusedIsNoDemand) {
    // 990 small records a second and 110 of 2 MB, of which the stream takes none.
    settings("web") = {{"records_per_second", 1100}};
    useSizes({{"kind", "histogram"},
              {"bins", {{{"bytes", 100}, {"weight", 9}}, {{"bytes", 2'000'000}, {"weight", 1}}}}});
    EXPECT_THAT(findings("record-too-large"), SizeIs(1));
    EXPECT_THAT(findings("expected-throttling"), IsEmpty());
    settings("clicks")["max_record_size_in_kib"] = 2048;
    EXPECT_THAT(findings("record-too-large"), IsEmpty());
    EXPECT_THAT(findings("expected-throttling"), SizeIs(1));
}

TEST_F(RecordSizeChecks, MeansLeaveOutWhatIsTooLarge) {
    const Json designed =
        resolveSettings(builtinNodeTypes().catalog().find("producer")->settings,
                        {{"record_size_bytes", {{"kind", "uniform"}, {"min", 1}, {"max", 2001}}}});
    const auto all = checks::recordSizeOf(designed);
    const auto half = checks::recordSizeOf(designed, 1001 + 36);
    ASSERT_TRUE(all && half);
    EXPECT_NEAR(all->plain, 1001 + 36, 1);
    EXPECT_EQ(all->tooLargeShare, 0);
    EXPECT_NEAR(half->plain, 501 + 36, 1);
    EXPECT_NEAR(half->tooLargeShare, 0.5, 0.001);
    const auto none = checks::recordSizeOf(designed, 10);
    EXPECT_EQ(none->tooLargeShare, 1);
    EXPECT_EQ(none->plain, 0);
    EXPECT_NEAR(*checks::largestSizeOf(designed), 2001 + 36, 1);
}

TEST_F(RecordSizeChecks, KeepingTheOrderOfABusyKeyLosesRecords) {
    settings("clicks")["shard_count"] = 4;
    settings("web") = {{"records_per_second", 600},
                       {"record_size_bytes", 100},
                       {"client", "put_record"},
                       {"maximum_retry_attempts", -1},
                       {"partition_key", {{"kind", "uniform"}, {"count", 10}}}};
    // 60 records/s a key, and 1 / 15 ms = 66.67 of them pass.
    ASSERT_THAT(findings("key-order-rate"), SizeIs(1));
    EXPECT_EQ(findings("key-order-rate")[0].severity, Severity::hint);
    settings("web")["partition_key"]["count"] = 9;
    settings("web")["records_per_second"] = 900;
    const std::vector<Finding> found = findings("key-order-rate");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::warning);
    EXPECT_EQ(placeOf(found[0]), "web.preserve_key_order");
    EXPECT_THAT(found[0].message.english(), HasSubstr("brings up to 100 records/s"));
    EXPECT_THAT(found[0].todo.english(), HasSubstr("retries without end have turned on"));
    settings("web")["preserve_key_order"] = true;
    EXPECT_THAT(findings("key-order-rate")[0].todo.english(), HasSubstr("more keys"));
    expectFixHelps("key-order-rate");
    settings("web")["preserve_key_order"] = true;
    settings("web")["request_latency_ms"] = 0;
    EXPECT_THAT(findings("key-order-rate"), IsEmpty());
    settings("web")["request_latency_ms"] = 15;
    settings("web")["partition_key"] = {{"kind", "random"}};
    EXPECT_THAT(findings("key-order-rate"), IsEmpty()) << "no key comes twice";
}

TEST_F(RecordSizeChecks, InFlightIsShownWhereItHasAnEffect) {
    const std::vector<Setting>& descriptions = builtinNodeTypes().catalog().find("producer")->settings;
    const Setting* setting = findSetting(descriptions, Json::object(), "maximum_in_flight");
    ASSERT_NE(setting, nullptr);
    EXPECT_TRUE(isShown(*setting, descriptions, Json::object()));
    EXPECT_FALSE(isShown(*setting, descriptions, {{"client", "put_record"}}));
}

TEST_F(RecordSizeChecks, WhatAwsDoesNotPublishIsAnAssumption) {
    const std::vector<Setting>& descriptions = builtinNodeTypes().catalog().find("consumer")->settings;
    for (const char* key : {"checkpoint_interval_ms", "poll_interval_ms"}) {
        EXPECT_TRUE(findSetting(descriptions, Json::object(), key)->assumption) << key;
    }
}

TEST(KeyShares, ZipfSharesAreTheSameOnEveryMachine) {
    const Json settings = {{"partition_key", {{"kind", "zipf"}, {"count", 3}, {"exponent", 1.5}}}};
    const checks::KeyShares shares = checks::keySharesOf(settings, {evenHashKeyRange(0, 1)});
    const double sum = 1 + deterministicPow(2, -1.5) + deterministicPow(3, -1.5);
    EXPECT_EQ(shares.hottestKey, 1 / sum);
}

} // namespace
} // namespace millrace
