// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost/estimate.h"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

namespace millrace {

namespace {

constexpr std::int64_t kNanosPerHour = 3'600'000'000'000;
constexpr std::int64_t kDollar = 1'000'000'000'000; // units of Money
constexpr int kDecimalsFromOneDollar = 2;

/// What one hour, one month and the window are to each other.
struct Spans {
    Ratio hoursPerWindow;  ///< how many hours' worth of usage an hour has for one of the window's
    Ratio monthsPerWindow; ///< the same for a month
    Ratio windowOfMonth;   ///< share of a month's amount that the window has
    Ratio hourOfMonth;
};

Spans spansOf(Duration window, int monthHours) {
    const Ratio hours(window.count(), kNanosPerHour);
    const Ratio month(monthHours);
    return {Ratio(1) / hours, month / hours, hours / month, Ratio(1) / month};
}

/// Index of the tier that the last of `quantity` units falls into.
std::size_t lastTierOf(const std::vector<PriceTier>& tiers, const Ratio& quantity) {
    std::size_t last = 0;
    while (last + 1 < tiers.size() && tiers[last + 1].from < quantity) {
        ++last;
    }
    return last;
}

/// Price of a month's `quantity`, each part at its tier's price: exact, in units of Money.
Ratio priceOf(const std::vector<PriceTier>& tiers, const Ratio& quantity) {
    Ratio total;
    const std::size_t last = lastTierOf(tiers, quantity);
    for (std::size_t i = 0; i <= last; ++i) {
        const Ratio& end = i < last ? tiers[i + 1].from : quantity;
        total = total + (end - tiers[i].from) * Ratio(tiers[i].price.units());
    }
    return total;
}

/// Rounds once, half away from zero, to what is shown. `units` are those of Money, not negative.
Money shownOf(const Ratio& units) {
    const int decimals = units >= Ratio(kDollar) ? kDecimalsFromOneDollar : kShownDecimals;
    std::int64_t step = 1;
    for (int i = decimals; i < Money::kDecimals; ++i) {
        step *= 10;
    }
    const Money steps = Money::of(units / Ratio(step), Money::ofUnits(1));
    return Money::of(Ratio(steps.units()), Money::ofUnits(step));
}

std::string tierText(const PriceEntry& entry, std::size_t tier) {
    if (entry.tiers.size() < 2) {
        return {};
    }
    return fmt::format("tier {} of {}, from {} {} a month", tier + 1, entry.tiers.size(),
                       entry.tiers[tier].from.text(), entry.unit);
}

CostLine lineOf(const MeteredUsage& metered, const Spans& spans) {
    const MeterDescription& meter = *metered.meter;
    CostLine line;
    line.node = metered.usage.node;
    line.dimension = meter.dimension;
    line.title = meter.title;
    line.kind = meter.kind;
    line.unit = meter.unit;
    line.quantity = Ratio(metered.usage.quantity, meter.baseUnits);
    line.hourlyQuantity = line.quantity * spans.hoursPerWindow;
    line.monthlyQuantity = line.quantity * spans.monthsPerWindow;
    line.formula = meter.formula;
    line.source = meter.source;
    return line;
}

void addPrice(CostLine& line, const PriceEntry* entry, std::int64_t priceUnits, const Spans& spans) {
    if (entry != nullptr) {
        line.source = entry->source;
        line.priceDate = entry->date;
    }
    line.known = entry != nullptr && !entry->tiers.empty();
    if (!line.known) {
        return;
    }
    const Ratio billed = line.monthlyQuantity / Ratio(priceUnits);
    const std::size_t tier = lastTierOf(entry->tiers, billed);
    line.unitPrice = Money::of(Ratio(1, priceUnits), entry->tiers[tier].price);
    line.tier = tierText(*entry, tier);
    const Ratio month = priceOf(entry->tiers, billed);
    line.amount = shownOf(month * spans.windowOfMonth);
    line.hourlyAmount = shownOf(month * spans.hourOfMonth);
    line.monthlyAmount = shownOf(month);
}

/// Whose report of the account's commitment counts: the first of those with the most.
bool bearsCommitment(const std::vector<MeteredUsage>& usages, std::size_t index) {
    const auto isSame = [&](const MeteredUsage& other) {
        return other.meter->dimension == usages[index].meter->dimension;
    };
    const Int128& mine = usages[index].usage.quantity;
    for (std::size_t i = 0; i < usages.size(); ++i) {
        const Int128& other = usages[i].usage.quantity;
        if (isSame(usages[i]) && (other > mine || (other == mine && i < index))) {
            return false;
        }
    }
    return true;
}

/// What all nodes used of what the commitment is over, in units of the meter.
Ratio usedOf(const std::vector<MeteredUsage>& usages, const std::vector<std::string>& dimensions) {
    Ratio sum;
    for (const MeteredUsage& metered : usages) {
        if (std::ranges::find(dimensions, metered.meter->dimension) != dimensions.end()) {
            sum = sum + Ratio(metered.usage.quantity, metered.meter->baseUnits);
        }
    }
    return sum;
}

/// Leaves of what was committed what is missing.
void keepShortfall(CostLine& line, const Ratio& used, const Spans& spans) {
    line.quantity = line.quantity > used ? line.quantity - used : Ratio();
    line.hourlyQuantity = line.quantity * spans.hoursPerWindow;
    line.monthlyQuantity = line.quantity * spans.monthsPerWindow;
}

} // namespace

CostEstimate estimateCost(const std::vector<MeteredUsage>& usages, const PriceBook& book, Duration window,
                          int monthHours) {
    assert(window > Duration::zero() && monthHours > 0);
    CostEstimate estimate;
    estimate.region = book.region();
    estimate.priceBookVersion = book.version();
    estimate.priceBookDate = book.date();
    estimate.monthHours = monthHours;
    estimate.window = window;
    const Spans spans = spansOf(window, monthHours);
    for (std::size_t i = 0; i < usages.size(); ++i) {
        const MeteredUsage& metered = usages[i];
        CostLine line = lineOf(metered, spans);
        if (const std::vector<std::string>& over = metered.meter->commitmentOver; !over.empty()) {
            if (!bearsCommitment(usages, i)) {
                continue;
            }
            keepShortfall(line, usedOf(usages, over), spans);
        }
        addPrice(line, book.find(metered.meter->priceKey), metered.meter->priceUnits, spans);
        if (!line.known) {
            estimate.unknown.push_back(line.node.text() + ": " + line.dimension);
        }
        estimate.windowTotal += line.amount;
        estimate.hourlyTotal += line.hourlyAmount;
        estimate.monthlyTotal += line.monthlyAmount;
        estimate.lines.push_back(std::move(line));
    }
    return estimate;
}

std::string shownAmount(const Money& amount) {
    const bool isSmall = amount < Money::ofUnits(kDollar) && amount > Money::ofUnits(-kDollar);
    std::string text = amount.rounded(isSmall ? kShownDecimals : kDecimalsFromOneDollar).exactText();
    const std::size_t point = text.find('.');
    const std::size_t decimals = point == std::string::npos ? 0 : text.size() - point - 1;
    if (decimals == 0) {
        text += '.';
    }
    if (decimals < kDecimalsFromOneDollar) {
        text.append(kDecimalsFromOneDollar - decimals, '0');
    }
    return text;
}

} // namespace millrace
