// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_feed.h"
#include "charts/charts_panel.h"
#include "document/wording.h"
#include "scenes.h"
#include "shell/message_bar.h"

#include <QStatusBar>

#include <deque>

namespace millrace::ui {

namespace {

constexpr const char* kBelow[] = {"charts", "costs", "problems", "events", "runs", "help", "history"};

std::string nameOf(const char* panel, const char* state) {
    return std::string("panel-") + panel + state;
}

/// Names live as long as the program: scenes hold pointers.
const char* kept(const std::string& name) {
    static std::deque<std::string> names;
    return names.emplace_back(name).c_str();
}

void addEach(std::vector<Scene>& scenes, Act act, const char* state, const char* selected) {
    for (const char* panel : kBelow) {
        scenes.push_back({kept(nameOf(panel, state)), act, [panel, selected](Stage& stage, const Show& show) {
                              if (selected != nullptr) {
                                  stage.select({selected});
                              }
                              stage.raisePanel(panel);
                              Stage::settle();
                              show(stage.window());
                          }});
    }
}

void addCharts(std::vector<Scene>& scenes) {
    for (const char* page :
         {"charts", "heat-map", "shards", "hash-ring", "lineage", "read-budget", "why-throttled"}) {
        scenes.push_back(
            {kept(std::string("charts-") + page), Act::running, [page](Stage& stage, const Show& show) {
                 stage.select({"clicks"});
                 stage.raisePanel("charts");
                 auto& charts = stage.panel<ChartsPanel>();
                 charts.choosePage(QLatin1String(page));
                 const auto* feed = charts.findChild<ChartFeed*>();
                 Stage::waitUntil("the charts' figures", [feed] { return feed->isAnswered(); });
                 Stage::settle();
                 show(stage.window());
                 charts.choosePage(QStringLiteral("charts"));
             }});
    }
}

/// Mistakes of several kinds.
void breakProject(Stage& stage) {
    const auto set = [&stage](const char* node, const char* key, const Json& value) {
        Json settings = stage.document().pipeline().findNode(NodeId(node))->settings;
        settings[key] = value;
        static_cast<void>(
            stage.document().push({SetNodeSettings{NodeId(node), settings}}, QStringLiteral("Set")));
    };
    set("clicks", "shard_count", -1);
    set("web", "traffic", "trace");
    set("web", "colour", "red");
    set("app", "workers", 0);
    const Link link = stage.document().pipeline().links.back();
    static_cast<void>(stage.document().push({RemoveLink{link.from, link.to}}, QStringLiteral("Remove link")));
    stage.document().checkNow();
}

void addProblems(std::vector<Scene>& scenes) {
    scenes.push_back({"problems-many", Act::design, [](Stage& stage, const Show& show) {
                          breakProject(stage);
                          stage.raisePanel("problems");
                          Stage::settle();
                          show(stage.window());
                      }});
    scenes.push_back({"problems-in-the-way", Act::design, [](Stage& stage, const Show& show) {
                          breakProject(stage);
                          stage.trigger(ActionId::run);
                          Stage::settle();
                          show(stage.window());
                      }});
}

void addMessages(std::vector<Scene>& scenes) {
    const std::pair<const char*, MessageKind> kinds[] = {{"message-information", MessageKind::information},
                                                         {"message-success", MessageKind::success},
                                                         {"message-warning", MessageKind::warning},
                                                         {"message-error", MessageKind::error}};
    for (const auto& [name, kind] : kinds) {
        scenes.push_back(
            {name, Act::design, [kind = kind](Stage& stage, const Show& show) {
                 stage.window().messages().say(kind,
                                               MainWindow::tr("Takes effect in the next run.") +
                                                   QLatin1Char(' ') +
                                                   translated(stage.document().findings().front().message),
                                               {{MainWindow::tr("Restart now"), [] {}}});
                 stage.window().statusBar()->showMessage(MainWindow::tr("Takes effect in the next run."));
                 Stage::settle();
                 show(stage.window());
             }});
    }
}

void addFirstMinutes(std::vector<Scene>& scenes) {
    scenes.push_back({"welcome", Act::design, [](Stage& stage, const Show& show) {
                          stage.window().showWelcome();
                          Stage::settle();
                          show(stage.window());
                          stage.openExample("burst-below-average"); // hides the page
                      }});
    scenes.push_back({"empty-project", Act::design, [](Stage& stage, const Show& show) {
                          stage.document().undoStack().setClean();
                          stage.trigger(ActionId::newProject);
                          Stage::settle();
                          show(stage.window());
                          stage.openExample("burst-below-average");
                      }});
}

} // namespace

void addPanelScenes(std::vector<Scene>& scenes) {
    addFirstMinutes(scenes);
    addEach(scenes, Act::design, "-before", nullptr);
    addEach(scenes, Act::running, "-running", "clicks");
    addEach(scenes, Act::finished, "-finished", nullptr);
    addCharts(scenes);
    addProblems(scenes);
    addMessages(scenes);
}

} // namespace millrace::ui
