// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/record_template.h"

#include <array>
#include <charconv>

namespace millrace {

namespace {

// Common given and family names; short, so that records stay readable.
constexpr std::array<std::string_view, 32> kFirstNames = {
    "Ada",  "Ben",    "Chloe", "Daniel", "Elena", "Farid",   "Grace",  "Hana",   "Ivan",   "Jisoo", "Karim",
    "Lena", "Minjun", "Nora",  "Omar",   "Priya", "Quentin", "Rosa",   "Seojun", "Tara",   "Uma",   "Victor",
    "Wen",  "Ximena", "Yuna",  "Zoe",    "Aiko",  "Bruno",   "Carmen", "Dmitri", "Esther", "Felix"};
constexpr std::array<std::string_view, 32> kLastNames = {
    "Kim",      "Smith",  "Garcia", "Lee",    "Mueller", "Silva",    "Park",   "Rossi",
    "Tanaka",   "Novak",  "Khan",   "Dubois", "Choi",    "Ivanova",  "Costa",  "Nguyen",
    "Okafor",   "Jensen", "Patel",  "Moreau", "Yilmaz",  "Kowalski", "Santos", "Haddad",
    "Lindgren", "Marino", "Sato",   "Weber",  "Ali",     "Brown",    "Chen",   "Diaz"};
constexpr std::array<std::string_view, 32> kWords = {
    "river",   "stone",  "cloud",  "amber",  "signal", "harbor", "meadow", "copper",
    "lantern", "orbit",  "paper",  "quartz", "ribbon", "silver", "timber", "violet",
    "window",  "yellow", "zephyr", "anchor", "basil",  "cinder", "delta",  "ember",
    "forest",  "garden", "hollow", "island", "jasper", "kettle", "linen",  "mill"};

constexpr std::string_view kHexDigits = "0123456789abcdef";

void appendHex(std::uint64_t bits, int digits, std::string& out) {
    for (int i = digits - 1; i >= 0; --i) {
        out.push_back(kHexDigits[(bits >> (4 * static_cast<unsigned>(i))) & 0xfU]);
    }
}

void appendInteger(std::int64_t value, std::string& out) {
    std::array<char, 24> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    out.append(buffer.data(), end);
}

void appendDecimal(std::int64_t value, int digits, std::string& out) {
    std::array<char, 24> buffer{};
    if (value < 0) {
        out.push_back('-');
        value = -value;
    }
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    const auto length = static_cast<int>(end - buffer.data());
    if (length <= digits) {
        out += "0.";
        out.append(static_cast<std::size_t>(digits - length), '0');
        out.append(buffer.data(), end);
    } else {
        out.append(buffer.data(), static_cast<std::size_t>(length - digits));
        if (digits > 0) {
            out.push_back('.');
            out.append(end - digits, end);
        }
    }
}

/// `2026-01-05T00:00:00.000Z`; by hand, since records are made by the million.
void appendTimestamp(WallTime time, std::string& out) {
    const auto days = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(days);
    const auto millis = static_cast<std::uint32_t>((time - days) / std::chrono::milliseconds(1));
    const auto two = [](char* at, std::uint32_t value) {
        at[0] = static_cast<char>('0' + value / 10);
        at[1] = static_cast<char>('0' + value % 10);
    };
    std::array<char, 24> text{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0', 'T', '0',
                              '0', ':', '0', '0', ':', '0', '0', '.', '0', '0', '0', 'Z'};
    const auto year = static_cast<std::uint32_t>(static_cast<int>(date.year()));
    two(text.data(), year / 100 % 100);
    two(text.data() + 2, year % 100);
    two(text.data() + 5, static_cast<unsigned>(date.month()));
    two(text.data() + 8, static_cast<unsigned>(date.day()));
    two(text.data() + 11, millis / 3'600'000);
    two(text.data() + 14, millis / 60'000 % 60);
    two(text.data() + 17, millis / 1000 % 60);
    text[20] = static_cast<char>('0' + millis / 100 % 10);
    two(text.data() + 21, millis % 100);
    out.append(text.data(), text.size());
}

void appendUuid(std::uint64_t high, std::uint64_t low, std::string& out) {
    high = (high & ~0xf000ULL) | 0x4000ULL; // version 4
    low = (low & ~(3ULL << 62U)) | (2ULL << 62U);
    appendHex(high >> 32U, 8, out);
    out.push_back('-');
    appendHex(high >> 16U, 4, out);
    out.push_back('-');
    appendHex(high, 4, out);
    out.push_back('-');
    appendHex(low >> 48U, 4, out);
    out.push_back('-');
    appendHex(low, 12, out);
}

template <std::size_t N>
std::string_view pick(const std::array<std::string_view, N>& names, std::uint64_t bits) {
    return names[bits % N];
}

} // namespace

const std::vector<TemplatePlaceholder>& templatePlaceholders() {
    static const std::vector<TemplatePlaceholder> kAll = {
        {"{{sequence}}", MR_TEXT("templates", "Number of the record, from 0.")},
        {"{{uuid}}", MR_TEXT("templates", "A random UUID.")},
        {"{{int 1 100}}", MR_TEXT("templates", "A whole number between two bounds, both included.")},
        {"{{float 0 1 2}}", MR_TEXT("templates", "A number between two bounds, with so many decimals.")},
        {"{{bool}}", MR_TEXT("templates", "true or false.")},
        {"{{choice red green \"deep blue\"}}", MR_TEXT("templates", "One of the words given.")},
        {"{{first_name}}", MR_TEXT("templates", "A given name.")},
        {"{{last_name}}", MR_TEXT("templates", "A family name.")},
        {"{{word 3}}", MR_TEXT("templates", "So many plain words.")},
        {"{{hex 8}}", MR_TEXT("templates", "So many hexadecimal digits.")},
        {"{{ip}}", MR_TEXT("templates", "An IPv4 address of the documentation and private ranges.")},
        {"{{timestamp}}", MR_TEXT("templates", "Simulated time of the record, ISO 8601 in UTC.")},
        {"{{timestamp_ms}}", MR_TEXT("templates", "The same in milliseconds since 1970.")},
        {"{{key}}", MR_TEXT("templates", "The record's partition key.")},
        {"{{padding}}", MR_TEXT("templates", "Letters that fill the record up to its size.")}};
    return kAll;
}

void RecordTemplate::finish() {
    for (const Token& token : m_tokens) {
        m_usesTime = m_usesTime || token.kind == Kind::timestamp || token.kind == Kind::epochMillis;
        m_usesKey = m_usesKey || token.kind == Kind::key;
    }
}

void RecordTemplate::append(std::size_t index, const TemplateInput& input, std::string& out) const {
    const Token& token = m_tokens[index];
    const auto drawn = [&] { return input.random.bits(index); };
    switch (token.kind) {
    case Kind::literal:
        out += token.text;
        break;
    case Kind::sequence:
        appendInteger(static_cast<std::int64_t>(input.ordinal), out);
        break;
    case Kind::uuid:
        appendUuid(drawn(), input.random.child(index).bits(0), out);
        break;
    case Kind::integer:
        appendInteger(token.low + static_cast<std::int64_t>(
                                      input.random.below(index, static_cast<std::uint64_t>(token.span))),
                      out);
        break;
    case Kind::decimal:
        appendDecimal(token.low + static_cast<std::int64_t>(
                                      input.random.below(index, static_cast<std::uint64_t>(token.span))),
                      token.digits, out);
        break;
    case Kind::boolean:
        out += (drawn() & 1U) != 0 ? "true" : "false";
        break;
    case Kind::choice:
        out += token.choices[input.random.below(index, token.choices.size())];
        break;
    case Kind::firstName:
        out += pick(kFirstNames, drawn());
        break;
    case Kind::lastName:
        out += pick(kLastNames, drawn());
        break;
    case Kind::word: {
        const RandomStream words = input.random.child(index);
        for (std::int64_t i = 0; i < token.low; ++i) {
            out += i > 0 ? " " : "";
            out += pick(kWords, words.bits(static_cast<std::uint64_t>(i)));
        }
        break;
    }
    case Kind::hex: {
        const RandomStream digits = input.random.child(index);
        constexpr int kPerDraw = 16;
        for (std::int64_t left = token.low, i = 0; left > 0; left -= kPerDraw, ++i) {
            appendHex(digits.bits(static_cast<std::uint64_t>(i)),
                      static_cast<int>(std::min<std::int64_t>(left, kPerDraw)), out);
        }
        break;
    }
    case Kind::ip: {
        const std::uint64_t bits = drawn();
        out += "10";
        for (unsigned shift : {0U, 8U, 16U}) {
            out.push_back('.');
            appendInteger(static_cast<std::int64_t>((bits >> shift) & 0xffU), out);
        }
        break;
    }
    case Kind::timestamp:
        appendTimestamp(input.created, out);
        break;
    case Kind::epochMillis:
        appendInteger(input.created.time_since_epoch() / std::chrono::milliseconds(1), out);
        break;
    case Kind::key:
        out += input.key;
        break;
    case Kind::padding:
        break; // filled in by render(), when the rest is known
    }
}

void RecordTemplate::render(const TemplateInput& input, std::string& out) const {
    const std::size_t begin = out.size();
    std::size_t padding = std::string::npos;
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        if (m_tokens[i].kind == Kind::padding) {
            padding = out.size();
        }
        append(i, input, out);
    }
    const std::size_t size = out.size() - begin;
    if (padding != std::string::npos && size < input.targetBytes) {
        out.insert(padding, input.targetBytes - size, 'x');
    }
}

std::optional<std::size_t> RecordTemplate::findField(std::string_view path) const {
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i].path == path) {
            return i;
        }
    }
    return std::nullopt;
}

void RecordTemplate::renderField(std::size_t field, const TemplateInput& input, std::string& out) const {
    for (std::size_t i = m_fields[field].first; i < m_fields[field].last; ++i) {
        append(i, input, out);
    }
}

} // namespace millrace
