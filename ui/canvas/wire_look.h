// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "engine/snapshot.h"
#include "model/description.h"

#include <QString>

#include <optional>

namespace millrace::ui {

/// What goes on in a wire.
enum class WireFlow {
    quiet,
    flowing,
    throttled, ///< the target refuses part of what is put
    stopped,   ///< the reader or receiver is stopped
};

/// What is drawn of a wire beside its course. Its rate is put into words where these are seen: large projects
/// have thousands of wires.
struct WireLook {
    WireFlow flow = WireFlow::quiet;
    std::optional<double> rate; ///< in `unit`; nothing when it is not known for this wire
    Unit unit = Unit::recordsPerSecond;
    bool resting = false; ///< one of its ends is switched off or by-passed
    friend bool operator==(const WireLook&, const WireLook&) = default;
};

/// "1,500 records/s"; empty when the rate is not known.
[[nodiscard]] QString rateText(const WireLook& look);

/// "1,500/s", where there is no room; empty when the rate is not known.
[[nodiscard]] QString shortRateText(const WireLook& look);

/// What the states of its ends tell of a wire. A rate is known only when one end has no other wire on this
/// side: states are of nodes, not of wires. `intoTarget` and `outOfSource` count those wires.
[[nodiscard]] WireLook wireLookOf(Exchange exchange, const NodeState* source, const NodeState* target,
                                  int outOfSource, int intoTarget);

} // namespace millrace::ui
