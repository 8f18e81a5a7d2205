// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace millrace {

/// The smallest and the largest of some values.
struct Extremes {
    std::int64_t low = 0;
    std::int64_t high = 0;

    void add(const Extremes& other);

    friend bool operator==(const Extremes&, const Extremes&) = default;
};

/// Extremes of both; nothing when neither has any.
[[nodiscard]] std::optional<Extremes> joined(const std::optional<Extremes>& a,
                                             const std::optional<Extremes>& b);

/// Values of consecutive buckets in blocks; a block in which every value is the same (most often zero) takes
/// no memory of its own. Old values can be forgotten from the front.
class Column {
public:
    /// Marks a bucket of a gauge without a sample.
    static constexpr std::int64_t kAbsent = INT64_MIN;

    void append(std::int64_t value);

    /// Brings the newest block closer.
    void prefetch() const {
        if (!m_blocks.empty()) {
            __builtin_prefetch(&m_blocks.back(), 1);
        }
    }

    /// `count` times the same value.
    void appendMany(std::int64_t value, std::int64_t count);

    /// Forgets whole blocks before `index`.
    void forgetBefore(std::int64_t index);

    /// Number of buckets ever appended.
    [[nodiscard]] std::int64_t size() const { return m_size; }

    /// First index that is still kept.
    [[nodiscard]] std::int64_t first() const { return m_firstBlock * kBlock; }

    /// The value of bucket `index`; kAbsent outside [first(), size()).
    [[nodiscard]] std::int64_t at(std::int64_t index) const;

    /// Extremes of buckets [from, to), those that are kept and not absent; nothing when there are none.
    [[nodiscard]] std::optional<Extremes> extremes(std::int64_t from, std::int64_t to) const;

    [[nodiscard]] std::size_t memoryBytes() const;

private:
    static constexpr std::int64_t kBlock = 128;

    struct Block {
        std::int64_t same = 0;
        std::unique_ptr<std::int64_t[]> values; ///< null while all are `same`
    };

    std::vector<Block> m_blocks;
    std::int64_t m_firstBlock = 0;
    std::int64_t m_size = 0;
};

} // namespace millrace
