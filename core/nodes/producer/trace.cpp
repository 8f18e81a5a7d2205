// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/trace.h"

#include "base/int128.h"
#include "base/units.h"
#include "nodes/producer/data_file.h"
#include "records/formats/delimited_text.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace millrace::producer {

namespace {

constexpr double kLargestValue = 1e12;
constexpr std::int64_t kLongestTrace = 10 * kLongestDuration.count();

struct Row {
    std::int64_t time = 0; ///< ns since 1970
    double value = 0;
    std::uint64_t offset = 0; ///< of its line in the file
};

std::int64_t lineOf(std::string_view text, std::uint64_t offset) {
    return std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n') + 1;
}

Result<std::size_t> columnOf(const std::vector<std::string>& header, const std::string& name,
                             const char* setting) {
    const auto found = std::ranges::find(header, name);
    if (found == header.end()) {
        std::string names;
        for (const std::string& column : header) {
            names += (names.empty() ? "" : ", ") + column;
        }
        return Error{ErrorCode::invalidInput, setting,
                     Text(MR_TEXT("records", "the file has no column \"%1\""), {name}),
                     Text(MR_TEXT("records", "use one of: %1"), {names})};
    }
    return static_cast<std::size_t>(found - header.begin());
}

Result<Row> rowOf(const std::vector<std::string>& fields, std::size_t timeColumn, std::size_t valueColumn) {
    if (fields.size() <= std::max(timeColumn, valueColumn)) {
        return Error{ErrorCode::invalidInput, "", MR_TEXT("records", "has fewer columns than the header"),
                     MR_TEXT("records", "complete the line")};
    }
    Result<WallTime> time = parseTimestamp(fields[timeColumn]);
    if (!time) {
        return time.error();
    }
    const std::string& text = fields[valueColumn];
    double value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc{} || end != text.data() + text.size() || !(value >= 0) || value > kLargestValue) {
        return Error{ErrorCode::invalidInput, "", Text(MR_TEXT("records", "\"%1\" is no count"), {text}),
                     MR_TEXT("records", "give a number from 0 to 1e12")};
    }
    return Row{time->time_since_epoch().count(), value, 0};
}

/// The most common distance between stamps; the smaller of two that are as common.
std::int64_t usualStep(const std::vector<Row>& rows) {
    std::map<std::int64_t, std::size_t> steps;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        ++steps[rows[i].time - rows[i - 1].time];
    }
    const auto usual = std::ranges::max_element(steps, {}, [](const auto& step) { return step.second; });
    constexpr std::int64_t kMinute = 60'000'000'000;
    return usual == steps.end() ? kMinute : usual->first;
}

double recordsOf(const Row& row, std::int64_t width, const std::string& meaning, double scale,
                 double meanRecordBytes) {
    if (meaning == "records_per_second") {
        return row.value * scale * static_cast<double>(width) / 1e9;
    }
    return meaning == "bytes_per_interval" ? row.value * scale / std::max(meanRecordBytes, 1.0)
                                           : row.value * scale;
}

using Intervals = std::shared_ptr<const std::vector<TraceInterval>>;

/// `place` names the line at an offset.
template <typename Place>
Result<Intervals> intervalsOf(const std::vector<Row>& rows, const Json& trace, double meanRecordBytes,
                              Place place) {
    const std::int64_t step = usualStep(rows);
    auto intervals = std::make_shared<std::vector<TraceInterval>>();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::int64_t width =
            i + 1 < rows.size() ? std::min(step, rows[i + 1].time - rows[i].time) : step;
        const double records = recordsOf(rows[i], width, trace["meaning"].get<std::string>(),
                                         trace["scale"].get<double>(), meanRecordBytes);
        if (records > kHighestProfileRate * static_cast<double>(width) / 1e9) {
            return Error{
                ErrorCode::invalidInput, place(rows[i].offset),
                Text(MR_TEXT("records", "%1 are more than a billion records per second"),
                     {formatNumber(rows[i].value)}),
                MR_TEXT("records", "correct the value, or what the setting trace.meaning says it counts")};
        }
        intervals->push_back({rows[i].time - rows[0].time, width, records});
    }
    return Intervals(std::move(intervals));
}

} // namespace

Result<std::shared_ptr<const std::vector<TraceInterval>>>
loadTrace(const Json& trace, const std::filesystem::path& path, double meanRecordBytes) {
    Result<std::string> text = readTextFile(path, kLargestDataFile);
    if (!text) {
        return text.error();
    }
    Result<CsvTable> table = splitCsv(*text);
    if (!table) {
        return table.error().within(path.string());
    }
    Result<std::size_t> timeColumn =
        columnOf(table->header, trace["time_column"].get<std::string>(), "trace.time_column");
    Result<std::size_t> valueColumn =
        columnOf(table->header, trace["value_column"].get<std::string>(), "trace.value_column");
    if (!timeColumn || !valueColumn) {
        return timeColumn ? valueColumn.error() : timeColumn.error();
    }
    const auto place = [&](std::uint64_t offset) {
        return path.string() + ", line " + std::to_string(lineOf(*text, offset));
    };
    std::vector<Row> rows;
    for (const TextSpan& span : table->rows) {
        Result<Row> row = rowOf(csvFields(std::string_view(*text).substr(span.offset, span.length)),
                                *timeColumn, *valueColumn);
        if (!row) {
            return row.error().within(place(span.offset));
        }
        row->offset = span.offset;
        if (!rows.empty() && row->time <= rows.back().time) {
            return Error{ErrorCode::invalidInput, place(span.offset),
                         MR_TEXT("records", "the time does not follow the one before"),
                         MR_TEXT("records", "sort the lines by time and leave only one a time")};
        }
        if (!rows.empty() && Int128{row->time} - rows[0].time > kLongestTrace) {
            return Error{ErrorCode::invalidInput, place(span.offset),
                         MR_TEXT("records", "the time lies more than a century after the first"),
                         MR_TEXT("records", "correct it")};
        }
        rows.push_back(*row);
    }
    if (rows.empty()) {
        return Error{ErrorCode::invalidInput, path.string(), MR_TEXT("records", "holds no values"),
                     MR_TEXT("records", "choose another file")};
    }
    return intervalsOf(rows, trace, meanRecordBytes, place);
}

} // namespace millrace::producer
