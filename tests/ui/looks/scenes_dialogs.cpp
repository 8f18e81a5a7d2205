// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/action_bar.h"
#include "scenes.h"

#include <QPushButton>
#include <QTabWidget>

namespace millrace::ui {

namespace {

Scene opening(const char* name, Act act, ActionId action, std::initializer_list<const char*> selected = {}) {
    return {name, act, [action, nodes = std::vector<const char*>(selected)](Stage& stage, const Show& show) {
                for (const char* node : nodes) {
                    stage.select({node});
                }
                stage.showOpened([&stage, action] { stage.trigger(action); }, show);
            }};
}

void addSettings(std::vector<Scene>& scenes) {
    scenes.push_back({"settings", Act::design, [](Stage& stage, const Show& show) {
                          stage.showOpened([&stage] { stage.trigger(ActionId::settings); },
                                           [&show](QWidget& dialog) {
                                               auto* pages = dialog.findChild<QTabWidget*>();
                                               for (int page = 0; page < pages->count(); ++page) {
                                                   pages->setCurrentIndex(page);
                                                   Stage::settle();
                                                   show(dialog);
                                               }
                                           });
                      }});
}

/// Dialogs that ask for the arguments of what is done to a running node.
void addActions(std::vector<Scene>& scenes) {
    for (const auto& [name, node] :
         {std::pair{"action-producer", "web"}, std::pair{"action-stream", "clicks"},
          std::pair{"action-consumer", "app"}}) {
        scenes.push_back({name, Act::running, [node = node](Stage& stage, const Show& show) {
                              stage.select({node});
                              auto* bar = stage.window().findChild<ActionBar*>();
                              for (QPushButton* button : bar->findChildren<QPushButton*>()) {
                                  if (!button->text().endsWith(QStringLiteral("…"))) {
                                      continue; // done at once
                                  }
                                  stage.showOpened([button] { button->click(); }, show);
                              }
                          }});
    }
}

} // namespace

void addDialogScenes(std::vector<Scene>& scenes) {
    addSettings(scenes);
    addActions(scenes);
    scenes.push_back(opening("keys", Act::design, ActionId::shortcuts));
    scenes.push_back(opening("about", Act::design, ActionId::about));
    scenes.push_back(opening("export-canvas", Act::design, ActionId::exportCanvas));
    scenes.push_back(opening("snippet-gallery", Act::design, ActionId::insertSnippet));
    scenes.push_back(opening("save-snippet", Act::design, ActionId::saveSnippet, {"clicks"}));
    scenes.push_back(opening("split-shard", Act::running, ActionId::splitShardAt, {"clicks"}));
    scenes.push_back(opening("shard-count", Act::running, ActionId::setShardCount, {"clicks"}));
}

} // namespace millrace::ui
