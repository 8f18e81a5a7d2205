// SPDX-License-Identifier: GPL-3.0-or-later
// Which nodes, frames and notes are seen at which level, and which ports a frame exposes; no widgets.
#include "canvas/folding.h"
#include "canvas/frame_ports.h"
#include "nodes/catalog.h"

#include <QTest>

#include <initializer_list>

using namespace millrace;
using namespace millrace::ui;

namespace {

Node nodeAt(const std::string& id, const std::string& type, double x, double y) {
    Node node;
    node.id = NodeId(id);
    node.type = type;
    node.label = id;
    node.position = {x, y};
    return node;
}

Link linkOf(const std::string& from, const std::string& to) {
    return {{NodeId(from), "out"}, {NodeId(to), "in"}};
}

Annotation frameOf(const std::string& title, std::initializer_list<const char*> nodes,
                   bool collapsed = true) {
    Annotation frame;
    frame.kind = "frame";
    frame.title = title;
    frame.collapsed = collapsed;
    for (const char* id : nodes) {
        frame.nodes.emplace_back(id);
    }
    return frame;
}

/// web → clicks → app → lake, and clicks → other.
Pipeline pipelineWith(std::vector<Annotation> annotations) {
    Pipeline pipeline;
    pipeline.nodes = {nodeAt("web", "producer", 0, 0), nodeAt("clicks", "data_stream", 320, 0),
                      nodeAt("app", "consumer", 640, 0), nodeAt("lake", "s3_bucket", 960, 0),
                      nodeAt("other", "consumer", 640, 240)};
    pipeline.links = {linkOf("web", "clicks"), linkOf("clicks", "app"), linkOf("app", "lake"),
                      linkOf("clicks", "other")};
    pipeline.annotations = std::move(annotations);
    return pipeline;
}

Folding fold(const Pipeline& pipeline, const std::vector<std::size_t>& path = {}) {
    return foldingOf(pipeline, builtinNodeTypes().catalog(), path);
}

Annotation noteAt(double x, double y) {
    Annotation note;
    note.kind = "note";
    note.text = "note";
    note.position = Position{x, y};
    return note;
}

std::vector<Annotation> collapse(const Pipeline& pipeline, std::size_t frame, bool collapsed) {
    return withCollapsed(pipeline, builtinNodeTypes().catalog(), frame, collapsed);
}

std::set<NodeId> ids(std::initializer_list<const char*> names) {
    std::set<NodeId> found;
    for (const char* name : names) {
        found.emplace(name);
    }
    return found;
}

} // namespace

class TestFolding : public QObject {
    Q_OBJECT

private slots:

    void portsAreThoseOfLinksAcrossTheBorder() {
        const Pipeline pipeline = pipelineWith({});
        const std::vector<FramePort> ports = framePorts(pipeline, ids({"clicks", "app"}));
        QCOMPARE(ports.size(), std::size_t{3});
        QCOMPARE(framePortName(pipeline, ports[0].inner), std::string("clicks.in"));
        QCOMPARE(ports[0].direction, PortDirection::input);
        // clicks.out has a link within as well; only the one to "other" crosses.
        QCOMPARE(framePortName(pipeline, ports[1].inner), std::string("clicks.out"));
        QCOMPARE(ports[1].direction, PortDirection::output);
        QCOMPARE(ports[1].links.size(), std::size_t{1});
        QCOMPARE(ports[1].links[0].second.node, NodeId("other"));
        QCOMPARE(framePortName(pipeline, ports[2].inner), std::string("app.out"));
        QVERIFY(framePorts(pipeline, ids({"web", "clicks", "app", "lake", "other"})).empty());
        QVERIFY(framePorts(pipeline, {}).empty());
    }

    void oneInnerPortWithSeveralLinksIsOnePort() {
        const std::vector<FramePort> ports = framePorts(pipelineWith({}), ids({"web", "clicks"}));
        QCOMPARE(ports.size(), std::size_t{1});
        QCOMPARE(ports[0].links.size(), std::size_t{2});
    }

    void withoutFramesAllIsSeen() {
        const Folding folding = fold(pipelineWith({}));
        QCOMPARE(folding.shown.size(), std::size_t{5});
        QVERIFY(folding.boxes.empty() && folding.boxOf.empty() && folding.frames.empty());
    }

    void aCollapsedFrameIsABox() {
        const Folding folding = fold(pipelineWith({frameOf("Read", {"clicks", "app"})}));
        QCOMPARE(folding.shown, ids({"web", "lake", "other"}));
        QCOMPARE(folding.boxes, std::set<std::size_t>{0});
        QCOMPARE(folding.boxOf.at(NodeId("app")), std::size_t{0});
    }

    void theLargerOfNestedBoxesIsDrawn() {
        const Pipeline pipeline =
            pipelineWith({frameOf("Inner", {"app", "lake"}), frameOf("Outer", {"clicks", "app", "lake"})});
        const Folding outside = fold(pipeline);
        QCOMPARE(outside.boxes, std::set<std::size_t>{1});
        const Folding inside = fold(pipeline, {1});
        QCOMPARE(inside.shown, ids({"clicks"}));
        QCOMPARE(inside.boxes, std::set<std::size_t>{0});
        QCOMPARE(pathTo(pipeline, builtinNodeTypes().catalog(), NodeId("lake")),
                 (std::vector<std::size_t>{1, 0}));
        QCOMPARE(pathTo(pipeline, builtinNodeTypes().catalog(), NodeId("clicks")),
                 std::vector<std::size_t>{1});
        QVERIFY(pathTo(pipeline, builtinNodeTypes().catalog(), NodeId("web")).empty());
        QVERIFY(pathTo(pipeline, builtinNodeTypes().catalog(), NodeId("nobody")).empty());
    }

    void overlappingBoxesEndSomewhere() {
        const Pipeline pipeline =
            pipelineWith({frameOf("A", {"web", "clicks"}), frameOf("B", {"clicks", "app"})});
        const Folding folding = fold(pipeline);
        QCOMPARE(folding.boxOf.at(NodeId("clicks")), std::size_t{0});
        QCOMPARE(folding.boxOf.at(NodeId("app")), std::size_t{1});
        QVERIFY(pathTo(pipeline, builtinNodeTypes().catalog(), NodeId("clicks")).size() <= 2);
    }

    void openFramesAreDrawnInnerFirst() {
        const Folding folding = fold(pipelineWith(
            {frameOf("Outer", {"web", "clicks", "app"}, false), frameOf("Inner", {"clicks", "app"}, false)}));
        QCOMPARE(folding.frames, (std::vector<std::size_t>{1, 0}));
        QCOMPARE(folding.inner.at(0), std::vector<std::size_t>{1});
        QVERIFY(folding.inner.at(1).empty());
    }

    void insideOnlyTheFramesNodesAreSeen() {
        const Pipeline pipeline = pipelineWith({frameOf("Outer", {"web", "clicks", "app"}),
                                                frameOf("Same", {"web", "clicks", "app"}, false),
                                                frameOf("Inner", {"clicks"}, false)});
        const Folding folding = fold(pipeline, {0});
        QCOMPARE(folding.shown, ids({"web", "clicks", "app"}));
        QCOMPARE(folding.frames, (std::vector<std::size_t>{2, 1}));
        QVERIFY(folding.boxes.empty());
    }

    void notesGoWithTheFrameTheyStandIn() {
        Annotation inside;
        inside.kind = "note";
        inside.text = "in";
        inside.position = Position{340, 170};
        Annotation outside = inside;
        outside.position = Position{340, 600};
        Annotation bound = outside; // far away, but about a node in the frame
        bound.nodes = {NodeId("app")};
        Pipeline pipeline = pipelineWith({frameOf("Read", {"clicks", "app"}, false), inside, outside, bound});
        const Pipeline open = pipeline;
        QCOMPARE(fold(pipeline).notes, (std::set<std::size_t>{1, 2, 3}));
        QCOMPARE(fold(pipeline, {0}).notes, (std::set<std::size_t>{1, 3}));
        pipeline.annotations = withCollapsed(pipeline, builtinNodeTypes().catalog(), 0, true);
        QCOMPARE(fold(pipeline).notes, std::set<std::size_t>{2});
        QCOMPARE(fold(pipeline, {0}).notes, (std::set<std::size_t>{1, 3}));
        // What is moved to where its nodes are, unseen, does not go into it.
        pipeline.annotations[2].position = Position{400, 170};
        QCOMPARE(fold(pipeline).notes, std::set<std::size_t>{2});
        pipeline.annotations[2].position = open.annotations[2].position;
        pipeline.annotations = withCollapsed(pipeline, builtinNodeTypes().catalog(), 0, false);
        QCOMPARE(pipeline, open);
    }

    void aNoteIsReleasedWhateverCameIntoTheFrame() {
        Pipeline pipeline = pipelineWith({frameOf("Read", {"clicks", "app"}, false), noteAt(340, 170)});
        const Annotation note = pipeline.annotations[1];
        pipeline.annotations = collapse(pipeline, 0, true);
        addMembers(pipeline.annotations, 0, {NodeId("app"), NodeId("other")});
        QCOMPARE(pipeline.annotations[0].nodes.size(), std::size_t{3});
        QCOMPARE(pipeline.annotations[1].nodes, pipeline.annotations[0].nodes);
        // Also if the frame's nodes became others by some other way.
        pipeline.annotations[0].nodes.emplace_back("lake");
        pipeline.annotations = collapse(pipeline, 0, false);
        QCOMPARE(pipeline.annotations[1], note);
        QVERIFY(pipeline.annotations[0].extra.empty());
        // Moved away it is no longer part of it.
        pipeline.annotations[1].position = Position{340, 900};
        pipeline.annotations = collapse(pipeline, 0, true);
        QCOMPARE(fold(pipeline).notes, std::set<std::size_t>{1});
    }

    void aNoteThatNamesNodesItselfKeepsThem() {
        Annotation note = noteAt(340, 170);
        note.nodes = {NodeId("clicks"), NodeId("app")};
        Pipeline pipeline = pipelineWith({frameOf("Read", {"clicks", "app"}, false), note});
        const Pipeline before = pipeline;
        pipeline.annotations = collapse(pipeline, 0, true);
        QVERIFY(fold(pipeline).notes.empty());
        addMembers(pipeline.annotations, 0, {NodeId("lake")});
        QCOMPARE(pipeline.annotations[1], note);
        pipeline.annotations[0].nodes.pop_back();
        pipeline.annotations = collapse(pipeline, 0, false);
        QCOMPARE(pipeline, before);
    }

    void aNoteInNestedFramesStaysInTheOneThatIsCollapsed() {
        Pipeline pipeline = pipelineWith({frameOf("Outer", {"clicks", "app", "other"}, false),
                                          frameOf("Inner", {"clicks", "app"}, false), noteAt(340, 170)});
        const Pipeline before = pipeline;
        for (const std::size_t first : {std::size_t{0}, std::size_t{1}}) {
            pipeline.annotations = collapse(pipeline, first, true);
            pipeline.annotations = collapse(pipeline, 1 - first, true);
            QVERIFY(fold(pipeline).notes.empty());
            QVERIFY(fold(pipeline, {0}).notes.empty());
            QCOMPARE(fold(pipeline, {0, 1}).notes, std::set<std::size_t>{2});
            pipeline.annotations = collapse(pipeline, first, false);
            QVERIFY(fold(pipeline).notes.empty());
            pipeline.annotations = collapse(pipeline, 1 - first, false);
            QCOMPARE(pipeline, before);
        }
    }

    void notesOfFramesSavedCollapsedAreBoundOnce() {
        Pipeline pipeline =
            pipelineWith({frameOf("Outer", {"web", "clicks", "app"}), frameOf("Inner", {"clicks", "app"}),
                          frameOf("Open", {"lake"}, false), noteAt(340, 170), noteAt(10, 170),
                          noteAt(980, 10), noteAt(340, 900)});
        pipeline.annotations = withNotesBound(pipeline, builtinNodeTypes().catalog());
        QCOMPARE(fold(pipeline).notes, (std::set<std::size_t>{5, 6}));
        QCOMPARE(fold(pipeline, {0}).notes, std::set<std::size_t>{4});
        QCOMPARE(fold(pipeline, {0, 1}).notes, std::set<std::size_t>{3});
        // A note that came there since, in sight, stays so when the file is opened again.
        pipeline.annotations[6].position = Position{340, 170};
        QCOMPARE(withNotesBound(pipeline, builtinNodeTypes().catalog()), pipeline.annotations);
        QCOMPARE(fold(pipeline).notes, (std::set<std::size_t>{5, 6}));
    }

    void frameAroundIsTheSmallest() {
        const Pipeline pipeline = pipelineWith(
            {frameOf("Outer", {"web", "clicks", "app"}, false), frameOf("Inner", {"clicks", "app"}, false)});
        QCOMPARE(frameAround(pipeline, ids({"app"})), std::optional<std::size_t>{1});
        QCOMPARE(frameAround(pipeline, ids({"web", "app"})), std::optional<std::size_t>{0});
        QVERIFY(!frameAround(pipeline, ids({"lake"})));
        QVERIFY(!frameAround(pipeline, {}));
    }

    void thePathFollowsItsFrames() {
        std::vector<Annotation> annotations{frameOf("First", {"web"}), frameOf("Outer", {"clicks", "app"}),
                                            frameOf("Inner", {"app"})};
        LevelPath path;
        QVERIFY(!path.enter(annotations, 7));
        QVERIFY(path.enter(annotations, 1));
        QVERIFY(!path.enter(annotations, 1));
        QVERIFY(path.enter(annotations, 2));
        annotations.erase(annotations.begin()); // one before them goes
        path.follow(annotations);
        QCOMPARE(path.indexes(), (std::vector<std::size_t>{0, 1}));
        annotations[1].nodes.emplace_back("lake"); // a node is added
        annotations[1].title = "Renamed";
        path.follow(annotations);
        QCOMPARE(path.indexes(), (std::vector<std::size_t>{0, 1}));
        annotations.pop_back(); // the inner one goes
        path.follow(annotations);
        QCOMPARE(path.indexes(), std::vector<std::size_t>{0});
        annotations[0].nodes.clear(); // nothing left to be in
        path.follow(annotations);
        QCOMPARE(path.depth(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestFolding)
#include "tst_folding.moc"
