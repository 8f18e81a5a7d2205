// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/settings_subject.h"

#include "document/step_names.h"
#include "document/wording.h"

#include <QFileInfo>

namespace millrace::ui {

namespace {

/// First step of a path: `partition_key` of `partition_key.count`.
std::string firstStep(const std::string& path) {
    return path.substr(0, path.find_first_of(".["));
}

/// A value inside a setting that is at its default can only be changed once the default stands there.
void writeOutDefault(const std::vector<Setting>& descriptions, Json& settings, const std::string& path) {
    const std::string key = firstStep(path);
    if (key == path || settings.contains(key)) {
        return;
    }
    const Setting* setting = findSetting(descriptions, settings, key);
    if (!setting) {
        return;
    }
    Json value = defaultOf(*setting, settings);
    if (setting->type == SettingType::choice) {
        value = expandedChoice(*setting, value);
    }
    if (!value.is_null()) {
        settings[key] = std::move(value);
    }
}

} // namespace

Json expandedChoice(const Setting& setting, const Json& raw) {
    if (raw.is_object()) {
        return raw;
    }
    if (raw.is_null()) {
        return Json::object();
    }
    if (setting.shorthandField.empty()) {
        return {{"kind", raw}};
    }
    // A kind's name beside a shorthand for a value: the name wins where there is one.
    for (const ChoiceKind& kind : setting.kinds) {
        if (raw.is_string() && raw.get_ref<const std::string&>() == kind.kind) {
            return {{"kind", raw}};
        }
    }
    return {{"kind", setting.shorthandKind}, {setting.shorthandField, raw}};
}

Result<void> SettingsSubject::change(const std::string& path, const std::optional<Json>& value,
                                     const QString& text, const QString& mergeKey) {
    std::vector<Json> all = settings();
    for (Json& one : all) {
        if (value) {
            writeOutDefault(m_descriptions, one, path);
        } else if (!valueAt(one, path)) {
            continue;
        }
        Result<Json> changed = withValueAt(m_descriptions, one, path, value);
        if (!changed) {
            return changed.error();
        }
        one = std::move(*changed);
    }
    return store(std::move(all), text, mergeKey);
}

std::vector<Finding> SettingsSubject::findingsAt(const std::string&) const {
    return {};
}

void SettingsSubject::fix(const QuickFix&) {}

bool SettingsSubject::awaitsRestart(const std::string&) const {
    return false;
}

std::vector<std::pair<QString, QString>> SettingsSubject::nodesOfType(const std::string&) const {
    return {};
}

DocumentSubject::DocumentSubject(Document& document, QObject* parent)
    : SettingsSubject(parent)
    , m_document(document) {
    connect(&document, &Document::changed, this, [this](const DocumentChange& change) {
        // Nodes that are dragged and notes that are written concern no form.
        if (!change.added.empty() || !change.removed.empty() || !change.changed.empty() || change.links ||
            change.scenario || change.project) {
            emit refreshed();
        }
    });
    connect(&document, &Document::findingsChanged, this, &SettingsSubject::refreshed);
}

QString SettingsSubject::changeText(const QString& title) const {
    return owner().isEmpty() ? tr("Change %1", "undo step").arg(title)
                             : tr("Change %1 of %2", "undo step: setting, whose").arg(title, owner());
}

std::vector<std::pair<QString, QString>> DocumentSubject::nodesOfType(const std::string& type) const {
    std::vector<std::pair<QString, QString>> nodes;
    for (const Node& node : m_document.pipeline().nodes) {
        if (type.empty() || node.type == type) {
            nodes.emplace_back(QString::fromStdString(node.id.text()),
                               QString::fromStdString(m_document.pipeline().displayName(node.id)));
        }
    }
    return nodes;
}

QString DocumentSubject::folder() const {
    return m_document.file().isEmpty() ? QString() : QFileInfo(m_document.file()).absolutePath();
}

bool DocumentSubject::isReadOnly() const {
    return m_document.isReadOnly();
}

void DocumentSubject::fix(const QuickFix& fix) {
    // The finding came from this pipeline; should it have changed meanwhile, the next check says anew.
    if (!m_document.push(fix.edit, fixName(m_document.pipeline(), fix))) {
        m_document.checkNow();
    }
}

DocumentArguments::DocumentArguments(Document& document, std::vector<Setting> descriptions, QObject* parent)
    : DocumentSubject(document, parent) {
    m_descriptions = std::move(descriptions);
}

Result<void> DocumentArguments::store(std::vector<Json> settings, const QString&, const QString&) {
    m_arguments = std::move(settings.front());
    emit refreshed();
    return {};
}

} // namespace millrace::ui
