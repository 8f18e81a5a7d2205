// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

namespace millrace {

namespace {

// FNV-1a over the text, then mixed; enough to tell names apart, and the same on every platform.
std::uint64_t hashText(std::uint64_t state, std::string_view text) {
    for (const char c : text) {
        state = (state ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    return RandomStream::mix(state ^ (static_cast<std::uint64_t>(text.size()) << 56U));
}

} // namespace

RandomStream::RandomStream(std::uint64_t seed, std::string_view node, std::string_view purpose)
    : m_key(hashText(hashText(mix(seed + kGolden), node), purpose)) {}

} // namespace millrace
