// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/node_geometry.h"
#include "canvas/node_look.h"

#include <QRectF>

class QPainter;

namespace millrace::ui {

// What node_painting.cpp draws on a node beside header, state and rows. All leave the painter changed.

/// What the badges of a node, or of several as one, tell.
struct Badges {
    ProblemCounts problems;
    bool throttled = false;
    bool late = false;
};

/// What the badges of a node say: all its problems, and of a node in a run throttling and lag.
[[nodiscard]] Badges badgesOf(const NodeLook& look);

/// The badges at the header's right end: problems, throttling, lag; answers with their width.
double paintBadges(QPainter& painter, const Badges& badges, double right, double center, double size);

/// How many shards, at the right end of the type's line; answers with its width.
double paintShardCount(QPainter& painter, const NodeLook& look, double right);

/// The main rate over the last minutes; its highest is the full height. Left out below 70 % zoom.
void paintTrend(QPainter& painter, const QRectF& area, const std::vector<float>& trend);

/// A resting node below `top`: hatched, with the word in `letters` pixels; of a by-passed node also the line
/// that goes past it.
void paintRest(QPainter& painter, const NodeGeometry& geometry, const NodeLook& look, double top,
               double letters);

/// On a node that rests from the next run on, at its lower edge: that it does, in `letters` pixels.
void paintRestLater(QPainter& painter, const NodeGeometry& geometry, const NodeLook& look, double letters);

} // namespace millrace::ui
