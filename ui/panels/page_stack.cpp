// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/page_stack.h"

#include <QLayout>
#include <QScrollArea>

#include <algorithm>

namespace millrace::ui {

PageStack::PageStack(QWidget* parent)
    : QStackedWidget(parent) {
    connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
}

QSize PageStack::minimumSizeHint() const {
    const QWidget* page = currentWidget();
    return page == nullptr ? QSize() : page->minimumSizeHint().expandedTo(page->minimumSize());
}

bool PageStack::hasHeightForWidth() const {
    return currentWidget() != nullptr && currentWidget()->hasHeightForWidth();
}

int PageStack::heightForWidth(int width) const {
    const QWidget* page = currentWidget();
    if (page == nullptr || !page->hasHeightForWidth()) {
        return -1;
    }
    return std::max(page->layout() != nullptr ? page->layout()->totalMinimumHeightForWidth(width)
                                              : page->heightForWidth(width),
                    page->minimumHeight());
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
