// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/shard_facts.h"

#include "charts/value_scale.h"
#include "document/wording.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

struct ShardWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::ShardFacts)
};

constexpr double kSpace = 340282366920938463463374607431768211456.0; // 2^128

double loadOf(const ShardState& shard) {
    return shard.utilisation + (shard.throttledPerSecond > 0 ? 1 : 0);
}

ChildOutlook childOf(const ShardState& shard, const HashKeyRange& range, double part) {
    return {range, part, static_cast<double>(shard.recordsPerSecond) * part,
            static_cast<double>(shard.bytesPerSecond) * part, shard.utilisation * part};
}

/// How much of all records falls into a range.
double weightOf(const HashKeyRange& range, const std::vector<KnownKey>& keys) {
    double even = 1;
    double whole = 0;
    for (const KnownKey& key : keys) {
        even -= key.share;
        whole += range.contains(key.hash) ? key.share : 0;
    }
    return std::max(even, 0.0) * shareOf(range) + whole;
}

} // namespace

double placeOf(HashKey key) {
    return static_cast<double>(key) / kSpace;
}

double shareOf(const HashKeyRange& range) {
    return (static_cast<double>(range.last - range.first) + 1) / kSpace;
}

std::optional<HashKeyRange> splitPoints(const HashKeyRange& range) {
    // Above the key behind the first one, below the last one.
    constexpr HashKey kLeastWidth = 3;
    if (range.last - range.first < kLeastWidth) {
        return std::nullopt;
    }
    return HashKeyRange{range.first + 2, range.last - 1};
}

std::optional<HashKey> splitPointAt(const HashKeyRange& range, double share) {
    const std::optional<HashKeyRange> points = splitPoints(range);
    if (!points) {
        return std::nullopt;
    }
    // In 2^-32ths, so that halves and quarters are exact.
    constexpr double kSteps = 4294967296.0;
    const auto steps = static_cast<std::uint64_t>(std::llround(std::clamp(share, 0.0, 1.0) * kSteps));
    const HashKey width = range.last - range.first;
    const HashKey high = width >> 32U;
    const HashKey low = width & HashKey{0xffffffffU};
    const HashKey offset = high * steps + ((low * steps) >> 32U) + 1;
    return std::clamp(range.first + std::min(offset, width), points->first, points->last);
}

double shareWithin(const HashKeyRange& range, HashKey key) {
    if (key <= range.first || range.last == range.first) {
        return 0;
    }
    return std::min(static_cast<double>(key - range.first) / static_cast<double>(range.last - range.first),
                    1.0);
}

bool isOpen(const ShardState& shard) {
    return shard.state == "open";
}

const ShardState* findShard(const std::vector<ShardState>& shards, const std::string& id) {
    const auto found = std::ranges::find(shards, id, &ShardState::shardId);
    return found == shards.end() ? nullptr : &*found;
}

const ShardState* nextOpen(const std::vector<ShardState>& shards, const ShardState& shard) {
    if (!isOpen(shard) || shard.range.last == kMaximumHashKey) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(shards, [&](const ShardState& each) {
        return isOpen(each) && each.range.first == shard.range.last + 1;
    });
    return found == shards.end() ? nullptr : &*found;
}

const ShardState* busiestShard(const std::vector<ShardState>& shards) {
    const ShardState* busiest = nullptr;
    for (const ShardState& shard : shards) {
        if (isOpen(shard) && (!busiest || loadOf(shard) > loadOf(*busiest))) {
            busiest = &shard;
        }
    }
    return busiest;
}

const ShardState* quietestPair(const std::vector<ShardState>& shards) {
    std::vector<const ShardState*> open;
    for (const ShardState& shard : shards) {
        if (isOpen(shard)) {
            open.push_back(&shard);
        }
    }
    std::ranges::sort(open, {}, [](const ShardState* shard) { return shard->range.first; });
    const ShardState* lower = nullptr;
    double least = 0;
    for (std::size_t i = 0; i + 1 < open.size(); ++i) {
        const double together = loadOf(*open[i]) + loadOf(*open[i + 1]);
        if (!lower || together < least) {
            lower = open[i];
            least = together;
        }
    }
    return lower;
}

SplitOutlook outlookOf(const ShardState& shard, HashKey start, const std::vector<KnownKey>& keys) {
    const HashKeyRange lower{shard.range.first, start - 1};
    const HashKeyRange upper{start, shard.range.last};
    const double below = weightOf(lower, keys);
    const double above = weightOf(upper, keys);
    const double whole = below + above;
    const double part = whole > 0 ? below / whole : 0.5;
    SplitOutlook outlook{start, childOf(shard, lower, part), childOf(shard, upper, 1 - part),
                         static_cast<double>(shard.throttledPerSecond), std::nullopt};
    constexpr double kHeavy = 0.5;
    for (const KnownKey& key : keys) {
        if (shard.range.contains(key.hash) && whole > 0 && key.share / whole >= kHeavy) {
            outlook.heavy = KnownKey{key.name, key.hash, key.share / whole};
        }
    }
    return outlook;
}

QString stateWord(const ShardState& shard) {
    if (isOpen(shard)) {
        return ShardWords::tr("Open");
    }
    if (shard.state == "closed") {
        return ShardWords::tr("Closed");
    }
    return shard.state == "expired" ? ShardWords::tr("Expired") : QString::fromStdString(shard.state);
}

QString rangeText(const HashKeyRange& range) {
    const QLocale locale;
    return ShardWords::tr("%1 to %2 %", "shares of the hash keys")
        .arg(locale.toString(100 * placeOf(range.first), 'f', 2),
             locale.toString(100 * placeOf(range.last), 'f', 2));
}

QString shareText(double share) {
    return ShardWords::tr("%1 %").arg(QLocale().toString(std::round(share * 100), 'f', 0));
}

QString parentsText(const ShardState& shard) {
    if (shard.parentShardId.empty()) {
        return {};
    }
    const QString parent = shardName(shard.parentShardId);
    return shard.adjacentParentShardId.empty() ? parent
                                               : ShardWords::tr("%1 and %2", "two parents")
                                                     .arg(parent, shardName(shard.adjacentParentShardId));
}

QString describeShard(const ShardState& shard) {
    const QString id = QString::fromStdString(shard.shardId);
    QStringList lines;
    if (isOpen(shard)) {
        lines << ShardWords::tr("%1: %2, %3 of its limit", "shard, load in a word, figure")
                     .arg(id, Theme::bandWord(shard.band), shareText(shard.utilisation));
        lines << ShardWords::tr("Accepted: %1, %2", "records/s, bytes/s")
                     .arg(figureText(static_cast<double>(shard.recordsPerSecond), Unit::recordsPerSecond),
                          figureText(static_cast<double>(shard.bytesPerSecond), Unit::bytesPerSecond));
        if (shard.throttledPerSecond > 0) {
            lines << ShardWords::tr("Throttled: %1")
                         .arg(figureText(static_cast<double>(shard.throttledPerSecond),
                                         Unit::recordsPerSecond));
        }
    } else {
        lines << ShardWords::tr("%1: %2", "shard, state").arg(id, stateWord(shard));
    }
    lines << ShardWords::tr("Hash keys: %1 (%2 of all)", "range, share")
                 .arg(rangeText(shard.range),
                      ShardWords::tr("%1 %").arg(QLocale().toString(100 * shareOf(shard.range), 'f', 2)));
    if (const QString parents = parentsText(shard); !parents.isEmpty()) {
        lines << ShardWords::tr("From: %1", "its parents").arg(parents);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace millrace::ui
