// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/run_node.h"
#include "nodes/destination/object_writer.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace millrace::destination {

/// An S3 bucket behind a consumer: gathers records into objects and writes them to a local folder, when there
/// is one. Their bytes are made in any case, so that a run's digest covers them wherever it runs.
class S3Bucket final : public RunNode, public RecordReceiver {
public:
    [[nodiscard]] static Result<std::unique_ptr<RunNode>> make(RunNodeContext context);

    // RunNode
    RecordReceiver* recordReceiver(std::string_view port) override;
    Result<void> start() override;
    void onTimer(SimTime now, std::uint32_t tag, std::uint64_t data) override;
    Result<std::string> changeSettings(SimTime now, const Json& settings) override;
    Result<std::string> act(SimTime now, const std::string& action, const Json& arguments) override;
    void closeTick(SimTime now) override;
    void collectUsage(SimTime now, std::vector<Usage>& usage) const override;
    void describeState(SimTime now, NodeState& state) const override;
    void finish(SimTime now) override;
    void digestState(Digest& digest) const override;

    // RecordReceiver
    [[nodiscard]] bool isReady() const override { return !m_failed; }

    void deliver(SimTime now, std::span<const StoredRecord> records) override;

    void onReady(std::function<void(SimTime)> whenReady) override {
        m_whenReady.push_back(std::move(whenReady));
    }

private:
    struct Series {
        SeriesId putRequests, bytesUploaded, records;
    };

    struct Tick {
        std::int64_t putRequests = 0, bytesUploaded = 0, records = 0;
    };

    explicit S3Bucket(RunNodeContext context);

    void applySettings(const Json& settings);
    void openObject(SimTime now);
    void append(std::string_view bytes);
    void closeObject();
    void check(const Result<void>& done);

    /// Below the folder that the label names: a label has no part in the digest.
    [[nodiscard]] std::string objectKey(SimTime now) const;

    RunNodeContext m_context;
    std::filesystem::path m_folder; ///< empty: nothing is written
    std::string m_delimiter;
    std::string m_extension;
    std::int64_t m_objectBytesLimit = 0;
    Duration m_objectTimeLimit{};
    std::vector<std::function<void(SimTime)>> m_whenReady;
    bool m_failed = false;

    bool m_open = false;
    std::uint64_t m_objects = 0; ///< begun so far
    std::int64_t m_objectBytes = 0;
    std::int64_t m_bytes = 0;
    std::int64_t m_putRequests = 0;
    ObjectWriter m_writer;
    std::string m_buffer; ///< scratch
    Digest m_output;
    Series m_series;
    Tick m_tick;
};

} // namespace millrace::destination
