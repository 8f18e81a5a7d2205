// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interop/import_notes.h"
#include "model/description.h"
#include "model/pipeline.h"

#include <string>

namespace millrace {

/// A node under construction that takes only settings which its type has and allows.
class NodeDraft {
public:
    /// `type` may be unknown to the catalogue; then nothing can be set.
    NodeDraft(const Catalog& catalog, const char* type);

    /// Sets `key`. False, and nothing changed, when the type has no such setting, when it has no meaning
    /// beside those set before, or when it does not allow `value`.
    bool put(const char* key, const Json& value);

    /// Whether the type has `key`, and it has a meaning beside what is set.
    [[nodiscard]] bool has(const char* key) const;

    [[nodiscard]] const NodeDescription* description() const { return m_description; }

    /// The node with what differs from the defaults, its id made of `label` and not among those of
    /// `pipeline`.
    [[nodiscard]] Node make(const Pipeline& pipeline, const std::string& label, Position position) const;

private:
    const NodeDescription* m_description;
    std::string m_type;
    Json m_settings = Json::object();
};

/// Says that `key` could not be set to `value`.
void noteLeftOut(ImportNotes& notes, const char* key, const std::string& value);

} // namespace millrace
