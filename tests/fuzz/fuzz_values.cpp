// SPDX-License-Identifier: GPL-3.0-or-later
// What people type and price books hold: the first byte chooses what reads the rest.
#include "base/decimal.h"
#include "base/hash_key.h"
#include "base/time.h"
#include "base/units.h"
#include "cost/price_book.h"
#include "model/setting.h"
#include "nodes/catalog.h"

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

void readSetting(std::string_view text) {
    for (const NodeDescription& type : builtinNodeTypes().catalog().descriptions()) {
        for (const Setting& setting : type.settings) {
            if (const Result<Json> value = parseSettingText(setting, std::string(text)); value) {
                static_cast<void>(validateSettings(type.settings, {{setting.key, *value}}));
            }
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
    constexpr int kReaders = 7;
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
    default:
        readSetting(text);
        break;
    }
    return 0;
}
