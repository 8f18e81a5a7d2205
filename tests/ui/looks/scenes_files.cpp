// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/aws_output.h"
#include "document/document.h"
#include "import/aws_import_dialog.h"
#include "model/project_difference.h"
#include "model/project_file.h"
#include "nodes/catalog.h"
#include "recovery/difference_dialog.h"
#include "recovery/recovery_dialog.h"
#include "scenes.h"

#include <QDateTime>
#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>

namespace millrace::ui {

namespace {

/// The clickstream with changes of several kinds.
Pipeline changed(Pipeline pipeline) {
    pipeline.description = "Another description, long enough to need more than the room of one column in a "
                           "list of differences.";
    pipeline.scenario.seed = 7;
    pipeline.scenario.duration = std::chrono::minutes(30);
    pipeline.nodes[0].settings["records_per_second"] = 99999999;
    pipeline.nodes[0].settings["partition_key"]["hot_share"] = 0.75;
    pipeline.nodes[2].settings["records_per_second_per_worker"] = 900.5;
    pipeline.nodes[2].label = "Sessions of the web shop";
    pipeline.links.pop_back();
    pipeline.objectives.pop_back();
    return pipeline;
}

void addImport(std::vector<Scene>& scenes) {
    scenes.push_back({"import", Act::design, [](Stage& stage, const Show& show) {
                          stage.showOpened([&stage] { stage.trigger(ActionId::importAws); },
                                           [&show](QWidget& dialog) {
                                               show(dialog);
                                               dialog.findChild<QPlainTextEdit*>()->setPlainText(
                                                   QString::fromStdString(AwsOutput::summary()));
                                               Stage::waitUntil("the preview", [&dialog] {
                                                   return dialog.findChild<QListWidget*>()->count() > 0;
                                               });
                                               show(dialog);
                                           });
                      }});
}

void addComparison(std::vector<Scene>& scenes) {
    scenes.push_back({"differences", Act::design, [](Stage& stage, const Show& show) {
                          const Pipeline& before = stage.document().pipeline();
                          const auto differences =
                              differencesOf(before, changed(before), builtinNodeTypes().catalog());
                          stage.showOpened(
                              [&] {
                                  (new DifferenceDialog({DifferenceDialog::tr("Differences"),
                                                         DifferenceDialog::tr("In the file"),
                                                         DifferenceDialog::tr("Recovered")},
                                                        differences, &stage.window()))
                                      ->show();
                              },
                              show);
                      }});
}

void leaveCopy(const Stage& stage, const QString& name) {
    auto slot = RecoverySlot::create(recoveryFolder()).value();
    QFile file(slot->copy());
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("The recovery copy cannot be written.");
    }
    const std::string project =
        formatProject(changed(stage.document().pipeline()), builtinNodeTypes().catalog());
    file.write(recoveryText({stage.path(name), name, QDateTime(QDate(2026, 1, 5), QTime(9, 30), Qt::UTC), 17,
                             QByteArray(), QByteArray::fromStdString(project)}));
}

void addRecovery(std::vector<Scene>& scenes) {
    scenes.push_back({"recovery", Act::design, [](Stage& stage, const Show& show) {
                          leaveCopy(stage, QStringLiteral("clicks.millrace"));
                          leaveCopy(stage, QStringLiteral("orders of the second half year.millrace"));
                          RecoveryDialog dialog(
                              builtinNodeTypes(), RecoverySlot::claimOrphans(recoveryFolder()),
                              [](const RecoveredWork&) {}, &stage.window());
                          dialog.show();
                          dialog.findChild<QListWidget*>()->setCurrentRow(0);
                          Stage::settle();
                          show(dialog);
                      }});
}

/// What is asked before work is lost.
void addQuestions(std::vector<Scene>& scenes) {
    scenes.push_back({"question-unsaved", Act::design, [](Stage& stage, const Show& show) {
                          stage.select({"clicks"});
                          stage.trigger(ActionId::duplicate);
                          stage.showOpened([&stage] { stage.trigger(ActionId::newProject); }, show);
                      }});
    scenes.push_back({"question-running", Act::running, [](Stage& stage, const Show& show) {
                          stage.document().undoStack().setClean();
                          stage.showOpened([&stage] { stage.trigger(ActionId::newProject); }, show);
                      }});
    scenes.push_back({"question-both", Act::running, [](Stage& stage, const Show& show) {
                          stage.select({"clicks"});
                          stage.trigger(ActionId::duplicate);
                          stage.showOpened([&stage] { stage.trigger(ActionId::newProject); }, show);
                      }});
    scenes.push_back({"broken-file", Act::design, [](Stage& stage, const Show& show) {
                          QFile file(stage.path(QStringLiteral("broken.millrace")));
                          if (!file.open(QIODevice::WriteOnly)) {
                              qFatal("The broken file cannot be written.");
                          }
                          file.write(
                              "{\n  \"format\": \"millrace\",\n  \"version\": 1,\n  \"name\": \"clicks\",\n");
                          file.close();
                          stage.window().openFile(file.fileName());
                          Stage::settle();
                          show(stage.window());
                      }});
}

} // namespace

void addFileDialogScenes(std::vector<Scene>& scenes) {
    addImport(scenes);
    addComparison(scenes);
    addRecovery(scenes);
    addQuestions(scenes);
}

} // namespace millrace::ui
