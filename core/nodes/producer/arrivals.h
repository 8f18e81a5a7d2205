// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/time.h"
#include "nodes/producer/rate_profile.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <variant>
#include <vector>

namespace millrace::producer {

inline constexpr std::int64_t kNoArrival = std::numeric_limits<std::int64_t>::max();

/// Beyond any run: arrivals are not looked for from here on.
inline constexpr std::int64_t kArrivalHorizon = 2 * kLongestDuration.count();

/// Arrivals at the rate of a profile: evenly spaced, or a Poisson process. Records are counted in billionths
/// of a millionth, so that 1,500 records/s for 60 s are 90,000 records, to the record. A value: copies go on
/// independently.
class RateArrivals {
public:
    /// `gaps` draws the exponential gaps of Poisson arrivals, number i for record i. At most `count` records
    /// arrive.
    RateArrivals(std::shared_ptr<const RateProfile> profile, bool poisson, RandomStream gaps,
                 std::uint64_t count = UINT64_MAX);

    /// Time of the next arrival, ns; kNoArrival when there is none, or none for so long that nobody waits.
    [[nodiscard]] std::int64_t peek();

    /// Precondition: peek() is a time.
    void advance();

    /// Appends up to `maximum` arrivals not after `limit` (ns), as peek() and advance() would give them, as
    /// far as they follow the last one evenly; the next may be there all the same. For many at a time.
    void takeEven(std::int64_t limit, std::size_t maximum, std::vector<std::int64_t>& times);

    /// From `time` on, which is not before the last arrival nor after the next, another profile holds.
    void change(std::int64_t time, std::shared_ptr<const RateProfile> profile, bool poisson);

    /// Number of records that arrived.
    [[nodiscard]] std::uint64_t ordinal() const { return m_ordinal; }

private:
    static constexpr std::int64_t kOneRecord = 1'000'000'000'000'000; ///< 1e6 micro-records times 1e9 ns

    /// The search for an arrival ends after so many stretches without one: years of a profile that is silent
    /// by the hour, weeks of one that moves by the tick.
    static constexpr int kMostSegments = 10'000'000;

    [[nodiscard]] std::int64_t gap() const;

    /// Nanoseconds until `m_need` has come together at `rate` micro-records a second, rounded up.
    [[nodiscard]] std::int64_t waitFor(std::int64_t rate);

    std::shared_ptr<const RateProfile> m_profile;
    RandomStream m_gaps;
    RateSegment m_segment;
    std::int64_t m_time = 0; ///< up to which `m_need` is accounted for
    std::int64_t m_need = 0; ///< what is missing until the next arrival

    struct Origin {
        std::int64_t time = 0;
        std::int64_t need = 0;
    };

    /// How long a whole record takes at the rate asked for last.
    struct WholeRecord {
        std::int64_t rate = 0;
        std::int64_t wait = 0; ///< ns, rounded down
        std::int64_t rest = 0; ///< what is then missing
    };

    WholeRecord m_whole;
    Origin m_origin;          ///< `m_time` and `m_need` right behind the last arrival or change
    std::int64_t m_next = -1; ///< the next arrival, once looked for; -1: not yet
    std::uint64_t m_ordinal = 0;
    std::uint64_t m_count;
    bool m_poisson;
};

/// So many records in each interval of a trace, evenly spaced in it.
struct TraceInterval {
    std::int64_t begin = 0; ///< ns from the trace's first stamp
    std::int64_t width = 0; ///< ns
    double records = 0;
};

/// Arrivals that a trace of counts prescribes: whole records, what is left of a fraction goes to the next
/// interval, so that the sum over any stretch is within one record of the trace, and exact where the trace
/// holds whole numbers.
class TraceArrivals {
public:
    /// Intervals ascending and without overlap. Looped traces begin anew behind their last interval.
    TraceArrivals(std::shared_ptr<const std::vector<TraceInterval>> intervals, bool loop);

    [[nodiscard]] std::int64_t peek();
    void advance();

    [[nodiscard]] std::uint64_t ordinal() const { return m_ordinal; }

private:
    void openInterval();

    std::shared_ptr<const std::vector<TraceInterval>> m_intervals;
    bool m_loop;
    std::size_t m_interval = 0;
    std::int64_t m_offset = 0; ///< where this round through the trace begins
    double m_fraction = 0;
    std::int64_t m_inInterval = 0; ///< records of the current interval
    std::int64_t m_done = 0;       ///< of them arrived
    bool m_open = false;
    std::uint64_t m_ordinal = 0;
};

/// Arrivals at given times (a file's own time field).
class TimedArrivals {
public:
    /// Times ascending, ns. Looped: begins anew `period` after the beginning of the round before.
    TimedArrivals(std::shared_ptr<const std::vector<std::int64_t>> times, bool loop, std::int64_t period);

    [[nodiscard]] std::int64_t peek() const;

    void advance() { ++m_ordinal; }

    [[nodiscard]] std::uint64_t ordinal() const { return m_ordinal; }

private:
    std::shared_ptr<const std::vector<std::int64_t>> m_times;
    bool m_loop;
    std::int64_t m_period;
    std::uint64_t m_ordinal = 0;
};

/// When records come to be. A value.
class Arrivals {
public:
    using Process = std::variant<RateArrivals, TraceArrivals, TimedArrivals>;

    explicit Arrivals(Process process)
        : m_process(std::move(process)) {}

    [[nodiscard]] std::int64_t peek() {
        return std::visit([](auto& process) { return process.peek(); }, m_process);
    }

    /// Appends the times of up to `maximum` arrivals not after `limit` (ns).
    void take(std::int64_t limit, std::size_t maximum, std::vector<std::int64_t>& times);

    /// See RateArrivals::change(); of no effect on the others, which don't follow a rate.
    void change(std::int64_t time, std::shared_ptr<const RateProfile> profile, bool poisson);

    [[nodiscard]] std::uint64_t ordinal() const {
        return std::visit([](const auto& process) { return process.ordinal(); }, m_process);
    }

private:
    Process m_process;
};

} // namespace millrace::producer
