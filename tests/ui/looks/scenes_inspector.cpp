// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/selection.h"
#include "inspector/field.h"
#include "inspector/inspector_panel.h"
#include "scenes.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

namespace millrace::ui {

namespace {

using Prepare = std::function<void(Stage&)>;

QScrollArea& formOf(const Stage& stage) {
    return *stage.panel<InspectorPanel>().findChild<QScrollArea*>();
}

/// The window with the top of the form, and the whole form for itself.
Scene inspecting(const char* name, Act act, Prepare prepare) {
    return {name, act, [prepare = std::move(prepare)](Stage& stage, const Show& show) {
                prepare(stage);
                Stage::settle();
                Stage::settle(); // the pictures below the fields
                show(stage.window());
                show(*formOf(stage).widget());
            }};
}

Prepare selecting(std::initializer_list<const char*> nodes) {
    return [ids = std::vector<const char*>(nodes)](Stage& stage) {
        std::set<NodeId> chosen;
        for (const char* id : ids) {
            chosen.insert(NodeId(id));
        }
        stage.canvas().selection().set(std::move(chosen));
    };
}

Prepare selectingFirstOf(const char* example, const char* node) {
    return [example, node](Stage& stage) {
        stage.openExample(example);
        stage.select({node});
    };
}

void set(Stage& stage, const char* node, const char* key, const Json& value) {
    Json settings = stage.document().pipeline().findNode(NodeId(node))->settings;
    settings[key] = value;
    static_cast<void>(
        stage.document().push({SetNodeSettings{NodeId(node), settings}}, QStringLiteral("Set")));
}

void addTraffic(std::vector<Scene>& scenes) {
    const std::pair<const char*, Json> profiles[] = {
        {"inspector-profile-steps",
         {{"kind", "step"},
          {"steps",
           {{{"at", "0s"}, {"records_per_second", 100}}, {{"at", "10m"}, {"records_per_second", 2500}}}}}},
        {"inspector-profile-diurnal", {{"kind", "diurnal"}}},
        {"inspector-profile-week", {{"kind", "weekday_hours"}}}};
    for (const auto& [name, profile] : profiles) {
        scenes.push_back(inspecting(name, Act::design, [profile = profile](Stage& stage) {
            set(stage, "web", "profile", profile);
            stage.select({"web"});
        }));
    }
}

void addStates(std::vector<Scene>& scenes) {
    scenes.push_back(inspecting("inspector-refused", Act::design, [](Stage& stage) {
        set(stage, "clicks", "shard_count", -1);
        set(stage, "clicks", "colour", "red");
        stage.select({"clicks"});
        stage.document().checkNow();
    }));
    scenes.push_back(inspecting("inspector-help-open", Act::design, [](Stage& stage) {
        stage.select({"clicks"});
        for (auto* button : formOf(stage).widget()->findChildren<QToolButton*>()) {
            if (button->isCheckable() && button->isVisible()) {
                button->click();
            }
        }
    }));
    scenes.push_back({"inspector-search", Act::design, [](Stage& stage, const Show& show) {
                          auto* search = stage.panel<InspectorPanel>().findChild<QLineEdit*>();
                          stage.select({"web"});
                          search->setText(QStringLiteral("rate"));
                          Stage::settle();
                          show(stage.window());
                          search->setText(QStringLiteral("no such setting"));
                          Stage::settle();
                          show(stage.window());
                          search->clear();
                      }});
}

void addTemplate(std::vector<Scene>& scenes) {
    scenes.push_back({"template-editor", Act::design, [](Stage& stage, const Show& show) {
                          stage.openExample("templated-orders");
                          stage.select({"shop"});
                          QWidget* view = nullptr;
                          for (QWidget* one : formOf(stage).findChildren<QWidget*>()) {
                              if (one->inherits("millrace::ui::TemplateView")) {
                                  view = one;
                              }
                          }
                          stage.showOpened([view] { view->findChild<QPushButton*>()->click(); }, show);
                      }});
}

} // namespace

void addInspectorScenes(std::vector<Scene>& scenes) {
    scenes.push_back(inspecting("inspector-project", Act::design, [](Stage&) {}));
    scenes.push_back(inspecting("inspector-producer", Act::design, selecting({"web"})));
    scenes.push_back(inspecting("inspector-stream", Act::design, selecting({"clicks"})));
    scenes.push_back(inspecting("inspector-consumer", Act::design, selecting({"app"})));
    scenes.push_back(inspecting("inspector-bucket", Act::design, selecting({"archive"})));
    scenes.push_back(inspecting("inspector-several", Act::design, selecting({"web", "clicks", "app"})));
    scenes.push_back(inspecting("inspector-mixed", Act::design, [](Stage& stage) {
        stage.select({"clicks"});
        stage.trigger(ActionId::duplicate);
        const NodeId copy = stage.document().pipeline().nodes.back().id;
        set(stage, copy.text().c_str(), "shard_count", 7);
        stage.canvas().selection().set({NodeId("clicks"), copy});
    }));
    scenes.push_back(inspecting("inspector-link", Act::design, [](Stage& stage) {
        const Link& link = stage.document().pipeline().links.front();
        stage.canvas().selection().set({}, {{link.from, link.to}});
    }));
    scenes.push_back(inspecting("inspector-frame", Act::design,
                                [](Stage& stage) { stage.canvas().items().chooseAnnotations({0}); }));
    scenes.push_back(inspecting("inspector-note", Act::design,
                                [](Stage& stage) { stage.canvas().items().chooseAnnotations({1}); }));
    scenes.push_back(
        inspecting("inspector-template", Act::design, selectingFirstOf("templated-orders", "shop")));
    scenes.push_back(
        inspecting("inspector-kpl", Act::design, selectingFirstOf("kpl-against-single-puts", "kpl")));
    addTraffic(scenes);
    addStates(scenes);
    addTemplate(scenes);
    scenes.push_back(inspecting("inspector-producer-running", Act::running, selecting({"web"})));
    scenes.push_back(inspecting("inspector-stream-running", Act::running, selecting({"clicks"})));
    scenes.push_back(inspecting("inspector-consumer-running", Act::running, selecting({"app"})));
}

} // namespace millrace::ui
