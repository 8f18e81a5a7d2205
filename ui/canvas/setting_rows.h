// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/description.h"
#include "model/pipeline.h"

#include <QString>

#include <vector>

namespace millrace::ui {

/// A line of a node: what, and how much.
struct NodeRow {
    QString name;
    QString value;
    bool quiet = false; ///< a default: drawn muted
    friend bool operator==(const NodeRow&, const NodeRow&) = default;
};

/// What a node shows of its settings while no run does: those that differ from the defaults, then the first
/// ones of the description, at most `limit`, in the description's order.
[[nodiscard]] std::vector<NodeRow> settingRows(const Node& node, const NodeDescription& description,
                                               std::size_t limit);

/// How many shards a stream is set to begin with; 0 when it is no stream or decides by itself.
[[nodiscard]] int plannedShards(const Node& node, const NodeDescription& description);

/// A metric's name as short as a node needs it: "Accepted" for `RecordsAccepted`.
[[nodiscard]] QString shortMetricName(const std::string& metric, Unit unit);

} // namespace millrace::ui
