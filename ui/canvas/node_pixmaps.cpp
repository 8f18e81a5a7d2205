// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/node_pixmaps.h"

#include <memory>

namespace millrace::ui {

namespace {

constexpr qsizetype kBudgetKib = 96 * 1024; ///< nodes that fill a 4K screen, twice over

} // namespace

NodePixmaps::NodePixmaps()
    : m_drawn(kBudgetKib) {}

const QPixmap* NodePixmaps::find(const NodeItem* item, double scale) const {
    const Drawn* drawn = m_drawn.object(item);
    return drawn && drawn->scale == scale ? &drawn->pixmap : nullptr;
}

const QPixmap* NodePixmaps::insert(const NodeItem* item, double scale, QPixmap pixmap) {
    const qsizetype cost = 1 + qsizetype{pixmap.width()} * pixmap.height() * 4 / 1024;
    auto drawn = std::make_unique<Drawn>(Drawn{scale, std::move(pixmap)});
    return m_drawn.insert(item, drawn.release(), cost) ? &m_drawn.object(item)->pixmap : nullptr;
}

void NodePixmaps::drop(const NodeItem* item) {
    m_drawn.remove(item);
}

void NodePixmaps::clear() {
    m_drawn.clear();
}

} // namespace millrace::ui
