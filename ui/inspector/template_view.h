// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/special_view.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace millrace::ui {

/// The first records that a producer makes, below its template, and the way to the template's own editor.
class TemplateView final : public SpecialView {
    Q_OBJECT

public:
    TemplateView(const Context& context, QWidget* parent);

protected:
    void refresh() override;

private:
    void openEditor();

    Context m_context;
    QPushButton* m_open;
    QPlainTextEdit* m_records;
    QLabel* m_words;
};

} // namespace millrace::ui
