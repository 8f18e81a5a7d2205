// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/node_pixmaps.h"

#include <memory>

namespace millrace::ui {

namespace {

constexpr qsizetype kBudgetKib = 96 * 1024; ///< nodes that fill a 4K screen, twice over
constexpr int kLeastDrawn = 12;             ///< in a frame, however long they take
constexpr int kDrawingMs = 3;               ///< of a frame of 16

} // namespace

NodePixmaps::NodePixmaps()
    : m_drawn(kBudgetKib) {
    m_frame.start();
}

void NodePixmaps::beginFrame() {
    m_frame.restart();
    m_drawnInFrame = 0;
    m_isBehind = false;
}

bool NodePixmaps::mayDraw() {
    if (m_drawnInFrame >= kLeastDrawn && m_frame.elapsed() >= kDrawingMs) {
        m_isBehind = true;
        return false;
    }
    ++m_drawnInFrame;
    return true;
}

const KeptNode* NodePixmaps::insert(const NodeItem* item, double scale, QPixmap pixmap) {
    const qsizetype cost = 1 + qsizetype{pixmap.width()} * pixmap.height() * 4 / 1024;
    auto drawn = std::make_unique<KeptNode>(KeptNode{std::move(pixmap), scale});
    return m_drawn.insert(item, drawn.release(), cost) ? m_drawn.object(item) : nullptr;
}

void NodePixmaps::outdate(const NodeItem* item) {
    if (KeptNode* kept = m_drawn.object(item)) {
        kept->isCurrent = false;
    }
}

void NodePixmaps::drop(const NodeItem* item) {
    m_drawn.remove(item);
}

void NodePixmaps::clear() {
    m_drawn.clear();
}

} // namespace millrace::ui
