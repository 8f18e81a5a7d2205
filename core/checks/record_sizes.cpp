// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/record_sizes.h"

#include "checks/graph.h"
#include "checks/limits.h"
#include "checks/template_samples.h"

#include "base/deterministic_math.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

namespace millrace::checks {

namespace {

struct WeightedSize {
    double bytes = 0; ///< data alone
    double weight = 0;
};

/// How large the data of records are: some sizes, ascending, or a curve.
struct SizeLaw {
    std::vector<WeightedSize> sizes;        ///< weights add up to 1
    std::function<double(double)> quantile; ///< of p in (0, 1); empty when there are `sizes`

    [[nodiscard]] double at(double p) const {
        if (quantile) {
            return std::round(quantile(p));
        }
        double sum = 0;
        for (const WeightedSize& size : sizes) {
            sum += size.weight;
            if (p <= sum) {
                return size.bytes;
            }
        }
        return sizes.back().bytes;
    }
};

std::optional<SizeLaw> lawOf(std::vector<WeightedSize> sizes) {
    double sum = 0;
    for (const WeightedSize& size : sizes) {
        sum += size.weight;
    }
    if (sum <= 0) {
        return std::nullopt;
    }
    std::ranges::sort(sizes, {}, &WeightedSize::bytes);
    for (WeightedSize& size : sizes) {
        size.weight /= sum;
    }
    std::erase_if(sizes, [](const WeightedSize& size) { return size.weight <= 0; });
    return SizeLaw{std::move(sizes), {}};
}

/// Of a resolved `record_size_bytes`.
std::optional<SizeLaw> drawnLawOf(const Json& size) {
    const std::string kind = textAt(size, "kind");
    if (kind == "uniform") {
        const double minimum = numberAt(size, "min", 0);
        const double maximum = std::max(minimum, numberAt(size, "max", minimum));
        return SizeLaw{{}, [=](double p) { return minimum + (maximum - minimum) * p; }};
    }
    if (kind == "lognormal") {
        const double median = numberAt(size, "median", 0);
        const double sigma = numberAt(size, "sigma", 0);
        return SizeLaw{
            {}, [=](double p) { return median * deterministicExp(sigma * deterministicNormalQuantile(p)); }};
    }
    if (kind == "histogram" && size.contains("bins")) {
        std::vector<WeightedSize> sizes;
        for (const Json& bin : size["bins"]) {
            sizes.push_back({numberAt(bin, "bytes", 0), numberAt(bin, "weight", 0)});
        }
        return lawOf(std::move(sizes));
    }
    return kind == "fixed" ? lawOf({{numberAt(size, "bytes", 0), 1}}) : std::nullopt;
}

/// Largest share that `quantile` is asked for: the last one below 1 whose complement is exact.
constexpr double kAlmostAll = 1 - 0x1.0p-52;

/// Share of the records with more than `bytes` of data.
double shareAbove(const SizeLaw& law, double bytes) {
    constexpr int kSteps = 60;
    if (law.at(kAlmostAll) <= bytes) {
        return 0;
    }
    double low = 0;
    double high = kAlmostAll;
    for (int i = 0; i < kSteps; ++i) {
        const double middle = low + (high - low) / 2;
        if (middle <= 0) {
            break;
        }
        (law.at(middle) <= bytes ? low : high) = middle;
    }
    return 1 - low;
}

/// Mean of data with a key of `keyBytes`, of the records up to `largestBytes` together.
RecordSize meanOf(const SizeLaw& law, double keyBytes, double largestBytes) {
    RecordSize mean;
    mean.tooLargeShare = shareAbove(law, largestBytes - keyBytes);
    std::vector<WeightedSize> sizes = law.sizes;
    if (law.quantile) {
        constexpr int kPoints = 512;
        for (int i = 0; i < kPoints; ++i) {
            sizes.push_back({law.at((1 - mean.tooLargeShare) * (i + 0.5) / kPoints), 1.0 / kPoints});
        }
    }
    double weights = 0;
    for (const WeightedSize& size : sizes) {
        const double bytes = size.bytes + keyBytes;
        if (mean.tooLargeShare < 1 && bytes <= largestBytes) {
            weights += size.weight;
            mean.plain += size.weight * bytes;
            mean.rounded += size.weight * std::ceil(bytes / kPutRecordRounding) * kPutRecordRounding;
        }
    }
    if (weights > 0) {
        mean.plain /= weights;
        mean.rounded /= weights;
    }
    return mean;
}

double keyBytesOf(const Json& settings) {
    const auto key = settings.find("partition_key");
    const std::string kind = kindAt(settings, "partition_key");
    if (const std::optional<std::vector<std::string>> keys = templateKeys(settings)) {
        double sum = 0;
        for (const std::string& text : *keys) {
            sum += static_cast<double>(text.size());
        }
        return sum / static_cast<double>(keys->size());
    }
    if (key == settings.end() || kind == "random") {
        constexpr double kUuid = 36;
        return kUuid;
    }
    // `key-<i>`: nearly all numbers of a population have as many digits as the largest.
    const double largest = std::max(1.0, numberAt(*key, "count", 10) - 1);
    return 4 + static_cast<double>(std::to_string(static_cast<std::int64_t>(largest)).size());
}

std::optional<SizeLaw> sizeLawOf(const Json& settings) {
    const auto found = settings.find("record_size_bytes");
    if (textAt(settings, "source") == "file" || found == settings.end()) {
        return std::nullopt;
    }
    std::optional<SizeLaw> drawn = drawnLawOf(*found);
    if (!drawn || !hasTemplate(settings)) {
        return drawn;
    }
    // `{{padding}}` fills up to the size that is drawn: its mean stands for all.
    const std::optional<std::vector<double>> samples =
        templateSizes(settings, meanOf(*drawn, 0, kAnySize).plain);
    if (!samples) {
        return std::nullopt;
    }
    std::vector<WeightedSize> sizes;
    for (const double bytes : *samples) {
        sizes.push_back({bytes, 1});
    }
    return lawOf(std::move(sizes));
}

} // namespace

std::optional<RecordSize> recordSizeOf(const Json& settings, double largestBytes) {
    const std::optional<SizeLaw> law = sizeLawOf(settings);
    return law ? std::optional(meanOf(*law, keyBytesOf(settings), largestBytes)) : std::nullopt;
}

std::optional<double> largestSizeOf(const Json& settings) {
    const std::optional<SizeLaw> law = sizeLawOf(settings);
    return law ? std::optional(law->at(1 - kNotableShare / 2) + keyBytesOf(settings)) : std::nullopt;
}

} // namespace millrace::checks
