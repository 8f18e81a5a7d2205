// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/history_panel.h"

#include "document/document.h"
#include "history/history_model.h"
#include "theme/theme.h"

#include <QAction>
#include <QEvent>
#include <QListView>
#include <QVBoxLayout>

namespace millrace::ui {

HistoryPanel::HistoryPanel(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_model(new HistoryModel(document, this))
    , m_list(new QListView(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    setFocusProxy(m_list);
    m_list->setObjectName(QStringLiteral("history"));
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { jump(index.row()); });
    auto* enter = new QAction(this);
    enter->setShortcuts({Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space});
    enter->setShortcutContext(Qt::WidgetShortcut);
    connect(enter, &QAction::triggered, this, [this] { jump(m_list->currentIndex().row()); });
    m_list->addAction(enter);
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, &HistoryPanel::showCurrent);
    connect(&Theme::instance(), &Theme::changed, m_model, &HistoryModel::refresh);
    retranslate();
    showCurrent();
}

void HistoryPanel::jump(int row) {
    m_model->jumpTo(row);
}

void HistoryPanel::showCurrent() {
    const QModelIndex current = m_model->index(m_model->currentRow());
    m_list->setCurrentIndex(current);
    m_list->scrollTo(current);
}

void HistoryPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void HistoryPanel::retranslate() {
    m_list->setAccessibleName(tr("Undo history"));
    m_model->refresh();
}

} // namespace millrace::ui
