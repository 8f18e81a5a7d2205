// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html_parts.h"

#include "report/report_text.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace millrace {

namespace {

constexpr std::size_t kMostBars = 48;
constexpr double kWidth = 900;
constexpr double kLabelWidth = 170;
constexpr double kFigureWidth = 210;
constexpr double kRowHeight = 22;
constexpr double kBarHeight = 14;

struct Bar {
    std::string shard;
    std::int64_t accepted = 0;
    std::int64_t throttled = 0;

    [[nodiscard]] std::int64_t total() const { return accepted + throttled; }
};

std::vector<Bar> barsOf(const NodeResult& stream) {
    std::vector<Bar> bars;
    bars.reserve(stream.shards.size());
    for (const ShardResult& shard : stream.shards) {
        bars.push_back({shard.state.shardId, shardSum(shard, "IncomingRecords"),
                        shardSum(shard, "WriteProvisionedThroughputExceeded")});
    }
    std::ranges::stable_sort(bars, std::greater<>(), &Bar::total);
    bars.resize(std::min(bars.size(), kMostBars));
    return bars;
}

std::string figuresOf(const Bar& bar) {
    const std::string accepted = groupedNumber(bar.accepted);
    return bar.throttled == 0 ? accepted
                              : fmt::format("{} + {} throttled", accepted, groupedNumber(bar.throttled));
}

std::string rowSvg(const Bar& bar, double scale, std::size_t row, const std::string& pattern) {
    const double top = static_cast<double>(row) * kRowHeight + 4;
    const double baseline = top + kBarHeight - 3;
    const double accepted = static_cast<double>(bar.accepted) * scale;
    const double throttled = static_cast<double>(bar.throttled) * scale;
    return fmt::format(
        "<text x=\"0\" y=\"{:.1f}\">{}</text>"
        "<rect class=\"accepted\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>"
        "<rect class=\"refused\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" "
        "fill=\"url(#{})\"/>"
        "<text x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n",
        baseline, escapeHtml(bar.shard), kLabelWidth, top, accepted, kBarHeight, kLabelWidth + accepted, top,
        throttled, kBarHeight, pattern, kLabelWidth + accepted + throttled + 8, baseline, figuresOf(bar));
}

} // namespace

std::string shardChart(const NodeResult& stream) {
    const std::vector<Bar> bars = barsOf(stream);
    if (bars.empty() || bars.front().total() == 0) {
        return {};
    }
    const double scale = (kWidth - kLabelWidth - kFigureWidth) / static_cast<double>(bars.front().total());
    const std::string pattern = "hatch-" + stream.node.text();
    std::string svg =
        fmt::format("<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-label=\"Records by shard, busiest "
                    "first: accepted solid, "
                    "throttled hatched\">\n"
                    "<defs><pattern id=\"{}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
                    "patternTransform=\"rotate(45)\"><path class=\"refused\" d=\"M0 0V6\" "
                    "stroke-width=\"3\"/></pattern></defs>\n",
                    kWidth, static_cast<double>(bars.size()) * kRowHeight + 4, pattern);
    for (std::size_t row = 0; row < bars.size(); ++row) {
        svg += rowSvg(bars[row], scale, row, pattern);
    }
    return svg + "</svg>\n";
}

} // namespace millrace
