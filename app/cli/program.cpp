// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "commands/commands.h"
#include "console.h"
#include "exit_status.h"
#include "version.h"

#include <exception>
#include <string>

#include <CLI/CLI.hpp>

namespace millrace::cli {

namespace {

/// Name of the innermost command that was given, for messages: `millrace-cli run`.
std::string givenCommand(const CLI::App& program) {
    std::string name = program.get_name();
    const CLI::App* app = &program;
    while (!app->get_subcommands().empty()) {
        app = app->get_subcommands().front();
        name += " " + app->get_name();
    }
    return name;
}

/// Help and version are what was asked for; everything else is a mistake on the command line.
int answerParseError(const CLI::App& program, const CLI::ParseError& error) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
        return program.exit(error) == 0 ? kFine : kUsage;
    }
    const std::string command = givenCommand(program);
    if (const std::vector<std::string> rest = program.remaining();
        command == program.get_name() && !rest.empty()) {
        printProblem(command + ": there is no command \"" + rest.front() + "\": see '" + command +
                     " --help'");
        return kUsage;
    }
    printProblem(command + ": " + error.what() + ": see '" + command + " --help'");
    return kUsage;
}

int parseAndRun(CLI::App& program, const int& status, int argc, const char* const* argv) {
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return answerParseError(program, error);
    }
    return status;
}

} // namespace

int runProgram(int argc, const char* const* argv) {
    int status = kFine;
    CLI::App program(
        "A workbench for streaming pipelines: runs, checks and prices designs before they are deployed",
        "millrace-cli");
    program.set_version_flag("--version", std::string("millrace-cli ") + kVersion);
    program.require_subcommand(1);
    program.footer("Exit status: 0 fine; 1 a check is an error or an objective was not met; 2 usage or "
                   "unreadable input; 3 the run "
                   "failed; 130 stopped with Ctrl-C.");
    addRunCommand(program, status);
    addCheckCommand(program, status);
    addCostCommand(program, status);
    addCompareCommand(program, status);
    addDescribeCommand(program, status);
    addExamplesCommand(program, status);
    addImportCommand(program, status);
    addPricesCommand(program, status);
    status = parseAndRun(program, status, argc, argv);
    return flushOutput() ? status : kRunFailed;
}

} // namespace millrace::cli
