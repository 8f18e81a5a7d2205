// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "console.h"
#include "exit_status.h"
#include "session.h"

#include "checks/design_checks.h"
#include "nodes/catalog.h"
#include "report/findings_text.h"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

namespace millrace::cli {

namespace {

struct CheckCommand {
    ProjectOptions project;
    std::string format = "table";
};

std::string jsonText(const Session& session, const std::vector<Finding>& findings) {
    using nlohmann::ordered_json;
    const ordered_json object = {{"project", session.pipeline.name}, {"findings", findingsToJson(findings)}};
    return object.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

int check(const CheckCommand& command) {
    const Result<Session> session = openSession(command.project);
    if (!session) {
        printProblem(session.error());
        return kUsage;
    }
    const std::vector<Finding> findings =
        checkPipeline(session->pipeline, builtinNodeTypes(), session->folder());
    if (command.format == "json") {
        print(jsonText(*session, findings));
    } else {
        print(findingsToText(findings, session->pipeline) + findingCounts(findings) + "\n");
    }
    const bool failed = std::ranges::find(findings, Severity::error, &Finding::severity) != findings.end();
    return failed ? kCheckFailed : kFine;
}

} // namespace

void addCheckCommand(CLI::App& program, int& status) {
    CLI::App* app = program.add_subcommand(
        "check", "Says what is wrong with a design, or worth knowing, without running it");
    const auto command = std::make_shared<CheckCommand>();
    app->add_option("FILE", command->project.file, "Project file (*.millrace)")->required();
    command->project.addTo(*app);
    addFormatOption(*app, command->format);
    app->callback([command, &status] { status = check(*command); });
}

} // namespace millrace::cli
