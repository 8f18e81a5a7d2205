// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare_json.h"
#include "document/document.h"
#include "document/selection.h"
#include "engine/node_type.h"
#include "inspector/field.h"
#include "inspector/inspector_panel.h"
#include "run/run_controller.h"
#include "ui/delays.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <memory>

namespace millrace::ui {

/// Node types that have a setting of every shape. They are described and never run.
inline NodeTypes inspectorTypes() {
    NodeType machine;
    machine.description.type = "machine";
    machine.description.title = {"", "Machine"};
    machine.description.icon = "generic";
    const Setting step{
        .key = "step",
        .title = {"", "Step"},
        .type = SettingType::object,
        .fields = {{.key = "at", .title = {"", "At"}, .type = SettingType::duration, .required = true},
                   {.key = "rate", .title = {"", "Rate"}, .type = SettingType::number, .defaultValue = 5}}};
    machine.description.settings = {
        {.key = "rate",
         .title = {"", "Rate"},
         .help = {"", "How fast it goes."},
         .type = SettingType::number,
         .unit = Unit::recordsPerSecond,
         .defaultValue = 100,
         .minimum = 0,
         .maximum = 1000000,
         .source = "https://example.com/rate"},
        {.key = "size",
         .title = {"", "Size"},
         .type = SettingType::integer,
         .unit = Unit::bytes,
         .defaultValue = 1024,
         .minimum = 1,
         .assumption = true},
        {.key = "pause",
         .title = {"", "Pause"},
         .type = SettingType::integer,
         .unit = Unit::milliseconds,
         .defaultValue = 100,
         .live = false},
        {.key = "limit", .title = {"", "Limit"}, .type = SettingType::number},
        {.key = "enabled", .title = {"", "Enabled"}, .type = SettingType::boolean, .defaultValue = false},
        {.key = "mode",
         .title = {"", "Mode"},
         .type = SettingType::enumeration,
         .defaultValue = "calm",
         .values = {{"calm", {"", "Calm"}}, {"wild", {"", "Wild"}}}},
        {.key = "wildness",
         .title = {"", "Wildness"},
         .type = SettingType::integer,
         .defaultValue = 3,
         .minimum = 0,
         .maximum = 10,
         .shownWhen = {{"mode", {"wild"}}}},
        {.key = "key",
         .title = {"", "Key"},
         .type = SettingType::choice,
         .defaultValue = {{"kind", "random"}},
         .kinds = {{"random", {"", "Random"}, {}},
                   {"uniform",
                    {"", "Uniform"},
                    {{.key = "count",
                      .title = {"", "Keys"},
                      .type = SettingType::integer,
                      .defaultValue = 10,
                      .minimum = 1}}},
                   {"hot",
                    {"", "Hot"},
                    {{.key = "count",
                      .title = {"", "Keys"},
                      .type = SettingType::integer,
                      .defaultValue = 10,
                      .minimum = 1},
                     {.key = "share",
                      .title = {"", "Share"},
                      .type = SettingType::number,
                      .unit = Unit::share,
                      .defaultValue = 0.5,
                      .minimum = 0,
                      .maximum = 1}}}}},
        {.key = "length",
         .title = {"", "Length"},
         .type = SettingType::choice,
         .defaultValue = 512,
         .kinds = {{"fixed",
                    {"", "Fixed"},
                    {{.key = "bytes",
                      .title = {"", "Bytes"},
                      .type = SettingType::integer,
                      .unit = Unit::bytes,
                      .defaultValue = 512,
                      .minimum = 1}}},
                   {"even",
                    {"", "Even"},
                    {{.key = "min",
                      .title = {"", "Least"},
                      .type = SettingType::integer,
                      .defaultValue = 1,
                      .minimum = 1}}}},
         .shorthandKind = "fixed",
         .shorthandField = "bytes"},
        {.key = "steps",
         .title = {"", "Steps"},
         .type = SettingType::list,
         .element = std::make_shared<const Setting>(step)},
        {.key = "names",
         .title = {"", "Names"},
         .type = SettingType::map,
         .element = std::make_shared<const Setting>(
             Setting{.key = "name", .title = {"", "Query"}, .type = SettingType::text})},
        {.key = "note", .title = {"", "Note"}, .type = SettingType::multiline},
        {.key = "document", .title = {"", "Document"}, .type = SettingType::json},
        {.key = "wait", .title = {"", "Wait"}, .type = SettingType::duration, .defaultValue = "10s"},
        {.key = "other", .title = {"", "Other"}, .type = SettingType::reference, .referenceType = "machine"}};
    machine.description.actions = {{.name = "slow",
                                    .title = {"", "Slow down"},
                                    .arguments = {{.key = "factor",
                                                   .title = {"", "Factor"},
                                                   .type = SettingType::number,
                                                   .defaultValue = 2,
                                                   .minimum = 1}}}};
    NodeType engine;
    engine.description.type = "engine";
    engine.description.title = {"", "Engine"};
    engine.description.icon = "generic";
    Setting other = machine.description.settings[1]; // the same key with another default
    other.defaultValue = 9;
    engine.description.settings = {machine.description.settings[0],
                                   std::move(other),
                                   {.key = "fuel", .title = {"", "Fuel"}, .type = SettingType::text}};
    return NodeTypes({machine, engine});
}

/// A document with three nodes and the inspector over it, shown.
struct InspectorFixture {
    InspectorFixture() {
        Pipeline pipeline;
        pipeline.name = "Test";
        pipeline.nodes = {{NodeId("a"), "machine", "First", {}, Json::object(), Json::object()},
                          {NodeId("b"), "machine", "Second", {}, {{"rate", 7}}, Json::object()},
                          {NodeId("c"), "engine", "Third", {}, Json::object(), Json::object()}};
        document.openCopy(std::move(pipeline));
        panel.resize(360, 900);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
    }

    void select(const std::set<std::string>& ids) {
        std::set<NodeId> nodes;
        for (const std::string& id : ids) {
            nodes.insert(NodeId(id));
        }
        selection.set(nodes);
        settle();
    }

    /// Until the panel shows what is selected.
    void settle() {
        constexpr int kSoonMs = 100;
        QVERIFY(QTest::qWaitFor([this] { return !isUpdateDue(panel, kSoonMs); }));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::processEvents();
    }

    [[nodiscard]] Json settings(const std::string& id) const {
        return document.pipeline().findNode(NodeId(id))->settings;
    }

    /// The field of `path`; fails the test when it is not there.
    [[nodiscard]] Field* field(const std::string& path) {
        auto* found = panel.findChild<Field*>(QString::fromStdString(path));
        if (!found) {
            QTest::qFail(qPrintable(QStringLiteral("no field ") + QString::fromStdString(path)), __FILE__,
                         __LINE__);
        }
        return found;
    }

    template <typename T>
    [[nodiscard]] T* editor(const std::string& path) {
        return field(path)->findChild<T*>();
    }

    /// Types `text` over what stands in the field, key by key, and presses Enter.
    void type(const std::string& path, const QString& text, bool enter = true) {
        auto* line = editor<QLineEdit>(path);
        line->setFocus();
        line->selectAll();
        if (text.isEmpty()) {
            QTest::keyClick(line, Qt::Key_Delete);
        } else {
            QTest::keyClicks(line, text);
        }
        if (enter) {
            QTest::keyClick(line, Qt::Key_Return);
        }
    }

    void choose(const std::string& path, const QString& data) {
        auto* combo = editor<QComboBox>(path);
        combo->setCurrentIndex(combo->findData(data));
        emit combo->activated(combo->currentIndex());
    }

    /// All words that the field shows.
    [[nodiscard]] QString words(const std::string& path) {
        QCoreApplication::processEvents(); // what was added to a layout shows a moment later
        QStringList all;
        for (const QLabel* label : field(path)->findChildren<QLabel*>()) {
            if (label->isVisibleTo(&panel)) {
                all << label->text();
            }
        }
        QString words = all.join(QLatin1Char('\n'));
        // What keeps a figure and its unit on one line.
        return words.replace(QChar(QChar::Nbsp), QLatin1Char(' ')).remove(QChar(0x2060));
    }

    [[nodiscard]] QToolButton* reset(const std::string& path) {
        for (QToolButton* button : field(path)->findChildren<QToolButton*>()) {
            if (button->toolTip() == QLatin1String("Back to the default")) {
                return button;
            }
        }
        return nullptr;
    }

    NodeTypes types = inspectorTypes();
    Document document{types};
    Selection selection;
    RunController run{types};
    InspectorPanel panel{document, selection, run};
};

} // namespace millrace::ui
