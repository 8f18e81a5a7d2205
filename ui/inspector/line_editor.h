// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/editors.h"

class QLabel;
class QLineEdit;

namespace millrace::ui {

/// One line of text: numbers with units, durations, times, paths, words. Up and Down step through numbers,
/// Esc brings the value in force back.
///
/// Good entries are taken with each keystroke. When what is typed turns out to be none ("74" on the way to
/// "745", above the range) the value from before the gesture is put back.
class LineEditor final : public ScalarEditor {
    Q_OBJECT

public:
    LineEditor(const Setting& setting, SettingsSubject& subject, QWidget* parent);

    void display(const ShownValue& shown) override;
    [[nodiscard]] QString entry() const override;
    void enter(const QString& text) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void typed(const QString& text);
    /// The entry makes way for the value in force, which stays as it is.
    void showInForce();
    void take(const std::optional<Json>& value);
    void takeBack();
    void finish();
    void stepBy(int steps);
    void browse();
    void placeUnit();
    [[nodiscard]] bool isNumeric() const;

    QLineEdit* m_edit;
    QLabel* m_unit = nullptr; ///< none where the setting has no unit
    ShownValue m_shown;
    bool m_touched = false;          ///< this gesture has changed the value…
    std::optional<Json> m_untouched; ///< …which was this before; nothing: the default
    bool m_takingBack = false;
    std::optional<std::optional<Json>> m_waiting; ///< for several nodes that differ: what Enter will set
};

} // namespace millrace::ui
