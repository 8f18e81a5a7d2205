// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/message_bar.h"

#include "theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace millrace::ui {

namespace {

constexpr int kIcon = 18;

QString iconOf(MessageKind kind) {
    switch (kind) {
    case MessageKind::information:
        return QStringLiteral("hint");
    case MessageKind::success:
        return QStringLiteral("success");
    case MessageKind::warning:
        return QStringLiteral("warning");
    case MessageKind::error:
        return QStringLiteral("error");
    }
    return {};
}

QColor colorOf(MessageKind kind) {
    const ThemeColors& colors = Theme::instance().colors();
    switch (kind) {
    case MessageKind::information:
        return colors.hint;
    case MessageKind::success:
        return colors.success;
    case MessageKind::warning:
        return colors.warning;
    case MessageKind::error:
        return colors.error;
    }
    return colors.hint;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_body(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_buttons(new QHBoxLayout)
    , m_close(new QToolButton(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setMinimumHeight(kIcon + 4);
    m_icon->setFixedHeight(kIcon + 4);
    m_body->setSpacing(8);
    m_body->addWidget(m_text, 1);
    m_buttons->setSpacing(8);
    m_body->addLayout(m_buttons);
    layout->addLayout(m_body, 1);
    m_close->setIcon(Theme::instance().icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_icon->setPixmap(Theme::instance().icon(iconOf(m_kind)).pixmap(kIcon, kIcon));
        update();
    });
    retranslate();
    hide();
}

void MessageBar::say(MessageKind kind, const QString& text, std::vector<MessageAction> actions) {
    m_kind = kind;
    update(); // it may be visible already, in another colour
    m_icon->setPixmap(Theme::instance().icon(iconOf(kind)).pixmap(kIcon, kIcon));
    m_text->setText(text);
    m_text->setToolTip(text); // a low window has no room for all lines
    setAccessibleName(text);
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        // The message may be replaced from within the click on one of its own buttons.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (MessageAction& action : actions) {
        auto* button = new QPushButton(action.text, this);
        connect(button, &QPushButton::clicked, this, [this, run = std::move(action.run)] {
            dismiss();
            run();
        });
        m_buttons->addWidget(button);
    }
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// Beside a narrow sentence the buttons would leave no room for it: they go below.
void MessageBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    constexpr int kCharacters = 70;
    const bool isNarrow = width() < kCharacters * fontMetrics().averageCharWidth();
    m_body->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_body->setAlignment(m_buttons, isNarrow ? Qt::AlignLeft : Qt::Alignment());
}

void MessageBar::dismiss() {
    m_text->clear();
    hide();
}

QString MessageBar::text() const {
    return m_text->text();
}

void MessageBar::paintEvent(QPaintEvent*) {
    constexpr float kTint = 0.14F;
    constexpr int kEdge = 3;
    const ThemeColors& colors = Theme::instance().colors();
    const QColor mark = colorOf(m_kind);
    QPainter painter(this);
    painter.fillRect(rect(), colors.surfaceRaised);
    QColor tint = mark;
    tint.setAlphaF(kTint);
    painter.fillRect(rect(), tint);
    painter.fillRect(QRect(0, 0, kEdge, height()), mark);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.separator);
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void MessageBar::retranslate() {
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
}

} // namespace millrace::ui
