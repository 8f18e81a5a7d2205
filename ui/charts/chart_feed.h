// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/query.h"
#include "run/run_controller.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace millrace::ui {

/// Where charts get their values from: the live run, or a stored one. Answers come with answersChanged(); a
/// stored run is asked one query a turn of the event loop, so that a long one holds up nobody.
class ChartFeed final : public QObject {
    Q_OBJECT

public:
    explicit ChartFeed(RunController& run, QObject* parent = nullptr);

    /// Answers from `reader` instead of the live run; null: from the live run again.
    void readFrom(std::shared_ptr<const SeriesReader> reader, SimTime newest);

    /// What is wanted from now on. The same queries again change nothing.
    void ask(std::vector<SeriesQuery> queries);

    /// The newest answer to query `index`; null while there is none. It may be of an earlier span than asked
    /// for last.
    [[nodiscard]] std::shared_ptr<const SeriesAnswer> answer(std::size_t index) const;

    /// End of what there is to see.
    [[nodiscard]] SimTime newest() const;

    [[nodiscard]] bool isStored() const { return m_reader != nullptr; }

signals:
    void answersChanged();

private:
    void takeView();
    void readNext(std::uint64_t generation);
    void restart();

    RunController& m_run;
    std::vector<SeriesQuery> m_queries;
    std::shared_ptr<const RunView> m_view; ///< the newest whose charts answer m_queries
    std::shared_ptr<const SeriesReader> m_reader;
    SimTime m_storedNewest{};
    std::vector<std::shared_ptr<const SeriesAnswer>> m_stored;
    std::uint64_t m_generation = 0; ///< of m_queries, for reads under way
};

} // namespace millrace::ui
