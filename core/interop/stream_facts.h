// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/hash_key.h"
#include "base/result.h"
#include "base/time.h"
#include "interop/import_notes.h"
#include "model/json.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace millrace {

/// What `describe-stream-summary` says (api/API_StreamDescriptionSummary.html). Values are the API's own.
struct StreamSummary {
    std::string name;
    std::string status;
    std::string mode; ///< PROVISIONED or ON_DEMAND; empty: not said
    std::string encryption;
    std::vector<std::string> shardMetrics;
    std::optional<std::int64_t> retentionHours;
    std::optional<std::int64_t> openShards;
    std::optional<std::int64_t> consumers;
    std::optional<std::int64_t> maxRecordKib;
    std::optional<std::int64_t> warmThroughputMibps;
};

/// A shard as `list-shards` gives it (api/API_Shard.html).
struct ListedShard {
    HashKeyRange range;
    bool isClosed = false; ///< it has an ending sequence number
};

/// A consumer as `list-stream-consumers` gives it (api/API_Consumer.html).
struct ListedConsumer {
    std::string name;
    std::string stream; ///< by its ARN; empty when that says nothing
    bool isLeaving = false;
};

/// Sums by the beginning of their period.
using MetricSums = std::map<WallTime, double>;

/// Whether all pages of a list are there. The one without a token is the last.
struct Pages {
    int withMore = 0;
    int last = 0;

    [[nodiscard]] bool any() const { return withMore + last > 0; }

    [[nodiscard]] bool isCut() const { return withMore > 0 && last == 0; }
};

/// What the documents say about one stream, not yet judged.
struct StreamFacts {
    std::optional<StreamSummary> summary;
    std::string region; ///< by an ARN; empty: not said
    std::map<std::string, ListedShard> shards;
    Pages shardPages;
    std::map<std::string, ListedConsumer> consumers;
    Pages consumerPages;
    MetricSums records;
    MetricSums bytes;
    Pages metricPages;
};

/// Reads documents, in any order, into `facts`. A document that is none of the known ones becomes a note.
class FactReader {
public:
    FactReader(StreamFacts& facts, ImportNotes& notes)
        : m_facts(facts)
        , m_notes(notes) {}

    /// True when something in `document` was known. Errors name the path in the document: a member of the
    /// wrong kind, a hash key or a time that is none, a second stream.
    [[nodiscard]] Result<bool> read(const Json& document);

private:
    void readSummary(const Json& object, const std::string& path);
    void readStreamDetails(const Json& object, const std::string& path, StreamSummary& summary);
    void readShards(const Json& list, const std::string& path);
    void readConsumers(const Json& list, const std::string& path);
    void readMetricResults(const Json& list, const std::string& path);
    void readStatistics(const Json& document);
    void readPoints(const Json& result, const std::string& path, MetricSums& sums);
    void readArn(const Json& object, const char* key, std::string* stream);
    /// Where the sums of the metric called so go; null, with a note, when it is not used.
    MetricSums* sumsFor(const std::string& label, const std::string& id);

    bool expectObject(const Json& value, const std::string& path);
    bool expectList(const Json& value, const std::string& path);
    std::string nameAt(const Json& object, const std::string& path, const char* key);
    std::optional<std::int64_t> wholeAt(const Json& object, const std::string& path, const char* key);
    HashKey hashKeyAt(const Json& object, const std::string& path, const char* key);
    WallTime timeOf(const Json& value, const std::string& path);
    double sumOf(const Json& value, const std::string& path);
    /// Remembers the first thing that is wrong.
    void fail(const std::string& path, Text what, Text todo);

    StreamFacts& m_facts;
    ImportNotes& m_notes;
    std::optional<Error> m_error;
    std::string m_recordsSource; ///< id and label of the series that the sums come from
    std::string m_bytesSource;
};

} // namespace millrace
