// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>

namespace millrace::cli {

/// While it lives, the first Ctrl-C is remembered instead of ending the program; the second one ends it.
class InterruptGuard {
public:
    InterruptGuard();
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

    [[nodiscard]] static bool wasInterrupted();

private:
    void (*m_before)(int);
};

} // namespace millrace::cli
