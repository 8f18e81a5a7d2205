// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/page_stack.h"

#include <QScrollArea>

namespace millrace::ui {

PageStack::PageStack(QWidget* parent)
    : QStackedWidget(parent) {
    connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
}

QSize PageStack::minimumSizeHint() const {
    const QWidget* page = currentWidget();
    return page == nullptr ? QSize() : page->minimumSizeHint().expandedTo(page->minimumSize());
}

QScrollArea* PageStack::makeScrollable() {
    auto* area = new QScrollArea(parentWidget());
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(this);
    area->viewport()->setAutoFillBackground(false);
    setAutoFillBackground(false);
    return area;
}

} // namespace millrace::ui
