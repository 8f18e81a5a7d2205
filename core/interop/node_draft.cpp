// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/node_draft.h"

#include "base/number_text.h"

#include <algorithm>

namespace millrace {

namespace {

/// A well-formed id that reads like `label`, with room for a number behind it.
std::string idStem(const std::string& label, const std::string& type) {
    constexpr std::size_t kLongest = 48;
    std::string stem;
    for (const char letter : label) {
        const bool isUpper = letter >= 'A' && letter <= 'Z';
        const bool isKept =
            (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
        stem += isUpper ? static_cast<char>(letter - 'A' + 'a') : isKept ? letter : '-';
    }
    stem = stem.substr(0, kLongest);
    return NodeId::isWellFormed(stem) ? stem : type;
}

bool concerns(const SettingProblem& problem, const std::string& key) {
    return !problem.unknownKey && (problem.path == key || problem.path.starts_with(key + ".") ||
                                   problem.path.starts_with(key + "["));
}

} // namespace

NodeDraft::NodeDraft(const Catalog& catalog, const char* type)
    : m_description(catalog.find(type))
    , m_type(type) {}

bool NodeDraft::has(const char* key) const {
    if (m_description == nullptr) {
        return false;
    }
    const auto found = std::ranges::find(m_description->settings, key, &Setting::key);
    return found != m_description->settings.end() && isShown(*found, m_description->settings, m_settings);
}

bool NodeDraft::put(const char* key, const Json& value) {
    if (!has(key)) {
        return false;
    }
    Json settings = m_settings;
    settings[key] = value;
    const std::vector<SettingProblem> problems = validateSettings(m_description->settings, settings);
    if (std::ranges::any_of(problems,
                            [&](const SettingProblem& problem) { return concerns(problem, key); })) {
        return false;
    }
    m_settings = std::move(settings);
    return true;
}

Node NodeDraft::make(const Pipeline& pipeline, const std::string& label, Position position) const {
    Node node;
    node.id = pipeline.freeId(idStem(label, m_type));
    node.type = m_type;
    node.label = label;
    node.position = position;
    if (m_description != nullptr) {
        node.settings = withoutDefaults(m_description->settings, m_settings);
    }
    return node;
}

void noteLeftOut(ImportNotes& notes, const char* key, const std::string& value) {
    notes.add(ImportNoteKind::ignored,
              MR_TEXT("import",
                      "%1 = %2 was left out: this version has no such setting, or does not allow the value."),
              {key, inQuotes(value)});
}

} // namespace millrace
