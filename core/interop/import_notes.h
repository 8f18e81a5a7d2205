// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text.h"

#include <string>
#include <utility>
#include <vector>

namespace millrace {

enum class ImportNoteKind {
    understood, ///< what was taken over
    assumed,    ///< what nobody said, and what was put in its place
    missing,    ///< what would have been good to have, and where to get it
    ignored,    ///< what was there and left out
};

/// One sentence for people about an import.
struct ImportNote {
    ImportNoteKind kind = ImportNoteKind::understood;
    Text text;

    friend bool operator==(const ImportNote&, const ImportNote&) = default;
};

/// Collects notes in the order in which they are made.
class ImportNotes {
public:
    void add(ImportNoteKind kind, TextSource text, std::vector<std::string> arguments = {}) {
        m_notes.push_back({kind, Text(text, std::move(arguments))});
    }

    [[nodiscard]] std::vector<ImportNote> take() { return std::move(m_notes); }

private:
    std::vector<ImportNote> m_notes;
};

} // namespace millrace
