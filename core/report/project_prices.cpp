// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/project_prices.h"

#include "base/text_file.h"

namespace millrace {

namespace {

constexpr std::uintmax_t kLargestBook = 16ULL * 1024 * 1024;

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
    const Result<std::string> text = readTextFile(path, kLargestBook);
    if (!text) {
        return text.error();
    }
    Result<PriceBook> book = PriceBook::parse(*text);
    return book ? std::move(book) : Result<PriceBook>(book.error().within(path.string()));
}

} // namespace millrace
