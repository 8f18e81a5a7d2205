// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/describe.h"

#include "nodes/producer/checks.h"
#include "nodes/producer/producer.h"

#include <iterator>

namespace millrace::producer {

namespace {

std::vector<Setting> settings() {
    std::vector<Setting> all = sourceSettings();
    for (std::vector<Setting> more : {recordSettings(), clientSettings(), kplSettings()}) {
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return all;
}

MetricDescription counter(const char* name, TextSource help) {
    return {name, help, MetricKind::counter, Unit::count, false, ""};
}

std::vector<MetricDescription> metrics() {
    return {
        counter("RecordsGenerated",
                MR_TEXT("metrics",
                        "Records that came to be. Each is accepted, expired, dropped or still waiting; every "
                        "link of the producer counts.")),
        counter("RecordsAccepted",
                MR_TEXT("metrics", "Records that the stream accepted, each counted once.")),
        counter("RecordsExpired", MR_TEXT("metrics", "Records given up because their time to live ended.")),
        counter("RecordsDropped",
                MR_TEXT("metrics", "Records given up for another reason; the next four say which.")),
        counter("RecordsDropped.RetriesExhausted",
                MR_TEXT("metrics", "Refused once more than the retries allow.")),
        counter("RecordsDropped.BufferFull", MR_TEXT("metrics", "New records that found the buffer full.")),
        counter("RecordsDropped.TooLarge", MR_TEXT("metrics", "Larger than the stream's largest record.")),
        counter("RecordsDropped.Unlinked", MR_TEXT("metrics", "The producer is linked to nothing.")),
        counter("PutAttempts", MR_TEXT("metrics", "Records sent, each time counted.")),
        counter("PutCalls", MR_TEXT("metrics", "Calls sent.")),
        counter("KinesisRecordsPut",
                MR_TEXT("metrics", "Records that the stream got from the KPL: an aggregated one counts once, "
                                   "with all the records in it.")),
        counter("DuplicatesPut",
                MR_TEXT("metrics", "Records that the stream accepted once more, because the answer to a call "
                                   "that had put them was lost. RecordsAccepted does not count them again.")),
        counter("RecordsThrottled",
                MR_TEXT("metrics", "Refusals because a shard was at its limit, each time counted.")),
        {"RecordsWaiting", MR_TEXT("metrics", "Records in the buffer, under way or waiting to be put again."),
         MetricKind::gauge, Unit::count, false, ""},
        {"RetryAmplification",
         MR_TEXT("metrics", "Records sent for each record, since the start; 100 % means no retries."),
         MetricKind::gauge, Unit::percent, false, ""}};
}

} // namespace

NodeType describe() {
    NodeDescription description{
        .type = "producer",
        .title = MR_TEXT("nodes", "Producer"),
        .help = MR_TEXT("nodes", "Anything that puts records: made up at a rate, read from a file, or timed "
                                 "by a trace. It buffers, puts refused "
                                 "records again, and counts what became of each."),
        .category = "sources",
        .icon = "producer",
        .keywords = {"source", "generator", "load generator", "traffic", "put",    "putrecords", "sdk",
                     "kpl",    "agent",     "file",           "trace",   "client", "device",     "sensor",
                     "input",  "ingest",    "publisher",      "sender",  "writer", "simulator"},
        .ports = {{.id = "out",
                   .title = MR_TEXT("nodes", "Records out"),
                   .direction = PortDirection::output,
                   .flow = Flow::records,
                   .exchange = Exchange::put}},
        .settings = settings(),
        .metrics = metrics()};
    return {std::move(description), {}, check, &Producer::make};
}

} // namespace millrace::producer
