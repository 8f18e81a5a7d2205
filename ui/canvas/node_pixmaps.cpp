// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/node_pixmaps.h"

#include <memory>
#include <utility>

namespace millrace::ui {

namespace {

constexpr qsizetype kBudgetKib = 96 * 1024; ///< nodes that fill a 4K screen, twice over
constexpr int kLeastDrawn = 12;             ///< in a frame, however long they take
constexpr int kDrawingMs = 3;               ///< of a frame of 16

} // namespace

NodePixmaps::NodePixmaps()
    : m_drawn(kBudgetKib) {}

void NodePixmaps::beginFrame() {
    m_drawing.invalidate();
    m_drawnInFrame = 0;
    m_waiting = std::exchange(m_refused, {});
    m_overflows = false;
}

bool NodePixmaps::mayDraw(const NodeItem* item) {
    if (!m_drawing.isValid()) {
        m_drawing.start();
    }
    const bool isOthersTurn = m_waiting.erase(item) == 0 && !m_waiting.empty();
    const bool isUsedUp = m_drawnInFrame >= kLeastDrawn && m_drawing.elapsed() >= kDrawingMs;
    if (isOthersTurn || isUsedUp) {
        m_refused.insert(item);
        return false;
    }
    ++m_drawnInFrame;
    return true;
}

const KeptNode* NodePixmaps::insert(const NodeItem* item, double scale, QPixmap pixmap) {
    const qsizetype cost = 1 + qsizetype{pixmap.width()} * pixmap.height() * 4 / 1024;
    m_overflows = m_overflows || m_drawn.totalCost() + cost > m_drawn.maxCost();
    auto drawn = std::make_unique<KeptNode>(KeptNode{std::move(pixmap), scale});
    return m_drawn.insert(item, drawn.release(), cost) ? m_drawn.object(item) : nullptr;
}

void NodePixmaps::outdate(const NodeItem* item) {
    if (KeptNode* kept = m_drawn.object(item)) {
        kept->isCurrent = false;
    }
}

void NodePixmaps::drop(const NodeItem* item) {
    m_waiting.erase(item);
    m_refused.erase(item);
    m_drawn.remove(item);
}

void NodePixmaps::clear() {
    m_drawn.clear();
}

} // namespace millrace::ui
