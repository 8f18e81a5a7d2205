// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/status_line.h"

#include "document/wording.h"
#include "theme/theme.h"

#include <QLabel>
#include <QLocale>
#include <QStatusBar>
#include <QToolButton>

namespace millrace::ui {

namespace {

QToolButton* addButton(QStatusBar& bar, const QString& icon) {
    auto* button = new QToolButton(&bar);
    button->setIcon(Theme::instance().icon(icon));
    button->setIconSize({16, 16});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setProperty("role", QStringLiteral("quiet"));
    button->setFocusPolicy(Qt::TabFocus);
    bar.addPermanentWidget(button);
    return button;
}

QLabel* addLabel(QStatusBar& bar) {
    auto* label = new QLabel(&bar);
    label->setProperty("role", QStringLiteral("muted"));
    label->setContentsMargins(4, 0, 4, 0);
    bar.addPermanentWidget(label);
    return label;
}

} // namespace

StatusLine::StatusLine(Document& document, QStatusBar& bar)
    : QObject(&bar)
    , m_document(document)
    , m_bar(bar)
    , m_nodes(addLabel(bar))
    , m_links(addLabel(bar)) {
    constexpr std::array kSeverities{Severity::error, Severity::warning, Severity::hint};
    for (std::size_t i = 0; i < kSeverities.size(); ++i) {
        m_problems[i] = addButton(bar, Theme::iconOf(kSeverities[i]));
        connect(m_problems[i], &QToolButton::clicked, this, &StatusLine::problemsRequested);
    }
    m_noProblems = addButton(bar, QStringLiteral("success"));
    connect(m_noProblems, &QToolButton::clicked, this, &StatusLine::problemsRequested);
    m_zoom = addButton(bar, QStringLiteral("search"));
    m_zoom->setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(m_zoom, &QToolButton::clicked, this, &StatusLine::actualSizeRequested);
    bar.setSizeGripEnabled(false);
    connect(&document, &Document::changed, this, &StatusLine::showCounts);
    connect(&document, &Document::replaced, this, &StatusLine::showCounts);
    retranslate();
}

void StatusLine::retranslate() {
    showCounts();
    setProblems(m_counts[0], m_counts[1], m_counts[2]);
    setZoom(m_zoomNow);
    m_noProblems->setText(tr("No problems"));
    m_zoom->setToolTip(tr("Zoom; click for actual size"));
}

void StatusLine::showCounts() {
    m_nodes->setText(tr("%n node(s)", nullptr, static_cast<int>(m_document.pipeline().nodes.size())));
    m_links->setText(tr("%n link(s)", nullptr, static_cast<int>(m_document.pipeline().links.size())));
}

void StatusLine::setZoom(double zoom) {
    constexpr double kPercent = 100;
    m_zoomNow = zoom;
    m_zoom->setText(tr("%1%", "zoom").arg(QLocale().toString(qRound(zoom * kPercent))));
    m_zoom->setMinimumWidth(m_zoom->fontMetrics().horizontalAdvance(QStringLiteral("0000%")) + 8);
    m_zoom->setAccessibleName(m_zoom->text());
}

void StatusLine::setProblems(int errors, int warnings, int hints) {
    m_counts = {errors, warnings, hints};
    const std::array words{tr("%n error(s)", nullptr, errors), tr("%n warning(s)", nullptr, warnings),
                           tr("%n hint(s)", nullptr, hints)};
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        m_problems[i]->setText(QLocale().toString(m_counts[i]));
        m_problems[i]->setToolTip(words[i]);
        m_problems[i]->setAccessibleName(words[i]);
        m_problems[i]->setVisible(m_counts[i] > 0);
    }
    m_noProblems->setVisible(errors + warnings + hints == 0);
}

} // namespace millrace::ui
