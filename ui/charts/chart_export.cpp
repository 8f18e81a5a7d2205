// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_export.h"

#include "base/units.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

namespace millrace::ui {

namespace {

/// Times of a chart's columns, as rows of the file.
struct FileRows {
    SimTime from{};
    Duration step{};
    std::size_t count = 0;
    std::size_t next = 0; ///< the first that is not written

    [[nodiscard]] SimTime time() const { return from + step * static_cast<std::int64_t>(next); }
};

/// One column of the file; the values are the answer's.
struct FileColumn {
    std::string name;
    std::size_t rows = 0; ///< place of its FileRows
    const double* doubles = nullptr;
    const float* floats = nullptr; ///< of a heat map
    std::size_t count = 0;

    [[nodiscard]] double at(std::size_t index) const {
        return index >= count ? std::nan("") : doubles ? doubles[index] : static_cast<double>(floats[index]);
    }
};

/// What the file is made of, before anything of it is written.
struct FileTable {
    std::vector<FileRows> rows; ///< one a chart
    std::vector<FileColumn> columns;

    void add(std::string name, const std::vector<double>& values) {
        columns.push_back({std::move(name), rows.size() - 1, values.data(), nullptr, values.size()});
    }

    void add(std::string name, const float* values, std::size_t count) {
        columns.push_back({std::move(name), rows.size() - 1, nullptr, values, count});
    }
};

std::string nameOf(const ChartSpec& spec, const std::string& what, std::string_view extreme) {
    std::string name = spec.node.text() + ' ' + spec.metric;
    if (!what.empty()) {
        name += ' ' + what;
    }
    if (!extreme.empty()) {
        name += ' ';
        name += extreme;
    }
    return name + " (" + std::string(cloudWatchNameOf(spec.metricUnit)) + ')';
}

void addLine(FileTable& table, const ChartSpec& spec, const SeriesAnswer& answer, const SeriesLine& line) {
    if (answer.step > answer.bucket) {
        table.add(nameOf(spec, line.name, "smallest"), line.low);
        table.add(nameOf(spec, line.name, "largest"), line.high);
    } else {
        table.add(nameOf(spec, line.name, {}), line.high);
    }
}

std::size_t columnsOf(const SeriesAnswer& answer, bool withAllShards) {
    if (withAllShards) {
        return static_cast<std::size_t>(answer.heatMap.columns);
    }
    std::size_t columns = answer.shardMaximum.size();
    for (const SeriesLine& line : answer.lines) {
        columns = std::max(columns, line.high.size());
    }
    return columns;
}

void addChart(FileTable& table, const ExportedChart& chart) {
    const SeriesAnswer& answer = *chart.answer;
    table.rows.push_back({answer.from, answer.step, columnsOf(answer, chart.withAllShards)});
    if (chart.withAllShards) {
        const auto width = static_cast<std::size_t>(answer.heatMap.columns);
        for (std::size_t i = 0; i < answer.heatMap.shards.size(); ++i) {
            table.add(
                nameOf(chart.spec, answer.heatMap.shards[i], answer.step > answer.bucket ? "largest" : ""),
                answer.heatMap.values.data() + i * width, width);
        }
        return;
    }
    std::vector<const SeriesLine*> lines;
    for (const SeriesLine& line : answer.lines) {
        lines.push_back(&line);
    }
    std::ranges::sort(lines, {}, [](const SeriesLine* line) { return line->name; });
    for (const SeriesLine* line : lines) {
        addLine(table, chart.spec, answer, *line);
    }
    // Not all shards have a line of their own: then where the others are.
    if (chart.spec.perShard && static_cast<int>(answer.lines.size()) >= answer.query.hottest) {
        table.add(nameOf(chart.spec, "minimum of shards", {}), answer.shardMinimum);
        table.add(nameOf(chart.spec, "median of shards", {}), answer.shardMedian);
        table.add(nameOf(chart.spec, "maximum of shards", {}), answer.shardMaximum);
    }
}

/// The earliest time that is not written yet; nothing when all is.
std::optional<SimTime> nextTime(const std::vector<FileRows>& rows) {
    std::optional<SimTime> next;
    for (const FileRows& each : rows) {
        if (each.next < each.count && (!next || each.time() < *next)) {
            next = each.time();
        }
    }
    return next;
}

/// One row after the other; charts of other widths of column have their own rows in between.
void writeRows(QByteArray& text, FileTable& table) {
    while (const std::optional<SimTime> time = nextTime(table.rows)) {
        const auto isNow = [&](const FileRows& rows) {
            return rows.next < rows.count && rows.time() == *time;
        };
        text += formatNumber(secondsOf(*time - kTimeZero));
        for (const FileColumn& column : table.columns) {
            const FileRows& rows = table.rows[column.rows];
            const double value = isNow(rows) ? column.at(rows.next) : std::nan("");
            text += ',';
            if (!std::isnan(value)) {
                text += formatNumber(value);
            }
        }
        text += '\n';
        for (FileRows& rows : table.rows) {
            rows.next += isNow(rows) ? 1 : 0;
        }
    }
}

} // namespace

std::string csvCell(const std::string& text) {
    std::string flat = text;
    std::ranges::replace_if(
        flat, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    if (flat.find_first_of(",\"") == std::string::npos) {
        return flat;
    }
    std::string quoted = "\"";
    for (const char c : flat) {
        quoted += c;
        if (c == '"') {
            quoted += c;
        }
    }
    return quoted + '"';
}

QByteArray chartsCsv(const ExportOrigin& origin, const std::vector<ExportedChart>& charts) {
    FileTable table;
    Duration bucket{};
    Duration step{};
    for (const ExportedChart& chart : charts) {
        if (chart.answer) {
            addChart(table, chart);
            bucket = chart.answer->bucket;
            step = std::max(step, chart.answer->step);
        }
    }
    std::string comment = "# Millrace: " + origin.project + ", " + origin.node + ", simulated time from " +
                          origin.start + ", values of " + formatDuration(bucket) + " in rows of " +
                          formatDuration(step);
    std::ranges::replace_if(
        comment, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    QByteArray text = QByteArray::fromStdString(comment) + "\ntime (Seconds)";
    for (const FileColumn& column : table.columns) {
        text += ',';
        text += csvCell(column.name);
    }
    text += '\n';
    writeRows(text, table);
    return text;
}

} // namespace millrace::ui
