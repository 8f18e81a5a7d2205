// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pick_list.h"

#include <vector>

namespace millrace::ui {

class ActionTable;
class Document;
class Selection;

/// Every command with its category and key, those picked last first. One that can't be given now is grey and
/// says why.
[[nodiscard]] std::vector<PickEntry> commandEntries(const ActionTable& actions);

/// Every node of the project; found by name, type, id and settings. Picking one selects and reveals it.
[[nodiscard]] std::vector<PickEntry> nodeEntries(const Document& document, Selection& selection);

} // namespace millrace::ui
