// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on the canvas about taking part and about links.
#include "canvas/activity_edits.h"
#include "canvas/canvas_edits.h"
#include "canvas/canvas_view.h"
#include "canvas/clipboard.h"
#include "document/step_names.h"
#include "document/wording.h"
#include "theme/theme.h"

#include <QMenu>

namespace millrace::ui {

bool CanvasView::isSelectionResting(NodeActivity activity) const {
    return allAre(m_document.pipeline(), m_selection.nodes(), activity);
}

QString CanvasView::bypassObstacle() const {
    const std::set<NodeId>& nodes = m_selection.nodes();
    if (nodes.empty()) {
        return tr("Select a node first.");
    }
    if (isSelectionResting(NodeActivity::bypassed) ||
        canBypass(m_document.pipeline(), m_document.types().catalog(), nodes)) {
        return {};
    }
    return tr("Nothing could be linked around what is selected: what comes in there is not what its "
              "targets take.");
}

void CanvasView::toggleActivity(NodeActivity activity) {
    const std::set<NodeId> nodes = m_selection.nodes();
    if (nodes.empty()) {
        return;
    }
    const bool back = isSelectionResting(activity);
    if (activity == NodeActivity::bypassed && !back) {
        if (const QString obstacle = bypassObstacle(); !obstacle.isEmpty()) {
            say(obstacle);
            return;
        }
    }
    const bool disables = activity == NodeActivity::disabled;
    const QString text = back ? tr("Enable %1") : disables ? tr("Disable %1") : tr("By-pass %1");
    commit(activityChange(m_document.pipeline(), nodes, back ? NodeActivity::active : activity),
           text.arg(nodesName(m_document.pipeline(), nodes)));
}

void CanvasView::addActivityActions(QMenu& menu) {
    const auto add = [&](NodeActivity activity, const QString& text, const QKeySequence& key,
                         const QString& obstacle) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(isSelectionResting(activity));
        action->setShortcut(key);
        action->setShortcutVisibleInContextMenu(true);
        action->setEnabled(obstacle.isEmpty());
        action->setToolTip(obstacle);
        connect(action, &QAction::triggered, this, [this, activity] { toggleActivity(activity); });
    };
    menu.setToolTipsVisible(true);
    add(NodeActivity::disabled, tr("Disable"), Qt::CTRL | Qt::Key_B, {});
    add(NodeActivity::bypassed, tr("By-pass"), Qt::CTRL | Qt::ALT | Qt::Key_B, bypassObstacle());
}

void CanvasView::removeLink(const LinkRef& link) {
    commit(removal(m_document.pipeline(), {}, {link}, {}),
           tr("Disconnect %1").arg(linkName(m_document.pipeline(), link)));
}

void CanvasView::shiftLink(const LinkRef& link, LinkEnd end, int step) {
    if (std::optional<Edit> edit = shiftOf(m_document.pipeline(), link, end, step)) {
        const QString text = step < 0 ? tr("Move link %1 earlier") : tr("Move link %1 later");
        commit(std::move(*edit), text.arg(linkName(m_document.pipeline(), link)));
    }
}

/// Only for ends whose port has several links: elsewhere there is no order.
void CanvasView::addOrderActions(QMenu& menu, const LinkRef& link) {
    const Pipeline& pipeline = m_document.pipeline();
    for (const LinkEnd end : {LinkEnd::source, LinkEnd::target}) {
        const PortRef& port = portAt(link, end);
        if (linksAt(pipeline, port).size() < 2) {
            continue;
        }
        const QString name = nodeName(pipeline, port.node);
        const bool isSource = end == LinkEnd::source;
        for (const int step : {-1, 1}) {
            const QString text = step < 0 ? (isSource ? tr("Earlier among the links from %1").arg(name)
                                                      : tr("Earlier among the links into %1").arg(name))
                                          : (isSource ? tr("Later among the links from %1").arg(name)
                                                      : tr("Later among the links into %1").arg(name));
            QAction* action = menu.addAction(
                Theme::instance().icon(step < 0 ? QStringLiteral("move-up") : QStringLiteral("move-down")),
                text);
            action->setEnabled(shiftOf(pipeline, link, end, step).has_value());
            connect(action, &QAction::triggered, this,
                    [this, link, end, step] { shiftLink(link, end, step); });
        }
    }
}

void CanvasView::pasteLinked() {
    Result<Pipeline> part = partFromClipboard();
    if (!part) {
        say(tr("Nothing was pasted: %1").arg(sentenceOf(part.error())));
        return;
    }
    const Pipeline& pipeline = m_document.pipeline();
    const Catalog& catalog = m_document.types().catalog();
    const std::vector<Link> incoming = incomingFromClipboard(pipeline, *part);
    const QString step = tr("Paste %1 with incoming links").arg(partName(*part));
    Paste pasted = pasteAround(pipeline, catalog, std::move(*part), scenePoint(pointerOrCenter()));
    const int missing = addIncoming(pipeline, catalog, incoming, pasted);
    paste(pasted, step);
    if (missing > 0) {
        say(tr("%n incoming links could not be kept: their sources are gone or take no more.", nullptr,
               missing));
    }
}

} // namespace millrace::ui
