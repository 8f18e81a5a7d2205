// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/query.h"
#include "run/run_controller.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace millrace::ui {

/// Where charts get their values from: the live run, or a stored one. Answers come with answersChanged(); a
/// stored run is read on another thread, one reading at a time, and what is no longer wanted is dropped.
class ChartFeed final : public QObject {
    Q_OBJECT

public:
    explicit ChartFeed(RunController& run, QObject* parent = nullptr);
    ~ChartFeed() override;

    /// Answers from `reader` instead of the live run; null: from the live run again.
    void readFrom(std::shared_ptr<const SeriesReader> reader, SimTime newest);

    /// What is wanted from now on. The same queries again change nothing.
    void ask(std::vector<SeriesQuery> queries);

    /// The newest answer to query `index`; null while there is none. It may be of an earlier span than asked
    /// for last.
    [[nodiscard]] std::shared_ptr<const SeriesAnswer> answer(std::size_t index) const;

    /// Whether there is an answer to all that is asked for.
    [[nodiscard]] bool isAnswered() const;

    /// End of what there is to see.
    [[nodiscard]] SimTime newest() const;

    [[nodiscard]] bool isStored() const { return m_reader != nullptr; }

    /// Whether a stored run is being read for what was asked for.
    [[nodiscard]] bool isReading() const { return m_reader && m_stored.size() < m_queries.size(); }

signals:
    void answersChanged();

private:
    /// What the reading thread hands over.
    struct Reading {
        std::uint64_t generation = 0;
        std::vector<std::shared_ptr<const SeriesAnswer>> answers;
    };

    void takeView();
    void readStored();
    void takeReading();
    void restart();

    RunController& m_run;
    std::vector<SeriesQuery> m_queries;
    std::shared_ptr<const RunView> m_view; ///< the newest whose charts answer m_queries
    std::shared_ptr<const SeriesReader> m_reader;
    SimTime m_storedNewest{};
    std::vector<std::shared_ptr<const SeriesAnswer>> m_stored;
    QFutureWatcher<Reading> m_reading;
    /// Counts what was asked for; a reading under way ends when it is no longer of the newest.
    std::shared_ptr<std::atomic<std::uint64_t>> m_generation =
        std::make_shared<std::atomic<std::uint64_t>>(0);
};

} // namespace millrace::ui
