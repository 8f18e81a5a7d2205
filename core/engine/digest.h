// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct XXH3_state_s;

namespace millrace {

/// Fingerprint of integers and bytes, the same on every platform (XXH3, 128 bits; integers go in
/// little-endian).
class Digest {
public:
    Digest();
    ~Digest();
    Digest(Digest&&) noexcept;
    Digest& operator=(Digest&&) noexcept;
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;

    void add(std::int64_t value);

    void add(std::uint64_t value) { add(static_cast<std::int64_t>(value)); }

    /// Length first, so that neighbouring texts can't be told differently.
    void add(std::string_view text);

    /// Raw bytes, without length.
    void addBytes(const void* data, std::size_t size);

    /// 32 hexadecimal digits of everything added so far; adding may go on.
    [[nodiscard]] std::string hex() const;

private:
    struct Free {
        void operator()(XXH3_state_s* state) const;
    };

    std::unique_ptr<XXH3_state_s, Free> m_state;
};

} // namespace millrace
