// SPDX-License-Identifier: GPL-3.0-or-later
// Undo steps on the canvas say of what they are, and messages what goes along with nodes.
#include "canvas_fixture.h"

#include "canvas/clipboard.h"
#include "document/step_names.h"

#include <QSignalSpy>

using namespace millrace;
using namespace millrace::ui;

namespace {

Annotation frameOf(const std::string& title, std::vector<NodeId> nodes, bool collapsed = false) {
    Annotation frame;
    frame.kind = "frame";
    frame.title = title;
    frame.nodes = std::move(nodes);
    frame.collapsed = collapsed;
    return frame;
}

Annotation noteOf(const std::string& text) {
    Annotation note;
    note.kind = "note";
    note.text = text;
    note.position = Position{0, 400};
    return note;
}

/// The sample with a collapsed frame around "clicks" and "app", each with an event and an objective.
Pipeline watched() {
    Pipeline pipeline = samplePipeline();
    for (const char* id : {"clicks", "app"}) {
        pipeline.scenario.events.push_back({std::chrono::minutes(10), NodeId(id), "set", Json::object()});
        Objective objective;
        objective.node = NodeId(id);
        objective.metric = "IncomingRecords";
        pipeline.objectives.push_back(objective);
    }
    pipeline.annotations = {frameOf("Middle", {NodeId("clicks"), NodeId("app")}, true)};
    return pipeline;
}

} // namespace

class TestStepNames : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init() { m_fixture = std::make_unique<CanvasFixture>(); }

    void cleanup() { m_fixture.reset(); }

    void namesOfParts() {
        const Pipeline& pipeline = f().pipeline();
        QCOMPARE(nodesName(pipeline, {NodeId("web")}), QStringLiteral("web"));
        QCOMPARE(nodesName(pipeline, {NodeId("web"), NodeId("app")}), QStringLiteral("2 nodes"));
        QCOMPARE(annotationName(frameOf("Ingest", {})), QStringLiteral("“Ingest”"));
        QCOMPARE(annotationName(frameOf("", {})), QStringLiteral("frame"));
        QCOMPARE(annotationName(noteOf("\n")), QStringLiteral("note"));
        QCOMPARE(annotationName(noteOf("First line\nsecond")), QStringLiteral("“First line”"));
        QCOMPARE(annotationName(noteOf("A rather long remark on all that happens below here")),
                 QStringLiteral("“A rather long remark on all that…”"));
        const ScenarioEvent event{std::chrono::minutes(10), NodeId("web"), "set", Json::object()};
        QCOMPARE(eventName(pipeline, event), QStringLiteral("the event at 10m of web"));
        QCOMPARE(objectiveName(pipeline, {}), QStringLiteral("the objective of the project"));
    }

    void severalFramesAndNotesAreCounted() {
        const Annotation frame = frameOf("Ingest", {});
        QCOMPARE(annotationsName({frame}), QStringLiteral("“Ingest”"));
        QCOMPARE(annotationsName({frame, frame}), QStringLiteral("2 frames"));
        QCOMPARE(annotationsName({noteOf("a"), noteOf("b")}), QStringLiteral("2 notes"));
        QCOMPARE(annotationsName({frame, noteOf("a"), frame, noteOf("b")}),
                 QStringLiteral("2 frames and 2 notes"));
        QCOMPARE(annotationsName({}), QStringLiteral("nothing"));
        Pipeline part;
        part.annotations = {frame, frame};
        QCOMPARE(partName(part), QStringLiteral("2 frames"));
    }

    void severalThingsAreMovedAndDeletedInOneSentence() {
        QVERIFY(
            f().document.push({SetAnnotations{{noteOf("a"), noteOf("b")}}}, QStringLiteral("Notes")).ok());
        f().selection.set({NodeId("web"), NodeId("clicks")});
        f().key(Qt::Key_Right);
        QCOMPARE(undoText(), QStringLiteral("Move 2 nodes"));
        f().view.deleteSelection();
        QCOMPARE(undoText(), QStringLiteral("Delete 2 nodes"));
        f().selection.clear();
        f().view.items().chooseAnnotations({0, 1});
        f().key(Qt::Key_Right);
        QCOMPARE(undoText(), QStringLiteral("Move 2 notes"));
        f().view.deleteSelection();
        QCOMPARE(undoText(), QStringLiteral("Delete 2 notes"));
    }

    void copiesSayHowMany() {
        f().selection.set({NodeId("web"), NodeId("clicks")});
        f().view.duplicateSelection();
        QCOMPARE(undoText(), QStringLiteral("Duplicate 2 nodes"));
        f().selection.set({NodeId("app")});
        f().view.duplicateSelection();
        QCOMPARE(undoText(), QStringLiteral("Duplicate app"));
        f().view.copySelection();
        f().view.paste();
        QCOMPARE(undoText(), QStringLiteral("Paste app 2"));
        f().selection.set({NodeId("app"), NodeId("lake")});
        f().view.copySelection();
        f().view.pasteLinked();
        QCOMPARE(undoText(), QStringLiteral("Paste 2 nodes with incoming links"));
    }

    void linksSayTheirEnds() {
        const Link link = linkOf("web", "clicks");
        f().view.removeLink({link.from, link.to});
        QCOMPARE(undoText(), QStringLiteral("Disconnect web → clicks"));
        f().drag(f().portOf("web", "out"), f().portOf("clicks", "in"));
        QVERIFY(f().isLinked("web", "clicks"));
        QCOMPARE(undoText(), QStringLiteral("Connect web → clicks"));
        f().view.addBend({link.from, link.to}, f().middleOfWire("web", "clicks"));
        QCOMPARE(undoText(), QStringLiteral("Add bend to web → clicks"));
        f().view.removeBends({link.from, link.to});
        QCOMPARE(undoText(), QStringLiteral("Remove bends of web → clicks"));
        f().drag(f().portOf("app", "in"), f().portOf("other", "in"));
        QVERIFY(f().isLinked("clicks", "other"));
        QCOMPARE(undoText(), QStringLiteral("Reconnect clicks → other"));
        f().selection.set({}, {{link.from, link.to}});
        f().view.deleteSelection();
        QCOMPARE(undoText(), QStringLiteral("Delete web → clicks"));
    }

    void framesAndNotesSayWhich() {
        f().selection.set({NodeId("web"), NodeId("clicks")});
        f().view.frameSelection();
        QCOMPARE(undoText(), QStringLiteral("Add frame around 2 nodes"));
        f().view.finishEditing();
        f().view.setFrameColor(0, "blue");
        QCOMPARE(undoText(), QStringLiteral("Colour frame “Frame”"));
        f().view.removeFrames();
        QCOMPARE(undoText(), QStringLiteral("Remove frame “Frame”"));
        QVERIFY(f().document.push({SetAnnotations{{noteOf("Look here")}}}, QStringLiteral("Note")).ok());
        f().view.setNoteWidth(0, 200);
        QCOMPARE(undoText(), QStringLiteral("Resize note “Look here”"));
        f().selection.clear();
        f().view.items().chooseAnnotations({0});
        f().key(Qt::Key_Right);
        QCOMPARE(undoText(), QStringLiteral("Move “Look here”"));
        f().view.deleteSelection();
        QCOMPARE(undoText(), QStringLiteral("Delete “Look here”"));
    }

    void whatGoesAlongIsSaid() {
        m_fixture = std::make_unique<CanvasFixture>(watched());
        const Pipeline before = f().pipeline();
        QSignalSpy said(&f().view, &CanvasView::statusMessage);
        f().view.items().chooseAnnotations({0});
        f().view.deleteSelection();
        QCOMPARE(f().pipeline().nodes.size(), std::size_t{3});
        QVERIFY(f().pipeline().scenario.events.empty());
        QVERIFY(f().pipeline().objectives.empty());
        QCOMPARE(lastOf(said),
                 QStringLiteral("Deleted 2 nodes, 2 events, and 2 objectives. Undo brings them back."));
        f().document.undoStack().undo();
        QCOMPARE(f().pipeline(), before);
        // As well with a frame's own command, and when neighbours are joined.
        f().view.removeWithNodes(0);
        QCOMPARE(lastOf(said),
                 QStringLiteral("Deleted 2 nodes, 2 events, and 2 objectives. Undo brings them back."));
        f().document.undoStack().undo();
        f().selection.set({NodeId("other")});
        said.clear();
        f().view.deleteSelection(); // nothing goes but what is seen
        QVERIFY(said.isEmpty());    // what stands in the status bar stays
    }

private:
    [[nodiscard]] CanvasFixture& f() const { return *m_fixture; }

    [[nodiscard]] QString undoText() const { return f().document.undoStack().undoText(); }

    static QString lastOf(const QSignalSpy& spy) {
        return spy.isEmpty() ? QString() : spy.last().first().toString();
    }

    std::unique_ptr<CanvasFixture> m_fixture;
};

QTEST_MAIN(TestStepNames)
#include "tst_step_names.moc"
