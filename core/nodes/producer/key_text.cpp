// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/key_text.h"

#include <utf8.h>

#include <algorithm>
#include <iterator>

namespace millrace::producer {

namespace {

constexpr std::ptrdiff_t kMostCharacters = 256;

} // namespace

bool isKeptAsKey(std::string_view text) {
    if (utf8::find_invalid(text.begin(), text.end()) != text.end()) {
        return false;
    }
    return static_cast<std::ptrdiff_t>(text.size()) <= kMostCharacters ||
           utf8::distance(text.begin(), text.end()) <= kMostCharacters;
}

std::string keyTextOf(std::string_view text) {
    if (text.empty()) {
        return std::string(kMissingKey);
    }
    std::string valid;
    utf8::replace_invalid(text.begin(), text.end(), std::back_inserter(valid));
    if (static_cast<std::ptrdiff_t>(valid.size()) > kMostCharacters) {
        auto end = valid.begin();
        const std::ptrdiff_t characters = utf8::distance(valid.begin(), valid.end());
        utf8::advance(end, std::min(characters, kMostCharacters), valid.end());
        valid.erase(end, valid.end());
    }
    return valid;
}

} // namespace millrace::producer
