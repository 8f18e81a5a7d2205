// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/stream_facts.h"

#include "base/number_text.h"
#include "model/json_access.h"

#include <algorithm>
#include <string_view>

namespace millrace {

namespace {

using enum ImportNoteKind;

std::string join(const std::string& path, const char* key) {
    return path.empty() ? key : path + "." + key;
}

std::string join(const std::string& path, std::size_t index) {
    return path + "[" + std::to_string(index) + "]";
}

bool hasNextToken(const Json& document) {
    const Json& token = memberOf(document, "NextToken");
    return !token.is_null() && token != Json("");
}

void countPage(Pages& pages, bool hasMore) {
    ++(hasMore ? pages.withMore : pages.last);
}

} // namespace

Result<bool> FactReader::read(const Json& document) {
    m_error.reset();
    bool isKnown = false;
    const auto take = [&](const char* key, auto&& reader) {
        const Json& value = memberOf(document, key);
        if (!value.is_null() && !m_error) {
            isKnown = true;
            reader(value);
        }
    };
    const bool hasMore = hasNextToken(document);
    take("StreamDescriptionSummary",
         [&](const Json& value) { readSummary(value, "StreamDescriptionSummary"); });
    take("StreamDescription", [&](const Json& value) {
        readSummary(value, "StreamDescription");
        readShards(memberOf(value, "Shards"), "StreamDescription.Shards");
        countPage(m_facts.shardPages, memberOf(value, "HasMoreShards") == Json(true));
    });
    take("Shards", [&](const Json& value) {
        readShards(value, "Shards");
        countPage(m_facts.shardPages, hasMore);
    });
    take("Consumers", [&](const Json& value) {
        readConsumers(value, "Consumers");
        countPage(m_facts.consumerPages, hasMore);
    });
    take("MetricDataResults", [&](const Json& value) {
        readMetricResults(value, "MetricDataResults");
        countPage(m_facts.metricPages, hasMore);
    });
    take("Datapoints", [&](const Json&) {
        readStatistics(document);
        countPage(m_facts.metricPages, false);
    });
    return m_error ? Result<bool>(std::move(*m_error)) : Result<bool>(isKnown);
}

void FactReader::readSummary(const Json& object, const std::string& path) {
    if (!expectObject(object, path)) {
        return;
    }
    StreamSummary summary;
    summary.name = nameAt(object, path, "StreamName");
    readStreamDetails(object, path, summary);
    if (m_facts.summary && m_facts.summary->name != summary.name) {
        fail(join(path, "StreamName"),
             {MR_TEXT("import", "this is the stream %1, but there is one more, %2"),
              {inQuotes(summary.name), inQuotes(m_facts.summary->name)}},
             MR_TEXT("import", "import one stream at a time"));
        return;
    }
    m_facts.summary = std::move(summary);
}

void FactReader::readStreamDetails(const Json& object, const std::string& path, StreamSummary& summary) {
    summary.status = textMemberOf(object, "StreamStatus");
    summary.mode = textMemberOf(memberOf(object, "StreamModeDetails"), "StreamMode");
    summary.encryption = textMemberOf(object, "EncryptionType");
    summary.retentionHours = wholeAt(object, path, "RetentionPeriodHours");
    summary.openShards = wholeAt(object, path, "OpenShardCount");
    summary.consumers = wholeAt(object, path, "ConsumerCount");
    summary.maxRecordKib = wholeAt(object, path, "MaxRecordSizeInKiB");
    summary.warmThroughputMibps =
        wholeAt(memberOf(object, "WarmThroughput"), join(path, "WarmThroughput"), "TargetMiBps");
    const Json& monitoring = memberOf(object, "EnhancedMonitoring");
    for (const Json& level : monitoring.is_array() ? monitoring : Json::array()) {
        const Json& metrics = memberOf(level, "ShardLevelMetrics");
        for (const Json& metric : metrics.is_array() ? metrics : Json::array()) {
            if (metric.is_string()) {
                summary.shardMetrics.push_back(metric.get<std::string>());
            }
        }
    }
    readArn(object, "StreamARN", nullptr);
}

void FactReader::readShards(const Json& list, const std::string& path) {
    if (!expectList(list, path)) {
        return;
    }
    for (std::size_t i = 0; i < list.size() && !m_error; ++i) {
        const std::string place = join(path, i);
        const Json& range = memberOf(list[i], "HashKeyRange");
        ListedShard shard;
        shard.range.first = hashKeyAt(range, join(place, "HashKeyRange"), "StartingHashKey");
        shard.range.last = hashKeyAt(range, join(place, "HashKeyRange"), "EndingHashKey");
        if (!m_error && shard.range.first > shard.range.last) {
            fail(join(place, "HashKeyRange"), MR_TEXT("import", "the range ends before it starts"),
                 MR_TEXT("import", "copy the whole output again"));
        }
        const Json& numbers = memberOf(list[i], "SequenceNumberRange");
        shard.isClosed = !memberOf(numbers, "EndingSequenceNumber").is_null();
        m_facts.shards.emplace(nameAt(list[i], place, "ShardId"), shard);
    }
}

void FactReader::readConsumers(const Json& list, const std::string& path) {
    if (!expectList(list, path)) {
        return;
    }
    for (std::size_t i = 0; i < list.size() && !m_error; ++i) {
        ListedConsumer consumer;
        consumer.name = nameAt(list[i], join(path, i), "ConsumerName");
        consumer.isLeaving = textMemberOf(list[i], "ConsumerStatus") == "DELETING";
        readArn(list[i], "ConsumerARN", &consumer.stream);
        std::string key = consumer.stream + "/" + consumer.name;
        m_facts.consumers.emplace(std::move(key), std::move(consumer));
    }
}

/// `arn:aws:kinesis:us-east-1:123456789012:stream/clicks/consumer/app:1525898737`: region and stream.
void FactReader::readArn(const Json& object, const char* key, std::string* stream) {
    constexpr std::size_t kRegionPart = 3;
    constexpr std::size_t kLongestRegion = 32;
    constexpr std::string_view kStream = ":stream/";
    const std::string arn = textMemberOf(object, key);
    std::size_t begin = 0;
    for (std::size_t part = 0; part < kRegionPart && begin != std::string::npos; ++part) {
        begin = arn.find(':', begin);
        begin = begin == std::string::npos ? begin : begin + 1;
    }
    if (begin == std::string::npos || !arn.starts_with("arn:")) {
        return;
    }
    const std::string region = arn.substr(begin, arn.find(':', begin) - begin);
    if (region.size() <= kLongestRegion &&
        region.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos) {
        m_facts.region = region.empty() ? m_facts.region : region;
    }
    const std::size_t name = arn.find(kStream);
    if (stream != nullptr && name != std::string::npos) {
        const std::size_t from = name + kStream.size();
        *stream = arn.substr(from, arn.find('/', from) - from);
    }
}

bool FactReader::expectObject(const Json& value, const std::string& path) {
    if (!value.is_object()) {
        fail(path, {MR_TEXT("import", "must be an object, is %1"), {describeKind(value)}},
             MR_TEXT("import", "copy the whole output again"));
    }
    return value.is_object();
}

bool FactReader::expectList(const Json& value, const std::string& path) {
    if (!value.is_array()) {
        fail(path, {MR_TEXT("import", "must be a list, is %1"), {describeKind(value)}},
             MR_TEXT("import", "copy the whole output again"));
    }
    return value.is_array();
}

/// A name of 1 to 128 letters of `[a-zA-Z0-9_.-]`, as streams, consumers and shards have
/// (api/API_CreateStream.html).
std::string FactReader::nameAt(const Json& object, const std::string& path, const char* key) {
    constexpr std::size_t kLongest = 128;
    std::string name = textMemberOf(object, key);
    const bool isName =
        !name.empty() && name.size() <= kLongest && std::ranges::all_of(name, [](char letter) {
            return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                   (letter >= '0' && letter <= '9') || letter == '_' || letter == '.' || letter == '-';
        });
    if (!isName) {
        fail(join(path, key), MR_TEXT("import", "there is no name of 1 to 128 letters, digits, _, . or -"),
             MR_TEXT("import", "copy the whole output again"));
    }
    return name;
}

std::optional<std::int64_t> FactReader::wholeAt(const Json& object, const std::string& path,
                                                const char* key) {
    constexpr std::int64_t kMost = 1'000'000'000;
    const Json& value = memberOf(object, key);
    if (value.is_null()) {
        return std::nullopt;
    }
    const bool isWhole =
        value.is_number_unsigned() && value.get<std::uint64_t>() <= static_cast<std::uint64_t>(kMost);
    if (!isWhole) {
        fail(join(path, key), {MR_TEXT("import", "must be a whole number, is %1"), {shortText(value)}},
             MR_TEXT("import", "copy the whole output again"));
        return std::nullopt;
    }
    return value.get<std::int64_t>();
}

HashKey FactReader::hashKeyAt(const Json& object, const std::string& path, const char* key) {
    const Result<HashKey> parsed = parseHashKey(textMemberOf(object, key));
    if (!parsed) {
        fail(join(path, key), parsed.error().what, parsed.error().todo);
    }
    return parsed ? *parsed : 0;
}

void FactReader::fail(const std::string& path, Text what, Text todo) {
    if (!m_error) {
        m_error = Error{ErrorCode::invalidInput, path, std::move(what), std::move(todo)};
    }
}

} // namespace millrace
