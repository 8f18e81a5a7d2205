// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/template_text.h"

#include <QSyntaxHighlighter>

namespace millrace::ui {

/// Colours placeholders: good ones stand out, bad ones are underlined.
class TemplateHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    explicit TemplateHighlighter(QTextDocument* document);

    /// Whether the text is JSON, and what is wrong with it.
    void setState(bool isJson, const std::optional<TemplateProblem>& problem);

protected:
    void highlightBlock(const QString& text) override;

private:
    bool m_isJson = false;
    std::optional<TemplateProblem> m_problem;
};

} // namespace millrace::ui
