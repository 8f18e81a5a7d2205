// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/project_prices.h"

#include <fstream>
#include <sstream>

namespace millrace {

namespace {

Result<std::string> readText(const std::filesystem::path& file) {
    std::error_code failed;
    if (std::filesystem::is_directory(file, failed)) {
        return Error{ErrorCode::ioFailure, file.string(), MR_TEXT("report", "is a folder"),
                     MR_TEXT("report", "name a price book, a file")};
    }
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream.is_open() || stream.bad()) {
        return Error{ErrorCode::ioFailure, file.string(), MR_TEXT("report", "cannot be read"),
                     MR_TEXT("report", "check the name and the permissions")};
    }
    return text.str();
}

} // namespace

Result<PriceBook> openPriceBook(const Pipeline& pipeline, const std::filesystem::path& projectFolder,
                                const std::filesystem::path& file) {
    std::filesystem::path path = file;
    if (path.empty() && pipeline.cost.priceBook) {
        path = projectFolder / *pipeline.cost.priceBook;
    }
    if (path.empty()) {
        Result<PriceBook> shipped = PriceBook::builtin(pipeline.region);
        return shipped ? std::move(shipped) : Result<PriceBook>(PriceBook::withoutPrices(pipeline.region));
    }
    const Result<std::string> text = readText(path);
    if (!text) {
        return text.error();
    }
    Result<PriceBook> book = PriceBook::parse(*text);
    return book ? std::move(book) : Result<PriceBook>(book.error().within(path.string()));
}

} // namespace millrace
