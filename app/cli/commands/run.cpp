// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "console.h"
#include "exit_status.h"
#include "runner.h"

#include "report/objectives.h"

#include <charconv>
#include <memory>
#include <system_error>

#include <CLI/CLI.hpp>

namespace millrace::cli {

namespace {

struct RunCommand {
    ProjectOptions project;
    std::string speed = "max";
    std::string format = "table";
    std::vector<std::string> reports;
    std::string output;
    std::string history;
};

/// `max`, or how many times faster than the wall clock.
Result<std::optional<double>> parseSpeed(const std::string& text) {
    if (text == "max") {
        return std::optional<double>();
    }
    double speed = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), speed);
    constexpr double kSlowest = 0.001;
    constexpr double kFastest = 1e6;
    if (error != std::errc() || end != text.data() + text.size() ||
        !(speed >= kSlowest && speed <= kFastest)) {
        return Error{ErrorCode::invalidInput, "--speed " + text,
                     "is neither \"max\" nor a number from 0.001 to 1000000",
                     "write for example --speed 10 for ten times real time"};
    }
    return std::optional<double>(speed);
}

Result<void> makeFolder(const std::string& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error || !std::filesystem::is_directory(folder, error)) {
        return Error{ErrorCode::ioFailure, "--out " + folder, "is not a folder that can be written to",
                     "choose another one"};
    }
    return {};
}

/// Everything that can be refused before a long run begins.
Result<RunPlan> planOf(const RunCommand& command) {
    RunPlan plan;
    const Result<std::optional<double>> speed = parseSpeed(command.speed);
    if (!speed) {
        return speed.error();
    }
    plan.speed = *speed;
    for (const std::string& report : command.reports) {
        if (Result<void> known = checkReportFile(report); !known) {
            return known.error().within("--report");
        }
        const std::filesystem::path folder = std::filesystem::absolute(report).parent_path();
        if (std::error_code failed; !std::filesystem::is_directory(folder, failed)) {
            return Error{ErrorCode::ioFailure, "--report " + report, "its folder does not exist",
                         "make the folder first, or choose another one"};
        }
    }
    if (!command.output.empty()) {
        if (Result<void> made = makeFolder(command.output); !made) {
            return made.error();
        }
    }
    plan.outputFolder = command.output;
    plan.writesOutput = true;
    plan.history = command.history;
    return plan;
}

bool writeReports(const RunCommand& command, const RunReport& report) {
    bool fine = true;
    for (const std::string& file : command.reports) {
        if (Result<void> written = writeReport(report, file); !written) {
            printProblem(written.error());
            fine = false;
        }
    }
    return fine;
}

int statusOf(const Execution& execution) {
    if (execution.status != kFine) {
        return execution.status;
    }
    return allPassed(execution.outcome->report.objectives) ? kFine : kCheckFailed;
}

int run(const RunCommand& command) {
    const Result<RunPlan> plan = planOf(command);
    if (!plan) {
        printProblem(plan.error());
        return kUsage;
    }
    const Result<Session> session = openSession(command.project);
    if (!session) {
        printProblem(session.error());
        return kUsage;
    }
    const Execution execution = execute(*session, *plan, {});
    if (!execution.outcome) {
        return execution.status;
    }
    const RunReport& report = execution.outcome->report;
    print(command.format == "json" ? toJson(report) : toTable(report));
    return writeReports(command, report) ? statusOf(execution) : kRunFailed;
}

} // namespace

void addRunCommand(CLI::App& program, int& status) {
    CLI::App* app = program.add_subcommand("run", "Simulates a project and prints the result");
    const auto command = std::make_shared<RunCommand>();
    app->add_option("FILE", command->project.file, "Project file (*.millrace)")->required();
    command->project.addTo(*app);
    app->add_option("--speed", command->speed,
                    "How many times faster than the wall clock, or max; no influence on the result")
        ->type_name("max|N")
        ->capture_default_str();
    addFormatOption(*app, command->format);
    app->add_option("--report", command->reports,
                    "Writes a report; .html, .csv (the bill), .json or .md; repeatable")
        ->type_name("FILE")
        ->allow_extra_args(false);
    app->add_option("--out", command->output, "Folder that destinations write to")->type_name("DIR");
    app->add_option("--history", command->history, "Adds the run to a history database")->type_name("DB");
    app->callback([command, &status] { status = run(*command); });
}

} // namespace millrace::cli
