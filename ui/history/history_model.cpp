// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/history_model.h"

#include "document/document.h"
#include "theme/theme.h"

#include <QFont>
#include <QUndoStack>

namespace millrace::ui {

HistoryModel::HistoryModel(Document& document, QObject* parent)
    : QAbstractListModel(parent)
    , m_document(document)
    , m_stack(document.undoStack())
    , m_rows(m_stack.count() + 1) {
    // A step that joins the one before changes its text and neither count nor index.
    connect(&m_stack, &QUndoStack::indexChanged, this, &HistoryModel::update);
    connect(&m_stack, &QUndoStack::undoTextChanged, this, &HistoryModel::update);
    connect(&m_stack, &QUndoStack::cleanChanged, this, &HistoryModel::update);
    connect(&document, &Document::fileChanged, this, &HistoryModel::update);
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int HistoryModel::currentRow() const {
    return m_stack.index();
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    const int row = index.row();
    const bool isCurrent = row == m_stack.index();
    const bool isSaved = row == m_stack.cleanIndex() && !m_document.file().isEmpty();
    const bool isUndone = row > m_stack.index();
    const QString text = row == 0 ? tr("Beginning", "of the undo history") : m_stack.text(row - 1);
    switch (role) {
    case Qt::DisplayRole:
        return isSaved ? tr("%1 (saved)", "step of the undo history").arg(text) : text;
    case Qt::AccessibleTextRole:
        return isUndone    ? tr("%1, undone", "step of the undo history").arg(text)
               : isCurrent ? tr("%1, as it is now", "step of the undo history").arg(text)
                           : text;
    case Qt::ToolTipRole:
        return isCurrent  ? tr("The project is at this step.")
               : isUndone ? tr("Redo up to this step")
                          : tr("Undo back to this step");
    case Qt::DecorationRole:
        return Theme::instance().icon(isSaved     ? QStringLiteral("save")
                                      : isCurrent ? QStringLiteral("run")
                                      : isUndone  ? QStringLiteral("redo")
                                                  : QStringLiteral("undo"));
    case Qt::FontRole: {
        QFont font;
        font.setBold(isCurrent);
        font.setItalic(isUndone);
        return font;
    }
    case Qt::ForegroundRole:
        return isUndone ? QVariant(Theme::instance().colors().textMuted) : QVariant();
    case isCurrentRole:
        return isCurrent;
    case isSavedRole:
        return isSaved;
    case isUndoneRole:
        return isUndone;
    default:
        return {};
    }
}

void HistoryModel::jumpTo(int row) {
    if (row >= 0 && row <= m_stack.count()) {
        m_stack.setIndex(row);
    }
}

void HistoryModel::refresh() {
    emit dataChanged(index(0), index(m_rows - 1));
}

void HistoryModel::update() {
    const int rows = m_stack.count() + 1;
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
    refresh();
}

} // namespace millrace::ui
