// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QObject>

#include <set>
#include <string>
#include <utility>

namespace millrace::ui {

/// A link, named by its ends.
using LinkRef = std::pair<PortRef, PortRef>;

/// What is selected, shared by canvas, inspector, charts and panels. Holds ids, not objects.
class Selection final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::set<NodeId>& nodes() const { return m_nodes; }

    [[nodiscard]] const std::set<LinkRef>& links() const { return m_links; }

    [[nodiscard]] bool isEmpty() const { return m_nodes.empty() && m_links.empty(); }

    /// The selected node when it is the only thing selected; an empty id otherwise.
    [[nodiscard]] NodeId singleNode() const;

    void set(std::set<NodeId> nodes, std::set<LinkRef> links = {});

    void clear() { set({}, {}); }

    /// Asks views to bring a node, and the setting at `path` when not empty, into sight and focus.
    void reveal(const NodeId& node, const std::string& path = {});

signals:
    void changed();
    void revealRequested(const millrace::NodeId& node, const std::string& path);

private:
    std::set<NodeId> m_nodes;
    std::set<LinkRef> m_links;
};

} // namespace millrace::ui
