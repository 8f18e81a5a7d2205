// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/price_json.h"

#include "base/number_text.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace millrace {

namespace {

using PriceJson = nlohmann::json;

constexpr std::size_t kDeepest = 16;
constexpr std::size_t kLongestText = 16UL * 1024 * 1024;

std::string placeOf(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    const std::size_t column = std::max<std::size_t>(before.size() - lineStart, 1);
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// Looks at a text without building anything, for what nlohmann's own builder would let through.
class Guard final : public nlohmann::json_sax<PriceJson> {
public:
    explicit Guard(std::string_view text)
        : m_text(text) {}

    bool null() override { return true; }

    bool boolean(bool /*value*/) override { return true; }

    bool number_integer(number_integer_t /*value*/) override { return true; }

    bool number_unsigned(number_unsigned_t /*value*/) override { return true; }

    bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return true; }

    bool string(string_t& /*value*/) override { return true; }

    bool binary(binary_t& /*value*/) override { return false; }

    bool start_object(std::size_t /*size*/) override { return open(); }

    bool start_array(std::size_t /*size*/) override { return open(); }

    bool end_object() override { return close(); }

    bool end_array() override { return close(); }

    bool key(string_t& value) override {
        return m_keys.back().insert(value).second ||
               refuse("", {MR_TEXT("cost", "the key %1 occurs twice in one object"), {inQuotes(value)}},
                      MR_TEXT("cost", "remove one of them"));
    }

    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const nlohmann::detail::exception& /*error*/) override {
        return refuse(placeOf(m_text, position), MR_TEXT("cost", "this is not JSON in UTF-8"),
                      MR_TEXT("cost", "correct the text there"));
    }

    std::optional<Error> error;

private:
    bool open() {
        if (m_keys.size() >= kDeepest) {
            return refuse("", MR_TEXT("cost", "values are nested more than 16 levels deep"),
                          MR_TEXT("cost", "check that it is a price book"));
        }
        m_keys.emplace_back();
        return true;
    }

    bool close() {
        m_keys.pop_back();
        return true;
    }

    bool refuse(std::string where, Text what, Text todo) {
        error = Error{ErrorCode::invalidInput, std::move(where), std::move(what), std::move(todo)};
        return false;
    }

    std::string_view m_text;
    std::vector<std::set<std::string>> m_keys; ///< of each object or list that is open
};

} // namespace

Result<nlohmann::json> parsePriceJson(std::string_view text) {
    if (text.size() > kLongestText) {
        return Error{ErrorCode::invalidInput, "", MR_TEXT("cost", "the text is larger than 16 MiB"),
                     MR_TEXT("cost", "check that it is a price book")};
    }
    Guard guard(text);
    if (!PriceJson::sax_parse(text, &guard)) {
        return guard.error.value_or(Error{ErrorCode::invalidInput, "",
                                          MR_TEXT("cost", "this is not JSON in UTF-8"),
                                          MR_TEXT("cost", "correct the text there")});
    }
    return PriceJson::parse(text, nullptr, false);
}

} // namespace millrace
