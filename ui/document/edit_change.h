// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "model/edit.h"

namespace millrace::ui {

/// What `edit` changed; `inverse` is what apply() answered, it knows what went along with a removed node.
[[nodiscard]] DocumentChange changeOf(const Edit& edit, const Edit& inverse);

/// Whether the pipeline is after `edit` what it was before: a setting set to the value it had.
[[nodiscard]] bool changesNothing(const Edit& edit, const Edit& inverse);

/// Whether `later` sets the same things as `earlier` and nothing else, so that it alone says how they end.
[[nodiscard]] bool supersedes(const Edit& later, const Edit& earlier);

} // namespace millrace::ui
