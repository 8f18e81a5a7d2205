// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "cost/usage.h"
#include "engine/digest.h"
#include "engine/ports.h"
#include "engine/snapshot.h"
#include "metrics/registry.h"
#include "model/pipeline.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace millrace {

/// The part of the engine that a node may call while it runs.
class RunServices {
public:
    virtual ~RunServices() = default;

    [[nodiscard]] virtual SimTime now() const = 0;

    /// Calls onTimer(tag, data) of the node at `time` (not before now). Timers of one instant fire in the
    /// order they were set.
    virtual void setTimer(std::uint32_t node, SimTime time, std::uint32_t tag, std::uint64_t data) = 0;

    /// Adds to the event log; not a command.
    virtual void logEvent(const NodeId& node, std::string event, std::string detail) = 0;

    /// Ends the run as failed: something outside the simulation went wrong (a full disk).
    virtual void fail(Error error) = 0;

    [[nodiscard]] virtual MetricsRegistry& metrics() = 0;
};

/// What a node is built from. Valid while the node lives.
struct RunNodeContext {
    RunServices* services = nullptr;
    std::uint32_t index = 0; ///< the node's place in the plan, for setTimer()
    NodeId id;
    std::string label;
    Json settings;                 ///< resolved: defaults and shorthands filled in
    Json account = Json::object(); ///< of the project: what holds for the account (contract, section 1)
    std::uint64_t seed = 0;
    WallTime start{};                    ///< UTC time of simulated time zero
    std::filesystem::path projectFolder; ///< relative paths in settings start here
    std::filesystem::path
        outputFolder;         ///< where destinations write, before their own paths; empty: where those say
    bool writesOutput = true; ///< false: destinations count what they would write

    [[nodiscard]] RandomStream random(std::string_view purpose) const { return {seed, id.text(), purpose}; }

    /// A path from the settings, relative ones taken from the project's folder.
    [[nodiscard]] std::filesystem::path resolvePath(const std::string& path) const;
};

/// A node in a run: reacts to its own timers and to what reaches it through ports.
class RunNode {
public:
    virtual ~RunNode() = default;

    // What it offers at its ports; null where it doesn't.
    [[nodiscard]] virtual PutTarget* putTarget(std::string_view port);
    [[nodiscard]] virtual ReadableStream* readableStream(std::string_view port);
    [[nodiscard]] virtual RecordReceiver* recordReceiver(std::string_view port);

    // Its links, once each before start(), in the order of the file. `settings` are those of the link,
    // resolved.
    virtual void connectPut(std::string_view port, PutTarget& target, const Json& settings);
    virtual void connectRead(std::string_view port, ReadableStream& stream, const Json& settings);
    virtual void connectDeliver(std::string_view port, RecordReceiver& receiver, const Json& settings);

    /// Time zero. Errors end the run before it begins (a missing data file).
    [[nodiscard]] virtual Result<void> start() = 0;

    virtual void onTimer(SimTime now, std::uint32_t tag, std::uint64_t data) = 0;

    /// New resolved settings by a `set` event. Only live settings differ. The answer is an error or what was
    /// done, in words.
    [[nodiscard]] virtual Result<std::string> changeSettings(SimTime now, const Json& settings) = 0;

    /// One of the actions of the description, arguments resolved.
    [[nodiscard]] virtual Result<std::string> act(SimTime now, const std::string& action,
                                                  const Json& arguments);

    /// Settings that its actions have changed, as they are now: the next `set` goes on from them.
    [[nodiscard]] virtual Json settingsByActions() const;

    /// End of a tick: write counters and gauges of the last 100 ms to the registry.
    virtual void closeTick(SimTime now) = 0;

    /// Billable use so far, up to `now`.
    virtual void collectUsage(SimTime now, std::vector<Usage>& usage) const;

    /// Fills everything but NodeState::node.
    virtual void describeState(SimTime now, NodeState& state) const = 0;

    /// The run ends at `now`: settle calls under way, close files. No more timers.
    virtual void finish(SimTime now);

    /// Adds the final state (positions, levels, output digests) to the run's digest.
    virtual void digestState(Digest& digest) const = 0;
};

} // namespace millrace
