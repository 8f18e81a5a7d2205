// SPDX-License-Identifier: GPL-3.0-or-later
// What people type, and what price books, price lists and stored runs hold: the first byte chooses what reads
// the rest.
#include "base/decimal.h"
#include "base/hash_key.h"
#include "base/time.h"
#include "base/units.h"
#include "cost/price_book.h"
#include "interop/price_list.h"
#include "model/setting.h"
#include "nodes/catalog.h"
#include "store/series_codec.h"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace millrace;

void readDuration(std::string_view text) {
    const Result<Duration> duration = parseDuration(text);
    if (duration && *parseDuration(formatDuration(*duration)) != *duration) {
        std::abort();
    }
}

void readTimestamp(std::string_view text) {
    const Result<WallTime> time = parseTimestamp(text);
    if (time && *parseTimestamp(formatTimestamp(*time)) != *time) {
        std::abort();
    }
}

/// The first line is the format of the rest.
void readTimestampIn(std::string_view text) {
    const std::size_t cut = std::min(text.find('\n'), text.size());
    static_cast<void>(
        parseTimestamp(text.substr(std::min(cut + 1, text.size())), std::string(text.substr(0, cut))).ok());
}

void readSetting(std::string_view text) {
    for (const NodeDescription& type : builtinNodeTypes().catalog().descriptions()) {
        for (const Setting& setting : type.settings) {
            if (const Result<Json> value = parseSettingText(setting, std::string(text)); value) {
                static_cast<void>(validateSettings(type.settings, {{setting.key, *value}}));
            }
        }
    }
}

/// The first line is a path such as `partition_key.count`, the rest is the value to put there.
void readSettingAt(std::string_view text) {
    const std::size_t cut = std::min(text.find('\n'), text.size());
    const std::string path(text.substr(0, cut));
    const Result<Json> value = parseJson(text.substr(std::min(cut + 1, text.size())));
    for (const NodeDescription& type : builtinNodeTypes().catalog().descriptions()) {
        static_cast<void>(findSetting(type.settings, Json::object(), path));
        const std::optional<Json> given = value ? std::optional(*value) : std::nullopt;
        const Result<Json> settings = withValueAt(type.settings, Json::object(), path, given);
        if (!settings || !validateSettings(type.settings, *settings).empty()) {
            continue;
        }
        const Json resolved = resolveSettings(type.settings, *settings);
        if (resolveSettings(type.settings, withoutDefaults(type.settings, *settings)) != resolved) {
            std::abort();
        }
    }
}

void readPackedSeries(std::string_view text) {
    for (const std::int64_t count : {std::int64_t{1}, std::int64_t{60}, kMostPackedBuckets}) {
        const Result<std::vector<std::int64_t>> values = unpackSeries(text, count);
        if (!values) {
            continue;
        }
        SeriesPacker packer;
        for (const std::int64_t value : *values) {
            packer.append(value);
        }
        if (*unpackSeries(packer.bytes(), count) != *values) {
            std::abort();
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
    constexpr int kReaders = 11;
    switch (data[0] % kReaders) {
    case 0:
        readDuration(text);
        break;
    case 1:
        readTimestamp(text);
        break;
    case 2:
        static_cast<void>(parseQuantity(text, Unit::bytes).ok());
        static_cast<void>(parseQuantity(text, Unit::recordsPerSecond).ok());
        break;
    case 3:
        static_cast<void>(Money::parse(text).ok());
        break;
    case 4:
        static_cast<void>(parseHashKey(text).ok());
        break;
    case 5:
        static_cast<void>(PriceBook::parse(text).ok());
        break;
    case 6:
        static_cast<void>(importPriceLists({{"list.json", std::string(text)}}, "").ok());
        break;
    case 7:
        readSettingAt(text);
        break;
    case 8:
        readTimestampIn(text);
        break;
    case 9:
        readPackedSeries(text);
        break;
    default:
        readSetting(text);
        break;
    }
    return 0;
}
