// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "console.h"
#include "exit_status.h"

#include "base/text_file.h"
#include "cost/price_book.h"
#include "interop/price_list.h"
#include "model/project_file.h"
#include "report/text_table.h"

#include <filesystem>
#include <map>
#include <memory>

#include "session.h"
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace millrace::cli {

namespace {

using nlohmann::ordered_json;
using Align = TextTable::Align;

/// AWS's own offer files are below it.
constexpr std::uintmax_t kLargestList = 1024ULL * 1024 * 1024;

struct PricesCommand {
    std::string region = "us-east-1";
    std::string format = "table";
};

struct ImportCommand {
    std::vector<std::string> files;
    std::string out;
    std::string region; ///< empty: the only one of the files
    std::string format = "table";
};

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
    print(command.format == "json" ? formatPriceBook(*book) : tableText(*book));
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

Result<std::vector<PriceListFile>> readFiles(const ImportCommand& command) {
    std::vector<PriceListFile> files;
    for (const std::string& name : command.files) {
        Result<std::string> text = readTextFile(name, kLargestList);
        if (!text) {
            return text.error();
        }
        // A mistyped command line must not cost anybody their price list.
        std::error_code ignored;
        if (std::filesystem::equivalent(name, command.out, ignored)) {
            return Error{ErrorCode::invalidInput, "--out " + command.out, "is one of the files to read",
                         "give the price book another name"};
        }
        files.push_back({name, std::move(*text)});
    }
    return files;
}

std::string importJson(const PriceImport& imported, const std::string& out) {
    ordered_json understood = ordered_json::array();
    for (const ImportedPrice& price : imported.understood) {
        understood.push_back({{"key", price.key}, {"sku", price.sku}, {"usagetype", price.usageType}});
    }
    ordered_json skipped = ordered_json::array();
    for (const SkippedProduct& product : imported.skipped) {
        skipped.push_back(
            {{"sku", product.sku}, {"usagetype", product.usageType}, {"reason", product.reason.english()}});
    }
    const ordered_json object = {{"out", out},
                                 {"region", imported.book.region()},
                                 {"version", imported.book.version()},
                                 {"date", imported.book.date()},
                                 {"understood", std::move(understood)},
                                 {"skipped", std::move(skipped)}};
    return object.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

/// What was understood line by line, what was skipped by reason: price lists hold thousands of products.
std::string importTable(const PriceImport& imported) {
    std::string text = tableText(imported.book);
    if (imported.skipped.empty()) {
        return text;
    }

    struct Group {
        std::size_t count = 0;
        std::string example;
    };

    std::map<std::string, Group> groups;
    for (const SkippedProduct& product : imported.skipped) {
        Group& group = groups[product.reason.english()];
        if (group.count++ == 0) {
            group.example = product.usageType.empty() ? product.sku : product.usageType;
        }
    }
    TextTable table({{"Skipped", Align::right}, {"Because the product"}, {"The first of them"}});
    for (const auto& [reason, group] : groups) {
        table.addRow({std::to_string(group.count), reason, group.example});
    }
    return text + "\n" + table.text();
}

int importBook(const ImportCommand& command) {
    const Result<std::vector<PriceListFile>> files = readFiles(command);
    if (!files) {
        printProblem(files.error());
        return kUsage;
    }
    const Result<PriceImport> imported = importPriceLists(*files, command.region);
    if (!imported) {
        printProblem(imported.error().within("prices import"));
        return kUsage;
    }
    if (const Result<void> written = writeFileAtomically(command.out, formatPriceBook(imported->book));
        !written) {
        printProblem(written.error());
        return kRunFailed;
    }
    print(command.format == "json" ? importJson(*imported, command.out) : importTable(*imported));
    return kFine;
}

void addImportTo(CLI::App& prices, int& status) {
    CLI::App* app = prices.add_subcommand("import", "Makes a price book out of AWS price list files");
    const auto command = std::make_shared<ImportCommand>();
    app->add_option("FILE", command->files, "Offer files (JSON), or what 'aws pricing get-products' prints")
        ->required();
    app->add_option("--out", command->out, "Where to write the price book")
        ->type_name("BOOK.json")
        ->required();
    app->add_option("--region", command->region, "AWS region; the only one of the files otherwise")
        ->type_name("R");
    addFormatOption(*app, command->format);
    app->callback([command, &status] { status = importBook(*command); });
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
    addImportTo(*app, status);
}

} // namespace millrace::cli
