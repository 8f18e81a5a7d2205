// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/destination/s3_bucket.h"

#include "base/wall_time.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>

namespace millrace::destination {

namespace {

/// What is handed to the writer at once.
constexpr std::size_t kBlockBytes = 256 * 1024;

/// A label as one folder's name: no separators, no hidden or parent folder.
std::string folderName(const std::string& label) {
    std::string name;
    for (const char c : label) {
        const bool unfit = c == '/' || c == '\\' || c == ':' || static_cast<unsigned char>(c) < ' ';
        name += unfit ? '_' : c;
    }
    if (name.find_first_not_of('.') == std::string::npos) {
        name = "bucket";
    }
    constexpr std::size_t kLongest = 200;
    return name.substr(0, kLongest);
}

/// `\n`, `\t`, `\\` as people type them into a one-line field.
std::string unescaped(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const char next = text[++i];
        out += next == 'n' ? '\n' : next == 't' ? '\t' : next == 'r' ? '\r' : next;
    }
    return out;
}

} // namespace

S3Bucket::S3Bucket(RunNodeContext context)
    : m_context(std::move(context)) {
    MetricsRegistry& metrics = m_context.services->metrics();
    m_series = {metrics.add({m_context.id, "PutRequests", {}, SeriesKind::counter, Unit::count}),
                metrics.add({m_context.id, "BytesUploaded", {}, SeriesKind::counter, Unit::bytes}),
                metrics.add({m_context.id, "RecordsReceived", {}, SeriesKind::counter, Unit::count})};
}

Result<std::unique_ptr<RunNode>> S3Bucket::make(RunNodeContext context) {
    auto bucket = std::unique_ptr<S3Bucket>(new S3Bucket(std::move(context)));
    bucket->applySettings(bucket->m_context.settings);
    const std::string local = bucket->m_context.settings.value("local_path", std::string());
    const bool ownFolder = bucket->m_context.outputFolder.empty() && !local.empty();
    if (bucket->m_context.writesOutput) {
        bucket->m_folder = ownFolder ? bucket->m_context.resolvePath(local) : bucket->m_context.outputFolder;
    }
    return std::unique_ptr<RunNode>(std::move(bucket));
}

void S3Bucket::applySettings(const Json& settings) {
    m_delimiter = unescaped(settings["delimiter"].get<std::string>());
    m_extension = settings["file_extension"].get<std::string>();
    std::ranges::replace_if(
        m_extension, [](char c) { return c == '/' || c == '\\' || c == '\0'; }, '_');
    m_objectBytesLimit = settings["object_size_mib"].get<std::int64_t>() * kMiB;
    m_objectTimeLimit = std::chrono::seconds(settings["object_seconds"].get<std::int64_t>());
}

RecordReceiver* S3Bucket::recordReceiver(std::string_view port) {
    return port == "in" ? this : nullptr;
}

Result<void> S3Bucket::start() {
    return {};
}

void S3Bucket::check(const Result<void>& done) {
    if (!done) {
        m_context.services->fail(done.error().within(m_context.id.text()));
    }
}

std::string S3Bucket::objectKey(SimTime now) const {
    const WallTime time = timeAfter(m_context.start, now - kTimeZero);
    const std::chrono::year_month_day date(dayOf(time));
    const auto hour = timeOfDay(time) / std::chrono::hours(1);
    return fmt::format("{:04}/{:02}/{:02}/{:02}/{}-{}{}{}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), hour,
                       m_context.id.text(), m_objects,
                       m_extension.empty() || m_extension.starts_with('.') ? "" : ".", m_extension);
}

void S3Bucket::openObject(SimTime now) {
    m_open = true;
    m_objectBytes = 0;
    const std::string key = objectKey(now);
    m_output.add(key);
    if (!m_folder.empty()) {
        check(m_writer.open(m_folder / folderName(m_context.label) / key));
    }
    ++m_objects;
    m_context.services->setTimer(m_context.index, now + m_objectTimeLimit, 0, m_objects);
}

void S3Bucket::append(std::string_view bytes) {
    m_output.addBytes(bytes.data(), bytes.size());
    if (m_writer.isOpen()) {
        check(m_writer.write(bytes));
    }
}

void S3Bucket::deliver(SimTime now, std::span<const StoredRecord> records) {
    m_buffer.clear();
    for (const StoredRecord& record : records) {
        if (!m_open) {
            openObject(now);
        }
        const std::size_t before = m_buffer.size();
        record.source->appendData(record.ordinal, m_buffer);
        m_buffer += m_delimiter;
        const auto size = static_cast<std::int64_t>(m_buffer.size() - before);
        m_objectBytes += size;
        m_bytes += size;
        if (m_objectBytes >= m_objectBytesLimit || m_buffer.size() >= kBlockBytes) {
            append(m_buffer);
            m_buffer.clear();
        }
        if (m_objectBytes >= m_objectBytesLimit) {
            closeObject();
        }
    }
    append(m_buffer);
    m_tick.records += static_cast<std::int64_t>(records.size());
}

void S3Bucket::closeObject() {
    if (!m_open) {
        return;
    }
    m_open = false;
    m_output.add(m_objectBytes);
    ++m_tick.putRequests;
    ++m_putRequests;
    m_tick.bytesUploaded += m_objectBytes;
    if (m_writer.isOpen()) {
        check(m_writer.close());
    }
}

void S3Bucket::onTimer(SimTime /*now*/, std::uint32_t /*tag*/, std::uint64_t data) {
    if (m_open && data == m_objects) {
        closeObject();
    }
}

Result<std::string> S3Bucket::changeSettings(SimTime /*now*/, const Json& settings) {
    applySettings(settings);
    return std::string("settings changed");
}

Result<std::string> S3Bucket::act(SimTime now, const std::string& action, const Json& arguments) {
    if (action == "fail") {
        m_failed = true;
        return std::string("takes nothing");
    }
    if (action == "recover") {
        if (m_failed) {
            m_failed = false;
            for (const auto& ready : m_whenReady) {
                ready(now);
            }
        }
        return std::string("takes records again");
    }
    return RunNode::act(now, action, arguments);
}

void S3Bucket::closeTick(SimTime /*now*/) {
    MetricsRegistry& metrics = m_context.services->metrics();
    metrics.count(m_series.putRequests, m_tick.putRequests);
    metrics.count(m_series.bytesUploaded, m_tick.bytesUploaded);
    metrics.count(m_series.records, m_tick.records);
    m_tick = {};
}

void S3Bucket::collectUsage(SimTime /*now*/, std::vector<Usage>& usage) const {
    usage.push_back({m_context.id, "put_requests", m_putRequests});
}

void S3Bucket::describeState(SimTime /*now*/, NodeState& state) const {
    const MetricsRegistry& metrics = m_context.services->metrics();
    state.figures = {{"RecordsReceived", static_cast<double>(metrics.series(m_series.records).latest()),
                      Unit::recordsPerSecond},
                     {"PutRequests", static_cast<double>(m_putRequests), Unit::count},
                     {"BytesUploaded", static_cast<double>(m_bytes), Unit::bytes}};
    state.band = m_failed ? LoadBand::stopped : bandOf(0, false);
    state.status = m_failed ? Text(MR_TEXT("engine", "fails"))
                   : m_open ? Text(MR_TEXT("engine", "writing object %1"), {std::to_string(m_objects)})
                            : Text(MR_TEXT("engine", "no object open"));
}

void S3Bucket::finish(SimTime now) {
    closeObject();
    closeTick(now);
}

void S3Bucket::digestState(Digest& digest) const {
    digest.add(m_output.hex());
}

} // namespace millrace::destination
