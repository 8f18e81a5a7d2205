// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"
#include "model/description.h"
#include "model/pipeline.h"

#include <optional>
#include <string>
#include <vector>

namespace millrace {

enum class DifferenceKind { added, removed, changed };

/// One thing that is not the same in two states of a project, as a row for people to read.
struct ProjectDifference {
    DifferenceKind kind = DifferenceKind::changed;
    NodeId node{};      ///< whose it is, where it is a node's; in both states or in the one that has it
    Text subject;       ///< whose it is: a node's name, `Web → Clicks`, "Scenario"
    Text what;          ///< what of it: a setting's title, "Position"; empty when the whole came or went
    std::string path{}; ///< where in the file, below the subject: `settings.partition_key.count`
    std::optional<std::string> before; ///< value as the file says it; nothing: not given there
    std::optional<std::string> after;
    Unit unit = Unit::none; ///< of numbers in `before` and `after`
};

/// What one has to do to `before` to get `after`: project, nodes (in the order of `after`, then the removed
/// ones), links, frames and notes, scenario, objectives. Settings are told apart down to single values; one
/// that equals its default is the same as one that is not given. Empty: both would be saved as the same
/// file.
[[nodiscard]] std::vector<ProjectDifference> differencesOf(const Pipeline& before, const Pipeline& after,
                                                           const Catalog& catalog);

} // namespace millrace
