// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/occupied.h"

#include <QRectF>

#include <cstddef>
#include <map>
#include <vector>

namespace millrace {
class Catalog;
struct Pipeline;
} // namespace millrace

namespace millrace::ui {

class CanvasScene;

/// What stands where something is to come: all nodes, those too that are not seen at the level that is shown,
/// and the boxes, notes and frames that are.
class Surroundings {
public:
    /// `own` are the frames, by their places in the annotations, that it is to be in.
    Surroundings(const CanvasScene& scene, const Pipeline& pipeline, const Catalog& catalog,
                 const std::vector<std::size_t>& own);

    /// Nodes, boxes and notes.
    [[nodiscard]] const Occupied& taken() const { return m_taken; }

    /// Whether what comes to `area` stays out of other frames, and its own ones don't grow over others.
    [[nodiscard]] bool suits(const QRectF& area) const;

    /// Whether `frame`, an own one, can take in what is at `area`: its middle is there already, or the frame
    /// grows over nothing else.
    [[nodiscard]] bool takesIn(std::size_t frame, const QRectF& area) const;

private:
    struct Own {
        QRectF area;
        Occupied outer; ///< nodes and boxes beside it

        [[nodiscard]] bool growsOver(const QRectF& added) const;
    };

    Occupied m_taken;
    Occupied m_avoided; ///< other frames, with some room around them
    std::map<std::size_t, Own> m_own;
};

} // namespace millrace::ui
