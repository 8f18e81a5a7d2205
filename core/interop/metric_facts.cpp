// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FactReader that reads what CloudWatch prints.
#include "base/number_text.h"
#include "interop/stream_facts.h"
#include "model/json_access.h"

#include <algorithm>
#include <cmath>

namespace millrace {

namespace {

using enum ImportNoteKind;

/// Kinesis is of 2013; a stamp outside of these is in another unit or of something else.
constexpr std::int64_t kEarliestSecond = 1'293'840'000; // 2011
constexpr std::int64_t kLatestSecond = 4'102'444'800;   // 2100
constexpr std::int64_t kNanosPerSecond = 1'000'000'000;
constexpr double kLargestSum = 1e15;

/// `Incoming_Records` and `clicks IncomingRecords` name the same metric.
bool isNamed(const std::string& text, std::string_view metric) {
    std::string letters;
    for (const char letter : text) {
        if (letter >= 'A' && letter <= 'Z') {
            letters += static_cast<char>(letter - 'A' + 'a');
        } else if (letter >= 'a' && letter <= 'z') {
            letters += letter;
        }
    }
    return letters.find(metric) != std::string::npos;
}

std::string place(const std::string& path, std::size_t index) {
    return path + "[" + std::to_string(index) + "]";
}

} // namespace

MetricSums* FactReader::sumsFor(const std::string& label, const std::string& id) {
    const auto named = [&](std::string_view metric) { return isNamed(label, metric) || isNamed(id, metric); };
    const bool isRecords = named("incomingrecords");
    const std::string& shown = label.empty() ? id : label;
    if (isRecords == named("incomingbytes")) {
        m_notes.add(ignored,
                    MR_TEXT("import",
                            "The metric %1 was left out: IncomingRecords and IncomingBytes, by label "
                            "or id, are what is used."),
                    {inQuotes(shown)});
        return nullptr;
    }
    std::string& source = isRecords ? m_recordsSource : m_bytesSource;
    std::string own = id + "\n" + label;
    if (!source.empty() && source != own) {
        m_notes.add(
            ignored,
            MR_TEXT("import", "The metric %1 was left out: one series of the same name came before it."),
            {inQuotes(shown)});
        return nullptr;
    }
    source = std::move(own);
    return isRecords ? &m_facts.records : &m_facts.bytes;
}

/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataResult.html
void FactReader::readMetricResults(const Json& list, const std::string& path) {
    if (!expectList(list, path)) {
        return;
    }
    for (std::size_t i = 0; i < list.size() && !m_error; ++i) {
        const Json& result = list[i];
        if (!expectObject(result, place(path, i))) {
            return;
        }
        const std::string label = textMemberOf(result, "Label");
        MetricSums* sums = sumsFor(label, textMemberOf(result, "Id"));
        if (sums == nullptr) {
            continue;
        }
        const std::string status = textMemberOf(result, "StatusCode");
        if (!status.empty() && status != "Complete") {
            m_notes.add(missing,
                        MR_TEXT("import", "CloudWatch says %1 of the metric %2: datapoints may be missing."),
                        {inQuotes(status), inQuotes(label)});
        }
        readPoints(result, place(path, i), *sums);
    }
}

void FactReader::readPoints(const Json& result, const std::string& path, MetricSums& sums) {
    const Json& times = memberOf(result, "Timestamps");
    const Json& values = memberOf(result, "Values");
    if (!expectList(times, path + ".Timestamps") || !expectList(values, path + ".Values")) {
        return;
    }
    if (times.size() != values.size()) {
        fail(path,
             {MR_TEXT("import", "there are %1 timestamps and %2 values"),
              {std::to_string(times.size()), std::to_string(values.size())}},
             MR_TEXT("import", "copy the whole output again"));
        return;
    }
    for (std::size_t i = 0; i < times.size() && !m_error; ++i) {
        const WallTime time = timeOf(times[i], place(path + ".Timestamps", i));
        sums.emplace(time, sumOf(values[i], place(path + ".Values", i)));
    }
}

/// What `get-metric-statistics` prints: one metric, its datapoints in no order.
void FactReader::readStatistics(const Json& document) {
    const Json& list = memberOf(document, "Datapoints");
    if (!expectList(list, "Datapoints")) {
        return;
    }
    MetricSums* sums = sumsFor(textMemberOf(document, "Label"), {});
    for (std::size_t i = 0; sums != nullptr && i < list.size() && !m_error; ++i) {
        const std::string path = place("Datapoints", i);
        const Json& sum = memberOf(list[i], "Sum");
        if (sum.is_null()) {
            fail(path, MR_TEXT("import", "the datapoint has no Sum"),
                 MR_TEXT("import", "ask CloudWatch with --statistics Sum"));
            return;
        }
        const WallTime time = timeOf(memberOf(list[i], "Timestamp"), path + ".Timestamp");
        sums->emplace(time, sumOf(sum, path + ".Sum"));
    }
}

/// ISO 8601, or seconds since 1970 as older versions of the AWS command line print them.
WallTime FactReader::timeOf(const Json& value, const std::string& path) {
    std::optional<std::int64_t> nanoseconds;
    if (value.is_string()) {
        if (const Result<WallTime> parsed = parseTimestamp(value.get_ref<const std::string&>()); parsed) {
            nanoseconds = parsed->time_since_epoch().count();
        }
    } else if (value.is_number()) {
        const auto seconds = value.get<double>();
        if (std::abs(seconds) < static_cast<double>(2 * kLatestSecond)) {
            nanoseconds = static_cast<std::int64_t>(std::llround(seconds)) * kNanosPerSecond;
        }
    }
    const bool isSound = nanoseconds && *nanoseconds >= kEarliestSecond * kNanosPerSecond &&
                         *nanoseconds < kLatestSecond * kNanosPerSecond;
    if (!isSound) {
        fail(path, {MR_TEXT("import", "%1 is no time between 2011 and 2100"), {shortText(value)}},
             MR_TEXT("import", "copy the whole output again"));
        return {};
    }
    return WallTime(std::chrono::nanoseconds(*nanoseconds));
}

double FactReader::sumOf(const Json& value, const std::string& path) {
    const double sum = value.is_number() ? value.get<double>() : -1;
    if (!(sum >= 0 && sum <= kLargestSum)) {
        fail(path, {MR_TEXT("import", "%1 is no sum from 0 to 1e15"), {shortText(value)}},
             MR_TEXT("import", "ask CloudWatch for the statistic Sum"));
        return 0;
    }
    return sum;
}

} // namespace millrace
