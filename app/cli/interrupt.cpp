// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupt.h"

namespace millrace::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void rememberInterrupt(int signal) {
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

InterruptGuard::InterruptGuard() {
    interrupted = 0;
    m_before = std::signal(SIGINT, rememberInterrupt);
}

InterruptGuard::~InterruptGuard() {
    std::signal(SIGINT, m_before == SIG_ERR ? SIG_DFL : m_before);
}

bool InterruptGuard::wasInterrupted() {
    return interrupted != 0;
}

} // namespace millrace::cli
