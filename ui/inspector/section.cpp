// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/section.h"

#include "theme/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace millrace::ui {

Section::Section(const QString& title, bool open, QWidget* parent)
    : QWidget(parent)
    , m_heading(new QToolButton(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_bar = new QHBoxLayout;
    m_bar->setSpacing(4);
    m_heading->setProperty("role", QStringLiteral("section"));
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setIconSize({16, 16});
    m_heading->setCheckable(false);
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_bar->addWidget(m_heading, 1);
    layout->addLayout(m_bar);
    m_box = new QWidget(this);
    m_content = new QVBoxLayout(m_box);
    m_content->setContentsMargins(8, 0, 0, 8);
    m_content->setSpacing(4);
    layout->addWidget(m_box);
    setTitle(title);
    connect(m_heading, &QToolButton::clicked, this, [this] { setOpen(!isOpen()); });
    m_box->setVisible(!open); // so that setOpen() sees a change
    setOpen(open);
}

void Section::setTitle(const QString& title) {
    m_heading->setText(title);
    m_heading->setToolTip(title);
}

bool Section::isOpen() const {
    return !m_box->isHidden();
}

void Section::setOpen(bool open) {
    if (open == isOpen()) {
        return;
    }
    m_box->setVisible(open);
    m_heading->setIcon(
        Theme::instance().icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    emit openChanged(open);
}

QToolButton* Section::addButton(const QString& icon, const QString& text) {
    auto* button = new QToolButton(this);
    button->setIcon(Theme::instance().icon(icon));
    button->setIconSize({16, 16});
    button->setToolTip(text);
    button->setAccessibleName(text);
    m_bar->addWidget(button);
    return button;
}

} // namespace millrace::ui
