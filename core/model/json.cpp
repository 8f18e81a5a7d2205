// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/json.h"

#include "base/text.h"

#include <algorithm>
#include <set>
#include <vector>

namespace millrace {

namespace {

constexpr std::size_t kDeepest = 64;
constexpr std::size_t kLongestText = 64UL * 1024 * 1024;

std::string placeOf(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t lastBreak = before.rfind('\n');
    const std::size_t column =
        lastBreak == std::string_view::npos ? before.size() : before.size() - lastBreak - 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(std::max<std::size_t>(column, 1));
}

/// What the parser stumbled over, as people write it: its marks for line breaks and tabs (`<U+000A>`) and all
/// blanks become one space.
std::string readableToken(std::string_view token) {
    constexpr std::string_view kMark = "<U+00";
    constexpr std::size_t kMarkLength = 8;
    std::string text;
    for (std::size_t i = 0; i < token.size();) {
        const bool isMark = token.substr(i).starts_with(kMark) && i + kMarkLength <= token.size() &&
                            token[i + kMarkLength - 1] == '>';
        if (!isMark && token[i] != ' ') {
            text += token[i];
        } else if (!text.empty() && text.back() != ' ') {
            text += ' ';
        }
        i += isMark ? kMarkLength : 1;
    }
    if (text.ends_with(' ')) {
        text.pop_back();
    }
    return text;
}

/// Its first characters.
std::string shortToken(std::string token) {
    constexpr std::size_t kLongest = 40;
    if (token.size() <= kLongest) {
        return token;
    }
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(token[end]) & 0xC0U) == 0x80U) {
        --end; // within a character
    }
    return token.substr(0, end) + "…";
}

/// Builds the value and refuses what nlohmann's own builder lets through: deep nesting and a key twice.
class Builder final : public nlohmann::json_sax<Json> {
public:
    explicit Builder(std::string_view text)
        : m_text(text) {}

    bool null() override { return add(nullptr); }

    bool boolean(bool value) override { return add(value); }

    bool number_integer(number_integer_t value) override { return add(value); }

    bool number_unsigned(number_unsigned_t value) override { return add(value); }

    bool number_float(number_float_t value, const string_t& /*text*/) override { return add(value); }

    bool string(string_t& value) override { return add(std::move(value)); }

    bool binary(binary_t& /*value*/) override { return false; }

    bool start_object(std::size_t /*size*/) override { return open(Json::object()); }

    bool start_array(std::size_t /*size*/) override { return open(Json::array()); }

    bool key(string_t& value) override {
        if (m_open.back()->contains(value)) {
            return refuse(Text(MR_TEXT("model", "the key \"%1\" occurs twice in one object"), {value}),
                          MR_TEXT("model", "remove one of them"));
        }
        m_key = value;
        return true;
    }

    bool end_object() override { return close(); }

    bool end_array() override { return close(); }

    bool parse_error(std::size_t position, const std::string& token,
                     const nlohmann::detail::exception& error) override {
        if (m_text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
            return refuse(MR_TEXT("model", "the text is empty"),
                          MR_TEXT("model", "check that it is the right file"));
        }
        m_error = Error{ErrorCode::invalidInput, placeOf(m_text, position), {}, {}};
        if (position > m_text.size()) { // the parser counts the end as one character more
            m_error->what = MR_TEXT("model", "the text ends too early; a quote or a bracket is still open");
            m_error->todo = MR_TEXT("model", "add what is missing, or open a copy that is complete");
        } else if (std::string_view(error.what()).find("ill-formed UTF-8") != std::string_view::npos) {
            m_error->what = MR_TEXT("model", "this is not text in UTF-8");
            m_error->todo = MR_TEXT("model", "save it in that encoding");
        } else {
            m_error->what =
                Text(MR_TEXT("model", "this is not JSON, from %1 on"), {shortToken(readableToken(token))});
            m_error->todo = MR_TEXT("model", "look for a comma, a quote or a bracket that is missing there");
        }
        return false;
    }

    Json root;
    std::optional<Error> m_error;

private:
    Json* put(Json value) {
        if (m_open.empty()) {
            root = std::move(value);
            return &root;
        }
        Json& parent = *m_open.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        return &(parent[m_key] = std::move(value));
    }

    bool add(Json value) {
        put(std::move(value));
        return true;
    }

    bool open(Json value) {
        if (m_open.size() >= kDeepest) {
            return refuse(MR_TEXT("model", "values are nested more than 64 levels deep"),
                          MR_TEXT("model", "flatten them"));
        }
        m_open.push_back(put(std::move(value)));
        return true;
    }

    bool close() {
        m_open.pop_back();
        return true;
    }

    bool refuse(Text what, Text todo) {
        m_error = Error{ErrorCode::invalidInput, "", std::move(what), std::move(todo)};
        return false;
    }

    std::string_view m_text;
    std::vector<Json*> m_open;
    std::string m_key;
};

} // namespace

Result<Json> parseJson(std::string_view text) {
    if (text.size() > kLongestText) {
        return Error{ErrorCode::invalidInput, "", MR_TEXT("model", "the text is larger than 64 MiB"),
                     MR_TEXT("model", "check that it is the right file")};
    }
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    Builder builder(text);
    if (!Json::sax_parse(text, &builder)) {
        return builder.m_error.value_or(Error{ErrorCode::invalidInput, "",
                                              MR_TEXT("model", "this is not JSON"),
                                              MR_TEXT("model", "correct the text")});
    }
    return std::move(builder.root);
}

const char* describeKind(const Json& value) {
    switch (value.type()) {
    case Json::value_t::null:
        return "nothing";
    case Json::value_t::boolean:
        return "true or false";
    case Json::value_t::string:
        return "a text";
    case Json::value_t::array:
        return "a list";
    case Json::value_t::object:
        return "an object";
    default:
        return "a number";
    }
}

std::string shortText(const Json& value) {
    constexpr std::size_t kLongest = 40;
    std::string text = value.is_structured() ? std::string(describeKind(value))
                                             : value.dump(-1, ' ', true, Json::error_handler_t::replace);
    if (text.size() > kLongest) {
        text = text.substr(0, kLongest) + "…";
    }
    return text;
}

} // namespace millrace
