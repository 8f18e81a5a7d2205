// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/record_preview.h"

#include "inspector/profile_shape.h"
#include "nodes/producer/producer_source.h"
#include "nodes/producer/rate_profile.h"
#include "nodes/producer/trace.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace millrace::ui {

namespace {

constexpr double kMostZipfKeys = 500'000;
constexpr int kPatienceMs = 25; ///< for the times of arrivals: a slow profile takes many steps a record

const Setting* settingOf(const std::vector<Setting>& settings, const std::string& key) {
    const auto found = std::ranges::find(settings, key, &Setting::key);
    return found == settings.end() ? nullptr : &*found;
}

/// What a generator needs of a node's settings, resolved.
struct Input {
    Json settings;
    std::uint64_t seed = 0;
    WallTime start{};
    std::string id;
    std::filesystem::path folder;
};

Result<Input> inputOf(const Document& document, const NodeId& id) {
    const Pipeline& pipeline = document.pipeline();
    const Node* node = pipeline.findNode(id);
    const NodeType* type = node ? document.types().find(node->type) : nullptr;
    if (!type || !settingOf(type->description.settings, "template")) {
        return Error{ErrorCode::notFound, "", "no producer", ""};
    }
    std::vector<std::string> keys{"source",   "partition_key",      "record_size_bytes",
                                  "template", "records_per_second", "profile"};
    if (node->settings.value("source", Json()) == "trace") {
        keys.emplace_back("trace");
    }
    Result<Json> settings = resolvedPart(type->description.settings, node->settings, keys);
    if (!settings) {
        return settings.error();
    }
    Input input{std::move(*settings), pipeline.scenario.seed, {}, id.text(), {}};
    if (const Result<WallTime> start = parseTimestamp(pipeline.scenario.start)) {
        input.start = *start;
    }
    if (!document.file().isEmpty()) {
        input.folder = QFileInfo(document.file()).absolutePath().toStdString();
    }
    return input;
}

bool hasTooManyKeys(const Json& settings) {
    const Json& key = settings["partition_key"];
    return key["kind"] == "zipf" && key["count"].get<double>() > kMostZipfKeys;
}

using producer::Arrivals;

Result<Arrivals> arrivalsOf(const Input& input, double meanBytes) {
    const Json& settings = input.settings;
    if (settings["source"] == "trace") {
        const Json& trace = settings["trace"];
        const std::filesystem::path path = input.folder / trace["path"].get<std::string>();
        auto intervals = producer::loadTrace(trace, path, meanBytes);
        if (!intervals) {
            return intervals.error();
        }
        return Arrivals(producer::TraceArrivals(*intervals, trace["loop"].get<bool>()));
    }
    auto profile = producer::makeRateProfile(settings["records_per_second"].get<double>(),
                                             settings["profile"], 0, input.start);
    if (!profile) {
        return profile.error();
    }
    return Arrivals(producer::RateArrivals(*profile, settings["profile"]["arrivals"] == "poisson",
                                           RandomStream(input.seed, input.id, "arrival")));
}

std::vector<std::int64_t> firstTimes(Arrivals arrivals, std::size_t count) {
    std::vector<std::int64_t> times;
    QElapsedTimer clock;
    clock.start();
    while (times.size() < count && clock.elapsed() < kPatienceMs && arrivals.peek() != producer::kNoArrival) {
        arrivals.take(arrivals.peek(), 1, times);
    }
    return times;
}

} // namespace

Result<std::vector<PreviewRecord>> previewRecords(const Document& document, const NodeId& node,
                                                  std::size_t count) {
    Result<Input> input = inputOf(document, node);
    if (!input) {
        return input.error();
    }
    if (hasTooManyKeys(input->settings)) {
        return Error{ErrorCode::unsupported, "",
                     MR_TEXT("preview", "records with so many Zipf keys take too long to make for a preview"),
                     MR_TEXT("preview", "try with up to 500,000 keys")};
    }
    auto times = std::make_shared<producer::CreationTimes>();
    auto source =
        producer::GeneratorSource::make(input->settings, input->seed, input->id, input->start, times);
    if (!source) {
        return source.error();
    }
    Result<Arrivals> arrivals = arrivalsOf(*input, (*source)->sizes().mean());
    if (!arrivals) {
        return arrivals.error();
    }
    const std::vector<std::int64_t> created = firstTimes(*arrivals, count);
    times->remember(Arrivals(
        producer::TimedArrivals(std::make_shared<const std::vector<std::int64_t>>(created), false, 0)));
    std::vector<PreviewRecord> records;
    for (std::uint64_t i = 0; i < created.size(); ++i) {
        PreviewRecord record{i, Duration(created[i]), (*source)->partitionKey(i), {}};
        (*source)->appendData(i, record.data);
        records.push_back(std::move(record));
    }
    return records;
}

Result<SizeSample> previewSizes(const Document& document, const NodeId& node, std::size_t count) {
    Result<Input> input = inputOf(document, node);
    if (!input) {
        return input.error();
    }
    if (hasTooManyKeys(input->settings)) {
        // Keys take no part in the size of the data, unless a template shows them: then about as many
        // letters.
        input->settings["partition_key"]["count"] = kMostZipfKeys;
    }
    auto source = producer::GeneratorSource::make(input->settings, input->seed, input->id, input->start,
                                                  std::make_shared<producer::CreationTimes>());
    if (!source) {
        return source.error();
    }
    RecordBatch batch;
    batch.source = source->get();
    // The moment changes no size: times are written with as many digits all along. Templates are filled in to
    // be measured, so of large records a few must do.
    const bool isRendered = input->settings["template"]["kind"] != "none";
    constexpr std::size_t kMostBytes = 4'000'000;
    constexpr std::size_t kStep = 16;
    std::size_t bytes = 0;
    while (batch.size() < count && bytes < kMostBytes) {
        const std::size_t first = batch.size();
        const std::size_t more = isRendered ? std::min(kStep, count - first) : count;
        (*source)->fill(first, std::vector<std::int64_t>(more, 0), batch);
        for (std::size_t i = first; isRendered && i < batch.size(); ++i) {
            bytes += batch.dataBytes[i];
        }
    }
    SizeSample sample;
    sample.bytes.assign(batch.dataBytes.begin(), batch.dataBytes.end());
    if (sample.bytes.empty()) {
        return sample;
    }
    const auto [least, most] = std::ranges::minmax(sample.bytes);
    sample.least = least;
    sample.most = most;
    sample.mean = std::accumulate(sample.bytes.begin(), sample.bytes.end(), 0.0) /
                  static_cast<double>(sample.bytes.size());
    return sample;
}

} // namespace millrace::ui
