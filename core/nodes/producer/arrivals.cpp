// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/arrivals.h"

#include "base/deterministic_math.h"
#include "base/int128.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace millrace::producer {

RateArrivals::RateArrivals(std::shared_ptr<const RateProfile> profile, bool poisson, RandomStream gaps,
                           std::uint64_t count)
    : m_profile(std::move(profile))
    , m_gaps(gaps)
    , m_segment(m_profile->at(0))
    , m_count(count)
    , m_poisson(poisson) {
    m_need = poisson ? gap() : 0; // even arrivals begin at time zero
    m_origin.need = m_need;
}

std::int64_t RateArrivals::gap() const {
    if (!m_poisson) {
        return kOneRecord;
    }
    return static_cast<std::int64_t>(-deterministicLog(m_gaps.unitAboveZero(m_ordinal)) *
                                     static_cast<double>(kOneRecord));
}

std::int64_t RateArrivals::waitFor(std::int64_t rate) {
    if (rate != m_whole.rate) {
        m_whole = {rate, kOneRecord / rate, kOneRecord % rate};
    }
    // Behind an arrival a whole record is missing but for the surplus of a nanosecond: no division is needed.
    const std::int64_t surplus = kOneRecord - m_need;
    if (surplus >= 0 && surplus < rate) {
        return m_whole.wait + (m_whole.rest > surplus ? 1 : 0);
    }
    return (m_need + rate - 1) / rate;
}

std::int64_t RateArrivals::peek() {
    if (m_next >= 0) {
        return m_next;
    }
    m_next = kNoArrival;
    for (int searched = 0; m_ordinal < m_count && searched < kMostSegments; ++searched) {
        const std::int64_t rate = m_segment.microRecordsPerSecond;
        if (rate > 0) {
            const std::int64_t wait = waitFor(rate);
            if (wait < m_segment.until - m_time) {
                m_next = m_time + wait;
                break;
            }
            m_need -= rate * (m_segment.until - m_time);
        }
        if (m_segment.until > kArrivalHorizon) {
            break;
        }
        m_time = m_segment.until;
        m_segment = m_profile->at(m_time);
    }
    return m_next;
}

void RateArrivals::advance() {
    // What the last nanosecond was too long by counts towards the next record.
    const std::int64_t surplus = m_segment.microRecordsPerSecond * (m_next - m_time) - m_need;
    m_time = m_next;
    ++m_ordinal;
    m_need = std::max<std::int64_t>(gap() - surplus, 0);
    m_next = -1;
    m_origin = {m_time, m_need};
}

void RateArrivals::takeEven(std::int64_t limit, std::size_t maximum, std::vector<std::int64_t>& times) {
    const std::int64_t rate = m_segment.microRecordsPerSecond;
    std::int64_t surplus = kOneRecord - m_need;
    if (m_poisson || m_next >= 0 || rate <= 0 || rate > kOneRecord || surplus < 0 || surplus >= rate) {
        return;
    }
    const std::int64_t wait = kOneRecord / rate;
    const std::int64_t rest = kOneRecord % rate;
    const std::int64_t end = std::min(limit, m_segment.until - 1);
    const std::uint64_t most = std::min<std::uint64_t>(maximum, m_count - m_ordinal);
    std::uint64_t taken = 0;
    for (; taken < most; ++taken) {
        const bool isLonger = rest > surplus;
        const std::int64_t next = m_time + wait + (isLonger ? 1 : 0);
        if (next > end) {
            break;
        }
        m_time = next;
        surplus += (isLonger ? rate : 0) - rest;
        times.push_back(next);
    }
    m_ordinal += taken;
    m_need = kOneRecord - surplus;
    m_origin = taken > 0 ? Origin{m_time, m_need} : m_origin;
}

void RateArrivals::change(std::int64_t time, std::shared_ptr<const RateProfile> profile, bool poisson) {
    // peek() may have looked far ahead: go over the way from the last arrival again, up to `time`.
    m_time = m_origin.time;
    m_need = m_origin.need;
    while (m_time < time) {
        const RateSegment segment = m_profile->at(m_time);
        const std::int64_t end = std::min(segment.until, time);
        // The next arrival lies beyond, so this does not overflow: what passes is at most what is needed.
        m_need = std::max<std::int64_t>(m_need - segment.microRecordsPerSecond * (end - m_time), 0);
        m_time = end;
    }
    m_profile = std::move(profile);
    m_segment = m_profile->at(time);
    m_poisson = poisson;
    m_next = -1;
    m_origin = {m_time, m_need};
}

TraceArrivals::TraceArrivals(std::shared_ptr<const std::vector<TraceInterval>> intervals, bool loop)
    : m_intervals(std::move(intervals))
    , m_loop(loop) {
    double total = 0;
    for (const TraceInterval& interval : *m_intervals) {
        total += interval.records;
    }
    constexpr double kLeastPerRound = 1e-3; // less would loop for ever in search of one record
    m_loop = m_loop && total >= kLeastPerRound;
}

void TraceArrivals::openInterval() {
    const double wanted = (*m_intervals)[m_interval].records + m_fraction;
    // A hair more, so that 0.1 + 0.2 + 0.7 is one record.
    m_inInterval = static_cast<std::int64_t>(wanted + 1e-9);
    m_fraction = std::max(0.0, wanted - static_cast<double>(m_inInterval));
    m_done = 0;
    m_open = true;
}

std::int64_t TraceArrivals::peek() {
    while (true) {
        if (m_interval == m_intervals->size()) {
            if (!m_loop || m_intervals->empty() || m_offset > kArrivalHorizon) {
                return kNoArrival;
            }
            m_offset += m_intervals->back().begin + m_intervals->back().width;
            m_interval = 0;
        }
        if (!m_open) {
            openInterval();
        }
        if (m_done < m_inInterval) {
            const TraceInterval& interval = (*m_intervals)[m_interval];
            return m_offset + interval.begin +
                   static_cast<std::int64_t>(Int128{m_done} * interval.width / m_inInterval);
        }
        m_open = false;
        ++m_interval;
    }
}

void TraceArrivals::advance() {
    ++m_done;
    ++m_ordinal;
}

TimedArrivals::TimedArrivals(std::shared_ptr<const std::vector<std::int64_t>> times, bool loop,
                             std::int64_t period)
    : m_times(std::move(times))
    , m_loop(loop)
    , m_period(period) {}

std::int64_t TimedArrivals::peek() const {
    const std::uint64_t count = m_times->size();
    if (count == 0 || (!m_loop && m_ordinal >= count)) {
        return kNoArrival;
    }
    const auto round = static_cast<std::int64_t>(m_ordinal / count);
    return (*m_times)[m_ordinal % count] + round * m_period;
}

void Arrivals::take(std::int64_t limit, std::size_t maximum, std::vector<std::int64_t>& times) {
    const std::size_t begin = times.size();
    std::visit(
        [&](auto& process) {
            while (times.size() - begin < maximum) {
                const std::int64_t time = process.peek();
                if (time > limit || time == kNoArrival) {
                    break;
                }
                times.push_back(time);
                process.advance();
                if constexpr (std::is_same_v<std::remove_cvref_t<decltype(process)>, RateArrivals>) {
                    process.takeEven(limit, maximum - (times.size() - begin), times);
                }
            }
        },
        m_process);
}

void Arrivals::change(std::int64_t time, std::shared_ptr<const RateProfile> profile, bool poisson) {
    if (auto* rate = std::get_if<RateArrivals>(&m_process)) {
        rate->change(time, std::move(profile), poisson);
    }
}

} // namespace millrace::producer
