// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/node_type.h"
#include "model/finding.h"
#include "model/pipeline.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <filesystem>
#include <optional>
#include <vector>

namespace millrace::ui {

/// Checks a changing pipeline on a thread of the pool, shortly after it came to rest. What was found in a
/// state that has passed is dropped.
class BackgroundChecks final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    BackgroundChecks(const NodeTypes& types, const Pipeline& pipeline, QObject* parent);

    /// Waits for a check under way.
    ~BackgroundChecks() override;

    /// Where relative paths of the pipeline start; nothing while it has no file, so that data files are not
    /// looked for.
    void setFolder(std::optional<std::filesystem::path> folder) { m_folder = std::move(folder); }

    /// The pipeline changed: checks it shortly.
    void schedule();

    /// Checks here and now; what is under way or planned falls away.
    void checkNow();

signals:
    void checked(const std::vector<millrace::Finding>& findings);

private:
    void begin();
    void finished();

    const NodeTypes& m_types;
    const Pipeline& m_pipeline;
    std::optional<std::filesystem::path> m_folder;
    QTimer m_rest;
    QFutureWatcher<std::vector<Finding>> m_watcher;
    bool m_outdated = false; ///< what is under way is about a state that has passed
    bool m_isDue = false;    ///< to begin again when that is over
};

} // namespace millrace::ui
