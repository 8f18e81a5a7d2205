// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/large_array.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <numeric>

namespace millrace {
namespace {

TEST(LargeArray, LargeOnesBeginAtAHugePageAndKeepTheirValues) {
    LargeArray<std::uint32_t> array(3 * kHugePageBytes / sizeof(std::uint32_t) + 5);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(array.data()) % kHugePageBytes, 0U);
    std::iota(array.begin(), array.end(), 7U);
    array.push_back(1);
    array.shrink_to_fit();
    EXPECT_EQ(array.front(), 7U);
    EXPECT_EQ(array[array.size() - 2], 7U + array.size() - 2);
}

TEST(LargeArray, SmallOnesWorkAsAnyVector) {
    LargeArray<std::uint8_t> array;
    for (int i = 0; i < 1000; ++i) {
        array.push_back(static_cast<std::uint8_t>(i));
    }
    const LargeArray<std::uint8_t> copy = array;
    EXPECT_EQ(copy, array);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(copy.data()) % 64, 0U);
}

} // namespace
} // namespace millrace
