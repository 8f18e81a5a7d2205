// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pick_list.h"

#include <vector>

namespace millrace::ui {

class ActionTable;
class Document;
class Selection;

/// Every command that can be given now, with its category and key.
[[nodiscard]] std::vector<PickEntry> commandEntries(const ActionTable& actions);

/// Every node of the project; found by name, type, id and settings. Picking one selects and reveals it.
[[nodiscard]] std::vector<PickEntry> nodeEntries(const Document& document, Selection& selection);

} // namespace millrace::ui
