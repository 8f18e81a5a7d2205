// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/canvas_bubble.h"
#include "canvas/canvas_view.h"
#include "canvas/node_search_popup.h"
#include "document/document.h"
#include "document/selection.h"
#include "nodes/catalog.h"
#include "palette/palette_panel.h"
#include "palette/type_memory.h"
#include "run/run_controller.h"

#include <QApplication>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QMouseEvent>
#include <QTest>

#include <string>
#include <vector>

namespace millrace::ui {

/// The program's types, and a filter that takes and gives what is delivered: it fits into a wire.
inline NodeTypes canvasTypes() {
    std::vector<NodeType> types = builtinNodeTypes().types();
    NodeType filter;
    filter.description.type = "filter";
    filter.description.title = {"", "Filter"};
    filter.description.category = "processing";
    filter.description.icon = "filter";
    filter.description.ports = {{.id = "in", .title = {"", "In"}, .direction = PortDirection::input},
                                {.id = "out", .title = {"", "Out"}, .direction = PortDirection::output}};
    types.push_back(filter);
    return NodeTypes(types);
}

inline Node nodeAt(const std::string& id, const std::string& type, double x, double y) {
    Node node;
    node.id = NodeId(id);
    node.type = type;
    node.label = id;
    node.position = {x, y};
    return node;
}

inline Link linkOf(const std::string& from, const std::string& to) {
    return {{NodeId(from), "out"}, {NodeId(to), "in"}};
}

/// Producer, stream, consumer and bucket in a row, linked, and a second consumer below that is not.
inline Pipeline samplePipeline() {
    Pipeline pipeline;
    pipeline.name = "Sample";
    pipeline.nodes = {nodeAt("web", "producer", 0, 0), nodeAt("clicks", "data_stream", 320, 0),
                      nodeAt("app", "consumer", 640, 0), nodeAt("lake", "s3_bucket", 960, 0),
                      nodeAt("other", "consumer", 640, 240)};
    pipeline.links = {linkOf("web", "clicks"), linkOf("clicks", "app"), linkOf("app", "lake")};
    return pipeline;
}

/// A shown canvas over the sample.
struct CanvasFixture {
    explicit CanvasFixture(Pipeline pipeline = samplePipeline()) {
        TypeMemory::instance().clear();
        view.resize(1280, 720);
        document.openCopy(std::move(pipeline));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setFocus();
    }

    [[nodiscard]] const Pipeline& pipeline() const { return document.pipeline(); }

    [[nodiscard]] QPoint place(QPointF scenePoint) const { return view.mapFromScene(scenePoint); }

    [[nodiscard]] QPoint middleOf(const std::string& id) {
        return place(view.items().nodeItem(NodeId(id))->sceneBody().center());
    }

    [[nodiscard]] QPoint portOf(const std::string& id, const std::string& port) {
        const NodeItem* item = view.items().nodeItem(NodeId(id));
        return place(item->portScenePosition(item->geometry().indexOf(port)));
    }

    [[nodiscard]] QPoint middleOfWire(const std::string& from, const std::string& to) {
        const Link link = linkOf(from, to);
        return place(view.items().wireItem({link.from, link.to})->curve().at(0.5));
    }

    [[nodiscard]] bool isLinked(const std::string& from, const std::string& to) const {
        const Link link = linkOf(from, to);
        return pipeline().findLink(link.from, link.to) != nullptr;
    }

    [[nodiscard]] Position positionOf(const std::string& id) const {
        return pipeline().findNode(NodeId(id))->position;
    }

    void move(QPoint to, Qt::KeyboardModifiers modifiers = {}) {
        QMouseEvent event(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, modifiers);
        QApplication::sendEvent(view.viewport(), &event);
    }

    void press(QPoint at, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, at);
    }

    void release(QPoint at, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, at);
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) {
        press(from, modifiers);
        move((from + to) / 2, modifiers);
        move(to, modifiers);
        release(to, modifiers);
    }

    void click(QPoint at, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, at);
    }

    /// A node type from the palette, held over the canvas…
    void dragOver(const char* type, QPoint at, Qt::KeyboardModifiers modifiers = {}) {
        QMimeData data;
        data.setData(QLatin1String(kNodeTypeMime), type);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(view.viewport(), &enter);
        QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(view.viewport(), &move);
    }

    /// …and let go.
    void drop(const char* type, QPoint at, Qt::KeyboardModifiers modifiers = {}) {
        dragOver(type, at, modifiers);
        QMimeData data;
        data.setData(QLatin1String(kNodeTypeMime), type);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(view.viewport(), &event);
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }

    [[nodiscard]] NodeSearchPopup* popup() const { return view.findChild<NodeSearchPopup*>(); }

    [[nodiscard]] std::vector<std::string> offeredTypes() const {
        std::vector<std::string> types;
        const auto* list = popup()->findChild<QListWidget*>();
        for (int i = 0; i < list->count(); ++i) {
            if (const QString type = list->item(i)->data(Qt::UserRole).toString(); !type.isEmpty()) {
                types.push_back(type.toStdString());
            }
        }
        return types;
    }

    /// Names of the snippets that the open search offers.
    [[nodiscard]] QStringList offeredSnippets() const {
        QStringList names;
        const auto* list = popup()->findChild<QListWidget*>();
        for (int i = 0; i < list->count(); ++i) {
            if (list->item(i)->data(Qt::UserRole + 1).isValid()) {
                names << list->item(i)->text();
            }
        }
        return names;
    }

    /// Types into the open search and presses `end`.
    void search(const QString& text, Qt::Key end = Qt::Key_Return) {
        auto* line = popup()->findChild<QLineEdit*>();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, end);
    }

    [[nodiscard]] QString bubble() const {
        const auto* shown = view.findChild<CanvasBubble*>();
        return shown->isVisible() ? shown->text() : QString();
    }

    NodeTypes types = canvasTypes();
    Document document{types};
    Selection selection;
    RunController run{types};
    CanvasView view{document, selection, run};
};

} // namespace millrace::ui
