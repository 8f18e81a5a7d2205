// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "engine/node_type.h"
#include "model/edit.h"
#include "model/finding.h"
#include "model/pipeline.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <set>
#include <vector>

namespace millrace {
enum class SavePoint;
}

namespace millrace::ui {

class BackgroundChecks;

/// What an edit changed, so that views touch only that.
struct DocumentChange {
    std::set<NodeId> added;
    std::set<NodeId> removed;
    std::set<NodeId> changed; ///< settings or label
    std::set<NodeId> moved;
    bool links = false;
    bool annotations = false;
    bool scenario = false; ///< scenario or objectives
    bool project = false;  ///< name, description, region, cost, account
};

/// The only owner of the pipeline in the window. Every change is an undoable edit; everything else looks.
class Document final : public QObject {
    Q_OBJECT

public:
    explicit Document(const NodeTypes& types, QObject* parent = nullptr);

    [[nodiscard]] const Pipeline& pipeline() const { return m_pipeline; }

    [[nodiscard]] const NodeTypes& types() const { return m_types; }

    [[nodiscard]] QUndoStack& undoStack() { return m_undoStack; }

    /// Carries out `edit` as one undo step called `text`. Steps that follow one another with the same
    /// non-empty `mergeKey` become one (a slider move, a burst of typing). Errors: those of apply(), or the
    /// document is read-only; then nothing changed.
    Result<void> push(Edit edit, const QString& text, const QString& mergeKey = {});

    /// An empty project, no file, empty undo history.
    void startNew();

    /// Replaces everything by the file's project. On an error nothing changes.
    Result<void> open(const QString& file);

    /// Replaces everything by a project that has no file yet (an example): saving asks for a name.
    void openCopy(Pipeline pipeline);

    /// Replaces everything by what was recovered after a crash: it is not saved, and `file`, which may be
    /// empty, is where saving goes.
    void openRecovered(Pipeline pipeline, const QString& file);

    /// Saves atomically and makes this the document's file. On an error the old file is whole.
    Result<void> save(const QString& file);

    /// Called at each SavePoint of a save; for the test that ends the program there.
    void onSavePoint(std::function<void(SavePoint)> reached) { m_atSavePoint = std::move(reached); }

    /// Called with each project that is about to replace everything, to bring it into the form that the
    /// window works with; what that changes is not unsaved.
    void onReplace(std::function<void(Pipeline&)> prepare) { m_prepare = std::move(prepare); }

    /// What is open is in no file as it is here: it counts as modified until it is saved.
    void markUnsaved() { m_undoStack.resetClean(); }

    /// Empty while it has none.
    [[nodiscard]] const QString& file() const { return m_file; }

    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    [[nodiscard]] bool isModified() const { return !m_undoStack.isClean(); }

    /// File name, or the project's name while there is no file.
    [[nodiscard]] QString title() const;

    /// Of the pipeline as it stands; refreshed shortly after each edit (findingsChanged()).
    [[nodiscard]] const std::vector<Finding>& findings() const { return m_findings; }

    /// Refreshes findings() now.
    void checkNow();

signals:
    /// After each edit, undo and redo.
    void changed(const millrace::ui::DocumentChange& change);
    /// Everything was replaced: open, new.
    void replaced();
    void findingsChanged();
    void fileChanged();
    void modifiedChanged(bool modified);

private:
    friend class EditCommand;
    /// Applies without making an undo step; used by the undo command.
    Result<Edit> applyEdit(const Edit& edit);
    void replace(Pipeline pipeline, const QString& file, bool readOnly, bool isSaved = true);

    const NodeTypes& m_types;
    Pipeline m_pipeline;
    QUndoStack m_undoStack;
    QString m_file;
    bool m_readOnly = false;
    std::vector<Finding> m_findings;
    BackgroundChecks* m_checks = nullptr;
    std::function<void(SavePoint)> m_atSavePoint;
    std::function<void(Pipeline&)> m_prepare;
    int m_timesTravelled = 0; ///< undos and redos; steps before and after one don't become one
};

} // namespace millrace::ui
