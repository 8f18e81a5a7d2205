// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/large_array.h"

#include <new>

#include <sys/mman.h>

namespace millrace {

namespace {

/// Two cache lines: pairs of lines are fetched together.
constexpr std::align_val_t kSmallAlignment{128};

std::size_t wholePages(std::size_t bytes) {
    return (bytes + kHugePageBytes - 1) / kHugePageBytes * kHugePageBytes;
}

} // namespace

void* allocateLarge(std::size_t bytes) {
    if (bytes < kHugePageBytes) {
        return ::operator new(bytes, kSmallAlignment);
    }
    void* memory = ::operator new (wholePages(bytes), std::align_val_t{kHugePageBytes});
    // Where it isn't granted the memory is as good as any other, only slower.
    static_cast<void>(::madvise(memory, wholePages(bytes), MADV_HUGEPAGE));
    return memory;
}

void freeLarge(void* memory, std::size_t bytes) noexcept {
    if (bytes < kHugePageBytes) {
        ::operator delete(memory, kSmallAlignment);
    } else {
        ::operator delete (memory, std::align_val_t{kHugePageBytes});
    }
}

} // namespace millrace
