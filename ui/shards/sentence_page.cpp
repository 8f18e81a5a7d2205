// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/sentence_page.h"

#include "panels/empty_state.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace millrace::ui {

namespace {

constexpr int kIcon = 16;

} // namespace

SentencePage::SentencePage(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_top(new QHBoxLayout)
    , m_body(new QVBoxLayout) {
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_icon->setFixedSize(kIcon, kIcon);
    m_top->setContentsMargins(8, 4, 8, 4);
    m_top->setSpacing(8);
    m_top->addWidget(m_icon, 0, Qt::AlignVCenter);
    m_top->addWidget(m_sentence, 1);
    auto* views = new QWidget(this);
    auto* layout = new QVBoxLayout(views);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_top);
    layout->addLayout(m_body, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(views);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    connect(&Theme::instance(), &Theme::changed, this, &SentencePage::drawIcon);
}

void SentencePage::addButton(QToolButton* button) {
    m_top->addWidget(button, 0, Qt::AlignTop);
}

void SentencePage::nameSentence(const QString& name) {
    m_sentence->setAccessibleName(name);
}

void SentencePage::setSentence(const QString& text) {
    m_sentence->setText(text);
}

void SentencePage::setIcon(const QString& icon, const QString& word) {
    m_icon->setAccessibleName(word);
    m_icon->setToolTip(word);
    if (icon != m_iconName) {
        m_iconName = icon;
        drawIcon();
    }
}

void SentencePage::drawIcon() {
    if (!m_iconName.isEmpty()) {
        m_icon->setPixmap(Theme::instance().icon(m_iconName).pixmap(kIcon));
    }
}

void SentencePage::showViews(bool shown) {
    m_stack->setCurrentIndex(shown ? 1 : 0);
}

} // namespace millrace::ui
