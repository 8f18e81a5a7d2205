// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utf8.h>

namespace millrace {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t countDigits(std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin());
}

} // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::string inQuotes(std::string_view text) {
    constexpr std::size_t kLongest = 40;
    std::size_t length = std::min(text.size(), kLongest);
    const bool cut = length < text.size();
    // Step back out of a character that the cut would split.
    while (cut && length > 0 && (static_cast<unsigned char>(text[length]) & 0xc0U) == 0x80U) {
        --length;
    }
    const std::string_view head = text.substr(0, length);
    std::string valid;
    utf8::replace_invalid(head.begin(), head.end(), std::back_inserter(valid), U'?');
    std::replace_if(
        valid.begin(), valid.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; }, '?');
    return "\"" + valid + (cut ? "…\"" : "\"");
}

std::optional<Int128> takeScaledDecimal(std::string_view& text, std::int64_t scale) {
    assert(scale >= 1 && scale <= 100'000'000'000'000);
    constexpr auto kLargestWhole = static_cast<Int128>(10'000'000'000) * 10'000'000'000;
    constexpr std::size_t kFractionDigits = 22; // 1e22 * 1e14 still leaves room for the rounding
    const std::size_t wholeLength = countDigits(text);
    const bool hasPoint = wholeLength < text.size() && text[wholeLength] == '.';
    const std::size_t fractionLength = hasPoint ? countDigits(text.substr(wholeLength + 1)) : 0;
    if ((wholeLength == 0 && fractionLength == 0) || (hasPoint && fractionLength == 0)) {
        return std::nullopt;
    }
    Int128 whole = 0;
    for (const char c : text.substr(0, wholeLength)) {
        whole = std::min(whole * 10 + (c - '0'), kLargestWhole);
    }
    Int128 fraction = 0;
    Int128 fractionUnit = 1;
    if (hasPoint) {
        for (const char c : text.substr(wholeLength + 1, std::min(fractionLength, kFractionDigits))) {
            fraction = fraction * 10 + (c - '0');
            fractionUnit *= 10;
        }
    }
    text.remove_prefix(wholeLength + (hasPoint ? 1 + fractionLength : 0));
    return whole * scale + (fraction * scale + fractionUnit / 2) / fractionUnit;
}

} // namespace millrace
