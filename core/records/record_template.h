// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace millrace {

/// A placeholder as help and editors list it.
struct TemplatePlaceholder {
    std::string_view syntax; ///< `{{int 1 100}}`
    TextSource help;
};

/// Everything that may stand between `{{` and `}}`.
[[nodiscard]] const std::vector<TemplatePlaceholder>& templatePlaceholders();

/// What a record's text is made from besides the template.
struct TemplateInput {
    RandomStream random;         ///< of this record alone
    std::uint64_t ordinal = 0;   ///< number of the record
    WallTime created{};          ///< UTC
    std::string_view key;        ///< partition key
    std::size_t targetBytes = 0; ///< `{{padding}}` fills up to this size
};

/// A record's text with placeholders, compiled once and filled in for each record. The text is a function of
/// the TemplateInput.
class RecordTemplate {
public:
    /// Plain text with placeholders. Errors name the placeholder.
    [[nodiscard]] static Result<RecordTemplate> compileText(std::string_view text);

    /// A JSON value (as text) whose strings may hold placeholders; one that is a whole string and makes a
    /// number or a truth value is written without quotes. Each record is one line of compact JSON.
    [[nodiscard]] static Result<RecordTemplate> compileJson(std::string_view json);

    /// A JSON object of named fields in this order; values are JSON text as in compileJson(). Errors: a name
    /// twice.
    [[nodiscard]] static Result<RecordTemplate>
    compileFields(const std::vector<std::pair<std::string, std::string>>& fields);

    /// Appends the text to `out`.
    void render(const TemplateInput& input, std::string& out) const;

    /// A leaf of a JSON template by its path (`user.id`, `items[0].sku`), for fieldText(). Nothing when there
    /// is none.
    [[nodiscard]] std::optional<std::size_t> findField(std::string_view path) const;

    /// Appends the value of a leaf alone, without quotes.
    void renderField(std::size_t field, const TemplateInput& input, std::string& out) const;

    /// Whether any placeholder looks at TemplateInput::created, or at ::key.
    [[nodiscard]] bool usesTime() const { return m_usesTime; }

    [[nodiscard]] bool usesKey() const { return m_usesKey; }

    enum class Kind {
        literal,
        sequence,
        uuid,
        integer,
        decimal,
        boolean,
        choice,
        firstName,
        lastName,
        word,
        hex,
        ip,
        timestamp,
        epochMillis,
        key,
        padding
    };

    struct Token {
        Kind kind = Kind::literal;
        std::string text{}; ///< literal
        std::int64_t low =
            0; ///< integer: smallest; decimal: smallest, in units of 10^-digits; hex, word: how many
        std::int64_t span = 0; ///< number of different values
        int digits = 0;        ///< decimal places
        std::vector<std::string> choices{};
    };

private:
    friend class TemplateCompiler;

    struct Field {
        std::string path;
        std::size_t first = 0; ///< tokens [first, last)
        std::size_t last = 0;
    };

    void append(std::size_t index, const TemplateInput& input, std::string& out) const;
    void finish();

    std::vector<Token> m_tokens;
    std::vector<Field> m_fields;
    bool m_usesTime = false;
    bool m_usesKey = false;
};

} // namespace millrace
