// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/key_text.h"

#include <utf8.h>

#include <algorithm>
#include <iterator>

namespace millrace::producer {

std::string keyTextOf(std::string_view text) {
    constexpr std::ptrdiff_t kMostCharacters = 256;
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
