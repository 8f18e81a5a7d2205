// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/record_template.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace millrace {

namespace {

using Document = nlohmann::ordered_json;
using Kind = RecordTemplate::Kind;
using Token = RecordTemplate::Token;

constexpr std::int64_t kMostRepeats = 100'000;
constexpr int kMostDecimals = 9;
constexpr int kDeepest = 64;

/// `what` names the placeholder as %1.
Error problem(std::string_view placeholder, TextSource what, TextSource todo) {
    return {ErrorCode::invalidInput, "", Text(what, {"{{" + std::string(placeholder) + "}}"}), todo};
}

/// The words of a placeholder; quotes keep spaces together.
std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    bool quoted = false;
    bool inWord = false;
    for (const char c : text) {
        if (c == '"') {
            quoted = !quoted;
            inWord = true;
        } else if (!quoted && (c == ' ' || c == '\t')) {
            if (inWord) {
                words.push_back(std::exchange(word, {}));
                inWord = false;
            }
        } else {
            word += c;
            inWord = true;
        }
    }
    if (inWord) {
        words.push_back(word);
    }
    return words;
}

template <typename Number>
std::optional<Number> numberOf(const std::string& text) {
    Number value{};
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

Result<Token> integerToken(std::string_view source, const std::vector<std::string>& words) {
    const auto low = words.size() == 3 ? numberOf<std::int64_t>(words[1]) : std::nullopt;
    const auto high = words.size() == 3 ? numberOf<std::int64_t>(words[2]) : std::nullopt;
    constexpr std::int64_t kBound = 1'000'000'000'000'000'000;
    if (!low || !high || *low > *high || *low < -kBound || *high > kBound) {
        return problem(source, MR_TEXT("templates", "%1 needs two whole numbers, the smaller first"),
                       MR_TEXT("templates", "write {{int 1 100}}"));
    }
    return Token{.kind = Kind::integer, .low = *low, .span = *high - *low + 1};
}

Result<Token> decimalToken(std::string_view source, const std::vector<std::string>& words) {
    const auto low = words.size() >= 3 ? numberOf<double>(words[1]) : std::nullopt;
    const auto high = words.size() >= 3 ? numberOf<double>(words[2]) : std::nullopt;
    const auto digits = words.size() == 4 ? numberOf<int>(words[3]) : std::optional<int>(2);
    constexpr double kBound = 1e9;
    if (!low || !high || !digits || words.size() > 4 || !(*low <= *high) || *low < -kBound ||
        *high > kBound || *digits < 0 || *digits > kMostDecimals) {
        return problem(
            source,
            MR_TEXT("templates",
                    "%1 needs two numbers up to a billion, the smaller first, and 0 to 9 decimals"),
            MR_TEXT("templates", "write {{float 0 1 2}}"));
    }
    std::int64_t scale = 1;
    for (int i = 0; i < *digits; ++i) {
        scale *= 10;
    }
    const auto first = static_cast<std::int64_t>(std::ceil(*low * static_cast<double>(scale) - 1e-6));
    const auto last = static_cast<std::int64_t>(std::floor(*high * static_cast<double>(scale) + 1e-6));
    return Token{.kind = Kind::decimal,
                 .low = first,
                 .span = std::max<std::int64_t>(last - first + 1, 1),
                 .digits = *digits};
}

Result<Token> repeatToken(Kind kind, std::string_view source, const std::vector<std::string>& words,
                          std::int64_t usual) {
    const auto count = words.size() == 1 ? std::optional(usual) : numberOf<std::int64_t>(words[1]);
    if (words.size() > 2 || !count || *count < 1 || *count > kMostRepeats) {
        return problem(source, MR_TEXT("templates", "%1 needs one count from 1 to 100000"),
                       MR_TEXT("templates", "write {{word 3}} or {{hex 8}}"));
    }
    return Token{.kind = kind, .low = *count};
}

Result<Token> tokenOf(std::string_view source) {
    static const std::vector<std::pair<std::string_view, Kind>> kPlain = {{"sequence", Kind::sequence},
                                                                          {"uuid", Kind::uuid},
                                                                          {"bool", Kind::boolean},
                                                                          {"first_name", Kind::firstName},
                                                                          {"last_name", Kind::lastName},
                                                                          {"ip", Kind::ip},
                                                                          {"timestamp", Kind::timestamp},
                                                                          {"timestamp_ms", Kind::epochMillis},
                                                                          {"key", Kind::key},
                                                                          {"padding", Kind::padding}};
    const std::vector<std::string> words = wordsOf(source);
    const std::string name = words.empty() ? std::string() : words[0];
    const auto plain = std::ranges::find(kPlain, name, &std::pair<std::string_view, Kind>::first);
    if (plain != kPlain.end() && words.size() == 1) {
        return Token{.kind = plain->second};
    }
    if (name == "int") {
        return integerToken(source, words);
    }
    if (name == "float") {
        return decimalToken(source, words);
    }
    if (name == "word") {
        return repeatToken(Kind::word, source, words, 1);
    }
    if (name == "hex") {
        return repeatToken(Kind::hex, source, words, 16);
    }
    if (name == "choice" && words.size() > 1) {
        return Token{.kind = Kind::choice, .choices = {words.begin() + 1, words.end()}};
    }
    return problem(
        source, MR_TEXT("templates", "%1 is no placeholder"),
        MR_TEXT(
            "templates",
            "use sequence, uuid, int, float, bool, choice, first_name, last_name, word, hex, ip, timestamp, "
            "timestamp_ms, key or padding"));
}

std::string escaped(const std::string& text) {
    const std::string quoted =
        nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return quoted.substr(1, quoted.size() - 2);
}

std::string memberPath(const std::string& path, const std::string& key) {
    return path.empty() ? key : path + "." + key;
}

bool isBare(Kind kind) {
    return kind == Kind::sequence || kind == Kind::integer || kind == Kind::decimal ||
           kind == Kind::boolean || kind == Kind::epochMillis;
}

} // namespace

/// Builds a RecordTemplate; the one place that sees its inside besides itself.
class TemplateCompiler {
public:
    Result<void> addText(std::string_view text, bool escape) {
        while (!text.empty()) {
            const std::size_t open = text.find("{{");
            addLiteral(text.substr(0, open), escape);
            if (open == std::string_view::npos) {
                break;
            }
            const std::size_t close = text.find("}}", open);
            if (close == std::string_view::npos) {
                constexpr std::size_t kShown = 22;
                return Error{ErrorCode::invalidInput, "",
                             Text(MR_TEXT("templates", "the placeholder \"%1\" is not closed"),
                                  {std::string(text.substr(open, kShown))}),
                             MR_TEXT("templates", "end it with }}")};
            }
            Result<Token> token = tokenOf(text.substr(open + 2, close - open - 2));
            if (!token) {
                return token.error();
            }
            if (escape) {
                std::ranges::transform(token->choices, token->choices.begin(), escaped);
            }
            m_template.m_tokens.push_back(std::move(*token));
            text.remove_prefix(close + 2);
        }
        return {};
    }

    Result<void> addValue(const Document& value, const std::string& path, int depth = 0) {
        if (depth > kDeepest) {
            return Error{ErrorCode::invalidInput, path, MR_TEXT("templates", "is nested too deeply"),
                         MR_TEXT("templates", "use at most 64 levels")};
        }
        if (value.is_object()) {
            return addObject(value, path, depth);
        }
        if (value.is_array()) {
            return addArray(value, path, depth);
        }
        return value.is_string() ? addString(value.get<std::string>(), path) : addLeaf(value.dump(), path);
    }

    RecordTemplate take() {
        m_template.finish();
        return std::move(m_template);
    }

    void addLiteral(std::string_view text, bool escape = false) {
        if (text.empty()) {
            return;
        }
        std::vector<Token>& tokens = m_template.m_tokens;
        // Fields begin and end between tokens, so only text that stands behind the last field's end may be
        // joined.
        const bool mayJoin =
            !tokens.empty() && tokens.back().kind == Kind::literal &&
            (m_template.m_fields.empty() || m_template.m_fields.back().last < tokens.size()) && !m_fieldOpen;
        const std::string piece = escape ? escaped(std::string(text)) : std::string(text);
        if (mayJoin) {
            tokens.back().text += piece;
        } else {
            tokens.push_back({.kind = Kind::literal, .text = piece});
        }
    }

private:
    Result<void> addObject(const Document& value, const std::string& path, int depth) {
        addLiteral("{");
        bool first = true;
        for (const auto& [key, member] : value.items()) {
            addLiteral((first ? "\"" : ",\"") + escaped(key) + "\":");
            first = false;
            if (Result<void> added = addValue(member, memberPath(path, key), depth + 1); !added) {
                return added;
            }
        }
        addLiteral("}");
        return {};
    }

    Result<void> addArray(const Document& value, const std::string& path, int depth) {
        addLiteral("[");
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (i > 0) {
                addLiteral(",");
            }
            if (Result<void> added = addValue(value[i], path + "[" + std::to_string(i) + "]", depth + 1);
                !added) {
                return added;
            }
        }
        addLiteral("]");
        return {};
    }

    Result<void> addString(const std::string& text, const std::string& path) {
        const bool wholePlaceholder =
            text.starts_with("{{") && text.find("}}") == text.size() - 2 && text.size() > 4;
        if (wholePlaceholder) {
            Result<Token> token = tokenOf(std::string_view(text).substr(2, text.size() - 4));
            if (token && isBare(token->kind)) {
                m_template.m_tokens.push_back(*token);
                m_template.m_fields.push_back(
                    {path, m_template.m_tokens.size() - 1, m_template.m_tokens.size()});
                return {};
            }
        }
        addLiteral("\"");
        const std::size_t first = m_template.m_tokens.size();
        m_fieldOpen = true;
        Result<void> added = addText(text, true);
        m_fieldOpen = false;
        m_template.m_fields.push_back({path, first, m_template.m_tokens.size()});
        addLiteral("\"");
        return added ? added : Result<void>(added.error().within(path));
    }

    Result<void> addLeaf(const std::string& text, const std::string& path) {
        const std::size_t first = m_template.m_tokens.size();
        m_fieldOpen = true;
        addLiteral(text);
        m_fieldOpen = false;
        m_template.m_fields.push_back({path, first, m_template.m_tokens.size()});
        return {};
    }

    RecordTemplate m_template;
    bool m_fieldOpen = false;
};

Result<RecordTemplate> RecordTemplate::compileText(std::string_view text) {
    TemplateCompiler compiler;
    if (Result<void> added = compiler.addText(text, false); !added) {
        return added.error();
    }
    return compiler.take();
}

Result<RecordTemplate> RecordTemplate::compileJson(std::string_view json) {
    const Document document = Document::parse(json, nullptr, false);
    if (document.is_discarded()) {
        return Error{ErrorCode::invalidInput, "", MR_TEXT("templates", "the document is not valid JSON"),
                     MR_TEXT("templates", "correct it")};
    }
    TemplateCompiler compiler;
    if (Result<void> added = compiler.addValue(document, ""); !added) {
        return added.error();
    }
    return compiler.take();
}

Result<RecordTemplate>
RecordTemplate::compileFields(const std::vector<std::pair<std::string, std::string>>& fields) {
    std::set<std::string> names;
    Document document = Document::object();
    for (const auto& [name, value] : fields) {
        if (!names.insert(name).second) {
            return Error{ErrorCode::invalidInput, "",
                         Text(MR_TEXT("templates", "\"%1\" is the name of two fields"), {name}),
                         MR_TEXT("templates", "rename one")};
        }
        document[name] = Document::parse(value, nullptr, false);
        if (document[name].is_discarded()) {
            return Error{ErrorCode::invalidInput, "",
                         Text(MR_TEXT("templates", "the value of \"%1\" is not valid JSON"), {name}),
                         MR_TEXT("templates", "correct it; texts stand in quotes")};
        }
    }
    TemplateCompiler compiler;
    if (Result<void> added = compiler.addValue(document, ""); !added) {
        return added.error();
    }
    return compiler.take();
}

} // namespace millrace
