// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runs_model.h"

#include "costs/cost_text.h"
#include "document/wording.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <optional>

namespace millrace::ui {

namespace {

bool holdsFigures(RunColumn column) {
    return column == RunColumn::number || column == RunColumn::simulated || column == RunColumn::seed ||
           column == RunColumn::monthlyCost;
}

QDateTime startOf(const StoredRun& run) {
    return QDateTime::fromString(QString::fromStdString(run.startedAt), Qt::ISODateWithMs).toLocalTime();
}

std::optional<Money> costOf(const StoredRun& run) {
    if (run.monthlyTotal.empty()) {
        return std::nullopt;
    }
    const Result<Money> amount = Money::parse(run.monthlyTotal);
    return amount ? std::optional(*amount) : std::nullopt;
}

QString stateWord(const std::string& state) {
    if (state == "running") {
        return RunsModel::tr("Running");
    }
    if (state == "finished") {
        return RunsModel::tr("Finished");
    }
    if (state == "stopped") {
        return RunsModel::tr("Stopped");
    }
    if (state == "failed") {
        return RunsModel::tr("Failed");
    }
    if (state == "interrupted") { // the program ended before the run did
        return RunsModel::tr("Interrupted");
    }
    return QString::fromStdString(state);
}

QString stateIcon(const std::string& state) {
    return state == "running"       ? QStringLiteral("run")
           : state == "finished"    ? QStringLiteral("success")
           : state == "failed"      ? QStringLiteral("error")
           : state == "interrupted" ? QStringLiteral("warning")
                                    : QStringLiteral("stop");
}

QString cellText(const StoredRun& run, RunColumn column) {
    switch (column) {
    case RunColumn::number:
        return QString::number(run.id); // names rather than amounts: no separators
    case RunColumn::project:
        return QString::fromStdString(run.project);
    case RunColumn::started: {
        const QDateTime start = startOf(run);
        return start.isValid() ? QLocale().toString(start, QLocale::ShortFormat)
                               : QString::fromStdString(run.startedAt);
    }
    case RunColumn::simulated:
        return clockText(kTimeZero + run.simulated);
    case RunColumn::seed:
        return QString::number(run.seed);
    case RunColumn::state:
        return stateWord(run.state);
    case RunColumn::digest:
        return QString::fromStdString(run.digest);
    case RunColumn::monthlyCost:
        break; // RunsModel::costText()
    }
    return {};
}

QVariant sortValue(const StoredRun& run, RunColumn column) {
    switch (column) {
    case RunColumn::number:
        return static_cast<qlonglong>(run.id);
    case RunColumn::started:
        return startOf(run);
    case RunColumn::simulated:
        return static_cast<qlonglong>(run.simulated.count());
    case RunColumn::seed:
        return static_cast<qulonglong>(run.seed);
    default:
        return cellText(run, column);
    }
}

QString toolTipOf(const StoredRun& run, RunColumn column) {
    switch (column) {
    case RunColumn::digest:
        return QString::fromStdString(run.digest);
    case RunColumn::started:
        return QLocale().toString(startOf(run), QLocale::LongFormat);
    default:
        return cellText(run, column);
    }
}

} // namespace

QString RunsModel::costText(const StoredRun& run) const {
    if (const std::optional<Money> cost = costOf(run)) {
        return amountText(*cost);
    }
    const auto known = m_knownCosts.find(run.id);
    return known == m_knownCosts.end() ? tr("unknown") : atLeastText(amountText(known->second));
}

QString RunsModel::costToolTip(const StoredRun& run) const {
    const std::optional<Money> cost = costOf(run);
    return cost ? exactAmountText(*cost) : tr("The price book has no price for some of what the run used.");
}

/// Unknown ones come together at one end.
double RunsModel::costOrder(const StoredRun& run) const {
    if (const std::optional<Money> cost = costOf(run)) {
        return cost->toDouble();
    }
    const auto known = m_knownCosts.find(run.id);
    return known == m_knownCosts.end() ? -1 : known->second.toDouble();
}

void RunsModel::setRuns(std::vector<StoredRun> runs, KnownCosts knownCosts) {
    m_knownCosts = std::move(knownCosts);
    const auto isIn = [](const std::vector<StoredRun>& list, std::int64_t id) {
        return std::any_of(list.begin(), list.end(), [id](const StoredRun& run) { return run.id == id; });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!isIn(runs, run(row).id)) {
            beginRemoveRows({}, row, row);
            m_runs.erase(m_runs.begin() + row);
            endRemoveRows();
        }
    }
    std::vector<StoredRun> added;
    for (StoredRun& run : runs) {
        const auto old = std::find_if(m_runs.begin(), m_runs.end(),
                                      [&run](const StoredRun& known) { return known.id == run.id; });
        if (old == m_runs.end()) {
            added.push_back(std::move(run));
        } else {
            *old = std::move(run);
        }
    }
    if (!m_runs.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kRunColumns - 1));
    }
    if (!added.empty()) {
        // Newest first, as they come; a history does not gain older ones.
        beginInsertRows({}, 0, static_cast<int>(added.size()) - 1);
        m_runs.insert(m_runs.begin(), std::make_move_iterator(added.begin()),
                      std::make_move_iterator(added.end()));
        endInsertRows();
    }
}

void RunsModel::retranslate() {
    if (!m_runs.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kRunColumns - 1));
    }
    emit headerDataChanged(Qt::Horizontal, 0, kRunColumns - 1);
}

int RunsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kRunColumns;
}

QVariant RunsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const StoredRun& stored = run(index.row());
    const auto column = static_cast<RunColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return column == RunColumn::monthlyCost ? costText(stored) : cellText(stored, column);
    case Qt::ToolTipRole:
        return column == RunColumn::monthlyCost ? costToolTip(stored) : toolTipOf(stored, column);
    case kSortRole:
        return column == RunColumn::monthlyCost ? QVariant(costOrder(stored)) : sortValue(stored, column);
    case Qt::DecorationRole:
        return column == RunColumn::state ? Theme::instance().icon(stateIcon(stored.state)) : QVariant();
    case Qt::FontRole:
        return holdsFigures(column) || column == RunColumn::digest ? Theme::numberFont(QApplication::font())
                                                                   : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(holdsFigures(column) ? Qt::AlignRight | Qt::AlignVCenter
                                             : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const auto column = static_cast<RunColumn>(section);
    if (role == Qt::TextAlignmentRole) {
        return QVariant(holdsFigures(column) ? Qt::AlignRight | Qt::AlignVCenter
                                             : Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case RunColumn::number:
        return tr("Run");
    case RunColumn::project:
        return tr("Project");
    case RunColumn::started:
        return tr("Started");
    case RunColumn::simulated:
        return tr("Simulated time");
    case RunColumn::seed:
        return tr("Seed");
    case RunColumn::state:
        return tr("State");
    case RunColumn::digest:
        return tr("Digest");
    case RunColumn::monthlyCost:
        return tr("Cost per month");
    }
    return {};
}

} // namespace millrace::ui
