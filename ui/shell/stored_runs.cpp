// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/stored_runs.h"

#include "charts/charts_panel.h"
#include "events/stored_events.h"
#include "model/project_file.h"
#include "store/run_store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace millrace::ui {

namespace {

struct StoredRuns {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::StoredRuns)
};

/// Series read through a connection that has to stay open as long as they are.
struct OpenSeries {
    std::unique_ptr<RunHistory> history;
    std::unique_ptr<SeriesReader> series;
};

std::string textAt(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Money moneyAt(const Json& object, const char* key) {
    const Result<Money> money = Money::parse(textAt(object, key));
    return money ? *money : Money();
}

/// A quantity as the result writes it: a decimal of at most nine places.
Ratio ratioAt(const Json& object, const char* key) {
    Int128 scale = 1;
    for (int i = 0; i < Money::kDecimals; ++i) {
        scale *= 10;
    }
    return {moneyAt(object, key).units(), scale};
}

CostLine lineOf(const Json& from, const Pipeline& pipeline, const NodeTypes& types) {
    CostLine line;
    line.node = NodeId(textAt(from, "node"));
    line.dimension = textAt(from, "dimension");
    const Node* node = pipeline.findNode(line.node);
    const MeterDescription* meter = node == nullptr ? nullptr : types.findMeter(node->type, line.dimension);
    line.title = meter != nullptr ? Text(meter->title) : Text(line.dimension);
    line.formula = meter != nullptr ? Text(meter->formula) : Text(textAt(from, "formula"));
    line.kind = textAt(from, "kind") == "fixed" ? MeterKind::fixed : MeterKind::usage;
    line.unit = textAt(from, "unit");
    line.quantity = ratioAt(from, "quantity");
    line.hourlyQuantity = ratioAt(from, "hourly_quantity");
    line.monthlyQuantity = ratioAt(from, "monthly_quantity");
    line.known = from.contains("unit_price") && from["unit_price"].is_string();
    line.unitPrice = moneyAt(from, "unit_price");
    line.tier = textAt(from, "tier");
    line.amount = moneyAt(from, "amount");
    line.hourlyAmount = moneyAt(from, "hourly_amount");
    line.monthlyAmount = moneyAt(from, "monthly_amount");
    line.source = textAt(from, "source");
    line.priceDate = textAt(from, "price_date");
    return line;
}

QString titleOf(const StoredRun& run) {
    const QDateTime started = QDateTime::fromString(QString::fromStdString(run.startedAt), Qt::ISODate);
    const QString when = started.isValid() ? QLocale().toString(started.toLocalTime(), QLocale::ShortFormat)
                                           : QString::fromStdString(run.startedAt);
    return StoredRuns::tr("Run %1, %2", "number, date").arg(run.id).arg(when);
}

Result<std::unique_ptr<RunHistory>> openHistory(const QString& database) {
    return RunHistory::open(std::filesystem::path(database.toStdU16String()));
}

Result<StoredRun> findRun(const RunHistory& history, std::int64_t id) {
    const Result<std::vector<StoredRun>> runs = history.runs();
    if (!runs) {
        return runs.error();
    }
    const auto found = std::ranges::find(*runs, id, &StoredRun::id);
    if (found == runs->end()) {
        return Error{ErrorCode::notFound, "", MR_TEXT("runs", "this run is no longer in the history"),
                     MR_TEXT("runs", "choose another one")};
    }
    return *found;
}

Result<Pipeline> projectIn(const RunHistory& history, std::int64_t run) {
    const Result<std::string> text = history.projectText(run);
    if (!text) {
        return text.error();
    }
    Result<LoadedProject> project = parseProject(*text);
    return project ? Result<Pipeline>(std::move(project->pipeline)) : Result<Pipeline>(project.error());
}

} // namespace

Result<CostEstimate> costOfResult(std::string_view resultJson, const Pipeline& pipeline,
                                  const NodeTypes& types) {
    const Json result = Json::parse(resultJson, nullptr, false);
    if (!result.is_object() || !result.contains("cost") || !result["cost"].is_object()) {
        return Error{ErrorCode::invalidInput, "", MR_TEXT("runs", "this run was kept without a bill"),
                     MR_TEXT("runs", "open it as a project and run it again")};
    }
    const Json& cost = result["cost"];
    CostEstimate estimate;
    estimate.currency = textAt(cost, "currency");
    estimate.region = textAt(cost, "region");
    if (const auto book = cost.find("price_book"); book != cost.end() && book->is_object()) {
        estimate.priceBookVersion = textAt(*book, "version");
        estimate.priceBookDate = textAt(*book, "date");
    }
    const auto hours = cost.find("month_hours");
    const bool hasHours = hours != cost.end() && hours->is_number_integer();
    estimate.monthHours = hasHours ? hours->get<int>() : pipeline.cost.monthHours;
    if (const auto seconds = result.find("simulated_seconds");
        seconds != result.end() && seconds->is_number()) {
        const double span = std::clamp(seconds->get<double>(), 0.0, secondsOf(kLongestDuration));
        estimate.window = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(span));
    }
    if (const auto lines = cost.find("lines"); lines != cost.end() && lines->is_array()) {
        for (const Json& line : *lines) {
            if (line.is_object()) {
                estimate.lines.push_back(lineOf(line, pipeline, types));
            }
        }
    }
    estimate.windowTotal = moneyAt(cost, "window_total");
    estimate.hourlyTotal = moneyAt(cost, "hourly_total");
    estimate.monthlyTotal = moneyAt(cost, "monthly_total");
    if (const auto unknown = cost.find("unknown"); unknown != cost.end() && unknown->is_array()) {
        for (const Json& entry : *unknown) {
            if (entry.is_string()) {
                estimate.unknown.push_back(entry.get<std::string>());
            }
        }
    }
    return estimate;
}

Result<ReopenedRun> reopenRun(const QString& database, std::int64_t run, const NodeTypes& types) {
    Result<std::unique_ptr<RunHistory>> history = openHistory(database);
    if (!history) {
        return history.error();
    }
    const Result<StoredRun> stored = findRun(**history, run);
    if (!stored) {
        return stored.error();
    }
    Result<Pipeline> pipeline = projectIn(**history, run);
    if (!pipeline) {
        return pipeline.error();
    }
    Result<std::unique_ptr<SeriesReader>> series = (*history)->series(run);
    if (!series) {
        return series.error();
    }
    ReopenedRun reopened;
    if (const Result<std::string> json = (*history)->resultJson(run); json && !json->empty()) {
        if (Result<CostEstimate> cost = costOfResult(*json, *pipeline, types)) {
            reopened.cost = std::move(*cost);
        }
        reopened.events = eventsOfResult(*json);
    }
    const auto open = std::make_shared<OpenSeries>(OpenSeries{std::move(*history), std::move(*series)});
    auto shown = std::make_shared<ShownRun>();
    shown->title = titleOf(*stored);
    shown->pipeline = std::move(*pipeline);
    shown->series = std::shared_ptr<const SeriesReader>(open, open->series.get());
    shown->simulated = stored->simulated;
    reopened.charts = std::move(shown);
    return reopened;
}

Result<Pipeline> projectOfRun(const QString& database, std::int64_t run) {
    const Result<std::unique_ptr<RunHistory>> history = openHistory(database);
    return history ? projectIn(**history, run) : Result<Pipeline>(history.error());
}

} // namespace millrace::ui
