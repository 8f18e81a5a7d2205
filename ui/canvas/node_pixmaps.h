// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QPixmap>

namespace millrace::ui {

class NodeItem;

/// Drawn nodes, kept at the scale at which they were last on the screen: text costs far more than copying
/// pixels. Holds what was used last, within a budget of memory.
class NodePixmaps {
public:
    NodePixmaps();

    /// Null when it is not kept at `scale` (device pixels a scene unit).
    [[nodiscard]] const QPixmap* find(const NodeItem* item, double scale) const;

    /// Owned here; null when it is larger than the whole budget.
    const QPixmap* insert(const NodeItem* item, double scale, QPixmap pixmap);
    void drop(const NodeItem* item);
    void clear();

private:
    struct Drawn {
        double scale;
        QPixmap pixmap;
    };

    QCache<const NodeItem*, Drawn> m_drawn;
};

} // namespace millrace::ui
