// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrange/alignment.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace millrace::ui {

namespace {

bool isAcross(Arrangement arrangement) {
    switch (arrangement) {
    case Arrangement::left:
    case Arrangement::center:
    case Arrangement::right:
    case Arrangement::across:
        return true;
    case Arrangement::top:
    case Arrangement::middle:
    case Arrangement::bottom:
    case Arrangement::down:
        break;
    }
    return false;
}

bool isDistribution(Arrangement arrangement) {
    return arrangement == Arrangement::across || arrangement == Arrangement::down;
}

/// One direction of a box.
struct Span {
    double start = 0;
    double size = 0;

    [[nodiscard]] double end() const { return start + size; }
};

std::vector<double> aligned(Arrangement arrangement, const std::vector<Span>& spans) {
    double start = spans.front().start;
    double end = spans.front().end();
    for (const Span& span : spans) {
        start = std::min(start, span.start);
        end = std::max(end, span.end());
    }
    std::vector<double> starts;
    for (const Span& span : spans) {
        switch (arrangement) {
        case Arrangement::left:
        case Arrangement::top:
            starts.push_back(start);
            break;
        case Arrangement::right:
        case Arrangement::bottom:
            starts.push_back(end - span.size);
            break;
        default:
            starts.push_back(std::floor((start + end - span.size) / 2));
            break;
        }
    }
    return starts;
}

std::vector<double> distributed(const std::vector<Span>& spans) {
    std::vector<std::size_t> order(spans.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return spans[i].start + spans[i].size / 2; });
    double taken = 0;
    for (const Span& span : spans) {
        taken += span.size;
    }
    const double whole = spans[order.back()].end() - spans[order.front()].start;
    const double gap = (whole - taken) / static_cast<double>(spans.size() - 1);
    std::vector<double> starts(spans.size());
    double next = spans[order.front()].start;
    for (const std::size_t i : order) {
        const bool isOutermost = i == order.front() || i == order.back();
        starts[i] = isOutermost ? spans[i].start : std::round(next);
        next += spans[i].size + gap;
    }
    return starts;
}

} // namespace

std::size_t leastCount(Arrangement arrangement) {
    return isDistribution(arrangement) ? 3 : 2;
}

std::vector<QPointF> arranged(Arrangement arrangement, const std::vector<QRectF>& boxes) {
    if (boxes.size() < leastCount(arrangement)) {
        return std::vector<QPointF>(boxes.size());
    }
    const bool across = isAcross(arrangement);
    std::vector<Span> spans;
    for (const QRectF& box : boxes) {
        spans.push_back(across ? Span{box.left(), box.width()} : Span{box.top(), box.height()});
    }
    const std::vector<double> starts =
        isDistribution(arrangement) ? distributed(spans) : aligned(arrangement, spans);
    std::vector<QPointF> offsets;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const double offset = starts[i] - spans[i].start;
        offsets.push_back(across ? QPointF(offset, 0) : QPointF(0, offset));
    }
    return offsets;
}

} // namespace millrace::ui
