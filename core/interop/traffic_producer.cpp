// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/traffic_producer.h"

#include "base/number_text.h"
#include "base/units.h"
#include "interop/node_draft.h"

#include <algorithm>
#include <cmath>

namespace millrace {

namespace {

using enum ImportNoteKind;

std::string number(double value) {
    return formatNumber(rounded(value));
}

class ProducerMaker {
public:
    ProducerMaker(const Traffic& traffic, bool isCut, ImportNotes& notes, const StreamImportOptions& options,
                  StreamImport& import)
        : m_traffic(traffic)
        , m_isCut(isCut)
        , m_notes(notes)
        , m_options(options)
        , m_import(import) {}

    Node make(const Catalog& catalog) {
        NodeDraft draft(catalog, "producer");
        noteTraffic();
        const bool isTrace = m_traffic.records.size() > 1 && putTrace(draft);
        if (!isTrace) {
            putPeakRate(draft);
        }
        putRecordSize(draft);
        std::string label = m_options.producerLabel;
        if (label.empty() && draft.description() != nullptr) {
            label = draft.description()->title.source;
        }
        return draft.make(m_import.pipeline, label, {0, 0});
    }

private:
    void noteTraffic() {
        const std::string seconds = formatNumber(secondsOf(m_traffic.period));
        m_notes.add(understood, MR_TEXT("import", "Peak of the traffic: %1 records/s, %2 MiB/s."),
                    {number(m_traffic.peakRecordsPerSecond),
                     number(m_traffic.peakBytesPerSecond / static_cast<double>(kMiB))});
        m_notes.add(assumed,
                    m_traffic.isPeriodAssumed
                        ? MR_TEXT("import", "The one datapoint is taken to be a sum over %1 s.")
                        : MR_TEXT("import", "Datapoints are taken to be sums over %1 s, the least distance "
                                            "between them."),
                    {seconds});
        m_notes.add(assumed,
                    MR_TEXT("import",
                            "Within %1 s the traffic is taken to be steady: bursts that are shorter "
                            "do not show in these metrics."),
                    {seconds});
        if (m_isCut) {
            m_notes.add(missing,
                        MR_TEXT("import", "The metric data has more pages: the peak may be in one of them."));
        }
    }

    bool putTrace(NodeDraft& draft) {
        if (m_options.traceFile.empty()) {
            m_notes.add(assumed, MR_TEXT("import",
                                         "The peak is taken as a steady rate: traffic over time needs a file "
                                         "beside the project, which has no place yet."));
            return false;
        }
        if (!draft.put("source", "trace") || !draft.put("trace", {{"path", m_options.traceFile}})) {
            static_cast<void>(draft.put("source", "generator"));
            leftOut("trace.path", m_options.traceFile);
            return false;
        }
        m_import.traceCsv = trafficCsv(m_traffic);
        const WallTime first = m_traffic.records.begin()->first;
        m_notes.add(understood,
                    MR_TEXT("import", "Traffic over time: %1 datapoints from %2 to %3, in the file %4."),
                    {std::to_string(m_traffic.records.size()), formatTimestamp(first),
                     formatTimestamp(first + m_traffic.span()), inQuotes(m_options.traceFile)});
        if (m_options.isNewProject) {
            Scenario& scenario = m_import.pipeline.scenario;
            scenario.start = formatTimestamp(first);
            scenario.duration = std::min(m_traffic.span(), kLongestDuration);
        }
        return true;
    }

    void putPeakRate(NodeDraft& draft) {
        constexpr double kLeast = 0.001;
        const double rate = std::max(rounded(m_traffic.peakRecordsPerSecond), kLeast);
        if (!draft.put("records_per_second", rate)) {
            leftOut("records_per_second", formatNumber(rate));
        }
    }

    /// The stream's bytes count the partition key, a producer's setting does not.
    void putRecordSize(NodeDraft& draft) {
        if (!m_traffic.meanRecordBytes) {
            m_notes.add(missing,
                        MR_TEXT("import",
                                "The size of records is assumed to be %1 bytes of data: it takes both "
                                "IncomingRecords and IncomingBytes to know it."),
                        {formatNumber(kAssumedDataBytes)});
            return;
        }
        const double mean = *m_traffic.meanRecordBytes;
        const double data = std::max(std::round(mean - kAssumedKeyBytes), 1.0);
        if (!draft.put("record_size_bytes",
                       data < 1e9 ? Json(static_cast<std::int64_t>(data)) : Json(data))) {
            leftOut("record_size_bytes", formatNumber(data));
            return;
        }
        m_notes.add(understood, MR_TEXT("import", "Mean size of a record: %1 bytes with its partition key."),
                    {number(mean)});
        m_notes.add(assumed,
                    MR_TEXT("import",
                            "Partition keys are assumed to be random, of %1 bytes, and all records to be of "
                            "one size: no metric tells of hot keys."),
                    {formatNumber(kAssumedKeyBytes)});
    }

    void leftOut(const char* key, const std::string& value) { noteLeftOut(m_notes, key, value); }

    const Traffic& m_traffic;
    bool m_isCut;
    ImportNotes& m_notes;
    const StreamImportOptions& m_options;
    StreamImport& m_import;
};

} // namespace

Node makeTrafficProducer(const Traffic& traffic, bool isCut, ImportNotes& notes, const Catalog& catalog,
                         const StreamImportOptions& options, StreamImport& import) {
    return ProducerMaker(traffic, isCut, notes, options, import).make(catalog);
}

} // namespace millrace
