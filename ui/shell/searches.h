// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pick_list.h"

#include <vector>

class QWidget;

namespace millrace::ui {

class ActionTable;
class Document;
class Selection;

/// Every command with its category and key, those picked last first. One that can't be given now is grey and
/// says why.
[[nodiscard]] std::vector<PickEntry> commandEntries(const ActionTable& actions);

/// Every node of the project; found by name, type, id, settings as the inspector shows them, and problems.
/// Picking one selects and reveals it.
[[nodiscard]] std::vector<PickEntry> nodeEntries(const Document& document, Selection& selection);

/// A PickList of nodeEntries() over `window`. It begins with what was searched for last, at the match after
/// the selected node: the key of the search and Enter go from match to match.
void openNodeSearch(const Document& document, Selection& selection, QWidget& window);

} // namespace millrace::ui
