// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"

#include "base/number_text.h"
#include "base/time.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>
#include <optional>
#include <span>
#include <utility>

namespace millrace {

namespace {

/// Units of one kind convert into each other.
enum class Kind { plain, records, recordRate, bytes, dataRate, time, fraction, shards, money };

struct UnitFacts {
    std::string_view suffix;
    std::string_view cloudWatchName;
    Kind kind;
    std::int64_t scale; ///< in the kind's base unit: bytes, bits per second, nanoseconds, percent
};

constexpr std::int64_t kSecond = 1'000'000'000;

/// CloudWatch's names are from its API reference, MetricDatum, "Unit"; it has no binary units and no time
/// above a second.
constexpr UnitFacts factsOf(Unit unit) {
    switch (unit) {
    case Unit::none:
        return {"", "None", Kind::plain, 1};
    case Unit::count:
        return {"", "Count", Kind::plain, 1};
    case Unit::records:
        return {"records", "Count", Kind::records, 1};
    case Unit::recordsPerSecond:
        return {"records/s", "Count/Second", Kind::recordRate, 1};
    case Unit::bytes:
        return {"B", "Bytes", Kind::bytes, 1};
    case Unit::kibibytes:
        return {"KiB", "Kilobytes", Kind::bytes, kKiB};
    case Unit::mebibytes:
        return {"MiB", "Megabytes", Kind::bytes, kMiB};
    case Unit::bytesPerSecond:
        return {"B/s", "Bytes/Second", Kind::dataRate, 8};
    case Unit::mebibytesPerSecond:
        return {"MiB/s", "Megabytes/Second", Kind::dataRate, 8 * kMiB};
    case Unit::bitsPerSecondKilo:
        return {"kbit/s", "Kilobits/Second", Kind::dataRate, 1000};
    case Unit::nanoseconds:
        return {"ns", "None", Kind::time, 1};
    case Unit::microseconds:
        return {"µs", "Microseconds", Kind::time, 1000};
    case Unit::milliseconds:
        return {"ms", "Milliseconds", Kind::time, 1'000'000};
    case Unit::seconds:
        return {"s", "Seconds", Kind::time, kSecond};
    case Unit::hours:
        return {"h", "None", Kind::time, 3600 * kSecond};
    case Unit::percent:
        return {"%", "Percent", Kind::fraction, 1};
    case Unit::share:
        return {"", "None", Kind::fraction, 100};
    case Unit::shards:
        return {"shards", "Count", Kind::shards, 1};
    case Unit::usd:
        return {"USD", "None", Kind::money, 1};
    }
    return {"", "None", Kind::plain, 1};
}

/// The suffix after a single one.
constexpr std::string_view singularOf(Unit unit) {
    switch (unit) {
    case Unit::records:
        return "record";
    case Unit::recordsPerSecond:
        return "record/s";
    case Unit::shards:
        return "shard";
    default:
        return factsOf(unit).suffix;
    }
}

struct Word {
    std::string_view text;
    Kind kind;
    std::int64_t scale;
};

constexpr std::array kWords{
    Word{"records", Kind::records, 1},
    Word{"record", Kind::records, 1},
    Word{"records/s", Kind::recordRate, 1},
    Word{"record/s", Kind::recordRate, 1},
    Word{"/s", Kind::recordRate, 1},
    Word{"shards", Kind::shards, 1},
    Word{"shard", Kind::shards, 1},
    Word{"USD", Kind::money, 1},
    Word{"usd", Kind::money, 1},
    Word{"$", Kind::money, 1},
    Word{"B", Kind::bytes, 1},
    Word{"byte", Kind::bytes, 1},
    Word{"bytes", Kind::bytes, 1},
    Word{"kB", Kind::bytes, 1000},
    Word{"KB", Kind::bytes, 1000},
    Word{"MB", Kind::bytes, 1'000'000},
    Word{"GB", Kind::bytes, 1'000'000'000},
    Word{"TB", Kind::bytes, 1'000'000'000'000},
    Word{"KiB", Kind::bytes, kKiB},
    Word{"MiB", Kind::bytes, kMiB},
    Word{"GiB", Kind::bytes, kGiB},
    Word{"TiB", Kind::bytes, 1024 * kGiB},
    Word{"bit/s", Kind::dataRate, 1},
    Word{"bps", Kind::dataRate, 1},
    Word{"kbit/s", Kind::dataRate, 1000},
    Word{"kbps", Kind::dataRate, 1000},
    Word{"Mbit/s", Kind::dataRate, 1'000'000},
    Word{"Mbps", Kind::dataRate, 1'000'000},
    Word{"Gbit/s", Kind::dataRate, 1'000'000'000},
    Word{"Gbps", Kind::dataRate, 1'000'000'000},
    Word{"ns", Kind::time, 1},
    Word{"us", Kind::time, 1000},
    Word{"\u00b5s", Kind::time, 1000}, // micro sign
    Word{"\u03bcs", Kind::time, 1000}, // Greek mu
    Word{"ms", Kind::time, 1'000'000},
    Word{"s", Kind::time, kSecond},
    Word{"m", Kind::time, 60 * kSecond},
    Word{"min", Kind::time, 60 * kSecond},
    Word{"h", Kind::time, 3600 * kSecond},
    Word{"d", Kind::time, 86400 * kSecond},
    Word{"%", Kind::fraction, 1},
};

/// What to do about a number that cannot be read.
TextSource adviceOf(Kind kind) {
    switch (kind) {
    case Kind::plain:
        return MR_TEXT("Input", "write it as in 1500 or 1.5k");
    case Kind::records:
        return MR_TEXT("Input", "write it as in 1500 or 1.5k records");
    case Kind::recordRate:
        return MR_TEXT("Input", "write it as in 1500, 1.5k/s or 1.5k records/s");
    case Kind::bytes:
        return MR_TEXT("Input", "write it as in 1500 B, 2 MiB or 2 MB");
    case Kind::dataRate:
        return MR_TEXT("Input", "write it as in 1500 B/s, 2 MiB/s or 8 Mbit/s");
    case Kind::time:
        return MR_TEXT("Input", "write it as in 250 ms, 90 s or 1h30m");
    case Kind::fraction:
        return MR_TEXT("Input", "write it as in 60 %");
    case Kind::shards:
        return MR_TEXT("Input", "write it as in 4 or 4 shards");
    case Kind::money:
        return MR_TEXT("Input", "write it as in 0.015 or 0.015 USD");
    }
    return {};
}

Error quantityError(Text what, Kind kind) {
    return {ErrorCode::invalidInput, {}, std::move(what), adviceOf(kind)};
}

bool takesDecimalPrefix(Kind kind) {
    return kind == Kind::plain || kind == Kind::records || kind == Kind::recordRate || kind == Kind::shards ||
           kind == Kind::money;
}

std::int64_t decimalPrefix(char c) {
    switch (c) {
    case 'k':
    case 'K':
        return 1000;
    case 'M':
        return 1'000'000;
    case 'G':
        return 1'000'000'000;
    case 'T':
        return 1'000'000'000'000;
    default:
        return 0;
    }
}

std::optional<Word> findListed(std::string_view text) {
    for (const Word& word : kWords) {
        if (word.text == text) {
            return word;
        }
    }
    return std::nullopt;
}

std::optional<Word> findWord(std::string_view text) {
    const std::optional<Word> listed = findListed(text);
    if (listed || !text.ends_with("/s")) {
        return listed;
    }
    const std::optional<Word> perSecond = findListed(text.substr(0, text.size() - 2));
    if (!perSecond || perSecond->kind != Kind::bytes) {
        return std::nullopt;
    }
    return Word{text, Kind::dataRate, perSecond->scale * 8};
}

/// The unit behind a number that should be of `kind`: a word, or a decimal prefix with or without a word.
std::optional<Word> findUnit(std::string_view text, Kind kind) {
    if (const std::optional<Word> word = findWord(text)) {
        return word;
    }
    const std::int64_t prefix = decimalPrefix(text.front());
    if (prefix == 0 || !takesDecimalPrefix(kind)) {
        return std::nullopt;
    }
    const std::string_view rest = trimmed(text.substr(1));
    if (rest.empty()) {
        return Word{text, kind, prefix};
    }
    const std::optional<Word> word = findWord(rest);
    if (!word || !takesDecimalPrefix(word->kind)) {
        return std::nullopt;
    }
    return Word{text, word->kind, prefix};
}

/// Takes a finite number off the front of `text`.
std::optional<double> takeNumber(std::string_view& text) {
    std::string_view rest = text;
    if (rest.starts_with('+')) {
        rest.remove_prefix(1);
    }
    // from_chars would read "inf" and "nan", too.
    const std::size_t first = rest.starts_with('-') && rest.size() == text.size() ? 1 : 0;
    if (first >= rest.size() || std::string_view("0123456789.").find(rest[first]) == std::string_view::npos) {
        return std::nullopt;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error != std::errc() || !std::isfinite(value)) {
        return std::nullopt;
    }
    text = rest.substr(static_cast<std::size_t>(end - rest.data()));
    return value;
}

/// Multiplies and divides by whole numbers only, so that "60 %" is the double nearest to 0.6.
double converted(double value, std::int64_t from, std::int64_t to) {
    const std::int64_t common = std::gcd(from, to);
    const std::int64_t factor = from / common;
    const std::int64_t divisor = to / common;
    return value * static_cast<double>(factor) / static_cast<double>(divisor);
}

struct Step {
    double least; ///< the smallest magnitude shown with this step
    double scale;
    std::string_view name; ///< as it follows the number
};

constexpr std::array kDecimalSteps{Step{0, 1, ""}, Step{1e3, 1e3, "k"}, Step{1e6, 1e6, "M"},
                                   Step{1e9, 1e9, "G"}, Step{1e12, 1e12, "T"}};
constexpr std::array kByteSteps{Step{0, 1, " B"}, Step{0x1p10, 0x1p10, " KiB"}, Step{0x1p20, 0x1p20, " MiB"},
                                Step{0x1p30, 0x1p30, " GiB"}, Step{0x1p40, 0x1p40, " TiB"}};
constexpr std::array kBitSteps{Step{0, 1, " bit/s"}, Step{1e3, 1e3, " kbit/s"}, Step{1e6, 1e6, " Mbit/s"},
                               Step{1e9, 1e9, " Gbit/s"}};
// Two minutes and two days before the change: "90 s" and "24 h" are how people say it.
constexpr std::array kTimeSteps{Step{0, 1, " ns"},
                                Step{1e3, 1e3, " µs"},
                                Step{1e6, 1e6, " ms"},
                                Step{1e9, 1e9, " s"},
                                Step{120e9, 60e9, " min"},
                                Step{3600e9, 3600e9, " h"},
                                Step{48 * 3600e9, 86400e9, " d"}};

double toFourDigits(double value) {
    std::array<char, 32> digits{};
    const auto [end, error] =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::scientific, 3);
    double rounded = value;
    if (error == std::errc()) {
        std::from_chars(digits.data(), end, rounded);
    }
    return rounded;
}

std::string joined(std::string number, std::string_view suffix) {
    if (!suffix.empty()) {
        number += ' ';
        number += suffix;
    }
    return number;
}

/// `value` in the largest step that it reaches, after rounding: 999.96 becomes 1k.
std::string inSteps(double value, std::span<const Step> steps) {
    std::size_t i = 0;
    double rounded = toFourDigits(value);
    while (i + 1 < steps.size() && std::abs(rounded) * steps[i].scale >= steps[i + 1].least) {
        ++i;
        rounded = toFourDigits(value / steps[i].scale);
    }
    return formatNumber(rounded) + std::string(steps[i].name);
}

} // namespace

std::string_view suffixOf(Unit unit) {
    return factsOf(unit).suffix;
}

std::string_view cloudWatchNameOf(Unit unit) {
    return factsOf(unit).cloudWatchName;
}

namespace {

/// `2,500` as figures are shown is 2500; commas elsewhere stay and are complained of.
std::string withoutThousandsSeparators(std::string_view text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    std::string plain(text);
    std::size_t end = std::min(plain.find_first_not_of("0123456789,"), plain.size());
    std::size_t group = plain.find(',');
    const bool isGrouped =
        group != std::string::npos && group >= 1 && group <= 3 && (end - group) % 4 == 0 && group < end;
    for (std::size_t at = group; isGrouped && at < end; at += 4) {
        if (plain[at] != ',' || !isDigit(plain[at + 1]) || !isDigit(plain[at + 2]) ||
            !isDigit(plain[at + 3])) {
            return plain;
        }
    }
    if (isGrouped) {
        plain.erase(std::remove(plain.begin(), plain.begin() + static_cast<std::ptrdiff_t>(end), ','),
                    plain.begin() + static_cast<std::ptrdiff_t>(end));
    }
    return plain;
}

} // namespace

Result<double> parseQuantity(std::string_view text, Unit unit) {
    const UnitFacts facts = factsOf(unit);
    std::string_view rest = trimmed(text);
    if (facts.kind == Kind::money && rest.starts_with('$')) {
        rest = trimmed(rest.substr(1));
    }
    const std::string plain = withoutThousandsSeparators(rest);
    rest = plain;
    const std::optional<double> number = takeNumber(rest);
    if (!number) {
        return quantityError({MR_TEXT("Input", "%1 is not a number"), {inQuotes(text)}}, facts.kind);
    }
    rest = trimmed(rest);
    if (rest.empty()) {
        return *number;
    }
    const std::optional<Word> word = findUnit(rest, facts.kind);
    if (!word && facts.kind == Kind::time) {
        // "1h30m"
        if (const Result<Duration> duration = parseDuration(text)) {
            return converted(static_cast<double>(duration->count()), 1, facts.scale);
        }
    }
    if (!word) {
        return quantityError(
            {MR_TEXT("Input", "%1 has an unknown unit, %2"), {inQuotes(text), inQuotes(rest)}}, facts.kind);
    }
    if (word->kind != facts.kind) {
        return quantityError(
            {MR_TEXT("Input", "%1 has a unit of another kind, %2"), {inQuotes(text), inQuotes(rest)}},
            facts.kind);
    }
    const double value = converted(*number, word->scale, facts.scale);
    if (!std::isfinite(value)) {
        return quantityError({MR_TEXT("Input", "%1 is too large"), {inQuotes(text)}}, facts.kind);
    }
    return value;
}

std::string formatQuantity(double value, Unit unit) {
    const UnitFacts facts = factsOf(unit);
    const double scaled = value * static_cast<double>(facts.scale);
    if (value == 0 || !std::isfinite(scaled)) {
        const std::string_view suffix = unit == Unit::share ? "%" : facts.suffix;
        return joined(formatNumber(value), suffix);
    }
    switch (facts.kind) {
    case Kind::bytes:
        return inSteps(scaled, kByteSteps);
    case Kind::dataRate:
        return unit == Unit::bitsPerSecondKilo ? inSteps(scaled, kBitSteps)
                                               : inSteps(scaled / 8, kByteSteps) + "/s";
    case Kind::time:
        return inSteps(scaled, kTimeSteps);
    case Kind::fraction:
        return joined(formatNumber(toFourDigits(scaled)), "%");
    default:
        return joined(inSteps(value, kDecimalSteps), value == 1 ? singularOf(unit) : facts.suffix);
    }
}

std::string formatNumber(double value) {
    if (value == 0) {
        return "0"; // without the sign of a negative zero
    }
    const double magnitude = std::abs(value);
    const bool plain = magnitude >= 1e-6 && magnitude <= 1e15;
    std::array<char, 64> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                            plain ? std::chars_format::fixed : std::chars_format::general);
    return error == std::errc() ? std::string(digits.data(), end) : std::string();
}

} // namespace millrace
