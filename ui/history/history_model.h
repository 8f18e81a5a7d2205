// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

class QUndoStack;

namespace millrace::ui {

class Document;

/// The steps of the undo history as rows: first the state before all of them, then each step. The row of the
/// state in force is current; those below it can be redone.
class HistoryModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        isCurrentRole = Qt::UserRole,
        isSavedRole,  ///< the file holds this state
        isUndoneRole, ///< below the state in force
    };

    explicit HistoryModel(Document& document, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Goes to the state of `row`, by undoing or redoing what lies between.
    void jumpTo(int row);

    [[nodiscard]] int currentRow() const;

    /// After a change of language or theme.
    void refresh();

private:
    void update();

    Document& m_document;
    QUndoStack& m_stack;
    int m_rows = 1;
};

} // namespace millrace::ui
