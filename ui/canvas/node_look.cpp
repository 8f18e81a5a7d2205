// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/node_look.h"

#include "document/wording.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

struct NodeWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::NodeWords)
};

constexpr std::size_t kFigures = 3;
constexpr std::size_t kSettings = 5;
constexpr std::size_t kCells = 64;
constexpr double kLateMs = 60'000; ///< a reader behind by more is marked

/// How far a reader is behind, of the metrics that say so.
QString lagOf(const NodeState& state) {
    for (const Figure& figure : state.figures) {
        const bool isLag = figure.unit == Unit::milliseconds &&
                           (figure.name == "MillisBehindLatest" || figure.name == "LagMilliseconds" ||
                            figure.name == "GetRecords.IteratorAgeMilliseconds");
        if (isLag && figure.calm() > kLateMs) {
            return figureText(figure.calm(), figure.unit);
        }
    }
    return {};
}

void addState(NodeLook& look, const NodeState& state) {
    look.live = true;
    look.band = state.band;
    // Steps of about a pixel of the bar: finer ones would draw the node anew for nothing.
    const double load = std::isfinite(state.utilisation) ? std::clamp(state.utilisation, 0.0, 1.0) : 0;
    look.utilisation = std::ceil(load * 160) / 160;
    // Idle without a limit says nothing: a bucket is never loaded.
    look.hasLoad =
        state.band != LoadBand::idle || state.utilisation > 0 || state.figures.empty() ||
        std::ranges::all_of(state.figures, [](const Figure& figure) { return figure.calm() == 0; });
    // Whole per cents: more digits would only flicker.
    if (const double percents = std::round(state.utilisation * 100); look.hasLoad && percents >= 1) {
        look.load = figureText(percents, Unit::percent);
    }
    look.status = translated(state.status);
    if (look.hasLoad && look.status.compare(Theme::bandWord(look.band), Qt::CaseInsensitive) == 0) {
        look.status.clear(); // the band says so already
    }
    for (const Figure& figure : state.figures) {
        if (look.rows.size() < kFigures) {
            look.rows.push_back(
                {shortMetricName(figure.name, figure.unit), figureText(figure.calm(), figure.unit), false});
        }
    }
    look.cells = shardCells(state.shards, kCells);
    look.shards = static_cast<int>(std::ranges::count(state.shards, "open", &ShardState::state));
    look.lag = lagOf(state);
}

} // namespace

void ProblemCounts::add(Severity severity) {
    switch (severity) {
    case Severity::error:
        ++errors;
        break;
    case Severity::warning:
        ++warnings;
        break;
    case Severity::hint:
        ++hints;
        break;
    }
}

Severity ProblemCounts::worst() const {
    return errors > 0 ? Severity::error : warnings > 0 ? Severity::warning : Severity::hint;
}

std::vector<ShardCell> shardCells(const std::vector<ShardState>& shards, std::size_t limit) {
    std::vector<const ShardState*> open;
    for (const ShardState& shard : shards) {
        if (shard.state == "open") {
            open.push_back(&shard);
        }
    }
    std::vector<ShardCell> cells(std::min(open.size(), limit));
    for (std::size_t i = 0; i < open.size(); ++i) {
        ShardCell& cell = cells[i * cells.size() / open.size()];
        cell.band = std::max(cell.band, open[i]->band);
        const double load = std::isfinite(open[i]->utilisation) ? open[i]->utilisation : 0;
        // A step of 1/16 is a pixel of the cell.
        const double level = std::ceil(std::clamp(load, 0.0, 1.0) * 16) / 16;
        // What throttles stands out, whatever its average.
        cell.level = std::max(cell.level, open[i]->band == LoadBand::throttled ? 1.0 : level);
    }
    return cells;
}

NodeLook lookOf(const Node& node, const NodeDescription* description, const NodeState* state,
                const ProblemCounts& problems) {
    NodeLook look;
    look.label = QString::fromStdString(node.label.empty() ? node.id.text() : node.label);
    look.problems = problems;
    look.activity = node.activity;
    if (!description) {
        look.type = NodeWords::tr("Unknown type “%1”").arg(QString::fromStdString(node.type));
        look.icon = QStringLiteral("generic");
        return look;
    }
    look.type = translated(description->title);
    look.icon = QString::fromStdString(description->icon);
    look.stillRuns = state != nullptr; // switches count from the next run on
    if (state) {
        addState(look, *state);
    } else {
        look.rows = settingRows(node, *description, kSettings);
        look.shards = plannedShards(node, *description);
    }
    return look;
}

QString activityWord(NodeActivity activity) {
    switch (activity) {
    case NodeActivity::disabled:
        return NodeWords::tr("Disabled");
    case NodeActivity::bypassed:
        return NodeWords::tr("By-passed");
    case NodeActivity::active:
        break;
    }
    return {};
}

QString restWord(const NodeLook& look) {
    if (!look.restsLater()) {
        return activityWord(look.activity);
    }
    return look.activity == NodeActivity::disabled ? NodeWords::tr("Disabled from the next run on")
                                                   : NodeWords::tr("By-passed from the next run on");
}

QString spoken(const NodeLook& look) {
    QStringList parts{look.label, look.type, spokenState(look)};
    parts.removeAll(QString());
    return QLocale().createSeparatedList(parts);
}

QString spokenState(const NodeLook& look) {
    QStringList parts{restWord(look)};
    if (look.live && look.hasLoad) {
        parts << Theme::bandWord(look.band) << look.load;
    }
    parts << look.status;
    for (const NodeRow& row : look.rows) {
        parts << NodeWords::tr("%1: %2", "a figure and its value").arg(row.name, row.value);
    }
    if (!look.lag.isEmpty()) {
        parts << NodeWords::tr("%1 behind", "a time").arg(look.lag);
    }
    if (look.problems.total() > 0) {
        parts << NodeWords::tr("%n problems", nullptr, look.problems.total());
    }
    parts.removeAll(QString());
    return QLocale().createSeparatedList(parts);
}

} // namespace millrace::ui
