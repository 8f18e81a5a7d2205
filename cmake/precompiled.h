// SPDX-License-Identifier: GPL-3.0-or-later
// Headers that nearly every file of core includes and nobody here edits. Each file still includes what it
// uses: the preset `lint` builds without this one.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
