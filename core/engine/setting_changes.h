// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/setting.h"

#include <string>
#include <vector>

namespace millrace {

/// What a live edit did to one setting.
struct SettingChange {
    std::string path; ///< relative to the node's settings (`partition_key.count`)
    Json before;      ///< resolved; null: unset
    Json after;       ///< as above

    friend bool operator==(const SettingChange&, const SettingChange&) = default;
};

/// Differences between resolved settings, in the order of `descriptions`: of single values as deep as
/// descriptions go, of lists, maps and kinds as a whole.
[[nodiscard]] std::vector<SettingChange> changesBetween(const std::vector<Setting>& descriptions,
                                                        const Json& before, const Json& after);

/// The description of the setting at `path`, whatever kinds of choices on the way are; null when there is
/// none.
[[nodiscard]] const Setting* findChanged(const std::vector<Setting>& descriptions, const std::string& path);

/// In English: `Rate: 1000 records/s → 2000 records/s; Record size: …`.
[[nodiscard]] std::string englishOf(const std::vector<Setting>& descriptions,
                                    const std::vector<SettingChange>& changes);

} // namespace millrace
