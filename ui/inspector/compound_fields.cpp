// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/compound_fields.h"

#include "document/wording.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace millrace::ui {

namespace {

Json newObject(const std::vector<Setting>& fields, const SettingsSubject& subject) {
    Json object = Json::object();
    for (const Setting& field : fields) {
        if (field.required) {
            object[field.key] = newValue(field, subject);
        }
    }
    return object;
}

Json newChoice(const ChoiceKind& kind, const SettingsSubject& subject) {
    Json object = newObject(kind.fields, subject);
    object["kind"] = kind.kind;
    return object;
}

} // namespace

FieldList::FieldList(const std::vector<Setting>& settings, const std::string& parentPath,
                     SettingsSubject& subject, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_meant(settings.size(), true) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const Setting& setting : settings) {
        const std::string path = parentPath.empty() ? setting.key : parentPath + "." + setting.key;
        m_fields.push_back(makeField(setting, path, subject, this));
        layout->addWidget(m_fields.back());
    }
}

void FieldList::present(const std::vector<Json>& objects) {
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const Setting& setting = m_settings[i];
        m_meant[i] = std::all_of(objects.begin(), objects.end(),
                                 [&](const Json& object) { return isShown(setting, m_settings, object); });
        std::vector<std::optional<Json>> raw;
        for (const Json& object : objects) {
            const auto found = object.find(setting.key);
            raw.push_back(found == object.end() ? std::optional<Json>() : *found);
        }
        m_fields[i]->present(raw, objects);
    }
    arrange();
}

void FieldList::arrange() {
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i]->setVisible(m_meant[i] && m_fields[i]->matches(m_words));
    }
}

Field* FieldList::find(const std::string& path) {
    for (Field* field : m_fields) {
        if (Field* found = field->find(path)) {
            return found;
        }
    }
    return nullptr;
}

bool FieldList::filter(const QStringList& words) {
    m_words = words;
    arrange();
    return matches(words);
}

bool FieldList::matches(const QStringList& words) const {
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_meant[i] && m_fields[i]->matches(words)) {
            return true;
        }
    }
    return false;
}

ObjectField::ObjectField(const Setting& setting, std::string path, SettingsSubject& subject, QWidget* parent)
    : Field(setting, std::move(path), subject, parent)
    , m_fields(new FieldList(setting.fields, m_path, subject, this)) {
    body()->addWidget(m_fields);
    setFocusProxy(m_fields->fields().empty() ? nullptr : m_fields->fields().front());
}

void ObjectField::display(const ShownValue& shown, const std::vector<std::optional<Json>>& raw) {
    std::vector<Json> objects;
    for (const std::optional<Json>& one : raw) {
        const Json& value = one ? *one : shown.standard;
        objects.push_back(value.is_object() ? value : Json::object());
    }
    m_fields->present(objects);
}

Field* ObjectField::find(const std::string& path) {
    Field* found = m_fields->find(path);
    return found ? found : Field::find(path);
}

bool ObjectField::matches(const QStringList& words) const {
    return Field::matches(words) || m_fields->matches(words);
}

ChoiceField::ChoiceField(const Setting& setting, std::string path, SettingsSubject& subject, QWidget* parent)
    : Field(setting, std::move(path), subject, parent)
    , m_combo(makeCalmCombo(this)) {
    for (const ChoiceKind& kind : setting.kinds) {
        m_combo->addItem(translated(kind.title), QString::fromStdString(kind.kind));
    }
    m_combo->setAccessibleName(translated(setting.title));
    m_combo->setEnabled(!subject.isReadOnly());
    setEditor(m_combo);
    connect(m_combo, &QComboBox::activated, this,
            [this](int index) { choose(m_combo->itemData(index).toString().toStdString()); });
}

void ChoiceField::display(const ShownValue& shown, const std::vector<std::optional<Json>>& raw) {
    const Json standard = expandedChoice(m_setting, shown.standard);
    m_objects.clear();
    std::set<std::string> kinds;
    for (const std::optional<Json>& one : raw) {
        Json object = one ? expandedChoice(m_setting, *one) : standard;
        const auto kind = object.find("kind");
        if (kind == object.end() || !kind->is_string()) {
            object["kind"] = standard.value("kind", m_setting.shorthandKind);
        }
        kinds.insert(object["kind"].get<std::string>());
        m_objects.push_back(std::move(object));
    }
    const std::string kind = kinds.size() == 1 ? *kinds.begin() : std::string();
    m_combo->setCurrentIndex(kind.empty() ? -1 : m_combo->findData(QString::fromStdString(kind)));
    m_combo->setPlaceholderText(kinds.size() > 1 ? tr("Mixed") : QString::fromStdString(kind));
    showKind(kind);
    if (m_fields) {
        m_fields->present(m_objects);
    }
}

void ChoiceField::showKind(const std::string& kind) {
    if (kind == m_kind) {
        return;
    }
    m_kind = kind;
    delete m_fields;
    m_fields = nullptr;
    const auto found = std::find_if(m_setting.kinds.begin(), m_setting.kinds.end(),
                                    [&](const ChoiceKind& one) { return one.kind == kind; });
    const bool hasFields = found != m_setting.kinds.end() && !found->fields.empty();
    body()->parentWidget()->setVisible(hasFields);
    if (hasFields) {
        m_fields = new FieldList(found->fields, m_path, m_subject, this);
        body()->addWidget(m_fields);
    }
}

void ChoiceField::choose(const std::string& kind) {
    if (kind == m_kind) {
        return;
    }
    const auto found = std::find_if(m_setting.kinds.begin(), m_setting.kinds.end(),
                                    [&](const ChoiceKind& one) { return one.kind == kind; });
    if (found == m_setting.kinds.end() || m_objects.empty()) {
        return;
    }
    Json value = newChoice(*found, m_subject);
    for (const Setting& field : found->fields) {
        // What both kinds know (a number of keys) goes along.
        if (const auto kept = m_objects.front().find(field.key); kept != m_objects.front().end()) {
            value[field.key] = *kept;
        }
    }
    push(value);
    m_subject.settle();
}

Field* ChoiceField::find(const std::string& path) {
    Field* found = m_fields ? m_fields->find(path) : nullptr;
    return found ? found : Field::find(path);
}

bool ChoiceField::matches(const QStringList& words) const {
    return Field::matches(words) || (m_fields && m_fields->matches(words));
}

Json newValue(const Setting& setting, const SettingsSubject& subject) {
    if (!setting.defaultValue.is_null()) {
        return setting.defaultValue;
    }
    switch (setting.type) {
    case SettingType::boolean:
        return false;
    case SettingType::integer:
    case SettingType::number: {
        double value = std::clamp(0.0, setting.minimum.value_or(0.0),
                                  std::max(setting.maximum.value_or(0.0), setting.minimum.value_or(0.0)));
        if (setting.exclusiveMinimum && value <= setting.minimum.value_or(value)) {
            value = std::min(value + 1, setting.maximum.value_or(value + 1));
        }
        return setting.type == SettingType::integer ? Json(static_cast<std::int64_t>(value)) : Json(value);
    }
    case SettingType::duration:
        return "1m";
    case SettingType::timestamp:
        return "2026-01-05T00:00:00Z";
    case SettingType::enumeration:
        return setting.values.empty() ? Json("") : Json(setting.values.front().value);
    case SettingType::reference: {
        const auto nodes = subject.nodesOfType(setting.referenceType);
        return nodes.empty() ? Json("") : Json(nodes.front().first.toStdString());
    }
    case SettingType::object:
        return newObject(setting.fields, subject);
    case SettingType::choice:
        return setting.kinds.empty() ? Json::object() : newChoice(setting.kinds.front(), subject);
    case SettingType::list:
        return Json::array();
    case SettingType::map:
    case SettingType::json:
        return Json::object();
    case SettingType::text:
    case SettingType::multiline:
    case SettingType::path:
        return "";
    }
    return {};
}

} // namespace millrace::ui
