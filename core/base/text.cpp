// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

namespace millrace {

std::string fillPlaceholders(const std::string& pattern, const std::vector<std::string>& arguments) {
    std::string out;
    out.reserve(pattern.size());
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool isPlaceholder =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        const auto index = isPlaceholder ? static_cast<std::size_t>(pattern[i + 1] - '1') : arguments.size();
        if (index < arguments.size()) {
            out += arguments[index];
            ++i;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

std::string Text::english() const {
    return m_arguments.empty() ? m_source : fillPlaceholders(m_source, m_arguments);
}

} // namespace millrace
