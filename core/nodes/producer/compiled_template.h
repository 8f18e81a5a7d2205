// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json.h"
#include "records/record_template.h"

#include <cstddef>
#include <optional>

namespace millrace::producer {

/// The template of resolved settings, compiled; nothing for the kind `none`. Errors, without a place: a
/// placeholder that is none, a text that is no JSON.
[[nodiscard]] Result<std::optional<RecordTemplate>> compileTemplate(const Json& setting);

/// The template's field that is the partition key; nothing when the key is of another kind. Errors, `where`
/// being the setting: the template has no such field, or shows the key itself.
[[nodiscard]] Result<std::optional<std::size_t>> keyFieldOf(const Json& partitionKey,
                                                            const std::optional<RecordTemplate>& compiled);

} // namespace millrace::producer
