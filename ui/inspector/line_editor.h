// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/editors.h"

class QLineEdit;

namespace millrace::ui {

/// One line of text: numbers with units, durations, times, paths, words. Up and Down step through numbers,
/// Esc brings the value in force back.
class LineEditor final : public ScalarEditor {
    Q_OBJECT

public:
    LineEditor(const Setting& setting, SettingsSubject& subject, QWidget* parent);

    void display(const ShownValue& shown) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void typed(const QString& text);
    void finish();
    void stepBy(int steps);
    void browse();
    [[nodiscard]] bool isNumeric() const;

    QLineEdit* m_edit;
    ShownValue m_shown;
};

} // namespace millrace::ui
