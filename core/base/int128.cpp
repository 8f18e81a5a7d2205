// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/int128.h"

#include <algorithm>

namespace millrace {

std::string toString(UInt128 value) {
    if (value == 0) {
        return "0";
    }
    std::string digits;
    while (value != 0) {
        digits.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
        value /= 10;
    }
    std::reverse(digits.begin(), digits.end());
    return digits;
}

std::string toString(Int128 value) {
    if (value >= 0) {
        return toString(static_cast<UInt128>(value));
    }
    std::string text = "-";
    text += toString(UInt128{0} - static_cast<UInt128>(value));
    return text;
}

bool parseUInt128(std::string_view text, UInt128& value) {
    constexpr UInt128 kMaximum = ~UInt128{0};
    if (text.empty()) {
        return false;
    }
    UInt128 sum = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return false;
        }
        const auto digit = static_cast<UInt128>(c - '0');
        if (sum > (kMaximum - digit) / 10) {
            return false;
        }
        sum = sum * 10 + digit;
    }
    value = sum;
    return true;
}

} // namespace millrace
