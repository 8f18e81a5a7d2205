// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvas_scene.h"
#include "canvas/node_item.h"
#include "document/selection.h"
#include "scenes.h"
#include "shell/welcome_commands.h"
#include "welcome/tour.h"

#include <QMouseEvent>
#include <QTest>

namespace millrace::ui {

namespace {

/// In the viewport.
QPoint middleOf(const Stage& stage, const char* node) {
    const NodeItem* item = stage.canvas().items().nodeItem(NodeId(node));
    return stage.canvas().mapFromScene(item->sceneBoundingRect().center());
}

void mouse(const Stage& stage, QEvent::Type type, QPoint place) {
    QWidget* viewport = stage.canvas().viewport();
    const bool isMove = type == QEvent::MouseMove;
    QMouseEvent event(type, place, viewport->mapToGlobal(place), isMove ? Qt::NoButton : Qt::LeftButton,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &event);
}

Scene canvas(const char* name, Act act, std::function<void(Stage&)> prepare) {
    return {name, act, [prepare = std::move(prepare)](Stage& stage, const Show& show) {
                prepare(stage);
                Stage::settle();
                show(stage.window());
            }};
}

void addFrames(std::vector<Scene>& scenes) {
    scenes.push_back(canvas("canvas-collapsed", Act::design, [](Stage& stage) {
        stage.canvas().setCollapsed(0, true);
        stage.canvas().fitAll();
    }));
    scenes.push_back(
        canvas("canvas-entered", Act::design, [](Stage& stage) { stage.canvas().enterFrame(0); }));
    scenes.push_back(canvas("canvas-collapsed-running", Act::running,
                            [](Stage& stage) { stage.canvas().setCollapsed(0, true); }));
    scenes.push_back(canvas("canvas-disabled", Act::design, [](Stage& stage) {
        stage.select({"app"});
        stage.trigger(ActionId::disable);
    }));
    scenes.push_back(
        canvas("canvas-note-editing", Act::design, [](Stage& stage) { stage.trigger(ActionId::addNote); }));
    scenes.push_back(canvas("canvas-renaming", Act::design, [](Stage& stage) {
        stage.select({"clicks"});
        stage.canvas().setFocus();
        stage.trigger(ActionId::rename);
    }));
}

void addDrags(std::vector<Scene>& scenes) {
    scenes.push_back({"canvas-guides", Act::design, [](Stage& stage, const Show& show) {
                          const QPoint start = middleOf(stage, "archive");
                          mouse(stage, QEvent::MouseButtonPress, start);
                          for (int step = 1; step <= 6; ++step) {
                              mouse(stage, QEvent::MouseMove, start + QPoint(step * 4, step % 2));
                          }
                          show(stage.window());
                          QTest::keyClick(&stage.canvas(), Qt::Key_Escape);
                          mouse(stage, QEvent::MouseButtonRelease, start);
                      }});
    scenes.push_back(canvas("canvas-far", Act::design,
                            [](Stage& stage) { stage.canvas().zoomBy(0.3 / stage.canvas().zoom()); }));
    scenes.push_back(canvas("canvas-near", Act::design,
                            [](Stage& stage) { stage.canvas().zoomBy(2 / stage.canvas().zoom()); }));
}

void addSearch(std::vector<Scene>& scenes) {
    scenes.push_back({"node-search", Act::design, [](Stage& stage, const Show& show) {
                          stage.canvas().openNodeSearch();
                          Stage::settle();
                          show(stage.window());
                          stage.press(Qt::Key_Escape);
                      }});
}

void addTour(std::vector<Scene>& scenes) {
    scenes.push_back({"tour", Act::design, [](Stage& stage, const Show& show) {
                          stage.document().undoStack().setClean();
                          stage.trigger(ActionId::tour);
                          auto* tour = stage.window().findChild<Tour*>();
                          for (int place = -1; tour->isRunning() && tour->place() != place;) {
                              place = tour->place();
                              Stage::settle();
                              show(stage.window());
                              if (tour->bubble() != nullptr) {
                                  emit tour->bubble()->nextRequested();
                              }
                          }
                      }});
}

} // namespace

void addCanvasScenes(std::vector<Scene>& scenes) {
    addFrames(scenes);
    addDrags(scenes);
    addSearch(scenes);
    addTour(scenes);
}

} // namespace millrace::ui
