// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/stored_runs.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>

namespace millrace::ui {

/// Reads runs of the history on another thread. What is asked for while something is being read takes its
/// place: the answer of the former is dropped.
class StoredRunReader final : public QObject {
    Q_OBJECT

public:
    /// `types` must outlive it.
    StoredRunReader(QString database, const NodeTypes& types, QObject* parent);
    ~StoredRunReader() override;

    /// reopened() or failed() answers.
    void reopen(std::int64_t run);

    /// projectRead() or failed() answers.
    void readProject(std::int64_t run);

    /// Nobody wants the answer any more.
    void cancel();

    /// Whether an answer is still to come.
    [[nodiscard]] bool isBusy() const { return m_isWanted; }

signals:
    void busyChanged(bool isBusy);
    void reopened(const millrace::ui::ReopenedRun& run);
    void projectRead(const millrace::Pipeline& project);
    void failed(const QString& sentence);

private:
    /// What the reading thread hands over: what is to be said of it.
    using Answer = std::function<void(StoredRunReader&)>;

    void ask(std::function<Answer()> read);
    void begin();
    void take();
    void setWanted(bool isWanted);

    QString m_database;
    const NodeTypes& m_types;
    std::function<Answer()> m_next; ///< to be read when what is under way has come to its end
    bool m_isWanted = false;
    QFutureWatcher<Answer> m_reading;
};

} // namespace millrace::ui
