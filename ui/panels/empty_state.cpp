// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/empty_state.h"

#include "theme/theme.h"

#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace millrace::ui {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_advice(new QLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addStretch(2);
    for (QLabel* label : {m_icon, m_title, m_advice}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != m_icon);
        layout->addWidget(label);
    }
    layout->addStretch(3);
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_advice->setProperty("role", QStringLiteral("muted"));
    connect(&Theme::instance(), &Theme::changed, this, &EmptyState::draw);
}

void EmptyState::setContent(const QString& icon, const QString& title, const QString& advice) {
    m_iconName = icon;
    m_title->setText(title);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(advice);
    draw();
}

void EmptyState::draw() {
    constexpr int kSize = 32;
    m_icon->setPixmap(Theme::instance().icon(m_iconName).pixmap(kSize, kSize));
}

} // namespace millrace::ui
