// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/catalog_json.h"
#include "commands/commands.h"
#include "console.h"
#include "exit_status.h"

#include "nodes/catalog.h"
#include "version.h"

#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace millrace::cli {

namespace {

using nlohmann::ordered_json;

std::string typeList(const Catalog& catalog) {
    std::string list;
    for (const NodeDescription& description : catalog.descriptions()) {
        list += (list.empty() ? "" : ", ") + description.type;
    }
    return list;
}

ordered_json catalogJson(const Catalog& catalog) {
    ordered_json types = ordered_json::array();
    for (const NodeDescription& description : catalog.descriptions()) {
        types.push_back(descriptionToJson(description));
    }
    return {{"version", kVersion}, {"types", std::move(types)}};
}

int describe(const std::string& type) {
    const Catalog& catalog = builtinNodeTypes().catalog();
    const NodeDescription* description = catalog.find(type);
    if (!type.empty() && description == nullptr) {
        printProblem(Error{ErrorCode::notFound, "describe " + type, "there is no such node type",
                           "choose one of: " + typeList(catalog)});
        return kUsage;
    }
    const ordered_json json = type.empty() ? catalogJson(catalog) : descriptionToJson(*description);
    print(json.dump(2) + "\n");
    return kFine;
}

} // namespace

void addDescribeCommand(CLI::App& program, int& status) {
    CLI::App* app =
        program.add_subcommand("describe", "Prints the node catalogue, or one type of it, as JSON");
    const auto type = std::make_shared<std::string>();
    app->add_option("TYPE", *type, "Node type, such as data_stream");
    app->callback([type, &status] { status = describe(*type); });
}

} // namespace millrace::cli
