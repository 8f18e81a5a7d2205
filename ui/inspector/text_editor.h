// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/editors.h"

class QPlainTextEdit;

namespace millrace::ui {

/// Several lines: free text, or a JSON document.
class TextEditor final : public ScalarEditor {
    Q_OBJECT

public:
    TextEditor(const Setting& setting, SettingsSubject& subject, QWidget* parent);

    void display(const ShownValue& shown) override;
    [[nodiscard]] QString entry() const override;
    void enter(const QString& text) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void typed();

    QPlainTextEdit* m_edit;
    ShownValue m_shown;
    bool m_first = true;
};

} // namespace millrace::ui
