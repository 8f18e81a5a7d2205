// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "console.h"
#include "exit_status.h"
#include "runner.h"

#include "report/comparison.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace millrace::cli {

namespace {

struct CompareCommand {
    ProjectOptions project; ///< A; its settings make the variant B when there is no second file
    std::string second;
    std::string format = "table";
};

struct Side {
    std::string name;
    ProjectOptions options;
};

std::string variantName(const CompareCommand& command) {
    std::string name = command.project.file;
    for (const std::string& assignment : command.project.settings) {
        name += " --set " + assignment;
    }
    return name;
}

Result<std::pair<Side, Side>> sidesOf(const CompareCommand& command) {
    Side a{command.project.file, command.project};
    Side b = a;
    a.options.settings.clear();
    if (command.second.empty() == command.project.settings.empty()) {
        return Error{ErrorCode::invalidInput, "compare",
                     "needs either two files, or one file and at least one --set",
                     "'millrace-cli compare --help' shows how"};
    }
    b.name = command.second.empty() ? variantName(command) : command.second;
    b.options.file = command.second.empty() ? a.options.file : command.second;
    return std::pair(std::move(a), std::move(b));
}

/// Nothing when it went wrong, which has been said; `status` tells how.
std::optional<RunReport> reportOf(const Side& side, int& status) {
    const Result<Session> session = openSession(side.options);
    if (!session) {
        printProblem(session.error());
        status = kUsage;
        return std::nullopt;
    }
    Execution execution = execute(*session, {}, {});
    status = execution.status;
    if (status != kFine) {
        return std::nullopt;
    }
    return std::move(execution.outcome->report);
}

int compare(const CompareCommand& command) {
    const Result<std::pair<Side, Side>> sides = sidesOf(command);
    if (!sides) {
        printProblem(sides.error());
        return kUsage;
    }
    int status = kFine;
    const std::optional<RunReport> a = reportOf(sides->first, status);
    const std::optional<RunReport> b = a ? reportOf(sides->second, status) : std::nullopt;
    if (b) {
        const RunComparison comparison = compareRuns(*a, *b);
        auto* const write = command.format == "json" ? comparisonToJson : comparisonToTable;
        print(write(comparison, sides->first.name, sides->second.name));
    }
    return status;
}

} // namespace

void addCompareCommand(CLI::App& program, int& status) {
    CLI::App* app = program.add_subcommand(
        "compare", "Runs two projects, or one with changed settings, and prints what differs");
    const auto command = std::make_shared<CompareCommand>();
    app->add_option("A", command->project.file, "Project file (*.millrace)")->required();
    app->add_option("B", command->second, "Second project file; without it, A with every --set");
    command->project.addTo(*app);
    addFormatOption(*app, command->format);
    app->callback([command, &status] { status = compare(*command); });
}

} // namespace millrace::cli
