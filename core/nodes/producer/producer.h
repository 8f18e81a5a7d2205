// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/run_node.h"
#include "nodes/producer/arrivals.h"
#include "nodes/producer/client.h"
#include "nodes/producer/creation_times.h"
#include "nodes/producer/producer_source.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace millrace::producer {

/// Anything that puts records: a generator, a file or a trace behind a client that puts them. Each link gets
/// every record, with buffer and retries of its own.
class Producer final : public RunNode {
public:
    /// Errors: a data file that cannot be used, a template or profile that is wrong.
    [[nodiscard]] static Result<std::unique_ptr<RunNode>> make(RunNodeContext context);

    void connectPut(std::string_view port, PutTarget& target, const Json& settings) override;
    Result<void> start() override;
    void onTimer(SimTime now, std::uint32_t tag, std::uint64_t data) override;
    Result<std::string> changeSettings(SimTime now, const Json& settings) override;
    void closeTick(SimTime now) override;
    void describeState(SimTime now, NodeState& state) const override;
    void finish(SimTime now) override;
    void digestState(Digest& digest) const override;

private:
    struct Series {
        SeriesId generated, accepted, expired, dropped, droppedRetries, droppedBuffer, droppedTooLarge,
            droppedUnlinked, attempts, calls, throttled, waiting, amplification;
        std::optional<SeriesId> streamRecords{}; ///< of the KPL
        std::optional<SeriesId> duplicates{};    ///< once answers may be lost
    };

    explicit Producer(RunNodeContext context);

    Result<void> makeSource();
    Result<void> makeFileSource();
    void addSeries();
    void addDuplicatesSeries();
    [[nodiscard]] bool isPoisson() const;
    void planGroup(SimTime now);
    void closeGroupAt(std::int64_t time);
    void dispatch(SimTime now);
    void pull(SimTime now);
    void rememberTimes(const Arrivals& arrivals);
    [[nodiscard]] PutCounters countersAt(SimTime now) const;
    void publish(SimTime now);
    void reportChangedKeys();
    void describeThrottles(NodeState& state) const;

    RunNodeContext m_context;
    std::unique_ptr<ProducerSource> m_source;
    std::shared_ptr<CreationTimes> m_times; ///< null unless records need it
    std::vector<std::unique_ptr<Client>> m_clients;
    PutPolicy m_policy;
    Duration m_linger{};

    /// When records arrive; nothing when they come as fast as the clients take them.
    std::optional<Arrivals> m_arrivals;
    std::optional<Arrivals> m_beforeGroup; ///< as it was before the records of the open group…
    std::size_t m_passed = 0;              ///< …but for so many that had come when the rate changed last
    std::vector<std::int64_t>
        m_group; ///< times of the records gathered for the next call, some of them yet to come
    std::int64_t m_groupDeadline = 0;
    std::uint64_t m_groupSerial = 0; ///< tells a timer that was overtaken
    std::uint64_t m_dispatched = 0;  ///< number of the next record to hand out
    std::uint64_t m_pullLimit = UINT64_MAX;
    bool m_pulling = false;
    RecordBatch m_batch;

    Series m_series;
    PutCounters m_published;
    std::int64_t m_publishedUnlinked = 0;
    bool m_hasReportedKeys = false;
};

} // namespace millrace::producer
