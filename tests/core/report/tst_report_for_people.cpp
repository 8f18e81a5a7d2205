// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sample_report.h"

#include "report/report_text.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace millrace {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// Names of elements that are open, in order, after `html`; empty for a whole page. Fails on a closing tag
/// that fits nothing.
std::vector<std::string> openElements(const std::string& html) {
    std::vector<std::string> open;
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        const std::size_t end = html.find('>', at);
        const std::string tag = html.substr(at + 1, end - at - 1);
        const std::string name = tag.substr(0, tag.find_first_of(" \n/", 1));
        if (tag.starts_with('/')) {
            const std::string closed = tag.substr(1);
            EXPECT_FALSE(open.empty()) << closed;
            if (!open.empty()) {
                EXPECT_EQ(open.back(), closed) << html.substr(at > 80 ? at - 80 : 0, 120);
                open.pop_back();
            }
        } else if (!tag.starts_with('!') && !tag.ends_with('/') && name != "meta" && name != "br") {
            open.push_back(name);
        }
    }
    return open;
}

TEST(ReportHtml, IsOneWellFormedSelfContainedPage) {
    SampleReport sample;
    sample.forgetPrice();
    const std::string html = toHtml(sample.report);
    EXPECT_THAT(html, StartsWith("<!DOCTYPE html>"));
    EXPECT_TRUE(openElements(html).empty());
    EXPECT_THAT(html, Not(HasSubstr("<link")));
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("src=")));
    EXPECT_THAT(html, HasSubstr("prefers-color-scheme: dark"));
    EXPECT_THAT(html, HasSubstr("@media print"));
}

TEST(ReportHtml, StatesEverythingAReviewerNeeds) {
    SampleReport sample;
    sample.forgetPrice();
    const std::string html = toHtml(sample.report);
    for (const char* text :
         {"1:0123456789abcdef0123456789abcdef", "29.46", "1h", "1.2.3", "2026-05-01", "us-east-1", "hot-key",
          "IncomingRecords", "shardId-000000000001", "Write burst", "split_shard", "00:10:00.000", "unknown",
          "https://aws.amazon.com/kinesis/pricing/", "No price is known for clicks: put_payload_units"}) {
        EXPECT_THAT(html, HasSubstr(text));
    }
}

TEST(ReportHtml, DrawsAcceptedAndThrottledRecordsApart) {
    const std::string html = toHtml(SampleReport().report);
    EXPECT_THAT(html, HasSubstr("<svg"));
    EXPECT_THAT(html, HasSubstr("3,400,000 + 720,000 throttled"));
    EXPECT_THAT(html, HasSubstr("fill=\"url(#hatch-clicks)\""));
}

TEST(ReportHtml, EscapesWhatPeopleTyped) {
    SampleReport sample;
    const std::string evil = "<script>alert('x & \"y\"')</script>";
    sample.report.pipeline.nodes[0].label = evil;
    sample.report.pipeline.description = evil;
    sample.report.result.project = evil;
    sample.report.result.nodes[0].label = evil;
    sample.report.result.notes = {evil};
    sample.report.result.events[0].detail = evil;
    sample.report.cost.lines[0].source = "javascript:alert(1)";
    sample.report.findings[0].message = Text(evil);
    const std::string html = toHtml(sample.report);
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("href=\"javascript")));
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(&#39;x &amp; &quot;y&quot;&#39;)&lt;/script&gt;"));
    EXPECT_TRUE(openElements(html).empty());
}

TEST(ReportMarkdown, EscapesCellsAndKeepsTablesWhole) {
    SampleReport sample;
    sample.report.pipeline.nodes[0].label = "a|b\nc <i>*d*</i>";
    const std::string text = toMarkdown(sample.report);
    EXPECT_THAT(text, StartsWith("# Sample\n"));
    EXPECT_THAT(text, HasSubstr("a\\|b c \\<i\\>\\*d\\*\\</i\\>"));
    EXPECT_THAT(text, HasSubstr("| Total |"));
    EXPECT_THAT(text, HasSubstr("## What is assumed"));
}

TEST(ReportTable, ShowsTheResultWithoutControlCharacters) {
    SampleReport sample;
    sample.report.result.nodes[0].label = "red\x1b[31m";
    const std::string text = toTable(sample.report);
    EXPECT_THAT(text, Not(HasSubstr("\x1b")));
    EXPECT_THAT(text, HasSubstr("1:0123456789abcdef0123456789abcdef"));
    EXPECT_THAT(text, HasSubstr("5,400,000"));
    EXPECT_THAT(text, HasSubstr("failed"));
    EXPECT_THAT(text, HasSubstr("Stayed at zero: ReadProvisionedThroughputExceeded"));
}

TEST(ReportTable, BillAddsUpAsShown) {
    const SampleReport sample;
    const std::string text = costToTable(sample.report.cost, sample.report.pipeline);
    EXPECT_THAT(text, HasSubstr("21.90"));
    EXPECT_THAT(text, HasSubstr("7.56"));
    EXPECT_THAT(text, HasSubstr("29.46"));
    EXPECT_THAT(text, HasSubstr("0.030076"));
}

TEST(ReportCsv, FollowsRfc4180) {
    SampleReport sample;
    sample.forgetPrice();
    const std::string csv = costToCsv(sample.report);
    EXPECT_THAT(csv, StartsWith("node,dimension,title,kind,quantity,unit,unit_price,"));
    EXPECT_THAT(csv, HasSubstr("\"open shards x time, \"\"rounded\"\"\""));
    EXPECT_THAT(csv,
                HasSubstr("clicks,put_payload_units,put_payload_units,usage,5.4,unit,unknown,,unknown,"));
    std::size_t rows = 0;
    for (std::size_t at = csv.find("\r\n"); at != std::string::npos; at = csv.find("\r\n", at + 2)) {
        ++rows;
    }
    EXPECT_EQ(rows, 3U);
}

TEST(ReportText, GroupsDigitsAndKeepsAmountsExact) {
    EXPECT_EQ(groupedNumber(1234567), "1,234,567");
    EXPECT_EQ(groupedNumber(-1000), "-1,000");
    EXPECT_EQ(groupedNumber(999), "999");
    EXPECT_EQ(shownNumber(1234.56), "1,234.6");
    EXPECT_EQ(shownNumber(0.01234), "0.0123");
    EXPECT_EQ(shownNumber(2.0), "2");
    EXPECT_EQ(shownNumber(-0.0000001), "0");
    EXPECT_EQ(amountText(*Money::parse("21.9")), "21.90");
    EXPECT_EQ(amountText(*Money::parse("3")), "3.00");
    EXPECT_EQ(amountText(*Money::parse("21.900123")), "21.900123");
    EXPECT_EQ(groupedDecimal("1234567.125"), "1,234,567.125");
    EXPECT_DOUBLE_EQ(percentOfKeySpace(evenHashKeyRange(0, 4)), 25);
}

TEST(WriteReport, WritesByTheEndingAndRefusesOthers) {
    const SampleReport sample;
    const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "millrace-reports";
    std::filesystem::create_directories(folder);
    for (const char* name : {"r.html", "r.csv", "r.json", "r.md"}) {
        ASSERT_TRUE(writeReport(sample.report, folder / name).ok()) << name;
        EXPECT_GT(std::filesystem::file_size(folder / name), 100U) << name;
    }
    const Result<void> refused = writeReport(sample.report, folder / "r.pdf");
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::unsupported);
    EXPECT_FALSE(writeReport(sample.report, folder / "missing" / "r.html").ok());
    std::filesystem::remove_all(folder);
}

} // namespace
} // namespace millrace
