// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/consumer/checks.h"

#include "nodes/consumer/consumer.h"
#include "nodes/consumer/poison.h"

#include <utility>

namespace millrace::consumer {

namespace {

constexpr const char* kKclConfiguration =
    "https://docs.aws.amazon.com/streams/latest/dev/kcl-configuration.html";
constexpr const char* kIterator =
    "https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html";

Finding& add(const NodeCheckContext& context, Severity severity, const char* rule, std::string path,
             Text message, Text todo, std::vector<Finding>& findings) {
    Finding& finding = findings.emplace_back();
    finding.severity = severity;
    finding.node = context.node.id;
    finding.rule = rule;
    finding.path = std::move(path);
    finding.message = std::move(message);
    finding.todo = std::move(todo);
    return finding;
}

std::string placeOfEvent(std::size_t index) {
    return "scenario.events[" + std::to_string(index) + "].";
}

void addPollFix(const NodeCheckContext& context, Finding& finding) {
    const NodeDescription* description = context.catalog.find(context.node.type);
    if (description == nullptr) {
        return;
    }
    Result<Json> changed = withValueAt(description->settings, context.node.settings, "poll_interval_ms",
                                       Json(kKclShortestPollMs));
    if (changed) {
        finding.fixes.push_back(
            {Text(MR_TEXT("checks", "Poll every %1 ms"), {std::to_string(kKclShortestPollMs)}),
             Edit{SetNodeSettings{context.node.id, std::move(*changed)}}});
    }
}

Finding* checkPoll(const NodeCheckContext& context, const Json& interval, std::string path,
                   std::vector<Finding>& findings) {
    if (context.settings["library"] != "kcl" || !interval.is_number() ||
        interval.get<double>() >= kKclShortestPollMs) {
        return nullptr;
    }
    Finding& finding =
        add(context, Severity::error, "invalid-setting", std::move(path),
            Text(MR_TEXT("checks", "is %1 ms, and the KCL never polls a shard more often than every %2 ms"),
                 {formatNumber(interval.get<double>()), std::to_string(kKclShortestPollMs)}),
            Text(MR_TEXT("checks", "give %1 or more, or choose the library get_records"),
                 {std::to_string(kKclShortestPollMs)}),
            findings);
    finding.source = kKclConfiguration;
    return &finding;
}

/// `settings` are a node's, resolved, or the arguments of a seek as they are given.
void checkStartingTime(const NodeCheckContext& context, const Json& settings, const std::string& place,
                       std::vector<Finding>& findings) {
    const std::string path = place + "starting_position_timestamp";
    const Scenario& scenario = context.pipeline.scenario;
    const Result<WallTime> start = parseTimestamp(scenario.start);
    const auto text = settings.find("starting_position_timestamp");
    if (!start || !settings.contains("starting_position") || text == settings.end() || !text->is_string()) {
        return; // validatePipeline() has said what is wrong
    }
    const Result<SimTime> time = startingTimeOf(settings, *start);
    if (!time) {
        add(context, Severity::error, "invalid-setting", path, time.error().what, time.error().todo,
            findings);
    } else if (scenario.duration.count() > 0 && *time >= kTimeZero + scenario.duration) {
        add(context, Severity::warning, "starting-time-beyond-end", path,
            MR_TEXT("checks", "lies at or behind the end of the run: not a record is read"),
            MR_TEXT("checks", "give an earlier time, or let the scenario last longer"), findings)
            .source = kIterator;
    }
}

} // namespace

void check(const NodeCheckContext& context, std::vector<Finding>& findings) {
    if (Finding* finding =
            checkPoll(context, context.settings["poll_interval_ms"], "poll_interval_ms", findings)) {
        addPollFix(context, *finding);
    }
    checkStartingTime(context, context.settings, "", findings);
    if (const Result<std::optional<Poison>> poison = Poison::make(context.settings["poison"]); !poison) {
        add(context, Severity::error, "invalid-setting", poison.error().where, poison.error().what,
            poison.error().todo, findings);
    }
    const std::vector<ScenarioEvent>& events = context.pipeline.scenario.events;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const Json& arguments = events[i].arguments;
        if (events[i].node != context.node.id || !arguments.is_object()) {
            continue;
        }
        if (events[i].action == "seek") {
            checkStartingTime(context, arguments, placeOfEvent(i), findings);
        } else if (events[i].action == "set") {
            const Json settings = arguments.value("settings", Json::object());
            checkPoll(context, settings.is_object() ? settings.value("poll_interval_ms", Json()) : Json(),
                      placeOfEvent(i) + "settings.poll_interval_ms", findings);
        }
    }
}

} // namespace millrace::consumer
