// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/series_codec.h"

#include "metrics/column.h"

#include <optional>

namespace millrace {

namespace {

constexpr char kFormat = 1;
constexpr std::uint64_t kRepeat = 0;
constexpr std::uint64_t kAbsentRun = 1;
constexpr std::uint64_t kValues = 2;
constexpr int kKindBits = 2;
constexpr std::uint64_t kKindMask = 3;
/// Shorter repeats are cheaper as differences of zero than as tokens that end the values around them.
constexpr std::uint64_t kShortestRun = 3;
constexpr int kGroupBits = 7;
constexpr std::uint64_t kGroupMask = 0x7f;
constexpr std::uint64_t kMore = 0x80;

void appendNumber(std::string& out, std::uint64_t number) {
    while (number > kGroupMask) {
        out += static_cast<char>((number & kGroupMask) | kMore);
        number >>= kGroupBits;
    }
    out += static_cast<char>(number);
}

void appendToken(std::string& out, std::uint64_t kind, std::uint64_t count) {
    appendNumber(out, count << kKindBits | kind);
}

std::uint64_t zigZag(std::uint64_t difference) {
    return difference << 1 ^ (difference >> 63 != 0 ? ~std::uint64_t{0} : 0);
}

std::uint64_t undoZigZag(std::uint64_t number) {
    return number >> 1 ^ ((number & 1) != 0 ? ~std::uint64_t{0} : 0);
}

/// Reads numbers from bytes that may be anything.
class Reader {
public:
    explicit Reader(std::string_view bytes)
        : m_bytes(bytes) {}

    [[nodiscard]] bool atEnd() const { return m_bytes.empty(); }

    /// Nothing when the bytes end inside the number or it has more than 64 bits.
    std::optional<std::uint64_t> number() {
        std::uint64_t result = 0;
        for (int shift = 0; shift < 64 && !m_bytes.empty(); shift += kGroupBits) {
            const auto byte = static_cast<std::uint8_t>(m_bytes.front());
            m_bytes.remove_prefix(1);
            const std::uint64_t group = byte & kGroupMask;
            if (group << shift >> shift != group) {
                return std::nullopt;
            }
            result |= group << shift;
            if ((byte & kMore) == 0) {
                return result;
            }
        }
        return std::nullopt;
    }

private:
    std::string_view m_bytes;
};

Error damaged() {
    return {ErrorCode::invalidInput, {}, MR_TEXT("store", "a packed series is damaged"), {}};
}

} // namespace

void SeriesPacker::append(std::int64_t value) {
    const bool absent = value == Column::kAbsent;
    const bool continues = m_runLength > 0 && m_runOfAbsent == absent && (absent || value == m_last);
    if (m_runLength > 0 && !continues) {
        closeRun();
    }
    ++m_count;
    if (absent || value == m_last) {
        ++m_runLength;
        m_runOfAbsent = absent;
        return;
    }
    appendNumber(m_values, zigZag(static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(m_last)));
    ++m_valueCount;
    m_last = value;
}

void SeriesPacker::closeValues() {
    if (m_valueCount > 0) {
        appendToken(m_closed, kValues, m_valueCount);
        m_closed += m_values;
        m_values.clear();
        m_valueCount = 0;
    }
}

void SeriesPacker::closeRun() {
    if (!m_runOfAbsent && m_valueCount > 0 && m_runLength < kShortestRun) {
        m_values.append(m_runLength, '\0');
        m_valueCount += m_runLength;
    } else {
        closeValues();
        appendToken(m_closed, m_runOfAbsent ? kAbsentRun : kRepeat, m_runLength);
    }
    m_runLength = 0;
}

std::string SeriesPacker::bytes() const {
    std::string out(1, kFormat);
    out += m_closed;
    if (m_valueCount > 0) {
        appendToken(out, kValues, m_valueCount);
        out += m_values;
    }
    if (m_runLength > 0) {
        appendToken(out, m_runOfAbsent ? kAbsentRun : kRepeat, m_runLength);
    }
    return out;
}

Result<std::vector<std::int64_t>> unpackSeries(std::string_view bytes, std::int64_t count) {
    if (count < 0 || count > kMostPackedBuckets || bytes.empty() || bytes.front() != kFormat) {
        return damaged();
    }
    const auto wanted = static_cast<std::size_t>(count);
    std::vector<std::int64_t> values;
    values.reserve(wanted);
    Reader reader(bytes.substr(1));
    std::uint64_t last = 0;
    while (!reader.atEnd()) {
        const std::optional<std::uint64_t> token = reader.number();
        if (!token) {
            return damaged();
        }
        const std::uint64_t times = *token >> kKindBits;
        if (times == 0 || times > wanted - values.size()) {
            return damaged();
        }
        switch (*token & kKindMask) {
        case kRepeat:
            values.insert(values.end(), times, static_cast<std::int64_t>(last));
            break;
        case kAbsentRun:
            values.insert(values.end(), times, Column::kAbsent);
            break;
        case kValues:
            for (std::uint64_t i = 0; i < times; ++i) {
                const std::optional<std::uint64_t> difference = reader.number();
                if (!difference) {
                    return damaged();
                }
                last += undoZigZag(*difference);
                values.push_back(static_cast<std::int64_t>(last));
            }
            break;
        default:
            return damaged();
        }
    }
    if (values.size() != wanted) {
        return damaged();
    }
    return values;
}

} // namespace millrace
