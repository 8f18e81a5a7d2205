// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit.h"

#include <QString>
#include <QUndoCommand>

namespace millrace::ui {

class Document;

/// An edit of the document that has been carried out, as a step of its history.
class EditCommand final : public QUndoCommand {
public:
    /// `moment` is when in the history it happened: steps of different moments don't become one.
    EditCommand(Document& document, Edit edit, Edit inverse, const QString& text, QString mergeKey,
                int moment);

    void undo() override;
    void redo() override;

    [[nodiscard]] int id() const override;

    bool mergeWith(const QUndoCommand* other) override;

private:
    Document& m_document;
    Edit m_edit;
    Edit m_inverse;
    QString m_mergeKey;
    int m_moment;
    bool m_isDone = true; ///< the first redo() comes when the step enters the history
};

} // namespace millrace::ui
