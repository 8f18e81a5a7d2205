// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/value_scale.h"

#include "document/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>
#include <string_view>

namespace millrace::ui {

namespace {

struct ValueScaleWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::ValueScale)
};

struct Prefix {
    double scale;
    const char* suffix;
};

constexpr std::array<Prefix, 5> kDecimal{{{1, ""}, {1e3, "k"}, {1e6, "M"}, {1e9, "G"}, {1e12, "T"}}};
constexpr std::array<Prefix, 5> kBinary{
    {{1, " B"}, {1024, " KiB"}, {1048576, " MiB"}, {1073741824, " GiB"}, {1099511627776, " TiB"}}};
constexpr std::array<Prefix, 5> kTime{
    {{1, " ms"}, {1e3, " s"}, {6e4, " min"}, {3.6e6, " h"}, {8.64e7, " d"}}};
constexpr std::array<Prefix, 1> kPercent{{{1, " %"}}};

/// Steps of a time axis, in milliseconds, beyond which 1, 2, 5 days and so on come.
constexpr std::array<double, 26> kTimeSteps{1,   2,   5,     10,    20,    50,     100,    200,   500,
                                            1e3, 2e3, 5e3,   1e4,   1.5e4, 3e4,    6e4,    1.2e5, 3e5,
                                            6e5, 9e5, 1.8e6, 3.6e6, 7.2e6, 2.16e7, 4.32e7, 8.64e7};

bool isBytes(Unit unit) {
    return unit == Unit::bytes || unit == Unit::bytesPerSecond;
}

double decimalStep(double atLeast) {
    const double power = std::pow(10.0, std::floor(std::log10(atLeast)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= atLeast * (1 - 1e-9)) {
            return factor * power;
        }
    }
    return 10 * power;
}

double stepFor(double atLeast, Unit unit) {
    if (isBytes(unit)) {
        return std::max(1.0, std::exp2(std::ceil(std::log2(atLeast) - 1e-9)));
    }
    if (unit == Unit::milliseconds) {
        const auto* step = std::ranges::lower_bound(kTimeSteps, atLeast * (1 - 1e-9));
        constexpr double kDay = 8.64e7;
        return step == kTimeSteps.end() ? kDay * decimalStep(atLeast / kDay) : *step;
    }
    return decimalStep(atLeast);
}

std::span<const Prefix> prefixesOf(Unit unit) {
    if (isBytes(unit)) {
        return kBinary;
    }
    if (unit == Unit::milliseconds) {
        return kTime;
    }
    return unit == Unit::percent ? std::span<const Prefix>(kPercent) : std::span<const Prefix>(kDecimal);
}

/// What an axis shows at least, so that silence does not look like a flat line at the top.
double leastOf(Unit unit) {
    if (isBytes(unit)) {
        return 1024;
    }
    return unit == Unit::milliseconds || unit == Unit::percent ? 100 : 10;
}

/// "/s" of a counter that counts things without a word of their own.
bool isPlainRate(const ChartSpec& spec) {
    return spec.isRate() && (spec.unit == Unit::count || spec.unit == Unit::none);
}

} // namespace

std::vector<double> ValueScale::ticks() const {
    std::vector<double> values;
    for (int i = 0; i * step <= maximum * (1 + 1e-9); ++i) {
        values.push_back(i * step);
    }
    return values;
}

QString ValueScale::tickText(double value) const {
    if (value == 0) {
        return QLocale().toString(0);
    }
    // Steps of bytes are powers of two: each tick has the prefix in which it is whole, or whole quarters.
    // Other ticks share the prefix of their step.
    constexpr double kQuarters = 4;
    Prefix prefix = prefixesOf(unit).front();
    for (const Prefix& each : prefixesOf(unit)) {
        const double shown = (isBytes(unit) ? value : step) / each.scale;
        const bool isRound = !isBytes(unit) || std::floor(shown * kQuarters) == shown * kQuarters;
        prefix = shown >= 1 && isRound ? each : prefix;
    }
    const double exact = (isBytes(unit) ? value : step) / prefix.scale;
    int decimals = 0;
    constexpr int kMostDecimals = 3;
    for (double power = 1; decimals < kMostDecimals &&
                           std::abs(exact * power - std::round(exact * power)) > 1e-6 * exact * power;
         power *= 10) {
        ++decimals;
    }
    return QLocale().toString(value / prefix.scale, 'f', decimals) + QString::fromLatin1(prefix.suffix);
}

ValueScale valueScale(double largest, Unit unit, int most) {
    constexpr double kRoomAbove = 1.08;
    const double needed = std::max(std::isfinite(largest) ? largest : 0, leastOf(unit)) * kRoomAbove;
    ValueScale scale;
    scale.unit = unit;
    scale.step = stepFor(needed / std::max(most, 1), unit);
    scale.maximum = std::ceil(needed / (scale.step / 2)) * (scale.step / 2);
    return scale;
}

QString readingText(double value, const ChartSpec& spec) {
    const QString figure = figureText(value, spec.unit);
    return isPlainRate(spec) && std::isfinite(value)
               ? ValueScaleWords::tr("%1/s", "any number a second").arg(figure)
               : figure;
}

QString exactText(double value, const ChartSpec& spec) {
    if (!std::isfinite(value)) {
        return ValueScaleWords::tr("no value");
    }
    const QString number = numberText(std::round(value * 1000) / 1000);
    if (isPlainRate(spec)) {
        return ValueScaleWords::tr("%1/s", "any number a second").arg(number);
    }
    const QString unit = unitText(spec.unit);
    return unit.isEmpty() ? number : ValueScaleWords::tr("%1 %2", "number, unit").arg(number, unit);
}

QString shardName(const std::string& shardId) {
    constexpr std::string_view kStem = "shardId-";
    if (shardId.starts_with(kStem)) {
        const char* end = shardId.data() + shardId.size();
        std::uint64_t number = 0;
        if (const auto [rest, error] = std::from_chars(shardId.data() + kStem.size(), end, number);
            error == std::errc() && rest == end) {
            return ValueScaleWords::tr("Shard %1").arg(number);
        }
    }
    return QString::fromStdString(shardId);
}

} // namespace millrace::ui
