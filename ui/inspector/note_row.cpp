// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/note_row.h"

#include "document/wording.h"
#include "panels/quick_fix_button.h"
#include "theme/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>

namespace millrace::ui {

namespace {

constexpr int kIcon = 16;

QString roleOf(Severity severity) {
    const std::string_view name = nameOf(severity);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

NoteRow::NoteRow(Severity severity, const QString& sentence, QWidget* parent)
    : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    auto* icon = new QLabel(this);
    icon->setPixmap(Theme::instance().icon(Theme::iconOf(severity)).pixmap(kIcon, kIcon));
    grid->addWidget(icon, 0, 0, Qt::AlignTop);
    auto* words = new QLabel(unbroken(sentence), this);
    words->setProperty("role", roleOf(severity));
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(words, 0, 1);
    setAccessibleName(sentence);
}

NoteRow::NoteRow(const Finding& finding, SettingsSubject& subject, QWidget* parent)
    : NoteRow(finding.severity, translated(finding.message), parent) {
    auto* grid = static_cast<QGridLayout*>(layout());
    int row = 1;
    for (const QuickFix& fix : finding.fixes) {
        auto* button = new QuickFixButton(translated(fix.title), this);
        // A long title must not make the form wider than the panel: it is broken when the row has its width.
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setMaximumWidth(button->fullWidth());
        m_buttons.push_back(button);
        auto* line = new QHBoxLayout;  // or the button's width would be that of the sentence, too
        line->addWidget(button, 1000); // as much as it may have, before the rest
        line->addStretch(1);
        grid->addLayout(line, row++, 1);
        // Queued: the edit may make this row go away.
        connect(
            button, &QPushButton::clicked, &subject, [&subject, fix] { subject.fix(fix); },
            Qt::QueuedConnection);
    }
}

void NoteRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int beside = kIcon + static_cast<QGridLayout*>(layout())->horizontalSpacing();
    for (QuickFixButton* button : m_buttons) {
        button->fitInto(width() - beside);
    }
}

} // namespace millrace::ui
