// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvas_hit.h"
#include "canvas/canvas_scene.h"
#include "canvas/node_item.h"
#include "canvas/wire_item.h"
#include "scenes.h"

#include <QMenu>
#include <QMenuBar>
#include <QTest>

namespace millrace::ui {

namespace {

/// Each menu and what folds out of it.
void showMenus(const Stage& stage, const QList<QAction*>& actions, const Show& show) {
    for (const QAction* action : actions) {
        QMenu* menu = action->menu();
        if (menu == nullptr) {
            continue;
        }
        stage.showOpened([menu] { menu->popup({}); }, show);
        showMenus(stage, menu->actions(), show);
    }
}

void addContextMenus(std::vector<Scene>& scenes) {
    scenes.push_back({"menu-canvas", Act::design, [](Stage& stage, const Show& show) {
                          stage.showCanvasMenu({8, 8}, show);
                      }});
    scenes.push_back({"menu-node", Act::running, [](Stage& stage, const Show& show) {
                          const NodeItem* item = stage.canvas().items().nodeItem(NodeId("clicks"));
                          stage.showCanvasMenu(
                              stage.canvas().mapFromScene(item->sceneBoundingRect().center()), show);
                      }});
    scenes.push_back({"menu-link", Act::design, [](Stage& stage, const Show& show) {
                          const Link& link = stage.document().pipeline().links.back();
                          const WireItem* wire = stage.canvas().items().wireItem({link.from, link.to});
                          QPointF place = wire->sceneBoundingRect().center();
                          place.setY(wire->sceneBoundingRect().top());
                          while (stage.canvas().items().hitAt(place, 1).kind != CanvasHit::Kind::wire) {
                              place += QPointF(0, 1);
                          }
                          place += QPointF(0, 4); // from the edge of its reach
                          stage.showCanvasMenu(stage.canvas().mapFromScene(place), show);
                      }});
    scenes.push_back(
        {"menu-frame", Act::design, [](Stage& stage, const Show& show) {
             const QGraphicsItem* frame = stage.canvas().items().annotationItems().front();
             stage.showCanvasMenu(
                 stage.canvas().mapFromScene(frame->sceneBoundingRect().topLeft() + QPointF(24, 12)), show);
         }});
}

/// A PickList: a list over the window.
Scene picking(const char* name, ActionId action) {
    return {name, Act::design, [action](Stage& stage, const Show& show) {
                stage.showOpened([&stage, action] { stage.trigger(action); }, show);
            }};
}

} // namespace

void addMenuScenes(std::vector<Scene>& scenes) {
    scenes.push_back({"menus", Act::design, [](Stage& stage, const Show& show) {
                          showMenus(stage, stage.window().menuBar()->actions(), show);
                      }});
    addContextMenus(scenes);
    scenes.push_back(picking("command-search", ActionId::commandSearch));
    scenes.push_back(picking("find-node", ActionId::findNode));
    scenes.push_back(picking("examples", ActionId::examples));
}

} // namespace millrace::ui
