// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace millrace {

/// Memory for tables that are read at random. From kHugePageBytes on it lies on huge pages where the system
/// has them: with pages of 4 KiB each look at a table of some MiB misses the TLB, and walking the page tables
/// costs more than the look itself.
[[nodiscard]] void* allocateLarge(std::size_t bytes);

/// Gives back what allocateLarge(bytes) gave.
void freeLarge(void* memory, std::size_t bytes) noexcept;

/// Size and alignment of a huge page, bytes.
inline constexpr std::size_t kHugePageBytes = std::size_t{2} << 20U;

/// A standard allocator over allocateLarge().
template <typename T>
struct LargeAllocator {
    using value_type = T;

    LargeAllocator() = default;

    template <typename U>
    LargeAllocator(const LargeAllocator<U>& /*other*/) {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] T* allocate(std::size_t count) { return static_cast<T*>(allocateLarge(count * sizeof(T))); }

    void deallocate(T* memory, std::size_t count) noexcept { freeLarge(memory, count * sizeof(T)); }

    friend bool operator==(const LargeAllocator& /*a*/, const LargeAllocator& /*b*/) { return true; }
};

/// A vector for a large table that is looked at in random order.
template <typename T>
using LargeArray = std::vector<T, LargeAllocator<T>>;

} // namespace millrace
