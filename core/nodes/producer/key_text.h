// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace millrace::producer {

/// Key of a record whose key field is missing or empty: the service takes no empty keys.
inline constexpr std::string_view kMissingKey = "unknown";

/// Text taken from a record as a partition key: valid Unicode, 1 to 256 characters (api/API_PutRecord.html).
/// Bytes that are no UTF-8 become U+FFFD, what is longer is cut, an empty text gives kMissingKey.
[[nodiscard]] std::string keyTextOf(std::string_view text);

/// Whether keyTextOf() gives `text` as it is; also for an empty one, which is no key at all.
[[nodiscard]] bool isKeptAsKey(std::string_view text);

} // namespace millrace::producer
