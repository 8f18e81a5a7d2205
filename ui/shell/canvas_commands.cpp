// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/canvas_commands.h"

#include "canvas/canvas_view.h"
#include "canvas/link_targets.h"
#include "document/step_names.h"
#include "document/wording.h"
#include "shell/pick_list.h"
#include "theme/theme.h"

#include <QSettings>

namespace millrace::ui {

namespace {

const QString kMinimapKey = QStringLiteral("canvas/minimap");

} // namespace

CanvasCommands::CanvasCommands(Document& document, Selection& selection, CanvasView& canvas,
                               ActionTable& actions, QWidget& window)
    : QObject(&window)
    , m_document(document)
    , m_selection(selection)
    , m_canvas(canvas)
    , m_actions(actions)
    , m_window(window) {
    const auto on = [&actions, this](ActionId id, auto&& slot) {
        connect(actions.action(id), &QAction::triggered, this, slot);
    };
    on(ActionId::disable, [this] { m_canvas.toggleActivity(NodeActivity::disabled); });
    on(ActionId::bypass, [this] { m_canvas.toggleActivity(NodeActivity::bypassed); });
    // A click on a checkable action changes its mark even when nothing came of it.
    on(ActionId::disable, [this] { updateActions(); });
    on(ActionId::bypass, [this] { updateActions(); });
    on(ActionId::connect, [this] { pickTarget(); });
    on(ActionId::pasteLinked, [this] { m_canvas.pasteLinked(); });
    on(ActionId::removeJoining, [this] { m_canvas.deleteAndJoin(); });
    QAction* minimap = actions.action(ActionId::minimap);
    minimap->setChecked(QSettings().value(kMinimapKey, true).toBool());
    canvas.setMinimapShown(minimap->isChecked());
    connect(minimap, &QAction::toggled, this, [this](bool shown) {
        QSettings().setValue(kMinimapKey, shown);
        m_canvas.setMinimapShown(shown);
    });
    m_soon.setParent(this); // whoever waits for the window sees what is to follow
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &CanvasCommands::updateActions);
    const auto soon = [this] { m_soon.start(); };
    connect(&selection, &Selection::changed, this, soon);
    connect(&document, &Document::changed, this, soon);
    connect(&document, &Document::replaced, this, soon);
    connect(&actions, &ActionTable::retranslated, this, &CanvasCommands::updateActions);
    updateActions();
}

void CanvasCommands::updateActions() {
    const bool any = !m_selection.nodes().empty() && !m_document.isReadOnly();
    const bool single = !m_selection.singleNode().isEmpty() && !m_document.isReadOnly();
    QAction* disable = m_actions.action(ActionId::disable);
    disable->setEnabled(any);
    disable->setChecked(m_canvas.isSelectionResting(NodeActivity::disabled));
    const QString obstacle = m_canvas.bypassObstacle();
    QAction* bypass = m_actions.action(ActionId::bypass);
    bypass->setEnabled(any && obstacle.isEmpty());
    bypass->setChecked(m_canvas.isSelectionResting(NodeActivity::bypassed));
    bypass->setToolTip(any && !obstacle.isEmpty() ? obstacle : m_actions.plainText(ActionId::bypass));
    bypass->setStatusTip(any ? obstacle : QString());
    m_actions.action(ActionId::connect)->setEnabled(single);
    m_actions.action(ActionId::removeJoining)->setEnabled(any);
}

void CanvasCommands::pickTarget() {
    const Pipeline& pipeline = m_document.pipeline();
    const Catalog& catalog = m_document.types().catalog();
    const NodeId node = m_selection.singleNode();
    const std::vector<LinkRef> links = possibleLinks(pipeline, catalog, node);
    if (links.empty()) {
        emit m_canvas.statusMessage(
            tr("There is nothing that %1 could be linked to. Press Shift+A to add something.")
                .arg(nodeName(pipeline, node)));
        return;
    }
    std::vector<PickEntry> entries;
    for (const LinkRef& candidate : links) {
        const bool isOutgoing = candidate.first.node == node;
        const PortRef& end = isOutgoing ? candidate.second : candidate.first;
        const Node* other = pipeline.findNode(end.node);
        const NodeDescription* type = catalog.find(other->type);
        const QString port = translated(type->findPort(end.port)->title);
        const QString name = nodeName(pipeline, end.node);
        entries.push_back({isOutgoing ? tr("To %1", "a node").arg(name) : tr("From %1", "a node").arg(name),
                           tr("Port “%1”").arg(port), translated(type->title),
                           Theme::instance().icon(QString::fromStdString(type->icon)),
                           QString::fromStdString(other->id.text() + ' ' + other->type),
                           [this, candidate] { link(candidate); }});
    }
    (new PickList(tr("Link %1 to…").arg(nodeName(pipeline, node)), std::move(entries), &m_window))->open();
}

void CanvasCommands::link(const LinkRef& link) {
    const Result<void> done = m_document.push({AddLink{{link.first, link.second}}},
                                              tr("Connect %1").arg(linkName(m_document.pipeline(), link)));
    const Pipeline& pipeline = m_document.pipeline();
    emit m_canvas.statusMessage(
        done ? tr("%1 is linked to %2.")
                   .arg(nodeName(pipeline, link.first.node), nodeName(pipeline, link.second.node))
             : sentenceOf(done.error()));
    m_canvas.setFocus(Qt::ShortcutFocusReason);
}

} // namespace millrace::ui
