// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/event_log.h"
#include "model/pipeline.h"

#include <QString>

#include <memory>
#include <string_view>

namespace millrace::ui {

/// The events of a run of the history.
struct StoredEvents {
    QString title; ///< "Run 12, 2026-01-05 10:00"
    std::shared_ptr<const Pipeline> pipeline;
    std::shared_ptr<const EventLog> events; ///< null: the run was kept without
};

/// The events in a result's JSON (contract, section 3); null when it holds none.
[[nodiscard]] std::shared_ptr<const EventLog> eventsOfResult(std::string_view resultJson);

} // namespace millrace::ui
