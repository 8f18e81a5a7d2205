// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace millrace {

/// A project that ships with the program.
struct Example {
    std::string name; ///< as in resources/examples/<name>.millrace
    TextSource title;
    TextSource aim;        ///< what it is for, one sentence
    TextSource watch;      ///< where to look while it runs
    std::string_view text; ///< the project file
};

/// All of them, the easiest first.
[[nodiscard]] const std::vector<Example>& examples();

/// Null when there is none of that name.
[[nodiscard]] const Example* findExample(std::string_view name);

} // namespace millrace
