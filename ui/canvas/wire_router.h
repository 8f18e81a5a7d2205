// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/selection.h"

#include <QObject>
#include <QPolygonF>
#include <QRectF>

#include <map>
#include <set>
#include <vector>

namespace millrace::ui {

class CanvasScene;
class WireItem;

/// Leads the wires of a scene round the bodies of nodes. Looks again at those only whose ends moved or that
/// a body came near to or left, and once for all that happens in one turn of the event loop.
class WireRouter final : public QObject {
    Q_OBJECT

public:
    explicit WireRouter(CanvasScene& scene);

    /// The wire's ends moved, or it is new.
    void wireMoved(const LinkRef& link);

    /// A body that was there is here now; empty: it was not, or is no longer, to be seen.
    void bodyMoved(const QRectF& before, const QRectF& after);

    /// Wires do not mind that node for now; an empty id ends that.
    void ignore(const NodeId& node);

    /// Routes what is waiting, at once.
    void routeNow();

signals:
    /// Wires may run elsewhere than before.
    void routed();

private:
    /// Where a body would change a wire's way.
    struct Watch {
        QRectF area;
        QPolygonF plain;
        QPolygonF course;
    };

    void routeSoon();
    void addDisturbed();
    [[nodiscard]] bool isDisturbed(const Watch& watch) const;
    [[nodiscard]] std::vector<QRectF> bodies() const;

    CanvasScene& m_scene;
    std::map<LinkRef, Watch> m_watches;
    std::set<LinkRef> m_waiting;
    std::vector<QRectF> m_changes;
    NodeId m_ignored;
    bool m_isAsked = false;
};

} // namespace millrace::ui
