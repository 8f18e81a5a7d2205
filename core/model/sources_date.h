// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace millrace {

/// Day (ISO 8601) on which the pages that settings, actions and rules name as their source were read.
inline constexpr const char* kSourcesReadOn = "2026-11-23";

} // namespace millrace
