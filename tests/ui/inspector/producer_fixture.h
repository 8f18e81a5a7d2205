// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare_json.h"
#include "document/document.h"
#include "document/selection.h"
#include "inspector/field.h"
#include "inspector/inspector_panel.h"
#include "nodes/catalog.h"
#include "run/run_controller.h"

#include <QApplication>
#include <QTest>

#include <string>

namespace millrace::ui {

/// The program's own types: a producer `web` linked to the stream `clicks`, and the inspector over the
/// producer.
struct ProducerFixture {
    explicit ProducerFixture(const Json& settings = Json::object(),
                             const Json& stream = {{"shard_count", 4}}) {
        Pipeline pipeline;
        pipeline.name = "Test";
        pipeline.nodes = {{NodeId("web"), "producer", "Web", {}, settings, Json::object()},
                          {NodeId("clicks"), "data_stream", "Clicks", {300, 0}, stream, Json::object()}};
        pipeline.links = {{{NodeId("web"), "out"}, {NodeId("clicks"), "in"}}};
        document.openCopy(std::move(pipeline));
        panel.resize(360, 900);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.activateWindow();
        selection.set({NodeId("web")});
        QTRY_VERIFY(panel.findChild<Field*>(QStringLiteral("profile")));
    }

    [[nodiscard]] Json settings() const { return document.pipeline().findNode(NodeId("web"))->settings; }

    [[nodiscard]] Field* field(const char* path) { return panel.findChild<Field*>(QString::fromUtf8(path)); }

    void set(const Json& settings) {
        QVERIFY(document.push({SetNodeSettings{NodeId("web"), settings}}, QStringLiteral("Set")).ok());
    }

    Document document{builtinNodeTypes()};
    Selection selection;
    RunController run{builtinNodeTypes()};
    InspectorPanel panel{document, selection, run};
};

} // namespace millrace::ui
