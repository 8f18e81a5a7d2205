// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/event_log.h"
#include "engine/node_type.h"
#include "model/pipeline.h"

#include <QString>

namespace millrace::ui {

/// What happened, in a few words: "Settings changed", an action's title.
[[nodiscard]] QString eventWord(const LoggedEvent& event, const Pipeline& pipeline, const NodeTypes& types);

/// The particulars: old and new values, an action's arguments, why something was refused. What was logged
/// where the window has no words of its own.
[[nodiscard]] QString eventDetail(const LoggedEvent& event, const Pipeline& pipeline, const NodeTypes& types);

/// Icon as in Theme::icon(); may be empty.
[[nodiscard]] QString eventIcon(const LoggedEvent& event);

} // namespace millrace::ui
