// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "facts/stream_limits.h"
#include "nodes/data_stream/token_bucket.h"

#include <cstdint>
#include <vector>

namespace millrace::data_stream {

/// Consumers registered for enhanced fan-out, each with a throughput of its own on each shard
/// (api/API_RegisterStreamConsumer.html).
class FanOut {
public:
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_consumers.size()); }

    std::uint32_t add() {
        m_consumers.emplace_back();
        return size() - 1;
    }

    /// Bytes that may be pushed now; zero or less: none, what was pushed before has to be paid off first.
    [[nodiscard]] std::int64_t available(SimTime now, std::uint32_t consumer, std::uint32_t shard) {
        TokenBucket& bucket = subscriptionOf(consumer, shard).bucket;
        bucket.refill(nanosecondsOf(now));
        return bucket.level() / BucketLimits::kScale;
    }

    void take(std::uint32_t consumer, std::uint32_t shard, std::int64_t bytes) {
        m_consumers[consumer][shard].bucket.take(bytes);
    }

    /// Whether this push is the first of a subscription: each ends after five minutes and is made again
    /// (api/API_SubscribeToShard.html).
    bool subscribes(SimTime now, std::uint32_t consumer, std::uint32_t shard) {
        Subscription& subscription = subscriptionOf(consumer, shard);
        if (subscription.isMade && now - subscription.made < std::chrono::seconds(kSubscriptionSeconds)) {
            return false;
        }
        subscription.isMade = true;
        subscription.made = now;
        return true;
    }

private:
    struct Subscription {
        TokenBucket bucket{kFanOutBytesPerSecond, kFanOutBytesPerSecond};
        SimTime made{};
        bool isMade = false;
    };

    Subscription& subscriptionOf(std::uint32_t consumer, std::uint32_t shard) {
        std::vector<Subscription>& shards = m_consumers[consumer];
        if (shards.size() <= shard) {
            shards.resize(shard + 1);
        }
        return shards[shard];
    }

    std::vector<std::vector<Subscription>> m_consumers; ///< by consumer, then shard
};

} // namespace millrace::data_stream
