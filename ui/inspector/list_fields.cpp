// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/compound_fields.h"

#include "document/wording.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace millrace::ui {

namespace {

QToolButton* rowButton(const QString& icon, const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(Theme::instance().icon(icon));
    button->setIconSize({16, 16});
    button->setProperty("role", QStringLiteral("quiet"));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

QPushButton* addButton(const QString& text, QWidget* parent) {
    return new QPushButton(Theme::instance().icon(QStringLiteral("add")), text, parent);
}

QHBoxLayout* rowLayout(QWidget* box) {
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    return row;
}

} // namespace

ListField::ListField(const Setting& setting, std::string path, SettingsSubject& subject, QWidget* parent)
    : Field(setting, std::move(path), subject, parent)
    , m_add(addButton(tr("Add"), this))
    , m_layout(body()) {
    m_add->setEnabled(!subject.isReadOnly());
    m_add->setAccessibleName(tr("Add to %1").arg(translated(setting.title)));
    setEditor(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        Json list = m_list;
        list.push_back(newValue(*m_setting.element, m_subject));
        store(std::move(list));
        if (!m_rows.empty()) {
            m_rows.back().field->focusEditor();
        }
    });
}

void ListField::addRow() {
    const std::size_t index = m_rows.size();
    auto* box = new QWidget(this);
    auto* row = rowLayout(box);
    auto* field = makeField(*m_setting.element, m_path + "[" + std::to_string(index) + "]", m_subject, box);
    const QString title = translated(m_setting.element->title);
    field->setTitle(title.isEmpty() ? QString::number(index + 1)
                                    : tr("%1 %2", "title, number").arg(title).arg(index + 1));
    row->addWidget(field, 1);
    auto* up = rowButton(QStringLiteral("move-up"), tr("Move up"), box);
    auto* down = rowButton(QStringLiteral("move-down"), tr("Move down"), box);
    auto* remove = rowButton(QStringLiteral("delete"), tr("Remove"), box);
    for (QToolButton* button : {up, down, remove}) {
        row->addWidget(button, 0, Qt::AlignTop);
        button->setEnabled(!m_subject.isReadOnly());
    }
    // Queued: the row may go away with the edit.
    connect(
        up, &QToolButton::clicked, this, [this, index] { move(index, -1); }, Qt::QueuedConnection);
    connect(
        down, &QToolButton::clicked, this, [this, index] { move(index, 1); }, Qt::QueuedConnection);
    const auto removeRow = [this, index] {
        Json list = m_list;
        if (index < list.size()) {
            list.erase(index);
            store(std::move(list));
        }
    };
    connect(remove, &QToolButton::clicked, this, removeRow, Qt::QueuedConnection);
    m_layout->addWidget(box);
    m_rows.push_back({box, field});
}

void ListField::move(std::size_t from, int by) {
    const auto to = static_cast<std::ptrdiff_t>(from) + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(m_list.size()) || from >= m_list.size()) {
        return;
    }
    Json list = m_list;
    std::swap(list[from], list[static_cast<std::size_t>(to)]);
    store(std::move(list));
}

void ListField::store(Json list) {
    push(list.empty() && m_setting.defaultValue.is_null() ? std::optional<Json>()
                                                          : std::optional<Json>(std::move(list)));
    m_subject.settle();
}

void ListField::display(const ShownValue& shown, const std::vector<std::optional<Json>>& raw) {
    m_list = !shown.mixed && shown.value.is_array() ? shown.value : Json::array();
    m_add->setEnabled(!shown.mixed && !m_subject.isReadOnly());
    m_add->setText(shown.mixed ? tr("Mixed") : tr("Add"));
    while (m_rows.size() > m_list.size()) {
        delete m_rows.back().box;
        m_rows.pop_back();
    }
    while (m_rows.size() < m_list.size()) {
        addRow();
    }
    m_layout->parentWidget()->setVisible(!m_rows.empty());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        // All objects have the same list here, else it is mixed and empty.
        const std::vector<std::optional<Json>> element(raw.size(), m_list[i]);
        m_rows[i].field->present(element, std::vector<Json>(raw.size(), Json::object()));
    }
}

Field* ListField::find(const std::string& path) {
    for (const Row& row : m_rows) {
        if (Field* found = row.field->find(path)) {
            return found;
        }
    }
    return Field::find(path);
}

MapField::MapField(const Setting& setting, std::string path, SettingsSubject& subject, QWidget* parent)
    : Field(setting, std::move(path), subject, parent) {
    auto* add = addButton(tr("Add"), this);
    add->setEnabled(!subject.isReadOnly());
    add->setAccessibleName(tr("Add to %1").arg(translated(setting.title)));
    setEditor(add);
    connect(add, &QPushButton::clicked, this, [this] {
        std::string key = "name";
        for (int i = 2; m_map.contains(key); ++i) {
            key = "name" + std::to_string(i);
        }
        Json map = m_map;
        map[key] = newValue(*m_setting.element, m_subject);
        store(std::move(map));
    });
}

void MapField::display(const ShownValue& shown, const std::vector<std::optional<Json>>& raw) {
    m_map = !shown.mixed && shown.value.is_object() ? shown.value : Json::object();
    std::vector<std::string> keys;
    for (const auto& [key, value] : m_map.items()) {
        keys.push_back(key);
    }
    if (keys != m_keys) {
        m_keys = std::move(keys);
        rebuild();
    }
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const std::vector<std::optional<Json>> element(raw.size(), m_map[m_keys[i]]);
        m_fields[i]->present(element, std::vector<Json>(raw.size(), Json::object()));
    }
}

void MapField::rebuild() {
    if (m_box) {
        m_box->hide();
        m_box->deleteLater(); // a name being edited in it may be what brought us here
    }
    m_fields.clear();
    m_box = new QWidget(this);
    auto* layout = new QVBoxLayout(m_box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    body()->addWidget(m_box);
    body()->parentWidget()->setVisible(!m_keys.empty());
    for (const std::string& key : m_keys) {
        auto* line = new QWidget(m_box);
        auto* row = rowLayout(line);
        row->setSpacing(4);
        auto* name = new QLineEdit(QString::fromStdString(key), line);
        name->setAccessibleName(tr("Name"));
        name->setReadOnly(m_subject.isReadOnly());
        auto* field = makeField(*m_setting.element, m_path + "." + key, m_subject, line);
        auto* remove = rowButton(QStringLiteral("delete"), tr("Remove"), line);
        remove->setEnabled(!m_subject.isReadOnly());
        row->addWidget(name, 1, Qt::AlignTop);
        row->addWidget(field, 3);
        row->addWidget(remove, 0, Qt::AlignTop);
        const auto renameEntry = [this, key, name] { rename(key, name->text().trimmed()); };
        connect(name, &QLineEdit::editingFinished, this, renameEntry, Qt::QueuedConnection);
        const auto removeEntry = [this, key] {
            Json map = m_map;
            map.erase(key);
            store(std::move(map));
        };
        connect(remove, &QToolButton::clicked, this, removeEntry, Qt::QueuedConnection);
        layout->addWidget(line);
        m_fields.push_back(field);
    }
}

void MapField::rename(const std::string& from, const QString& to) {
    const std::string name = to.toStdString();
    if (name == from || !m_map.contains(from)) {
        return;
    }
    if (name.empty() || m_map.contains(name)) {
        setReason(name.empty() ? tr("A name must not be empty.")
                               : tr("There is already an entry named %1.").arg(to));
        return;
    }
    Json map = m_map;
    map[name] = map[from];
    map.erase(from);
    store(std::move(map));
}

void MapField::store(Json map) {
    push(map.empty() && m_setting.defaultValue.is_null() ? std::optional<Json>()
                                                         : std::optional<Json>(std::move(map)));
    m_subject.settle();
}

Field* MapField::find(const std::string& path) {
    for (Field* field : m_fields) {
        if (Field* found = field->find(path)) {
            return found;
        }
    }
    return Field::find(path);
}

} // namespace millrace::ui
