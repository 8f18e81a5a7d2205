// SPDX-License-Identifier: GPL-3.0-or-later
// A read budget in words and as CSV.
#include "base/units.h"
#include "charts/value_scale.h"
#include "document/wording.h"
#include "facts/stream_limits.h"
#include "facts/stream_pages.h"
#include "shards/read_budget.h"
#include "shards/shard_facts.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

struct ReadBudgetWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::ReadBudgetWords)
};

QString nameOf(const BudgetReader& reader, const Pipeline& pipeline) {
    return reader.node.isEmpty() ? ReadBudgetWords::tr("All who share")
                                 : QString::fromStdString(pipeline.displayName(reader.node));
}

/// `Sessions`, `Sessions and Fraud`, `5 readers`: those that draw something of a shard.
QString readersText(const std::vector<BudgetReader>& readers, int column, const Pipeline& pipeline) {
    std::vector<const BudgetReader*> drawing;
    for (const BudgetReader& reader : readers) {
        if (reader.shards[static_cast<std::size_t>(column)].shards > 0) {
            drawing.push_back(&reader);
        }
    }
    if (drawing.size() == 1) {
        return nameOf(*drawing[0], pipeline);
    }
    if (drawing.size() == 2) {
        return ReadBudgetWords::tr("%1 and %2", "two readers")
            .arg(nameOf(*drawing[0], pipeline), nameOf(*drawing[1], pipeline));
    }
    return ReadBudgetWords::tr("%n readers", nullptr, static_cast<int>(drawing.size()));
}

QString sharedSentence(const ReadBudget& budget, const Pipeline& pipeline) {
    const int column = budget.together.tightest;
    const BudgetUse& use = budget.together.shards[static_cast<std::size_t>(column)];
    const QString shard = shardName(budget.columns[static_cast<std::size_t>(column)].id);
    const QString who = readersText(budget.shared, column, pipeline);
    const QString calls = callsText(use.callsPerSecond);
    const QString bytes = figureText(use.bytesPerSecond, Unit::bytesPerSecond);
    if (use.refusedPerSecond > 0 && use.callsShare() >= 1) {
        return ReadBudgetWords::tr(
                   "Calls are refused: %1 answers %2 and gets %3 from %4 (refused: %5). Poll less "
                   "often, run fewer pollers, or give some of them enhanced fan-out.",
                   "shard, limit, calls/s, readers, refused calls/s")
            .arg(shard, readCallsLimitText(), calls, who, callsText(use.refusedPerSecond));
    }
    if (use.refusedPerSecond > 0 && bandOf(use.bytesShare(), false) == LoadBand::hot) {
        return ReadBudgetWords::tr(
                   "Calls are refused: %1 gives %2 to all readers together, and %3 are drawn by %4 "
                   "(refused: %5). Use more shards, or enhanced fan-out for some readers.",
                   "shard, limit, bytes/s, readers, refused calls/s")
            .arg(shard, readBytesLimitText(), bytes, who, callsText(use.refusedPerSecond));
    }
    if (use.refusedPerSecond > 0) {
        // On the whole there is enough of both; it was used up within single seconds.
        return ReadBudgetWords::tr(
                   "Calls are refused: %1 gets %2 and %3 are drawn by %4, in bursts above the %5 "
                   "and %6 that it gives to all of them together (refused: %7). Poll less often, "
                   "use more shards, or enhanced fan-out for some readers.",
                   "shard, calls/s, bytes/s, readers, limits, refused calls/s")
            .arg(shard, calls, bytes, who, readCallsLimitText(), readBytesLimitText(),
                 callsText(use.refusedPerSecond));
    }
    const bool isTight = use.band() == LoadBand::hot || use.band() == LoadBand::busy;
    if (isTight && use.isByCalls()) {
        return ReadBudgetWords::tr(
                   "The tightest shard, %1, answers %2 and gets %3 (%4) from %5. Before another "
                   "poller is added, poll less often or use enhanced fan-out.",
                   "shard, limit, calls/s, share, readers")
            .arg(shard, readCallsLimitText(), calls, shareText(use.share()), who);
    }
    if (isTight) {
        return ReadBudgetWords::tr(
                   "The tightest shard, %1, gives %2 to all readers together, and %3 (%4) are "
                   "drawn by %5. For another reader, use more shards or enhanced fan-out.",
                   "shard, limit, bytes/s, share, readers")
            .arg(shard, readBytesLimitText(), bytes, shareText(use.share()), who);
    }
    return ReadBudgetWords::tr(
               "There is room: of what %1, the tightest shard, gives to all readers together, %2 "
               "is taken by %3.",
               "shard, share, readers")
        .arg(shard, shareText(use.share()), who);
}

void addCells(QByteArray& text, const ReadBudget& budget, const BudgetReader& reader,
              const std::string& name) {
    for (std::size_t i = 0; i < budget.columns.size(); ++i) {
        const BudgetUse& use = reader.shards[i];
        if (use.shards == 0) {
            continue;
        }
        std::string quoted = name;
        for (std::size_t at = 0; (at = quoted.find('"', at)) != std::string::npos; at += 2) {
            quoted.insert(at, 1, '"');
        }
        const std::string cells[] = {'"' + quoted + '"',
                                     use.isShared ? "shared" : "enhanced fan-out",
                                     budget.columns[i].id,
                                     formatNumber(use.bytesPerSecond),
                                     formatNumber(use.callsPerSecond),
                                     formatNumber(use.refusedPerSecond),
                                     formatNumber(use.share() * 100),
                                     std::to_string(use.unread),
                                     std::to_string(use.lagMilliseconds)};
        for (const std::string& cell : cells) {
            text += (&cell == &cells[0] ? "" : ",") + QByteArray::fromStdString(cell);
        }
        text += '\n';
    }
}

} // namespace

QString budgetWord(LoadBand band) {
    switch (band) {
    case LoadBand::throttled:
        return ReadBudgetWords::tr("Refused");
    case LoadBand::stopped:
        return ReadBudgetWords::tr("Not read");
    default:
        return Theme::bandWord(band);
    }
}

QString readBytesLimitText() {
    return figureText(static_cast<double>(data_stream::kShardReadBytesPerSecond), Unit::bytesPerSecond);
}

QString readCallsLimitText() {
    return callsText(static_cast<double>(data_stream::kShardReadCallsPerSecond));
}

QString callsText(double callsPerSecond) {
    const double rounded = std::round(callsPerSecond * 100) / 100;
    return ReadBudgetWords::tr("%1 calls/s").arg(numberText(rounded));
}

QString budgetSentence(const ReadBudget& budget, const Pipeline& pipeline) {
    if (budget.together.tightest >= 0) {
        return sharedSentence(budget, pipeline);
    }
    const BudgetReader* tightest = nullptr;
    for (const BudgetReader& reader : budget.own) {
        if (reader.tightest >= 0 &&
            (!tightest || reader.shards[static_cast<std::size_t>(reader.tightest)].share() >
                              tightest->shards[static_cast<std::size_t>(tightest->tightest)].share())) {
            tightest = &reader;
        }
    }
    if (!tightest) {
        return ReadBudgetWords::tr("Nothing is read at the moment.");
    }
    const auto column = static_cast<std::size_t>(tightest->tightest);
    return ReadBudgetWords::tr(
               "Nobody has to share: all readers have enhanced fan-out, with %1 each. %2 takes "
               "most of it: %3 on %4.",
               "limit, reader, share, shard")
        .arg(figureText(static_cast<double>(data_stream::kFanOutBytesPerSecond), Unit::bytesPerSecond),
             nameOf(*tightest, pipeline), shareText(tightest->shards[column].share()),
             shardName(budget.columns[column].id));
}

QStringList describeUse(const ReadBudget& budget, const BudgetReader& reader, int column,
                        const Pipeline& pipeline) {
    const BudgetUse& use = column < 0 ? reader.all : reader.shards[static_cast<std::size_t>(column)];
    const QString shard = column < 0
                              ? ReadBudgetWords::tr("All shards")
                              : QString::fromStdString(budget.columns[static_cast<std::size_t>(column)].id);
    const QString place = ReadBudgetWords::tr("%1, %2", "reader, shard").arg(nameOf(reader, pipeline), shard);
    if (use.shards == 0) {
        return {ReadBudgetWords::tr("%1: not read", "reader and shard").arg(place)};
    }
    const QLocale locale;
    const LoadBand band = column < 0 ? reader.worst() : use.band();
    QStringList lines{
        ReadBudgetWords::tr("%1: %2, %3 of the tighter limit", "reader and shard, load in a word, share")
            .arg(place, budgetWord(band), shareText(use.share()))};
    const QString bytes = locale.toString(static_cast<qlonglong>(std::llround(use.bytesPerSecond)));
    const double factor = use.shards;
    const auto bytesLimit = static_cast<double>(use.isShared ? data_stream::kShardReadBytesPerSecond
                                                             : data_stream::kFanOutBytesPerSecond);
    const QString limit = figureText(factor * bytesLimit, Unit::bytesPerSecond);
    lines << (use.isShared ? ReadBudgetWords::tr("Bytes: %1 B/s, %2 of %3 that all share")
                           : ReadBudgetWords::tr("Bytes: %1 B/s, %2 of %3 of its own"))
                 .arg(bytes, shareText(use.bytesShare()), limit);
    if (use.isShared) {
        lines << ReadBudgetWords::tr("GetRecords: %1, %2 of %3 that all share")
                     .arg(callsText(use.callsPerSecond), shareText(use.callsShare()),
                          callsText(factor * static_cast<double>(data_stream::kShardReadCallsPerSecond)));
    }
    if (use.refusedPerSecond > 0) {
        lines << ReadBudgetWords::tr("Refused: %1").arg(callsText(use.refusedPerSecond));
    }
    if (!reader.node.isEmpty()) {
        lines << ReadBudgetWords::tr("Unread: %1, lag %2", "records, time")
                     .arg(figureText(static_cast<double>(use.unread), Unit::records),
                          figureText(static_cast<double>(use.lagMilliseconds), Unit::milliseconds));
    }
    if (column < 0 && reader.tightest >= 0) {
        const auto tightest = static_cast<std::size_t>(reader.tightest);
        lines << ReadBudgetWords::tr("Tightest: %1 with %2", "shard, share")
                     .arg(shardName(budget.columns[tightest].id), shareText(reader.shards[tightest].share()));
    }
    lines << ReadBudgetWords::tr("Limits by %1", "address of a page")
                 .arg(QLatin1String(use.isShared ? data_stream::kQuotas : data_stream::kFanOut));
    return lines;
}

QByteArray budgetCsv(const ReadBudget& budget, const Pipeline& pipeline) {
    QByteArray text =
        "reader,throughput,shard,bytes (Bytes/Second),calls (Count/Second),refused (Count/Second),"
        "share (Percent),unread (Count),lag (Milliseconds)\n";
    for (const std::vector<BudgetReader>* group : {&budget.shared, &budget.own}) {
        for (const BudgetReader& reader : *group) {
            addCells(text, budget, reader, pipeline.displayName(reader.node));
        }
    }
    if (!budget.shared.empty()) {
        addCells(text, budget, budget.together, "(all who share)");
    }
    return text;
}

} // namespace millrace::ui
