// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "console.h"
#include "exit_status.h"
#include "runner.h"

#include <memory>

#include <CLI/CLI.hpp>

namespace millrace::cli {

namespace {

struct CostCommand {
    ProjectOptions project;
    std::optional<int> monthHours;
    std::string prices;
    std::string format = "table";
};

int cost(const CostCommand& command) {
    Result<Session> session = openSession(command.project);
    if (!session) {
        printProblem(session.error());
        return kUsage;
    }
    session->pipeline.cost.monthHours = command.monthHours.value_or(session->pipeline.cost.monthHours);
    const Execution execution = execute(*session, {}, command.prices);
    if (execution.outcome) {
        const RunReport& report = execution.outcome->report;
        print(command.format == "json" ? costToJson(report.cost) : costToTable(report.cost, report.pipeline));
    }
    return execution.status;
}

} // namespace

void addCostCommand(CLI::App& program, int& status) {
    CLI::App* app = program.add_subcommand("cost", "Simulates a project and prints the bill alone");
    const auto command = std::make_shared<CostCommand>();
    app->add_option("FILE", command->project.file, "Project file (*.millrace)")->required();
    command->project.addTo(*app);
    constexpr int kLongestMonth = 744;
    app->add_option("--month-hours", command->monthHours, "Length of a month; the project's own otherwise")
        ->type_name("N")
        ->check(CLI::Range(1, kLongestMonth));
    app->add_option("--prices", command->prices, "Price book to use instead of the project's")
        ->type_name("FILE");
    addFormatOption(*app, command->format);
    app->callback([command, &status] { status = cost(*command); });
}

} // namespace millrace::cli
