// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/template_highlighter.h"

#include "theme/theme.h"

#include <algorithm>

namespace millrace::ui {

TemplateHighlighter::TemplateHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document) {
    connect(&Theme::instance(), &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void TemplateHighlighter::setState(bool isJson, const std::optional<TemplateProblem>& problem) {
    const auto sentence = [](const std::optional<TemplateProblem>& one) {
        return one ? one->sentence : QString();
    };
    const auto place = [](const std::optional<TemplateProblem>& one) { return one ? one->position : -1; };
    if (isJson == m_isJson && sentence(problem) == sentence(m_problem) &&
        place(problem) == place(m_problem)) {
        return;
    }
    m_isJson = isJson;
    m_problem = problem;
    rehighlight();
}

void TemplateHighlighter::highlightBlock(const QString& text) {
    const ThemeColors& colors = Theme::instance().colors();
    QTextCharFormat good;
    good.setForeground(colors.accent);
    good.setFontWeight(QFont::DemiBold);
    QTextCharFormat bad;
    bad.setForeground(colors.error);
    bad.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    bad.setUnderlineColor(colors.error);
    for (const PlaceholderSpan& span : placeholdersIn(text, m_isJson)) {
        setFormat(static_cast<int>(span.position), static_cast<int>(span.length),
                  span.reason.isEmpty() ? good : bad);
    }
    // A problem of the whole text has no place of its own.
    constexpr qsizetype kWhole = 200;
    if (m_problem && m_problem->length < kWhole) {
        const qsizetype begin = std::max<qsizetype>(m_problem->position - currentBlock().position(), 0);
        const qsizetype end = std::min<qsizetype>(
            m_problem->position + m_problem->length - currentBlock().position(), text.size());
        if (begin < end) {
            setFormat(static_cast<int>(begin), static_cast<int>(end - begin), bad);
        }
    }
}

} // namespace millrace::ui
