// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/welcome_commands.h"
#include "welcome/tour.h"

#include <vector>

namespace millrace::ui {

/// The stops of the tour through the clickstream example.
[[nodiscard]] std::vector<TourStep> tourSteps(const Document& document, const Selection& selection,
                                              const RunController& run, const ActionTable& actions,
                                              const WelcomeCommands::Window& parts);

} // namespace millrace::ui
