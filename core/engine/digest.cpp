// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/digest.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <array>
#include <new>

namespace millrace {

void Digest::Free::operator()(XXH3_state_s* state) const {
    XXH3_freeState(state);
}

Digest::Digest()
    : m_state(XXH3_createState()) {
    if (!m_state) {
        throw std::bad_alloc();
    }
    XXH3_128bits_reset(m_state.get());
}

Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

void Digest::add(std::int64_t value) {
    std::array<unsigned char, 8> bytes{};
    const auto bits = static_cast<std::uint64_t>(value);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<unsigned char>(bits >> (8 * i));
    }
    addBytes(bytes.data(), bytes.size());
}

void Digest::add(std::string_view text) {
    add(static_cast<std::int64_t>(text.size()));
    addBytes(text.data(), text.size());
}

void Digest::addBytes(const void* data, std::size_t size) {
    if (size > 0) {
        XXH3_128bits_update(m_state.get(), data, size);
    }
}

std::string Digest::hex() const {
    const XXH128_hash_t hash = XXH3_128bits_digest(m_state.get());
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

} // namespace millrace
