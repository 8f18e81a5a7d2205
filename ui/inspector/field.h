// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/editors.h"

#include <functional>
#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace millrace::ui {

/// A number that no other gesture of the program has: typing merges into one undo step while it stays the
/// same, and never with that of another field or page.
[[nodiscard]] int nextGesture();

/// One setting of a form: its title, what edits it, reset, help, and what is wrong with it.
///
/// Values come from above: present() gets the raw value in every object of the subject (nothing: not given)
/// and the raw objects that they stand in. Changes go to the subject by path.
class Field : public QWidget {
    Q_OBJECT

public:
    Field(const Setting& setting, std::string path, SettingsSubject& subject, QWidget* parent);

    [[nodiscard]] const Setting& setting() const { return m_setting; }

    [[nodiscard]] const std::string& path() const { return m_path; }

    /// Shows the values and the findings.
    void present(const std::vector<std::optional<Json>>& raw, const std::vector<Json>& siblings);

    /// The field of `path`, this one or one inside; null when there is none.
    [[nodiscard]] virtual Field* find(const std::string& path);

    /// Whether title, key or help of this field or of one inside has all of `words`; an empty list fits all.
    [[nodiscard]] virtual bool matches(const QStringList& words) const;

    /// Puts the keyboard focus on what edits it.
    virtual void focusEditor();

    /// Puts `extra` below everything of the field, as wide as the form.
    void addBelow(QWidget* extra);

    /// Elements of a list have no title of their own.
    void setTitle(const QString& title);

protected:
    /// Shows the values in what edits them. `shown` sums up `raw`.
    virtual void display(const ShownValue& shown, const std::vector<std::optional<Json>>& raw) = 0;

    /// Below title and editor, as wide as the form; made on the first call.
    [[nodiscard]] QVBoxLayout* body();

    /// Beside the title, or below it where there is not room enough for what it shows.
    void setEditor(QWidget* editor);

    /// Below the title, as wide as the form.
    void setWideEditor(QWidget* editor);

    void resizeEvent(QResizeEvent* event) override;

    void push(const std::optional<Json>& value, const QString& mergeKey = {});

    /// An entry that was not taken; empty: all is well.
    void setReason(const QString& reason);

    const Setting& m_setting;
    std::string m_path;
    SettingsSubject& m_subject;

private:
    /// Of the layout: title, and the editor beside or below it, then what belongs to them.
    enum Row { titleRow, belowRow, hintRow, notesRow, detailsRow, bodyRow };

    void makeChrome();
    void showDetails(bool open);
    void showNotes();
    void adopt(QWidget* editor);
    void placeEditor();
    void setBelow(bool isBelow);
    void describeEditor();
    [[nodiscard]] QString hint(const ShownValue& shown) const;
    [[nodiscard]] QString detailsText() const;

    QGridLayout* m_grid = nullptr;
    QLabel* m_title = nullptr;
    QWidget* m_titleBox = nullptr;
    QWidget* m_editor = nullptr; ///< beside the title, or below it where that is too narrow
    bool m_isBelow = false;
    QLabel* m_hint = nullptr;
    QToolButton* m_reset = nullptr;
    QToolButton* m_info = nullptr;
    QLabel* m_details = nullptr;
    QWidget* m_notes = nullptr;
    QVBoxLayout* m_body = nullptr;
    QString m_reason;
    QString m_shownNotes; ///< what the notes were made of
};

/// A field whose editor is one widget.
class ScalarField final : public Field {
    Q_OBJECT

public:
    ScalarField(const Setting& setting, std::string path, SettingsSubject& subject, QWidget* parent);

    void focusEditor() override;

    /// Whether what stands there was not taken.
    [[nodiscard]] bool isRefused() const { return m_editor->isRefused(); }

    [[nodiscard]] const QString& reason() const { return m_editor->reason(); }

    /// What stands there.
    [[nodiscard]] QString entry() const { return m_editor->entry(); }

    /// As if somebody typed `text`.
    void enter(const QString& text) { m_editor->enter(text); }

protected:
    void display(const ShownValue& shown, const std::vector<std::optional<Json>>& raw) override;

private:
    ScalarEditor* m_editor;
    int m_gesture = nextGesture(); ///< typing merges into one undo step until the gesture is over
};

/// The field that suits the setting's type.
[[nodiscard]] Field* makeField(const Setting& setting, std::string path, SettingsSubject& subject,
                               QWidget* parent);

} // namespace millrace::ui
