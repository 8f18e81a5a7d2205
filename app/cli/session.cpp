// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "console.h"

#include "model/edit.h"
#include "model/project_file.h"
#include "model/setting.h"
#include "nodes/catalog.h"

#include <charconv>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace millrace::cli {

namespace {

Error settingError(const std::string& assignment, Text what, Text todo) {
    return {ErrorCode::invalidInput, "--set " + assignment, std::move(what), std::move(todo)};
}

/// NODE, SETTING and VALUE of `NODE.SETTING=VALUE`.
struct Assignment {
    NodeId node;
    std::string path;
    std::string value;
};

Result<Assignment> parseAssignment(const std::string& text) {
    const std::size_t equals = text.find('=');
    const std::size_t dot = text.find('.');
    if (equals == std::string::npos || dot == std::string::npos || dot > equals || dot == 0 ||
        dot + 1 == equals) {
        return settingError(text, "is not of the form NODE.SETTING=VALUE",
                            "write for example --set clicks.shard_count=4");
    }
    return Assignment{NodeId(text.substr(0, dot)), text.substr(dot + 1, equals - dot - 1),
                      text.substr(equals + 1)};
}

std::string nodeList(const Pipeline& pipeline) {
    std::string list;
    for (const Node& node : pipeline.nodes) {
        list += (list.empty() ? "" : ", ") + node.id.text();
    }
    return list;
}

/// The first thing that is wrong at or below `path`.
Result<void> checkValue(const std::vector<Setting>& descriptions, const Json& settings,
                        const std::string& path, const std::string& assignment) {
    for (const SettingProblem& problem : validateSettings(descriptions, settings)) {
        const bool concerns = problem.path.starts_with(path) || path.starts_with(problem.path);
        if (!problem.unknownKey && concerns) {
            return settingError(assignment, problem.what, problem.todo);
        }
    }
    return {};
}

} // namespace

void ProjectOptions::addTo(CLI::App& command) {
    command
        .add_option("--duration", duration,
                    "Simulated time, such as 90s or 1h30m; the project's own otherwise")
        ->type_name("D");
    command.add_option("--seed", seed, "Seed of all random draws; the project's own otherwise")
        ->type_name("N");
    command
        .add_option("--set", settings,
                    "Changes a setting for this run, as in clicks.shard_count=4; repeatable")
        ->type_name("NODE.SETTING=VALUE")
        ->allow_extra_args(false);
}

void addFormatOption(CLI::App& command, std::string& format) {
    command.add_option("--format", format, "How to print the result")
        ->check(CLI::IsMember({"json", "table"}))
        ->capture_default_str();
}

Result<Session> openSession(const ProjectOptions& options) {
    Result<LoadedProject> loaded = loadProject(options.file);
    if (!loaded) {
        return loaded.error();
    }
    if (loaded->readOnly) {
        printProblem(Error{ErrorCode::unsupported, options.file + ": version",
                           "is newer than this program knows; what it does not know is left out",
                           "use a newer version of Millrace"});
    }
    Session session{options.file, std::move(loaded->pipeline)};
    if (!options.duration.empty()) {
        const Result<Duration> duration = parseDuration(options.duration);
        if (!duration) {
            return duration.error().within("--duration");
        }
        session.pipeline.scenario.duration = *duration;
    }
    if (!options.seed.empty()) {
        const char* const end = options.seed.data() + options.seed.size();
        const auto [stop, failed] = std::from_chars(options.seed.data(), end, session.pipeline.scenario.seed);
        if (failed != std::errc() || stop != end) {
            return Error{ErrorCode::invalidInput, "--seed " + options.seed,
                         "is no whole number from 0 to 18446744073709551615", "write for example --seed 7"};
        }
    }
    for (const std::string& assignment : options.settings) {
        if (Result<void> applied = applySetting(session.pipeline, assignment); !applied) {
            return applied.error();
        }
    }
    return session;
}

Result<void> applySetting(Pipeline& pipeline, const std::string& assignment) {
    Result<Assignment> parsed = parseAssignment(assignment);
    if (!parsed) {
        return parsed.error();
    }
    const Node* node = pipeline.findNode(parsed->node);
    const NodeDescription* description =
        node == nullptr ? nullptr : builtinNodeTypes().catalog().find(node->type);
    if (description == nullptr) {
        return settingError(assignment, fmt::format("the project has no node \"{}\"", parsed->node.text()),
                            "its nodes are: " + nodeList(pipeline));
    }
    const Setting* setting = findSetting(description->settings, node->settings, parsed->path);
    if (setting == nullptr) {
        return settingError(assignment, fmt::format("a {} has no setting \"{}\"", node->type, parsed->path),
                            fmt::format("'millrace-cli describe {}' lists its settings", node->type));
    }
    const Result<Json> value = parseSettingText(*setting, parsed->value);
    if (!value) {
        return settingError(assignment, value.error().what, value.error().todo);
    }
    Result<Json> settings = withValueAt(description->settings, node->settings, parsed->path, *value);
    if (!settings) {
        return settingError(assignment, settings.error().what, settings.error().todo);
    }
    if (Result<void> valid = checkValue(description->settings, *settings, parsed->path, assignment); !valid) {
        return valid;
    }
    const Result<Edit> applied = apply(pipeline, Edit{SetNodeSettings{parsed->node, std::move(*settings)}});
    return applied ? Result<void>() : Result<void>(applied.error());
}

bool printErrors(const Session& session, const std::vector<Finding>& findings) {
    bool any = false;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::error) {
            printProblem(
                Error{ErrorCode::invalidInput, placeOf(finding), finding.message, finding.todo}.within(
                    session.file.string()));
            any = true;
        }
    }
    return any;
}

} // namespace millrace::cli
