// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "console.h"
#include "exit_status.h"

#include "examples/examples.h"
#include "model/project_file.h"

#include <filesystem>
#include <memory>
#include <system_error>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace millrace::cli {

namespace {

std::string nameList() {
    std::string list;
    for (const Example& example : examples()) {
        list += (list.empty() ? "" : ", ") + example.name;
    }
    return list;
}

/// Null when there is none of that name, which has been said.
const Example* findOrComplain(const std::string& name) {
    const Example* example = findExample(name);
    if (example == nullptr) {
        printProblem(Error{ErrorCode::notFound, "examples: " + name, "there is no example of that name",
                           "choose one of: " + nameList()});
    }
    return example;
}

int list() {
    for (const Example& example : examples()) {
        print(fmt::format("{}: {}\n  {}\n  {}\n", example.name, example.title.source, example.aim.source,
                          example.watch.source));
    }
    return kFine;
}

int show(const std::string& name) {
    const Example* example = findOrComplain(name);
    if (example == nullptr) {
        return kUsage;
    }
    print(example->text);
    return kFine;
}

int copy(const std::string& name, const std::string& folder) {
    const Example* example = findOrComplain(name);
    if (example == nullptr) {
        return kUsage;
    }
    const std::filesystem::path file = std::filesystem::path(folder) / (name + ".millrace");
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (std::filesystem::exists(file, error)) {
        printProblem(Error{ErrorCode::refused, file.string(), "exists already",
                           "choose another folder or remove the file"});
        return kUsage;
    }
    if (Result<void> written = writeFileAtomically(file, example->text); !written) {
        printProblem(written.error());
        return kUsage;
    }
    print(file.string() + "\n");
    return kFine;
}

} // namespace

void addExamplesCommand(CLI::App& program, int& status) {
    struct Arguments {
        std::string name;
        std::string folder;
    };

    CLI::App* app =
        program.add_subcommand("examples", "Lists the built-in example projects, shows or copies one");
    const auto arguments = std::make_shared<Arguments>();
    app->require_subcommand(0, 1);
    app->callback([app, &status] { status = app->get_subcommands().empty() ? list() : status; });
    app->add_subcommand("list", "Lists them with their aim and what to watch")->callback([&status] {
        status = list();
    });
    CLI::App* showApp = app->add_subcommand("show", "Prints the project file");
    showApp->add_option("NAME", arguments->name, "Name of the example")->required();
    showApp->callback([arguments, &status] { status = show(arguments->name); });
    CLI::App* copyApp = app->add_subcommand("copy", "Writes DIR/NAME.millrace");
    copyApp->add_option("NAME", arguments->name, "Name of the example")->required();
    copyApp->add_option("DIR", arguments->folder, "Folder to write to")->required();
    copyApp->callback([arguments, &status] { status = copy(arguments->name, arguments->folder); });
}

} // namespace millrace::cli
