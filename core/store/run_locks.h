// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>

namespace millrace {

/// Tells runs that somebody is writing from those whose program died: a writer locks one byte, at the run's
/// id, of an empty file beside the database; the system takes the lock away with the program. (SQLite's own
/// locks are on the database, which nobody else may touch.)
class RunLocks {
public:
    /// For a writer: makes the file when it is missing.
    [[nodiscard]] static Result<RunLocks> openToHold(const std::filesystem::path& database);

    /// For a reader; without the file nothing is held.
    [[nodiscard]] static RunLocks openToLook(const std::filesystem::path& database);

    ~RunLocks();
    RunLocks(RunLocks&& other) noexcept;
    RunLocks(const RunLocks&) = delete;
    RunLocks& operator=(const RunLocks&) = delete;
    RunLocks& operator=(RunLocks&&) = delete;

    void hold(std::int64_t run);
    void release(std::int64_t run);

    /// Whether somebody else, here or in another program, holds the run. True also where the file system
    /// cannot tell.
    [[nodiscard]] bool isHeld(std::int64_t run) const;

private:
    explicit RunLocks(int descriptor)
        : m_descriptor(descriptor) {}

    void set(std::int64_t run, short type);

    int m_descriptor;
};

} // namespace millrace
