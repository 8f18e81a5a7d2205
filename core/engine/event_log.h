// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "base/time.h"
#include "engine/setting_changes.h"
#include "model/json.h"

#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace millrace {

/// Something that happened in a run: a command or a scenario event, or a turning point that a node reports.
struct LoggedEvent {
    SimTime at{};
    NodeId node;
    std::string event;    ///< `set`, an action, or a node's own word (`throttling-began`)
    std::string detail;   ///< for people, in English
    bool command = false; ///< it changed the run: replaying needs it
    Json arguments = Json::object();
    std::vector<SettingChange> changes{}; ///< what a `set` did; `detail` says the same
    std::optional<Error> refusal{};       ///< why a scenario event was not carried out
};

/// The events of a run, oldest first. A copy is a value of its own that shares all but the newest events with
/// what it was copied from: a log of any length is handed out for little.
class EventLog {
public:
    /// Goes over a log that must outlive it.
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = LoggedEvent;
        using difference_type = std::ptrdiff_t;
        using pointer = const LoggedEvent*;
        using reference = const LoggedEvent&;

        Iterator() = default;

        Iterator(const EventLog* log, std::size_t at)
            : m_log(log)
            , m_at(at) {}

        reference operator*() const { return (*m_log)[m_at]; }

        pointer operator->() const { return &(*m_log)[m_at]; }

        Iterator& operator++() {
            ++m_at;
            return *this;
        }

        Iterator operator++(int) {
            const Iterator before = *this;
            ++m_at;
            return before;
        }

        friend bool operator==(const Iterator& a, const Iterator& b) = default;

    private:
        const EventLog* m_log = nullptr;
        std::size_t m_at = 0;
    };

    void add(LoggedEvent event);

    [[nodiscard]] std::size_t size() const { return m_full.size() * kBlock + m_newest.size(); }

    [[nodiscard]] bool empty() const { return size() == 0; }

    [[nodiscard]] const LoggedEvent& operator[](std::size_t index) const {
        const std::size_t block = index / kBlock;
        return block < m_full.size() ? (*m_full[block])[index % kBlock] : m_newest[index % kBlock];
    }

    /// Whether this is the same run's log as `earlier` was, with as many events or more: what is new begins
    /// at earlier.size().
    [[nodiscard]] bool continues(const EventLog& earlier) const {
        return m_run == earlier.m_run && size() >= earlier.size();
    }

    [[nodiscard]] Iterator begin() const { return {this, 0}; }

    [[nodiscard]] Iterator end() const { return {this, size()}; }

private:
    static constexpr std::size_t kBlock = 128;
    using Block = std::vector<LoggedEvent>;

    std::vector<std::shared_ptr<const Block>> m_full;
    Block m_newest;                                                     ///< fewer than a block
    std::shared_ptr<const char> m_run = std::make_shared<const char>(); ///< the same in all copies of a log
};

} // namespace millrace
