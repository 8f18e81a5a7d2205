// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QElapsedTimer>
#include <QPixmap>

#include <unordered_set>

namespace millrace::ui {

class NodeItem;

/// A node as it was drawn last.
struct KeptNode {
    QPixmap pixmap;
    double scale = 1;      ///< device pixels a scene unit
    bool isCurrent = true; ///< false once the node looks otherwise
};

/// Drawn nodes, kept as they were last on the screen: text costs far more than copying pixels. Holds what was
/// used last, within a budget of memory. Of each frame only a part goes into drawing nodes anew; those that
/// have to wait are shown as they were, stretched where the scale differs.
class NodePixmaps {
public:
    NodePixmaps();

    /// A frame begins: there is time for drawing again, first for those that had to wait in the last one.
    void beginFrame();

    /// Takes the node's drawing out of this frame's time; false when that is used up.
    [[nodiscard]] bool mayDraw(const NodeItem* item);

    /// Whether nodes had to wait since the frame began: it wants another one. Not where more is seen than is
    /// kept: another frame would be no better.
    [[nodiscard]] bool isBehind() const { return !m_refused.empty() && !m_overflows; }

    /// Null when nothing is kept of it.
    [[nodiscard]] const KeptNode* find(const NodeItem* item) const { return m_drawn.object(item); }

    /// Owned here; null when it is larger than the whole budget.
    const KeptNode* insert(const NodeItem* item, double scale, QPixmap pixmap);

    /// The node looks otherwise than what is kept.
    void outdate(const NodeItem* item);
    void drop(const NodeItem* item);
    void clear();

private:
    QCache<const NodeItem*, KeptNode> m_drawn;
    QElapsedTimer m_drawing; ///< since the first drawing of the frame; not valid: there was none
    int m_drawnInFrame = 0;
    std::unordered_set<const NodeItem*> m_waiting; ///< since the last frame
    std::unordered_set<const NodeItem*> m_refused; ///< in this frame
    bool m_overflows = false;                      ///< a drawing of this frame drove out others
};

} // namespace millrace::ui
