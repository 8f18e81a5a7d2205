// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_export.h"

#include "base/units.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

namespace millrace::ui {

namespace {

/// One column of the file.
struct FileColumn {
    std::string name;
    std::map<std::int64_t, double> values; ///< by nanoseconds
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

template <typename Number>
void addColumn(std::vector<FileColumn>& columns, std::string name, const SeriesAnswer& answer,
               const Number* values, std::size_t count) {
    FileColumn column{std::move(name), {}};
    for (std::size_t i = 0; i < count; ++i) {
        const SimTime time = answer.from + answer.step * static_cast<std::int64_t>(i);
        column.values[nanosecondsOf(time)] = static_cast<double>(values[i]);
    }
    columns.push_back(std::move(column));
}

void addLine(std::vector<FileColumn>& columns, const ChartSpec& spec, const SeriesAnswer& answer,
             const SeriesLine& line) {
    if (answer.step > answer.bucket) {
        addColumn(columns, nameOf(spec, line.name, "smallest"), answer, line.low.data(), line.low.size());
        addColumn(columns, nameOf(spec, line.name, "largest"), answer, line.high.data(), line.high.size());
    } else {
        addColumn(columns, nameOf(spec, line.name, {}), answer, line.high.data(), line.high.size());
    }
}

void addChart(std::vector<FileColumn>& columns, const ExportedChart& chart) {
    const SeriesAnswer& answer = *chart.answer;
    if (chart.withAllShards) {
        const auto width = static_cast<std::size_t>(answer.heatMap.columns);
        for (std::size_t i = 0; i < answer.heatMap.shards.size(); ++i) {
            addColumn(
                columns,
                nameOf(chart.spec, answer.heatMap.shards[i], answer.step > answer.bucket ? "largest" : ""),
                answer, answer.heatMap.values.data() + i * width, width);
        }
        return;
    }
    std::vector<const SeriesLine*> lines;
    for (const SeriesLine& line : answer.lines) {
        lines.push_back(&line);
    }
    std::ranges::sort(lines, {}, [](const SeriesLine* line) { return line->name; });
    for (const SeriesLine* line : lines) {
        addLine(columns, chart.spec, answer, *line);
    }
    // Not all shards have a line of their own: then where the others are.
    if (chart.spec.perShard && static_cast<int>(answer.lines.size()) >= answer.query.hottest) {
        const auto add = [&](const char* what, const std::vector<double>& values) {
            addColumn(columns, nameOf(chart.spec, what, {}), answer, values.data(), values.size());
        };
        add("minimum of shards", answer.shardMinimum);
        add("median of shards", answer.shardMedian);
        add("maximum of shards", answer.shardMaximum);
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
    std::vector<FileColumn> columns;
    std::map<std::int64_t, std::vector<double>> rows;
    Duration bucket{};
    Duration step{};
    for (const ExportedChart& chart : charts) {
        if (chart.answer) {
            addChart(columns, chart);
            bucket = chart.answer->bucket;
            step = std::max(step, chart.answer->step);
        }
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        for (const auto& [time, value] : columns[i].values) {
            auto& row = rows[time];
            row.resize(columns.size(), std::nan(""));
            row[i] = value;
        }
    }
    std::string text = "# Millrace: " + origin.project + ", " + origin.node + ", simulated time from " +
                       origin.start + ", values of " + formatDuration(bucket) + " in rows of " +
                       formatDuration(step);
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    text += "\ntime (Seconds)";
    for (const FileColumn& column : columns) {
        text += ',' + csvCell(column.name);
    }
    text += '\n';
    for (const auto& [time, values] : rows) {
        text += formatNumber(secondsOf(Duration(time)));
        for (const double value : values) {
            text += ',';
            text += std::isnan(value) ? std::string() : formatNumber(value);
        }
        text += '\n';
    }
    return QByteArray::fromStdString(text);
}

} // namespace millrace::ui
