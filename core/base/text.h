// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

/// Marks a string for translation where it stands: lupdate finds it as it finds QT_TRANSLATE_NOOP. Core never
/// translates; the window does when it shows the text. Placeholders are %1 … %9.
#define MR_TEXT(context, source) (::millrace::TextSource{context, source})

namespace millrace {

/// A string literal marked for translation.
struct TextSource {
    const char* context = "";
    const char* source = "";

    [[nodiscard]] bool isEmpty() const { return *source == '\0'; }
};

/// A sentence for people: a marked template with its arguments, or plain text that is the same in every
/// language.
class Text {
public:
    Text() = default;

    Text(const char* plain)
        : m_source(plain) {}

    Text(std::string plain)
        : m_source(std::move(plain)) {}

    /// `arguments` replace %1, %2, … and are already formatted, without regard to a locale.
    Text(TextSource marked, std::vector<std::string> arguments = {})
        : m_context(marked.context)
        , m_source(marked.source)
        , m_arguments(std::move(arguments)) {}

    /// The translation context; empty for plain text.
    [[nodiscard]] const std::string& context() const { return m_context; }

    [[nodiscard]] const std::string& source() const { return m_source; }

    [[nodiscard]] const std::vector<std::string>& arguments() const { return m_arguments; }

    [[nodiscard]] bool empty() const { return m_source.empty(); }

    /// The text in English, placeholders filled in.
    [[nodiscard]] std::string english() const;

    friend bool operator==(const Text&, const Text&) = default;

private:
    std::string m_context;
    std::string m_source;
    std::vector<std::string> m_arguments;
};

/// Fills %1 … %9 of `pattern`; a number without its argument stays as it is.
[[nodiscard]] std::string fillPlaceholders(const std::string& pattern,
                                           const std::vector<std::string>& arguments);

} // namespace millrace
