// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/int128.h"
#include "base/time.h"
#include "cost/usage.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace millrace::data_stream {

/// By which of its price lists a stream is billed (https://aws.amazon.com/kinesis/data-streams/pricing/).
enum class Billing : std::uint8_t { provisioned, onDemand, advantage };

/// What is billed by time, as it stands.
struct BilledState {
    Billing billing = Billing::provisioned;
    std::int64_t openShards = 0;
    std::int64_t fanOutConsumers = 0;
    std::int64_t retentionHours = 0;
    std::int64_t shardLevelMetrics = 0; ///< chosen for enhanced monitoring
    bool isEncrypted = false;
};

/// The bill of a stream, in exact integers, each price list apart: a stream may change its mode.
class StreamUsage {
public:
    /// The state that held since the last call ends at `now`.
    void elapse(SimTime now, const BilledState& state);

    /// Accepted records: PUT payload units of 25 KB, and whole KB.
    void put(Billing billing, std::int64_t payloadUnits, std::int64_t kibibytes) {
        of(billing).in += billing == Billing::provisioned ? payloadUnits : kibibytes;
    }

    /// Bytes in whole KB that shared readers got; free of charge when provisioned.
    void read(Billing billing, std::int64_t kibibytes) { of(billing).out += kibibytes; }

    /// Bytes that registered consumers got.
    void pushed(Billing billing, std::int64_t bytes) { of(billing).fanOut += bytes; }

    /// Bytes that were kept for a second beyond what the price of writing them holds.
    void keptForASecond(Billing billing, std::int64_t extendedBytes, std::int64_t longTermBytes) {
        of(billing).extendedByteSeconds += extendedBytes;
        of(billing).longTermByteSeconds += longTermBytes;
    }

    /// Bytes of records older than 7 days that GetRecords returned.
    void readLongTerm(Billing billing, std::int64_t bytes) { of(billing).longTermRead += bytes; }

    /// Records were kept for more than 7 days, or would have been in a longer run.
    void noteLongTerm() { m_keepsLongTerm = true; }

    /// Adds the usage up to `now`, with `state` since the last elapse().
    void collect(const NodeId& node, SimTime now, const BilledState& state, std::vector<Usage>& usage) const;

private:
    struct Meter {
        bool isUsed = false;
        std::int64_t in = 0;
        std::int64_t out = 0;
        std::int64_t fanOut = 0;
        Int128 shardNanos = 0;
        Int128 streamNanos = 0;
        Int128 extendedShardNanos = 0;
        Int128 fanOutShardNanos = 0;
        Int128 extendedByteSeconds = 0;
        Int128 longTermByteSeconds = 0;
        std::int64_t longTermRead = 0;
    };

    [[nodiscard]] Meter& of(Billing billing) { return m_meters[static_cast<std::size_t>(billing)]; }

    void collectProvisioned(const NodeId& node, std::vector<Usage>& usage) const;
    void collectOnDemand(const NodeId& node, Billing billing, std::vector<Usage>& usage) const;
    void collectRest(const NodeId& node, SimTime now, std::vector<Usage>& usage) const;

    std::array<Meter, 3> m_meters;
    SimTime m_until{};
    Int128 m_encryptedNanos = 0;
    Int128 m_metricNanos = 0; ///< shards x metrics x time
    bool m_keepsLongTerm = false;
    bool m_hasOnDemandRetention = false;
};

/// The dimensions above.
[[nodiscard]] std::vector<MeterDescription> streamMeters();

} // namespace millrace::data_stream
