// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "run/run_controller.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <optional>

namespace millrace::ui {

/// Carries edits of the document into the run under way: what may change live is sent as a `set` command,
/// shortly after the last keystroke; the rest is remembered as waiting for a restart. Edits of every kind
/// count: typing, undo, quick fixes.
class LiveEdits final : public QObject {
    Q_OBJECT

public:
    LiveEdits(Document& document, RunController& run, QObject* parent = nullptr);

    /// Whether a run is under way, going on or paused.
    [[nodiscard]] bool isActive() const { return m_active; }

    /// Whether the setting `key` of the node differs from the run's and cannot change live. False without a
    /// run.
    [[nodiscard]] bool awaitsRestart(const NodeId& node, const std::string& key) const;

    /// Whether anything of the project waits for a restart.
    [[nodiscard]] bool isRestartAwaited() const;

    /// Whether the node takes part in the run under way.
    [[nodiscard]] bool isInRun(const NodeId& node) const { return m_inRun.count(node) > 0; }

    /// Sends now what is held back.
    void settle();

signals:
    /// isActive() or what waits for a restart is another.
    void changed();
    /// For the first time in this run something was edited that only the next one has: a setting that is not
    /// live, a node, a link, the scenario.
    void nextRunAwaited();

private:
    void runStateChanged(RunState state);
    void documentChanged(const DocumentChange& change);
    void send(const Node& node, Json& inRun);
    [[nodiscard]] bool isLike(const Pipeline& ran) const;

    Document& m_document;
    RunController& m_run;
    bool m_active = false;
    std::map<NodeId, Json> m_inRun; ///< raw settings that the run has
    std::optional<Pipeline> m_ran;  ///< as the run began with it
    bool m_hasSaid = false;         ///< nextRunAwaited()
    QTimer m_pause;
};

} // namespace millrace::ui
