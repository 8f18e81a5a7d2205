// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/throttle_facts.h"

#include "base/units.h"
#include "document/wording.h"
#include "facts/stream_limits.h"
#include "shards/shard_facts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>
#include <tuple>

namespace millrace::ui {

namespace {

struct ThrottleWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::ThrottleWords)
};

std::string shardIdOf(const std::vector<NodeState>& nodes, const ThrottleExample& example) {
    const auto stream = std::ranges::find(nodes, example.stream, &NodeState::node);
    return stream != nodes.end() && example.shard < stream->shards.size()
               ? stream->shards[example.shard].shardId
               : std::string();
}

QString placeText(const ThrottleGroup& group) {
    return group.shardId.empty() ? ThrottleWords::tr("an unknown shard")
                                 : QString::fromStdString(group.shardId);
}

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char letter : text) {
        result += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return result + '"';
}

} // namespace

bool ThrottleRow::isSame(const ThrottleRow& other) const {
    return producer == other.producer && shardId == other.shardId && example.at == other.example.at &&
           example.stream == other.example.stream && example.partitionKey == other.example.partitionKey &&
           example.attempts == other.example.attempts && example.age == other.example.age;
}

std::vector<ThrottleRow> throttleRows(const std::vector<NodeState>& nodes, const NodeId& subject) {
    std::vector<ThrottleRow> rows;
    for (const NodeState& node : nodes) {
        for (const ThrottleExample& example : node.throttles) {
            if (node.node == subject || example.stream == subject) {
                rows.push_back({node.node, example, shardIdOf(nodes, example)});
            }
        }
    }
    std::ranges::reverse(rows); // of one moment the later one first, too
    std::ranges::stable_sort(rows, std::greater<>(), [](const ThrottleRow& row) { return row.example.at; });
    return rows;
}

bool hasThrottles(const std::vector<NodeState>& nodes, const NodeId& subject, const std::string& shardId) {
    return std::ranges::any_of(nodes, [&](const NodeState& node) {
        return std::ranges::any_of(node.throttles, [&](const ThrottleExample& example) {
            return (node.node == subject || example.stream == subject) &&
                   (shardId.empty() || shardIdOf(nodes, example) == shardId);
        });
    });
}

std::vector<ThrottleGroup> throttleGroups(const std::vector<ThrottleRow>& rows) {
    std::map<std::tuple<NodeId, std::string, bool>, std::map<std::string, int>> counts;
    for (const ThrottleRow& row : rows) {
        ++counts[{row.example.stream, row.shardId, row.example.isByBytes}][row.example.partitionKey];
    }
    std::vector<ThrottleGroup> groups;
    for (const auto& [place, keys] : counts) {
        ThrottleGroup group{std::get<0>(place), std::get<1>(place), std::get<2>(place), 0, {}};
        for (const auto& [key, count] : keys) {
            group.keys.push_back({key, count});
            group.count += count;
        }
        std::ranges::stable_sort(group.keys, std::greater<>(), &ThrottleGroup::Key::count);
        groups.push_back(std::move(group));
    }
    std::ranges::stable_sort(groups, std::greater<>(), &ThrottleGroup::count);
    return groups;
}

QString throttleSentence(const std::vector<ThrottleGroup>& groups) {
    if (groups.empty()) {
        return {};
    }
    constexpr double kMost = 0.5;
    int sum = 0;
    int byBytes = 0;
    for (const ThrottleGroup& group : groups) {
        sum += group.count;
        byBytes += group.isByBytes ? group.count : 0;
    }
    const auto shareOfAll = [sum](int count) { return static_cast<double>(count) / sum; };
    const auto heaviest = std::ranges::max_element(
        groups, {}, [](const ThrottleGroup& group) { return group.keys.front().count; });
    const ThrottleGroup::Key& key = heaviest->keys.front();
    if (key.count > 1 && shareOfAll(key.count) >= kMost) {
        return ThrottleWords::tr(
                   "Of the last %n refused records, %1 had the key %2, on %3, because of its %4. "
                   "No split divides one key: spread its records over more keys.",
                   "share, key, shard, limit", sum)
            .arg(shareText(shareOfAll(key.count)), QString::fromStdString(key.name), placeText(*heaviest),
                 writeLimitText(heaviest->isByBytes));
    }
    const ThrottleGroup& first = groups.front();
    if (shareOfAll(first.count) >= kMost) {
        return ThrottleWords::tr("Of the last %n refused records, %1 fell on %2, because of its %3, with "
                                 "different keys (%4): a split of that shard divides them.",
                                 "share, shard, limit, number of keys", sum)
            .arg(shareText(shareOfAll(first.count)), placeText(first), writeLimitText(first.isByBytes),
                 QLocale().toString(static_cast<qulonglong>(first.keys.size())));
    }
    return ThrottleWords::tr(
               "The last %n refused records are spread over the shards: %1 of them because of "
               "%2, %3 because of %4 of a shard. The stream needs more shards, or less traffic.",
               "share, limit, share, limit", sum)
        .arg(shareText(shareOfAll(sum - byBytes)), writeLimitText(false), shareText(shareOfAll(byBytes)),
             writeLimitText(true));
}

QString writeLimitText(bool isByBytes) {
    return isByBytes
               ? figureText(static_cast<double>(data_stream::kShardWriteBytesPerSecond), Unit::bytesPerSecond)
               : figureText(static_cast<double>(data_stream::kShardWriteRecordsPerSecond),
                            Unit::recordsPerSecond);
}

std::optional<int> mostAttempts(const Pipeline& pipeline, const NodeTypes& types, const NodeId& producer) {
    const Node* node = pipeline.findNode(producer);
    const NodeType* type = node ? types.find(node->type) : nullptr;
    if (!type || !std::ranges::all_of(validateSettings(type->description.settings, node->settings),
                                      &SettingProblem::unknownKey)) {
        return std::nullopt;
    }
    const Json settings = resolveSettings(type->description.settings, node->settings);
    const auto retries = settings.find("maximum_retry_attempts");
    // The KPL puts a record until its own time to live is over.
    const bool isCounted = retries != settings.end() && retries->is_number_integer() && *retries >= 0 &&
                           settings.value("client", std::string()) != "kpl";
    return isCounted ? std::optional(retries->get<int>() + 1) : std::nullopt;
}

QString attemptText(std::uint32_t attempt, std::optional<int> most) {
    const QLocale locale;
    return most ? ThrottleWords::tr("%1 of %2", "attempt")
                      .arg(locale.toString(attempt), locale.toString(*most))
                : locale.toString(attempt);
}

QByteArray throttleCsv(const std::vector<ThrottleRow>& rows, const Pipeline& pipeline) {
    QByteArray text = "time (s),producer,stream,shard,key,limit,attempt,age (Milliseconds),bytes (Bytes)\n";
    for (const ThrottleRow& row : rows) {
        const std::string cells[] = {
            formatNumber(secondsOf(row.example.at)),
            quoted(pipeline.displayName(row.producer)),
            quoted(pipeline.displayName(row.example.stream)),
            row.shardId,
            quoted(row.example.partitionKey),
            row.example.isByBytes ? "bytes" : "records",
            std::to_string(row.example.attempts),
            formatNumber(std::chrono::duration<double, std::milli>(row.example.age).count()),
            std::to_string(row.example.bytes)};
        for (const std::string& cell : cells) {
            text += (&cell == &cells[0] ? "" : ",") + QByteArray::fromStdString(cell);
        }
        text += '\n';
    }
    return text;
}

} // namespace millrace::ui
