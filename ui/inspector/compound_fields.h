// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/field.h"

class QComboBox;
class QPushButton;

namespace millrace::ui {

/// Fields of one object, one below the other.
class FieldList final : public QWidget {
    Q_OBJECT

public:
    /// `parentPath` is empty for the settings themselves. `settings` must outlive it.
    FieldList(const std::vector<Setting>& settings, const std::string& parentPath, SettingsSubject& subject,
              QWidget* parent);

    /// Shows what stands in `objects` (raw, one for each of the subject's); fields without meaning there
    /// vanish.
    void present(const std::vector<Json>& objects);

    [[nodiscard]] Field* find(const std::string& path);

    /// Shows only fields that match; answers whether any does.
    bool filter(const QStringList& words);

    [[nodiscard]] bool matches(const QStringList& words) const;

    [[nodiscard]] const std::vector<Field*>& fields() const { return m_fields; }

private:
    void arrange();

    const std::vector<Setting>& m_settings;
    std::vector<Field*> m_fields;
    std::vector<bool> m_meant; ///< has a meaning beside its siblings
    QStringList m_words;
};

class ObjectField final : public Field {
    Q_OBJECT

public:
    ObjectField(const Setting& setting, std::string path, SettingsSubject& subject, QWidget* parent);

    [[nodiscard]] Field* find(const std::string& path) override;
    [[nodiscard]] bool matches(const QStringList& words) const override;

protected:
    void display(const ShownValue& shown, const std::vector<std::optional<Json>>& raw) override;

private:
    FieldList* m_fields;
};

/// A kind, and the fields of that kind.
class ChoiceField final : public Field {
    Q_OBJECT

public:
    ChoiceField(const Setting& setting, std::string path, SettingsSubject& subject, QWidget* parent);

    [[nodiscard]] Field* find(const std::string& path) override;
    [[nodiscard]] bool matches(const QStringList& words) const override;

protected:
    void display(const ShownValue& shown, const std::vector<std::optional<Json>>& raw) override;

private:
    void choose(const std::string& kind);
    void showKind(const std::string& kind);

    QComboBox* m_combo;
    FieldList* m_fields = nullptr;
    std::string m_kind;
    std::vector<Json> m_objects; ///< written out, one for each of the subject's
};

/// Elements that can be added, removed and moved.
class ListField final : public Field {
    Q_OBJECT

public:
    ListField(const Setting& setting, std::string path, SettingsSubject& subject, QWidget* parent);

    [[nodiscard]] Field* find(const std::string& path) override;

protected:
    void display(const ShownValue& shown, const std::vector<std::optional<Json>>& raw) override;

private:
    void addRow();
    void move(std::size_t from, int by);
    void store(Json list);

    struct Row {
        QWidget* box;
        Field* field;
    };

    std::vector<Row> m_rows;
    QPushButton* m_add;
    QVBoxLayout* m_layout;
    Json m_list = Json::array();
};

/// Named elements.
class MapField final : public Field {
    Q_OBJECT

public:
    MapField(const Setting& setting, std::string path, SettingsSubject& subject, QWidget* parent);

    [[nodiscard]] Field* find(const std::string& path) override;

protected:
    void display(const ShownValue& shown, const std::vector<std::optional<Json>>& raw) override;

private:
    void rebuild();
    void rename(const std::string& from, const QString& to);
    void store(Json map);

    QWidget* m_box = nullptr;
    std::vector<Field*> m_fields;
    std::vector<std::string> m_keys;
    Json m_map = Json::object();
};

/// What a new element or a required field starts with: its default, or the least that is valid.
[[nodiscard]] Json newValue(const Setting& setting, const SettingsSubject& subject);

} // namespace millrace::ui
