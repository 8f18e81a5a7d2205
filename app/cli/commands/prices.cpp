// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "console.h"
#include "exit_status.h"

#include "cost/price_book.h"
#include "report/text_table.h"

#include <memory>

#include "session.h"
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace millrace::cli {

namespace {

using nlohmann::ordered_json;
using Align = TextTable::Align;

struct PricesCommand {
    std::string region = "us-east-1";
    std::string format = "table";
};

ordered_json entryJson(const PriceEntry& entry) {
    ordered_json tiers = ordered_json::array();
    for (const PriceTier& tier : entry.tiers) {
        tiers.push_back({{"from", tier.from.text()}, {"price", tier.price.exactText()}});
    }
    return {{"key", entry.key},
            {"unit", entry.unit},
            {"tiers", std::move(tiers)},
            {"source", entry.source},
            {"date", entry.date}};
}

std::string jsonText(const PriceBook& book) {
    ordered_json entries = ordered_json::array();
    for (const auto& [key, entry] : book.entries()) {
        entries.push_back(entryJson(entry));
    }
    const ordered_json object = {{"region", book.region()},
                                 {"version", book.version()},
                                 {"date", book.date()},
                                 {"currency", "USD"},
                                 {"entries", std::move(entries)}};
    return object.dump(2) + "\n";
}

std::string tableText(const PriceBook& book) {
    TextTable table(
        {{"Price of"}, {"USD", Align::right}, {"From", Align::right}, {"Unit"}, {"Date"}, {"Source"}});
    for (const auto& [key, entry] : book.entries()) {
        if (entry.tiers.empty()) {
            table.addRow({key, "unknown", "", entry.unit, entry.date, entry.source});
        }
        for (const PriceTier& tier : entry.tiers) {
            table.addRow(
                {key, tier.price.exactText(), tier.from.text(), entry.unit, entry.date, entry.source});
        }
    }
    return fmt::format("{}, version {}, {}\n\n", book.region(), book.version(), book.date()) + table.text();
}

int show(const PricesCommand& command) {
    const Result<PriceBook> book = PriceBook::builtin(command.region);
    if (!book) {
        printProblem(book.error().within("prices show"));
        return kUsage;
    }
    print(command.format == "json" ? jsonText(*book) : tableText(*book));
    return kFine;
}

int list(const PricesCommand& command) {
    TextTable table({{"Region"}, {"Version"}, {"Date"}, {"Prices", Align::right}});
    ordered_json array = ordered_json::array();
    for (const std::string& region : PriceBook::builtinRegions()) {
        const Result<PriceBook> book = PriceBook::builtin(region);
        if (!book) {
            printProblem(book.error());
            return kRunFailed;
        }
        table.addRow({region, book->version(), book->date(), std::to_string(book->entries().size())});
        array.push_back({{"region", region},
                         {"version", book->version()},
                         {"date", book->date()},
                         {"entries", book->entries().size()}});
    }
    print(command.format == "json" ? array.dump(2) + "\n" : table.text());
    return kFine;
}

} // namespace

void addPricesCommand(CLI::App& program, int& status) {
    CLI::App* app = program.add_subcommand("prices", "Shows the price books that estimates are made with");
    const auto command = std::make_shared<PricesCommand>();
    app->require_subcommand(1);
    CLI::App* listApp = app->add_subcommand("list", "Lists the regions with their price books");
    addFormatOption(*listApp, command->format);
    listApp->callback([command, &status] { status = list(*command); });
    CLI::App* showApp = app->add_subcommand("show", "Prints the prices of a region with source and date");
    showApp->add_option("REGION", command->region, "AWS region")->capture_default_str();
    addFormatOption(*showApp, command->format);
    showApp->callback([command, &status] { status = show(*command); });
}

} // namespace millrace::cli
