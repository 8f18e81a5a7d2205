// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/wire_look.h"

#include "document/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace millrace::ui {

namespace {

struct WireWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::WireWords)
};

bool isRate(const Figure& figure) {
    return figure.unit == Unit::recordsPerSecond || figure.unit == Unit::bytesPerSecond;
}

const Figure* findFigure(const NodeState& state, const char* name) {
    const auto found = std::ranges::find(state.figures, name, &Figure::name);
    return found == state.figures.end() ? nullptr : &*found;
}

const Figure* firstRate(const NodeState& state) {
    const auto found = std::ranges::find_if(state.figures, isRate);
    return found == state.figures.end() ? nullptr : &*found;
}

/// The target's first rate is what it gets; of a source that puts, what was taken from it counts.
const Figure* rateOf(Exchange exchange, const NodeState* source, const NodeState* target, int outOfSource,
                     int intoTarget) {
    if (target && intoTarget == 1) {
        return firstRate(*target);
    }
    if (source && outOfSource == 1) {
        const Figure* accepted = exchange == Exchange::put ? findFigure(*source, "RecordsAccepted") : nullptr;
        return accepted ? accepted : firstRate(*source);
    }
    return nullptr;
}

WireFlow flowOf(Exchange exchange, const NodeState* source, const NodeState* target, const Figure* rate) {
    if (target && target->band == LoadBand::stopped) {
        return WireFlow::stopped;
    }
    const auto isThrottled = [](const NodeState* state) {
        return state && state->band == LoadBand::throttled;
    };
    if (exchange == Exchange::put && isThrottled(source) && isThrottled(target)) {
        return WireFlow::throttled;
    }
    if (exchange == Exchange::read && isThrottled(target)) {
        return WireFlow::throttled;
    }
    if (rate) {
        return rate->calm() > 0 ? WireFlow::flowing : WireFlow::quiet;
    }
    return source && source->band != LoadBand::idle && source->band != LoadBand::stopped ? WireFlow::flowing
                                                                                         : WireFlow::quiet;
}

} // namespace

WireLook wireLookOf(Exchange exchange, const NodeState* source, const NodeState* target, int outOfSource,
                    int intoTarget) {
    WireLook look;
    if (!source && !target) {
        return look;
    }
    const Figure* rate = rateOf(exchange, source, target, outOfSource, intoTarget);
    look.flow = flowOf(exchange, source, target, rate);
    if (rate) {
        look.rate = rate->calm();
        look.unit = rate->unit;
    }
    return look;
}

QString rateText(const WireLook& look) {
    return look.rate ? figureText(*look.rate, look.unit) : QString();
}

QString shortRateText(const WireLook& look) {
    return look.rate && look.unit == Unit::recordsPerSecond
               ? WireWords::tr("%1/s", "records a second").arg(figureText(*look.rate, Unit::count))
               : rateText(look);
}

} // namespace millrace::ui
