// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/arrange_commands.h"

#include "canvas/arranger.h"
#include "canvas/canvas_view.h"

#include <QSettings>

#include <utility>

namespace millrace::ui {

namespace {

constexpr auto kSnapKey = "canvas/snap";

constexpr std::pair<ActionId, Arrangement> kArrangements[] = {
    {ActionId::alignLeft, Arrangement::left},          {ActionId::alignCenter, Arrangement::center},
    {ActionId::alignRight, Arrangement::right},        {ActionId::alignTop, Arrangement::top},
    {ActionId::alignMiddle, Arrangement::middle},      {ActionId::alignBottom, Arrangement::bottom},
    {ActionId::distributeAcross, Arrangement::across}, {ActionId::distributeDown, Arrangement::down},
};

} // namespace

ArrangeCommands::ArrangeCommands(CanvasView& canvas, ActionTable& actions, QObject* parent)
    : QObject(parent)
    , m_document(canvas.document())
    , m_actions(actions)
    , m_arranger(new Arranger(canvas)) {
    connect(actions.action(ActionId::autoLayout), &QAction::triggered, m_arranger, &Arranger::layOut);
    for (const auto& [id, arrangement] : kArrangements) {
        connect(actions.action(id), &QAction::triggered, m_arranger,
                [arranger = m_arranger, which = arrangement] { arranger->arrange(which); });
    }
    connectSnap(canvas);
    connect(&canvas.selection(), &Selection::changed, this, &ArrangeCommands::update);
    connect(&canvas.items(), &CanvasScene::annotationsChosen, this, &ArrangeCommands::update);
    connect(&canvas.items(), &CanvasScene::levelChanged, this, &ArrangeCommands::update);
    connect(&canvas.document(), &Document::replaced, this, &ArrangeCommands::update);
    connect(&canvas.document(), &Document::fileChanged, this, &ArrangeCommands::update);
    connect(&canvas.document(), &Document::changed, this, [this](const DocumentChange& change) {
        if (!change.added.empty() || !change.removed.empty() || change.annotations) {
            update();
        }
    });
    update();
}

/// The choice is a person's, not a project's.
void ArrangeCommands::connectSnap(CanvasView& canvas) {
    QAction* snap = m_actions.action(ActionId::snap);
    snap->setChecked(QSettings().value(QLatin1String(kSnapKey), true).toBool());
    canvas.items().setSnapping(snap->isChecked());
    connect(snap, &QAction::toggled, &canvas, [&canvas](bool snaps) {
        canvas.items().setSnapping(snaps);
        QSettings().setValue(QLatin1String(kSnapKey), snaps);
    });
}

void ArrangeCommands::update() {
    m_actions.action(ActionId::autoLayout)->setEnabled(m_arranger->canLayOut());
    const std::size_t selected = m_document.isReadOnly() ? 0 : m_arranger->selectedCount();
    for (const auto& [id, arrangement] : kArrangements) {
        m_actions.action(id)->setEnabled(selected >= leastCount(arrangement));
    }
}

} // namespace millrace::ui
