// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/snapshot.h"

namespace millrace {

LoadBand bandOf(double utilisation, bool throttled) {
    constexpr double kBusyAbove = 0.60;
    constexpr double kHotAbove = 0.85;
    if (throttled) {
        return LoadBand::throttled;
    }
    if (utilisation > kHotAbove) {
        return LoadBand::hot;
    }
    if (utilisation > kBusyAbove) {
        return LoadBand::busy;
    }
    return utilisation > 0 ? LoadBand::calm : LoadBand::idle;
}

} // namespace millrace
