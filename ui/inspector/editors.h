// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/settings_subject.h"

#include <QWidget>

class QComboBox;

namespace millrace::ui {

/// What an editor shows.
struct ShownValue {
    Json value;         ///< in force; null when none is
    Json standard;      ///< the default; null when there is none
    bool given = false; ///< somebody set it
    bool mixed = false; ///< several nodes differ; `value` is then one of theirs
};

/// Edits one scalar. A bad entry stays where it is, with its reason, and the value in force is not touched.
class ScalarEditor : public QWidget {
    Q_OBJECT

public:
    ScalarEditor(const Setting& setting, SettingsSubject& subject, QWidget* parent);

    virtual void display(const ShownValue& shown) = 0;

    /// Whether what stands there cannot be taken.
    [[nodiscard]] bool isRefused() const { return !m_reason.isEmpty(); }

    [[nodiscard]] const QString& reason() const { return m_reason; }

    /// What stands there; empty for editors that only know good values.
    [[nodiscard]] virtual QString entry() const { return {}; }

    /// As if somebody typed `text`.
    virtual void enter(const QString& /*text*/) {}

signals:
    /// A good entry; nothing: back to the default. `typing`: more of the same gesture may follow.
    void edited(const std::optional<millrace::Json>& value, bool typing);
    /// reason() is another; empty: all is well.
    void reasonChanged();
    /// The gesture is over: Enter, or the focus went elsewhere.
    void finished();

protected:
    void setReason(const QString& reason);

    /// The value that `text` stands for, or the reason why it is none; checks range and form, too.
    [[nodiscard]] Result<Json> read(const QString& text) const;

    const Setting& m_setting;
    SettingsSubject& m_subject;

private:
    QString m_reason;
};

/// The editor that suits the setting's type; null for those made of other settings.
[[nodiscard]] ScalarEditor* makeScalarEditor(const Setting& setting, SettingsSubject& subject,
                                             QWidget* parent);

/// A combo box that leaves the wheel to the form it stands in.
[[nodiscard]] QComboBox* makeCalmCombo(QWidget* parent);

/// Value as a person types and reads it: no grouping, no unit.
[[nodiscard]] QString entryText(const Json& value);

} // namespace millrace::ui
