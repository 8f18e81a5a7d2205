// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/description.h"
#include "model/pipeline.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace millrace::ui {

/// Which ports would take the other end of a wire that is held at `fixed`. Cheap enough to be asked of every
/// port of a large project; the last word, with the reason, has check().
class PortMatcher {
public:
    /// `pipeline` and `catalog` outlive this; wires that are being moved are not in `pipeline`.
    PortMatcher(const Pipeline& pipeline, const Catalog& catalog, PortRef fixed);

    [[nodiscard]] const PortRef& fixed() const { return m_fixed; }

    /// Direction of the ports looked for.
    [[nodiscard]] PortDirection wanted() const { return m_wanted; }

    /// Whether direction, flow, exchange, room and the absence of loops speak for it.
    [[nodiscard]] bool mayFit(const PortRef& port) const;

    /// The link's two ends, output first.
    [[nodiscard]] std::pair<PortRef, PortRef> ends(const PortRef& port) const;

    /// Whether the link is allowed; the error is the reason.
    [[nodiscard]] Result<void> check(const PortRef& port) const;

    /// The port of `node` that fits best: an allowed one, or else the first of the wanted direction.
    [[nodiscard]] std::optional<PortRef> portOf(const Node& node) const;

private:
    [[nodiscard]] const PortDescription* describe(const PortRef& port) const;
    void findLoops();

    const Pipeline& m_pipeline;
    const Catalog& m_catalog;
    PortRef m_fixed;
    PortDirection m_wanted = PortDirection::input;
    const PortDescription* m_description = nullptr;
    std::map<NodeId, const NodeDescription*> m_types;
    std::map<PortRef, int> m_counts;
    std::set<NodeId> m_looping; ///< a link to one of these would close a loop
};

/// Whether two descriptions may be the ends of one link.
[[nodiscard]] bool portsFit(const PortDescription& a, const PortDescription& b);

/// The port of a new `node` (not yet in `pipeline`) that a link to or from `fixed` may use.
[[nodiscard]] std::optional<std::string> portForNew(const Pipeline& pipeline, const Catalog& catalog,
                                                    const PortRef& fixed, const Node& node);

} // namespace millrace::ui
