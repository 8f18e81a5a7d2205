// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/setting.h"

#include <string_view>
#include <vector>

namespace millrace {

/// The kind that a choice's written-out value names; null when it names none.
[[nodiscard]] const ChoiceKind* findKind(const Setting& choice, const Json& value);

/// The description of `key`; null when there is none.
[[nodiscard]] const Setting* findField(const std::vector<Setting>& fields, std::string_view key);

/// A choice's value with its shorthand written out; other values as they are.
[[nodiscard]] Json withoutShorthand(const Setting& setting, const Json& value);

} // namespace millrace
