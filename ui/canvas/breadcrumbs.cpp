// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/breadcrumbs.h"

#include "panels/panel_parts.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace millrace::ui {

namespace {

constexpr int kMargin = 8;
constexpr int kMostWidth = 200; ///< of one part
constexpr int kIcon = 12;

} // namespace

Breadcrumbs::Breadcrumbs(QWidget* parent)
    : QFrame(parent)
    , m_layout(new QHBoxLayout(this)) {
    setObjectName(QStringLiteral("breadcrumbs"));
    setCursor(Qt::ArrowCursor);
    m_layout->setContentsMargins(4, 2, 8, 2);
    m_layout->setSpacing(2);
    move(kMargin, kMargin);
    hide();
}

void Breadcrumbs::setPath(const QStringList& path) {
    setAccessibleName(tr("Where you are"));
    if (path == m_path) {
        return;
    }
    m_path = path;
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be its click that led here
        }
        delete item;
    }
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (i > 0) {
            auto* arrow = new QLabel(this);
            arrow->setPixmap(
                Theme::instance().icon(QStringLiteral("chevron-right")).pixmap(QSize(kIcon, kIcon)));
            m_layout->addWidget(arrow);
            arrow->show(); // what is hidden has no size, and the size is asked below
        }
        const bool isHere = i == path.size() - 1;
        QWidget* part = nullptr;
        const QString shown = fontMetrics().elidedText(path[i], Qt::ElideMiddle, kMostWidth);
        if (isHere) {
            auto* label = new QLabel(shown, this);
            label->setTextFormat(Qt::PlainText);
            QFont font = label->font();
            font.setWeight(QFont::DemiBold);
            label->setFont(font);
            part = label;
        } else {
            auto* button = new QToolButton(this);
            button->setText(QString(shown).replace(u'&', QStringLiteral("&&")));
            button->setAutoRaise(true);
            button->setToolTip(i == path.size() - 2 ? tr("Go out to %1 (Alt+Up)").arg(path[i])
                                                    : tr("Go out to %1").arg(path[i]));
            connect(button, &QToolButton::clicked, this,
                    [this, i] { emit chosen(static_cast<std::size_t>(i)); });
            part = button;
        }
        part->setAccessibleName(path[i]);
        m_layout->addWidget(part);
        part->show();
    }
    setVisible(path.size() > 1);
    adjustSize();
    raise();
}

void Breadcrumbs::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRaisedGround(painter, *this, 6);
}

} // namespace millrace::ui
