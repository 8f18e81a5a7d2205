// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"

#include <string>

namespace millrace {

/// A member of an object; null when it is not there or `object` is none.
[[nodiscard]] inline const Json& memberOf(const Json& object, const char* name) {
    static const Json nothing;
    if (!object.is_object()) {
        return nothing;
    }
    const auto found = object.find(name);
    return found == object.end() ? nothing : *found;
}

/// A member that is a text; empty when it is not there or something else.
[[nodiscard]] inline std::string textMemberOf(const Json& object, const char* name) {
    const Json& value = memberOf(object, name);
    return value.is_string() ? value.get<std::string>() : std::string();
}

} // namespace millrace
