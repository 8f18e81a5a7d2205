// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/json_pieces.h"

#include "base/number_text.h"

#include <algorithm>

namespace millrace {

namespace {

constexpr std::string_view kSpace = " \t\r\n,";

/// Length of the object at the front of `text`, by its braces; all of it when they do not close.
std::size_t lengthOfObject(std::string_view text) {
    std::size_t depth = 0;
    bool isQuoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char letter = text[i];
        if (isQuoted) {
            i += letter == '\\' ? 1 : 0;
            isQuoted = letter != '"';
        } else if (letter == '"') {
            isQuoted = true;
        } else if (letter == '{') {
            ++depth;
        } else if (letter == '}' && --depth == 0) {
            return i + 1;
        }
    }
    return text.size();
}

/// Goes over a text from front to back and knows where it is.
class Scanner {
public:
    explicit Scanner(std::string_view text)
        : m_rest(text) {}

    [[nodiscard]] std::string_view rest() const { return m_rest; }

    [[nodiscard]] std::size_t line() const { return m_line; }

    [[nodiscard]] std::size_t column() const { return m_column; }

    std::string_view take(std::size_t length) {
        const std::string_view taken = m_rest.substr(0, length);
        const std::size_t lastBreak = taken.rfind('\n');
        m_line += static_cast<std::size_t>(std::count(taken.begin(), taken.end(), '\n'));
        m_column = lastBreak == std::string_view::npos ? m_column + taken.size() : taken.size() - lastBreak;
        m_rest.remove_prefix(taken.size());
        return taken;
    }

    void skipSpace() { take(std::min(m_rest.find_first_not_of(kSpace), m_rest.size())); }

private:
    std::string_view m_rest;
    std::size_t m_line = 1;
    std::size_t m_column = 1;
};

/// Whether the bracket at the front is one of a list of objects, and not of a prompt such as `[me@host ~]$`.
bool isListBracket(std::string_view text) {
    if (text.front() == ']') {
        return true;
    }
    const std::size_t next = text.find_first_not_of(kSpace, 1);
    return text.front() == '[' && next != std::string_view::npos && text[next] == '{';
}

} // namespace

JsonPieces splitJson(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    JsonPieces pieces;
    Scanner scanner(text);
    for (scanner.skipSpace(); !scanner.rest().empty(); scanner.skipSpace()) {
        const std::size_t line = scanner.line();
        const std::size_t column = scanner.column();
        if (scanner.rest().front() == '{') {
            pieces.objects.push_back({scanner.take(lengthOfObject(scanner.rest())), line, column});
        } else if (isListBracket(scanner.rest())) {
            scanner.take(1);
        } else {
            const std::string_view stray = scanner.take(scanner.rest().find('\n'));
            pieces.strayLines.push_back({trimmed(stray), line});
        }
    }
    return pieces;
}

Result<Json> parsePiece(const JsonPiece& piece) {
    Result<Json> parsed = parseJson(piece.text);
    if (parsed || (piece.line == 1 && piece.column == 1)) {
        return parsed;
    }
    // With what comes before it as white space, the same error names its place in the whole text.
    std::string padded(piece.line - 1, '\n');
    padded.append(piece.column - 1, ' ').append(piece.text);
    return parseJson(padded);
}

} // namespace millrace
