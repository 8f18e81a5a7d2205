// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/stream_pipeline.h"

#include "base/number_text.h"
#include "base/units.h"
#include "interop/node_draft.h"
#include "interop/open_shards.h"
#include "interop/traffic.h"
#include "interop/traffic_producer.h"

#include <string_view>
#include <utility>

namespace millrace {

namespace {

using enum ImportNoteKind;

// Places of nodes: producer, stream and consumers from left to right, on the canvas's grid of 8.
constexpr double kColumn = 272;
constexpr double kRow = 176;

/// An enum value of the API as settings say it: `IncomingBytes` gives `incoming_bytes`, `ALL` gives `all`.
std::string snakeCase(std::string_view name) {
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    std::string text;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool beginsWord = isUpper(name[i]) && i > 0 && !isUpper(name[i - 1]);
        text += beginsWord ? "_" : "";
        text += isUpper(name[i]) ? static_cast<char>(name[i] - 'A' + 'a') : name[i];
    }
    return text;
}

class Maker {
public:
    Maker(const StreamFacts& facts, ImportNotes& notes, const Catalog& catalog,
          const StreamImportOptions& options)
        : m_facts(facts)
        , m_notes(notes)
        , m_catalog(catalog)
        , m_options(options)
        , m_traffic(trafficOf(facts.records, facts.bytes)) {}

    StreamImport make() {
        addStream();
        addProducer();
        addConsumers();
        m_import.notes = m_notes.take();
        return std::move(m_import);
    }

private:
    void addStream() {
        Pipeline& pipeline = m_import.pipeline;
        const std::string name = streamName();
        pipeline.name = name;
        if (m_facts.region.empty()) {
            m_notes.add(understood, MR_TEXT("import", "Stream %1."), {inQuotes(name)});
            m_notes.add(assumed, MR_TEXT("import", "The region is assumed to be %1: no document names one."),
                        {pipeline.region});
        } else {
            pipeline.region = m_facts.region;
            m_notes.add(understood, MR_TEXT("import", "Stream %1 in %2."), {inQuotes(name), m_facts.region});
        }
        NodeDraft draft(m_catalog, "data_stream");
        const StreamSummary none;
        const StreamSummary& summary = m_facts.summary ? *m_facts.summary : none;
        if (!m_facts.summary) {
            m_notes.add(missing,
                        MR_TEXT("import", "What 'aws kinesis describe-stream-summary' prints is missing: the "
                                          "stream is assumed to be provisioned, to keep records for 24 hours "
                                          "and not to be encrypted."));
        }
        putMode(draft, summary);
        putShards(draft);
        putDetails(draft, summary);
        Node node = draft.make(pipeline, name, {kColumn, 0});
        m_stream = node.id;
        pipeline.nodes.push_back(std::move(node));
    }

    /// Of the summary, else of the first consumer.
    [[nodiscard]] std::string streamName() const {
        if (m_facts.summary) {
            return m_facts.summary->name;
        }
        for (const auto& [key, consumer] : m_facts.consumers) {
            if (!consumer.stream.empty()) {
                return consumer.stream;
            }
        }
        return "stream";
    }

    void putMode(NodeDraft& draft, const StreamSummary& summary) {
        if (!summary.status.empty() && summary.status != "ACTIVE") {
            m_notes.add(assumed,
                        MR_TEXT("import", "The stream was %1 when it was described; it may be different "
                                          "now."),
                        {inQuotes(summary.status)});
        }
        if (summary.mode == "ON_DEMAND") {
            if (draft.put("stream_mode", "on_demand")) {
                m_notes.add(understood, MR_TEXT("import", "Capacity mode: on-demand."));
                putPeak(draft);
            } else {
                m_notes.add(ignored,
                            MR_TEXT("import", "The stream is on-demand, which this version does not "
                                              "simulate: it was made provisioned with the shards that it "
                                              "has."));
            }
        } else if (summary.mode == "PROVISIONED") {
            m_notes.add(understood, MR_TEXT("import", "Capacity mode: provisioned."));
        } else if (m_facts.summary) {
            m_notes.add(assumed,
                        MR_TEXT("import", "The capacity mode is assumed to be provisioned: %1 is none that "
                                          "is known."),
                        {inQuotes(summary.mode)});
        }
    }

    /// On-demand capacity follows the peak of the last 30 days (dev/how-do-i-size-a-stream.html).
    void putPeak(NodeDraft& draft) {
        constexpr const char* kKey = "previous_peak_write_mibps";
        if (!m_traffic || m_traffic->peakBytesPerSecond <= 0) {
            m_notes.add(missing, MR_TEXT("import",
                                         "The capacity of an on-demand stream follows its past peak: add the "
                                         "metric IncomingBytes of the last 30 days to have it."));
            return;
        }
        const double peak = rounded(m_traffic->peakBytesPerSecond / static_cast<double>(kMiB));
        if (draft.put(kKey, peak)) {
            m_notes.add(understood, MR_TEXT("import", "Previous peak of writes: %1 MiB/s."),
                        {formatNumber(peak)});
        } else {
            leftOut(kKey, formatNumber(peak));
        }
    }

    void putShards(NodeDraft& draft) {
        const OpenShards shards = openShardsOf(m_facts, m_notes);
        const bool hasCount = draft.has("shard_count");
        if (!shards.isKnown) {
            m_notes.add(missing,
                        hasCount ? MR_TEXT("import", "What 'aws kinesis list-shards' prints is missing: one "
                                                     "shard is assumed.")
                                 : MR_TEXT("import", "What 'aws kinesis list-shards' prints is missing: the "
                                                     "stream begins with the shards that its past peak asks "
                                                     "for."));
            return;
        }
        const std::string count = std::to_string(shards.count);
        if (!shards.unevenRanges.empty() && draft.put("shards", listOf(shards.unevenRanges))) {
            m_notes.add(understood, MR_TEXT("import", "%1 open shards with uneven hash-key ranges."),
                        {count});
        } else if (hasCount ? draft.put("shard_count", shards.count) : putEvenShards(draft, shards.count)) {
            m_notes.add(understood,
                        shards.count == 1 ? MR_TEXT("import", "One open shard.")
                                          : MR_TEXT("import", "%1 open shards with even hash-key ranges."),
                        {count});
        } else {
            leftOut("shard_count", count);
        }
    }

    /// An on-demand stream has no count of its own, but it has shards when it is imported.
    static bool putEvenShards(NodeDraft& draft, std::int64_t count) {
        constexpr std::int64_t kMost = 20000; // dev/service-sizes-and-limits.html
        if (count > kMost) {
            return false;
        }
        std::vector<HashKeyRange> ranges;
        for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(count); ++i) {
            ranges.push_back(evenHashKeyRange(i, static_cast<std::uint32_t>(count)));
        }
        return draft.put("shards", listOf(ranges));
    }

    static Json listOf(const std::vector<HashKeyRange>& ranges) {
        Json list = Json::array();
        for (const HashKeyRange& range : ranges) {
            list.push_back(
                {{"starting_hash_key", toString(range.first)}, {"ending_hash_key", toString(range.last)}});
        }
        return list;
    }

    void putDetails(NodeDraft& draft, const StreamSummary& summary) {
        putNumber(draft, "retention_period_hours", summary.retentionHours,
                  MR_TEXT("import", "Retention period: %1 hours."));
        if (summary.encryption == "KMS") {
            if (draft.put("encryption_type", "kms")) {
                m_notes.add(understood, MR_TEXT("import", "Encryption with AWS KMS."));
            } else {
                leftOut("encryption_type", "kms");
            }
        }
        putNumber(draft, "max_record_size_in_kib", summary.maxRecordKib,
                  MR_TEXT("import", "Largest record: %1 KiB."));
        if (summary.warmThroughputMibps.value_or(0) > 0) {
            putNumber(draft, "warm_throughput_mibps", summary.warmThroughputMibps,
                      MR_TEXT("import", "Warm throughput: %1 MiB/s."));
            assumeAdvantage();
        }
        putShardMetrics(draft, summary.shardMetrics);
    }

    /// Only accounts with it have warm throughput (api/API_UpdateStreamWarmThroughput.html).
    void assumeAdvantage() {
        if (m_options.isNewProject) {
            m_import.pipeline.account["kinesis_on_demand_advantage"] = true;
            m_notes.add(assumed,
                        MR_TEXT("import", "The account is assumed to have On-demand Advantage, since the "
                                          "stream has warm throughput."));
        }
    }

    void putNumber(NodeDraft& draft, const char* key, std::optional<std::int64_t> value, TextSource said) {
        if (!value) {
            return;
        }
        if (draft.put(key, *value)) {
            m_notes.add(understood, said, {std::to_string(*value)});
        } else {
            leftOut(key, std::to_string(*value));
        }
    }

    void putShardMetrics(NodeDraft& draft, const std::vector<std::string>& metrics) {
        Json list = Json::array();
        std::string names;
        for (const std::string& metric : metrics) {
            names += (names.empty() ? "" : ", ") + metric;
            list.push_back(snakeCase(metric));
        }
        if (list.empty()) {
            return;
        }
        if (draft.put("shard_level_metrics", list)) {
            m_notes.add(understood, MR_TEXT("import", "Shard-level metrics: %1."), {inQuotes(names)});
        } else {
            leftOut("shard_level_metrics", names);
        }
    }

    void leftOut(const char* key, const std::string& value) { noteLeftOut(m_notes, key, value); }

    void addProducer() {
        if (!m_traffic) {
            m_notes.add(missing,
                        m_facts.metricPages.any()
                            ? MR_TEXT("import", "The metrics show no traffic: there is no producer.")
                            : MR_TEXT("import", "What 'aws cloudwatch get-metric-data' prints for "
                                                "IncomingRecords and IncomingBytes is missing: there is no "
                                                "producer."));
            return;
        }
        Node node = makeTrafficProducer(*m_traffic, m_facts.metricPages.isCut(), m_notes, m_catalog,
                                        m_options, m_import);
        link(node.id, "out", m_stream, "in");
        m_import.pipeline.nodes.insert(m_import.pipeline.nodes.begin(), std::move(node));
    }

    void addConsumers() {
        const std::string stream = streamName();
        double row = 0;
        bool isShared = false;
        for (const auto& [key, consumer] : m_facts.consumers) {
            if (consumer.isLeaving || (!consumer.stream.empty() && consumer.stream != stream)) {
                m_notes.add(ignored,
                            consumer.isLeaving
                                ? MR_TEXT("import", "The consumer %1 was left out: it is being removed.")
                                : MR_TEXT("import", "The consumer %1 was left out: it reads another stream."),
                            {inQuotes(consumer.name)});
                continue;
            }
            NodeDraft draft(m_catalog, "consumer");
            isShared = !draft.put("enhanced_fan_out", true) || isShared;
            Node node = draft.make(m_import.pipeline, consumer.name, {2 * kColumn, kRow * row++});
            link(m_stream, "out", node.id, "in");
            m_import.pipeline.nodes.push_back(std::move(node));
            m_notes.add(understood, MR_TEXT("import", "Registered consumer %1."), {inQuotes(consumer.name)});
        }
        if (isShared) {
            m_notes.add(ignored,
                        MR_TEXT("import", "Enhanced fan-out is not simulated by this version: registered "
                                          "consumers share the read limits of the shards."));
        }
        noteOtherReaders();
    }

    void noteOtherReaders() {
        const std::int64_t said = m_facts.summary ? m_facts.summary->consumers.value_or(0) : 0;
        if (m_facts.consumerPages.isCut()) {
            m_notes.add(missing,
                        MR_TEXT("import", "The list of consumers has more pages: there are more consumers."));
        } else if (!m_facts.consumerPages.any() && said > 0) {
            m_notes.add(missing,
                        MR_TEXT("import", "The stream has registered consumers (%1): add what 'aws kinesis "
                                          "list-stream-consumers' prints to have them."),
                        {std::to_string(said)});
        }
        m_notes.add(missing,
                    MR_TEXT("import", "Applications that poll with GetRecords are in no list of AWS: add a "
                                      "consumer for each by hand."));
    }

    void link(const NodeId& from, const char* fromPort, const NodeId& to, const char* toPort) {
        m_import.pipeline.links.push_back({.from = {from, fromPort}, .to = {to, toPort}});
    }

    const StreamFacts& m_facts;
    ImportNotes& m_notes;
    const Catalog& m_catalog;
    const StreamImportOptions& m_options;
    std::optional<Traffic> m_traffic;
    StreamImport m_import;
    NodeId m_stream;
};

} // namespace

StreamImport makeStreamPipeline(const StreamFacts& facts, ImportNotes& notes, const Catalog& catalog,
                                const StreamImportOptions& options) {
    return Maker(facts, notes, catalog, options).make();
}

} // namespace millrace
