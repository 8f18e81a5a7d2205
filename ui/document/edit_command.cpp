// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edit_command.h"

#include "document/document.h"
#include "document/edit_change.h"

namespace millrace::ui {

EditCommand::EditCommand(Document& document, Edit edit, Edit inverse, const QString& text, QString mergeKey,
                         int moment)
    : QUndoCommand(text)
    , m_document(document)
    , m_edit(std::move(edit))
    , m_inverse(std::move(inverse))
    , m_mergeKey(std::move(mergeKey))
    , m_moment(moment) {}

void EditCommand::undo() {
    // Can't fail: the pipeline is as the edit left it.
    static_cast<void>(m_document.applyEdit(m_inverse).ok());
    m_isDone = false;
}

void EditCommand::redo() {
    if (!m_isDone) {
        static_cast<void>(m_document.applyEdit(m_edit).ok());
        m_isDone = true;
    }
}

int EditCommand::id() const {
    return m_mergeKey.isEmpty() ? -1 : 1;
}

bool EditCommand::mergeWith(const QUndoCommand* other) {
    const auto* later = dynamic_cast<const EditCommand*>(other);
    if (later == nullptr || later->m_mergeKey != m_mergeKey || later->m_moment != m_moment) {
        return false;
    }
    if (supersedes(later->m_edit, m_edit)) {
        m_edit = later->m_edit;
    } else {
        m_edit = Edit{EditGroup{{std::move(m_edit), later->m_edit}}};
        m_inverse = Edit{EditGroup{{later->m_inverse, std::move(m_inverse)}}};
    }
    setText(later->text());
    setObsolete(changesNothing(m_edit, m_inverse));
    return true;
}

} // namespace millrace::ui
