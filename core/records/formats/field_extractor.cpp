// SPDX-License-Identifier: GPL-3.0-or-later
#define PCRE2_CODE_UNIT_WIDTH 8

#include "records/formats/field_extractor.h"

#include "records/formats/delimited_text.h"

#include <nlohmann/json.hpp>
#include <pcre2.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace millrace {

namespace {

/// As deep as values of a project file, and far deeper than any key.
constexpr int kDeepest = 64;

/// A step on the way through a JSON value: a member's name or an element's index.
struct PathStep {
    std::string name;
    std::optional<std::size_t> index;
};

std::optional<std::vector<PathStep>> parsePath(std::string_view path) {
    std::vector<PathStep> steps;
    std::string name;
    const auto flush = [&] {
        if (!name.empty()) {
            steps.push_back({std::exchange(name, {}), std::nullopt});
        }
    };
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == '.') {
            flush();
        } else if (path[i] == '[') {
            flush();
            std::size_t index = 0;
            const char* end = path.data() + path.size();
            const auto [stop, failed] = std::from_chars(path.data() + i + 1, end, index);
            if (failed != std::errc{} || stop == end || *stop != ']') {
                return std::nullopt;
            }
            steps.push_back({{}, index});
            i = static_cast<std::size_t>(stop - path.data());
        } else {
            name += path[i];
        }
    }
    flush();
    return steps.empty() ? std::nullopt : std::optional(steps);
}

/// Whether `value` holds nothing nested deeper than `levels`: writing JSON recurses.
bool isShallow(const nlohmann::json& value, int levels) {
    return !value.is_structured() || (levels > 0 && std::ranges::all_of(value, [=](const auto& element) {
                                          return isShallow(element, levels - 1);
                                      }));
}

class JsonExtractor final : public FieldExtractor {
public:
    explicit JsonExtractor(std::vector<PathStep> steps)
        : m_steps(std::move(steps)) {}

    [[nodiscard]] std::optional<std::string> extract(std::string_view record) const override {
        const nlohmann::json document = nlohmann::json::parse(record, nullptr, false);
        const nlohmann::json* at = &document;
        for (const PathStep& step : m_steps) {
            if (step.index) {
                if (!at->is_array() || *step.index >= at->size()) {
                    return std::nullopt;
                }
                at = &(*at)[*step.index];
            } else {
                const auto member = at->is_object() ? at->find(step.name) : at->end();
                if (!at->is_object() || member == at->end()) {
                    return std::nullopt;
                }
                at = &*member;
            }
        }
        if (at->is_string()) {
            return at->get<std::string>();
        }
        if (!isShallow(*at, kDeepest)) {
            return std::nullopt;
        }
        return at->dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }

private:
    std::vector<PathStep> m_steps;
};

class CsvExtractor final : public FieldExtractor {
public:
    explicit CsvExtractor(std::size_t column)
        : m_column(column) {}

    [[nodiscard]] std::optional<std::string> extract(std::string_view record) const override {
        std::vector<std::string> fields = csvFields(record);
        return m_column < fields.size() ? std::optional(std::move(fields[m_column])) : std::nullopt;
    }

private:
    std::size_t m_column;
};

struct CodeFree {
    void operator()(pcre2_code* code) const { pcre2_code_free(code); }
};

struct MatchFree {
    void operator()(pcre2_match_data* match) const { pcre2_match_data_free(match); }
};

struct ContextFree {
    void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
};

/// Far more steps than any sane expression takes on a line, and over in a few milliseconds.
constexpr std::uint32_t kMatchLimit = 200'000;

class TextExtractor final : public FieldExtractor {
public:
    TextExtractor(std::unique_ptr<pcre2_code, CodeFree> code, int group)
        : m_code(std::move(code))
        , m_match(pcre2_match_data_create_from_pattern(m_code.get(), nullptr))
        , m_context(pcre2_match_context_create(nullptr))
        , m_group(static_cast<std::uint32_t>(group)) {
        pcre2_set_match_limit(m_context.get(), kMatchLimit);
        pcre2_set_depth_limit(m_context.get(), kMatchLimit);
        pcre2_set_heap_limit(m_context.get(), 20'000);
    }

    [[nodiscard]] std::optional<std::string> extract(std::string_view record) const override {
        const auto* text = reinterpret_cast<PCRE2_SPTR>(record.data());
        const int matched =
            pcre2_match(m_code.get(), text, record.size(), 0, 0, m_match.get(), m_context.get());
        if (matched < 0 || m_group >= pcre2_get_ovector_count(m_match.get())) {
            return std::nullopt;
        }
        const PCRE2_SIZE* places = pcre2_get_ovector_pointer(m_match.get());
        const std::size_t place = std::size_t{2} * m_group;
        const PCRE2_SIZE begin = places[place];
        const PCRE2_SIZE end = places[place + 1];
        if (begin == PCRE2_UNSET || end < begin) {
            return std::nullopt;
        }
        return std::string(record.substr(begin, end - begin));
    }

private:
    std::unique_ptr<pcre2_code, CodeFree> m_code;
    std::unique_ptr<pcre2_match_data, MatchFree> m_match;
    std::unique_ptr<pcre2_match_context, ContextFree> m_context;
    std::uint32_t m_group;
};

} // namespace

Result<std::unique_ptr<FieldExtractor>> makeJsonExtractor(const std::string& path) {
    std::optional<std::vector<PathStep>> steps = parsePath(path);
    if (!steps) {
        return Error{ErrorCode::invalidInput, path, MR_TEXT("records", "is no path into a JSON record"),
                     MR_TEXT("records", "write it as user.id or items[0].sku")};
    }
    return std::unique_ptr<FieldExtractor>(std::make_unique<JsonExtractor>(std::move(*steps)));
}

Result<std::unique_ptr<FieldExtractor>> makeCsvExtractor(const std::vector<std::string>& header,
                                                         const std::string& column) {
    const auto found = std::ranges::find(header, column);
    if (found == header.end()) {
        std::string names;
        for (const std::string& name : header) {
            names += (names.empty() ? "" : ", ") + name;
        }
        return Error{ErrorCode::invalidInput, column, MR_TEXT("records", "is no column of the file"),
                     Text(MR_TEXT("records", "use one of: %1"), {names})};
    }
    return std::unique_ptr<FieldExtractor>(
        std::make_unique<CsvExtractor>(static_cast<std::size_t>(found - header.begin())));
}

Result<std::unique_ptr<FieldExtractor>> makeTextExtractor(const std::string& expression,
                                                          const std::string& group) {
    int failure = 0;
    PCRE2_SIZE place = 0;
    std::unique_ptr<pcre2_code, CodeFree> code(pcre2_compile(
        reinterpret_cast<PCRE2_SPTR>(expression.data()), expression.size(), 0, &failure, &place, nullptr));
    if (!code) {
        std::array<PCRE2_UCHAR, 200> message{};
        pcre2_get_error_message(failure, message.data(), message.size());
        return Error{ErrorCode::invalidInput, "character " + std::to_string(place + 1),
                     Text(MR_TEXT("records", "the regular expression does not compile: %1"),
                          {reinterpret_cast<const char*>(message.data())}),
                     MR_TEXT("records", "correct it")};
    }
    const int number =
        pcre2_substring_number_from_name(code.get(), reinterpret_cast<PCRE2_SPTR>(group.c_str()));
    if (number < 0) {
        return Error{ErrorCode::invalidInput, group,
                     MR_TEXT("records", "is no named group of the regular expression"),
                     Text(MR_TEXT("records", "write (?<%1>…) around the part that it is"), {group})};
    }
    pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE); // slower without, never wrong
    return std::unique_ptr<FieldExtractor>(std::make_unique<TextExtractor>(std::move(code), number));
}

} // namespace millrace
