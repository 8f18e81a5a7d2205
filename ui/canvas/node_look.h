// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/setting_rows.h"
#include "engine/snapshot.h"
#include "model/description.h"
#include "model/finding.h"
#include "model/pipeline.h"

#include <QString>

#include <vector>

namespace millrace::ui {

/// How many findings a node has.
struct ProblemCounts {
    int errors = 0;
    int warnings = 0;
    int hints = 0;

    void add(Severity severity);

    [[nodiscard]] int total() const { return errors + warnings + hints; }

    [[nodiscard]] Severity worst() const;
    friend bool operator==(const ProblemCounts&, const ProblemCounts&) = default;
};

/// One cell of the strip: a shard, or the worst of several where there are too many to draw.
struct ShardCell {
    LoadBand band = LoadBand::idle;
    double level = 0; ///< 0 to 1
    friend bool operator==(const ShardCell&, const ShardCell&) = default;
};

/// All that is drawn of a node, in words of the window's language. A value: a node is drawn anew only when
/// its look differs.
struct NodeLook {
    QString label;
    QString type;
    QString icon;
    bool live = false; ///< a run shows: rows are figures; otherwise they are settings
    LoadBand band = LoadBand::idle;
    bool hasLoad = false; ///< band and utilisation say something
    double utilisation = 0;
    QString load; ///< "92 %"
    QString status;
    std::vector<NodeRow> rows;
    std::vector<ShardCell> cells;
    int shards = 0;           ///< open ones, or those it will begin with; 0: it has none
    QString lag;              ///< "2.5 min" when a reader is so far behind that it matters
    std::vector<float> trend; ///< its main rate over the last minutes, oldest first
    NodeActivity activity = NodeActivity::active;
    bool stillRuns = false; ///< in the run that shows, whatever `activity` says of the next one
    ProblemCounts problems;

    [[nodiscard]] bool isResting() const { return activity != NodeActivity::active && !stillRuns; }

    /// Switched off during the run: it goes on to its end.
    [[nodiscard]] bool restsLater() const { return activity != NodeActivity::active && stillRuns; }

    friend bool operator==(const NodeLook&, const NodeLook&) = default;
};

/// `description` is null for an unknown type, `state` while no run shows.
[[nodiscard]] NodeLook lookOf(const Node& node, const NodeDescription* description, const NodeState* state,
                              const ProblemCounts& problems);

/// "Disabled", "By-passed"; empty for an active node.
[[nodiscard]] QString activityWord(NodeActivity activity);

/// The same, with when it takes effect: "Disabled from the next run on".
[[nodiscard]] QString restWord(const NodeLook& look);

/// The look in words, for those who listen.
[[nodiscard]] QString spoken(const NodeLook& look);

/// spoken() without label and type: state, figures or settings, problems.
[[nodiscard]] QString spokenState(const NodeLook& look);

/// At most `limit` cells; more shards than that are joined evenly, each cell showing its worst.
[[nodiscard]] std::vector<ShardCell> shardCells(const std::vector<ShardState>& shards, std::size_t limit);

} // namespace millrace::ui
