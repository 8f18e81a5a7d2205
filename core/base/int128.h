// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace millrace {

// ISO C++ has no 128-bit integers; both compilers we use do, on every 64-bit target.
__extension__ using Int128 = __int128;
__extension__ using UInt128 = unsigned __int128;

/// Decimal digits of `value`, without separators.
[[nodiscard]] std::string toString(UInt128 value);
[[nodiscard]] std::string toString(Int128 value);

/// Reads decimal digits only; false when empty, when another character occurs or when it exceeds 2^128-1.
[[nodiscard]] bool parseUInt128(std::string_view text, UInt128& value);

} // namespace millrace
