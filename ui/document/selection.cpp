// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/selection.h"

namespace millrace::ui {

NodeId Selection::singleNode() const {
    return m_nodes.size() == 1 && m_links.empty() ? *m_nodes.begin() : NodeId();
}

void Selection::set(std::set<NodeId> nodes, std::set<LinkRef> links) {
    if (nodes == m_nodes && links == m_links) {
        return;
    }
    m_nodes = std::move(nodes);
    m_links = std::move(links);
    emit changed();
}

void Selection::reveal(const NodeId& node, const std::string& path) {
    emit revealRequested(node, path);
}

} // namespace millrace::ui
