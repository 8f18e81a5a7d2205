// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "document/document.h"
#include "model/project_file.h"
#include "nodes/catalog.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace millrace;
using namespace millrace::ui;

namespace {

const NodeId kWeb("web");
const NodeId kClicks("clicks");
const NodeId kApp("app");

Pipeline clickstream() {
    return loadProject(MILLRACE_SOURCE_DIR "/resources/examples/clickstream.millrace").value().pipeline;
}

std::string textOf(const Pipeline& pipeline) {
    return formatProject(pipeline, builtinNodeTypes().catalog());
}

Edit settingsEdit(const NodeId& node, Json settings) {
    return {SetNodeSettings{node, std::move(settings)}};
}

Node newNode(const std::string& id) {
    Node node;
    node.id = NodeId(id);
    node.type = "data_stream";
    node.label = id;
    return node;
}

/// What an edit is expected to report.
struct Expected {
    std::set<NodeId> added{};
    std::set<NodeId> removed{};
    std::set<NodeId> changed{};
    std::set<NodeId> moved{};
    bool links = false;
    bool annotations = false;
    bool scenario = false;
    bool project = false;
};

bool same(const DocumentChange& change, const Expected& expected) {
    return change.added == expected.added && change.removed == expected.removed &&
           change.changed == expected.changed && change.moved == expected.moved &&
           change.links == expected.links && change.annotations == expected.annotations &&
           change.scenario == expected.scenario && change.project == expected.project;
}

struct EditCase {
    const char* name;
    std::function<Edit(const Pipeline&)> edit;
    Expected done;
    Expected undone;
};

std::vector<EditCase> editCases() {
    const auto plain = [](Expected both, const char* name, std::function<Edit(const Pipeline&)> edit) {
        return EditCase{name, std::move(edit), both, both};
    };
    return {
        {"add a node",
         [](const Pipeline&) {
             return Edit{AddNode{newNode("more"), 1}};
         },
         {.added = {NodeId("more")}},
         {.removed = {NodeId("more")}}},
        {"remove a node with all that hangs on it",
         [](const Pipeline&) { return Edit{RemoveNode{kWeb}}; },
         {.removed = {kWeb}, .links = true, .annotations = true, .scenario = true},
         {.added = {kWeb}, .links = true, .annotations = true, .scenario = true}},
        plain({.moved = {kWeb, kApp}}, "move",
              [](const Pipeline&) {
                  return Edit{MoveNodes{{{kWeb, {5, 6}}, {kApp, {7, 8}}}}};
              }),
        plain({.changed = {kWeb}}, "rename",
              [](const Pipeline&) {
                  return Edit{RenameNode{kWeb, "Shop"}};
              }),
        plain({.changed = {kClicks}}, "settings",
              [](const Pipeline&) {
                  return settingsEdit(kClicks, {{"shard_count", 7}});
              }),
        plain({.links = true}, "add a link",
              [](const Pipeline&) {
                  return Edit{AddLink{{{kWeb, "out"}, {kApp, "in"}}, 0}};
              }),
        plain({.links = true}, "remove a link",
              [](const Pipeline&) {
                  return Edit{RemoveLink{{kWeb, "out"}, {kClicks, "in"}}};
              }),
        plain({.links = true}, "link settings",
              [](const Pipeline&) {
                  return Edit{SetLinkSettings{{kWeb, "out"}, {kClicks, "in"}, {{"batch_size", 5}}}};
              }),
        plain({.changed = {kWeb}}, "activity",
              [](const Pipeline&) {
                  return Edit{SetNodeActivity{kWeb, NodeActivity::bypassed}};
              }),
        plain({.links = true}, "bends",
              [](const Pipeline&) {
                  return Edit{SetLinkBends{{kWeb, "out"}, {kClicks, "in"}, {{1, 2}, {3, 4}}}};
              }),
        plain({.annotations = true}, "annotations",
              [](const Pipeline&) {
                  return Edit{SetAnnotations{{{"note", "", "Look", {}, Position{1, 2}}}}};
              }),
        plain({.scenario = true}, "scenario",
              [](const Pipeline& now) {
                  Scenario scenario = now.scenario;
                  scenario.seed = 7;
                  return Edit{SetScenario{scenario}};
              }),
        plain({.scenario = true}, "objectives", [](const Pipeline&) { return Edit{SetObjectives{}}; }),
        plain({.project = true}, "project",
              [](const Pipeline& now) {
                  return Edit{SetProjectProperties{"Other", "", "eu-west-1", now.cost, now.account}};
              }),
        {"a group",
         [](const Pipeline&) {
             return Edit{EditGroup{
                 {Edit{AddNode{newNode("more")}}, Edit{RenameNode{NodeId("more"), "Orders"}},
                  Edit{MoveNodes{{{NodeId("more"), {1, 1}}, {kWeb, {2, 2}}}}}, Edit{RemoveNode{kApp}}}}};
         },
         {.added = {NodeId("more")}, .removed = {kApp}, .moved = {kWeb}, .links = true, .scenario = true},
         {.added = {kApp}, .removed = {NodeId("more")}, .moved = {kWeb}, .links = true, .scenario = true}},
    };
}

/// Random edits that mostly apply; the same ones each time.
class RandomEdits {
public:
    Edit next(const Pipeline& pipeline) {
        switch (draw(14)) {
        case 0:
            return {AddNode{newNode(pipeline.freeId("stream").text()), draw(pipeline.nodes.size() + 1)}};
        case 1:
            return {RemoveNode{node(pipeline)}};
        case 2:
            return {MoveNodes{{{node(pipeline), {double(draw(1000)), double(draw(1000))}}}}};
        case 3:
            return {RenameNode{node(pipeline), "Name " + std::to_string(draw(50))}};
        case 4:
            return settingsEdit(node(pipeline), {{"shard_count", draw(100) + 1}});
        case 5:
            return {AddLink{{{node(pipeline), "out"}, {node(pipeline), "in"}}, draw(5)}};
        case 6:
            return removeLink(pipeline);
        case 7: {
            Scenario scenario = pipeline.scenario;
            scenario.events.push_back({std::chrono::seconds(draw(3600)), node(pipeline), "stop"});
            return {SetScenario{scenario}};
        }
        case 8:
            return {SetNodeActivity{node(pipeline), static_cast<NodeActivity>(draw(3))}};
        case 9:
            return bendLink(pipeline);
        case 10:
            return annotate(pipeline);
        case 11: {
            std::vector<Objective> objectives = pipeline.objectives;
            objectives.push_back({node(pipeline), "IncomingRecords", "sum", ">=", double(draw(1000))});
            return {SetObjectives{objectives}};
        }
        case 12:
            return {SetProjectProperties{"Project " + std::to_string(draw(50)), pipeline.description,
                                         draw(2) == 0 ? "us-east-1" : "eu-west-1", pipeline.cost,
                                         pipeline.account}};
        default: {
            EditGroup group;
            group.edits = {next(pipeline), next(pipeline)};
            return {group};
        }
        }
    }

private:
    std::size_t draw(std::size_t below) {
        return static_cast<std::size_t>(m_random.below(m_count++, std::max<std::size_t>(below, 1)));
    }

    NodeId node(const Pipeline& pipeline) {
        return pipeline.nodes.empty() ? NodeId("nobody") : pipeline.nodes[draw(pipeline.nodes.size())].id;
    }

    Edit removeLink(const Pipeline& pipeline) {
        if (pipeline.links.empty()) {
            return {RemoveLink{{kWeb, "out"}, {kWeb, "in"}}};
        }
        const Link& link = pipeline.links[draw(pipeline.links.size())];
        return {RemoveLink{link.from, link.to}};
    }

    Edit bendLink(const Pipeline& pipeline) {
        if (pipeline.links.empty()) {
            return {SetLinkBends{{kWeb, "out"}, {kWeb, "in"}, {}}};
        }
        const Link& link = pipeline.links[draw(pipeline.links.size())];
        std::vector<Position> bends(draw(4));
        for (Position& bend : bends) {
            bend = {double(draw(1000)), double(draw(1000))};
        }
        return {SetLinkBends{link.from, link.to, bends}};
    }

    Edit annotate(const Pipeline& pipeline) {
        std::vector<Annotation> annotations = pipeline.annotations;
        Annotation annotation{"frame", "Frame " + std::to_string(draw(50)), "", {node(pipeline)}, {}};
        annotation.color = draw(2) == 0 ? "" : "blue";
        annotation.collapsed = draw(2) == 0;
        annotations.push_back(annotation);
        return {SetAnnotations{annotations}};
    }

    RandomStream m_random{42, "test", "edits"};
    std::uint64_t m_count = 0;
};

} // namespace

class TestDocument : public QObject {
    Q_OBJECT

private slots:

    void init() {
        m_document = std::make_unique<Document>(builtinNodeTypes());
        m_document->openCopy(clickstream());
        m_changes.clear();
        connect(m_document.get(), &Document::changed, this,
                [this](const DocumentChange& change) { m_changes.push_back(change); });
    }

    void cleanup() { m_document.reset(); }

    void everyEditIsDoneUndoneAndRedone() {
        for (const EditCase& one : editCases()) {
            init();
            const Pipeline before = m_document->pipeline();
            QVERIFY2(m_document->push(one.edit(before), QStringLiteral("Edit")), one.name);
            const Pipeline after = m_document->pipeline();
            QVERIFY2(after != before, one.name);
            m_document->undoStack().undo();
            QVERIFY2(m_document->pipeline() == before, one.name);
            m_document->undoStack().redo();
            QVERIFY2(m_document->pipeline() == after, one.name);
            QCOMPARE(m_changes.size(), std::size_t(3));
            QVERIFY2(same(m_changes[0], one.done), one.name);
            QVERIFY2(same(m_changes[1], one.undone), one.name);
            QVERIFY2(same(m_changes[2], one.done), one.name);
        }
    }

    void aFailingEditChangesNothing() {
        const Pipeline before = m_document->pipeline();
        const Result<void> pushed = m_document->push(
            Edit{EditGroup{{Edit{RenameNode{kWeb, "Shop"}}, Edit{RemoveNode{NodeId("nobody")}}}}}, "Edit");
        QVERIFY(!pushed);
        QVERIFY(pushed.error().sentence().find("nobody") != std::string::npos);
        QVERIFY(m_document->pipeline() == before);
        QCOMPARE(m_document->undoStack().count(), 0);
        QVERIFY(m_changes.empty());
    }

    void whatChangesNothingIsNoStep() {
        const Pipeline& now = m_document->pipeline();
        const Node web = *now.findNode(kWeb);
        const std::vector<Edit> edits{
            {RenameNode{kWeb, web.label}},
            settingsEdit(kWeb, web.settings),
            {MoveNodes{{{kWeb, web.position}}}},
            {SetScenario{now.scenario}},
            {SetObjectives{now.objectives}},
            {SetAnnotations{now.annotations}},
            {SetLinkSettings{{kWeb, "out"}, {kClicks, "in"}, Json::object()}},
            {SetLinkBends{{kWeb, "out"}, {kClicks, "in"}, {}}},
            {SetNodeActivity{kWeb, web.activity}},
            {SetProjectProperties{now.name, now.description, now.region, now.cost, now.account}},
            {EditGroup{}},
            {EditGroup{{Edit{RenameNode{kWeb, web.label}}, settingsEdit(kWeb, web.settings)}}}};
        for (const Edit& edit : edits) {
            QVERIFY(m_document->push(edit, QStringLiteral("Edit")));
        }
        QCOMPARE(m_document->undoStack().count(), 0);
        QVERIFY(m_changes.empty());
        QVERIFY(!m_document->isModified());
    }

    void stepsOfOneGestureBecomeOne() {
        const Pipeline before = m_document->pipeline();
        for (int shards = 3; shards < 40; ++shards) {
            QVERIFY(m_document->push(settingsEdit(kClicks, {{"shard_count", shards}}), "Set", "shards"));
        }
        QCOMPARE(m_document->undoStack().count(), 1);
        QVERIFY(m_document->push(Edit{RenameNode{kClicks, "A"}}, "Rename", "name"));
        QVERIFY(m_document->push(Edit{RenameNode{kClicks, "Ab"}}, "Rename to Ab", "name"));
        QCOMPARE(m_document->undoStack().count(), 2);
        QCOMPARE(m_document->undoStack().undoText(), QStringLiteral("Rename to Ab"));
        m_document->undoStack().undo();
        QCOMPARE(m_document->pipeline().findNode(kClicks)->label, std::string("clicks"));
        QVERIFY(m_document->pipeline().findNode(kClicks)->settings == (Json{{"shard_count", 39}}));
        m_document->undoStack().undo();
        QVERIFY(m_document->pipeline() == before);
        m_document->undoStack().redo();
        QVERIFY(m_document->pipeline().findNode(kClicks)->settings == (Json{{"shard_count", 39}}));
    }

    void gesturesOfDifferentEditsMergeToo() {
        const Pipeline before = m_document->pipeline();
        QVERIFY(m_document->push(Edit{AddNode{newNode("more")}}, "Add", "drop"));
        QVERIFY(m_document->push(Edit{MoveNodes{{{NodeId("more"), {9, 9}}}}}, "Add", "drop"));
        QCOMPARE(m_document->undoStack().count(), 1);
        const Pipeline after = m_document->pipeline();
        m_document->undoStack().undo();
        QVERIFY(m_document->pipeline() == before);
        m_document->undoStack().redo();
        QVERIFY(m_document->pipeline() == after);
    }

    void aGestureThatEndsWhereItBeganLeavesNoStep() {
        QVERIFY(m_document->push(settingsEdit(kClicks, {{"shard_count", 5}}), "Set", "shards"));
        QVERIFY(m_document->isModified());
        QVERIFY(m_document->push(settingsEdit(kClicks, {{"shard_count", 2}}), "Set", "shards"));
        QCOMPARE(m_document->undoStack().count(), 0);
        QVERIFY(!m_document->isModified());
        QVERIFY(m_document->pipeline() == clickstream());
    }

    void stepsBeforeAndAfterAnUndoStayApart() {
        QVERIFY(m_document->push(settingsEdit(kClicks, {{"shard_count", 5}}), "Set", "shards"));
        QVERIFY(m_document->push(Edit{RenameNode{kWeb, "Shop"}}, "Rename"));
        m_document->undoStack().undo();
        QVERIFY(m_document->push(settingsEdit(kClicks, {{"shard_count", 6}}), "Set", "shards"));
        QCOMPARE(m_document->undoStack().count(), 2);
    }

    void undoToTheSavedPointIsClean() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.millrace"));
        QSignalSpy modified(m_document.get(), &Document::modifiedChanged);
        QVERIFY(m_document->push(Edit{RenameNode{kWeb, "Shop"}}, "Rename"));
        QVERIFY(m_document->isModified());
        QVERIFY(m_document->save(file));
        QVERIFY(!m_document->isModified());
        QCOMPARE(m_document->undoStack().count(), 1);
        QVERIFY(m_document->push(Edit{RenameNode{kWeb, "Store"}}, "Rename"));
        m_document->undoStack().undo();
        QVERIFY(!m_document->isModified());
        m_document->undoStack().undo();
        QVERIFY(m_document->isModified());
        QCOMPARE(m_document->pipeline().findNode(kWeb)->label, std::string("Web clicks"));
        QCOMPARE(modified.count(), 5);
    }

    void aGestureDoesNotReachBackOverASave() {
        QTemporaryDir folder;
        QVERIFY(m_document->push(settingsEdit(kClicks, {{"shard_count", 5}}), "Set", "shards"));
        QVERIFY(m_document->save(folder.filePath(QStringLiteral("a.millrace"))));
        QVERIFY(m_document->push(settingsEdit(kClicks, {{"shard_count", 6}}), "Set", "shards"));
        QCOMPARE(m_document->undoStack().count(), 2);
        m_document->undoStack().undo();
        QVERIFY(!m_document->isModified());
    }

    void whatIsSavedOpensAgain() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("주문.millrace"));
        QSignalSpy fileChanged(m_document.get(), &Document::fileChanged);
        QCOMPARE(m_document->title(), QStringLiteral("Clickstream"));
        QVERIFY(m_document->push(Edit{RenameNode{kWeb, "Shop"}}, "Rename"));
        QVERIFY(m_document->save(file));
        QCOMPARE(m_document->file(), file);
        QCOMPARE(m_document->title(), QStringLiteral("주문.millrace"));
        QCOMPARE(fileChanged.count(), 1);
        Document other(builtinNodeTypes());
        QSignalSpy replaced(&other, &Document::replaced);
        QVERIFY(other.open(file));
        QCOMPARE(replaced.count(), 1);
        QCOMPARE(textOf(other.pipeline()), textOf(m_document->pipeline()));
        QVERIFY(!other.isModified());
        QVERIFY(!other.isReadOnly());
        QCOMPARE(other.undoStack().count(), 0);
    }

    void whatCannotBeOpenedChangesNothing() {
        QTemporaryDir folder;
        const QString broken = folder.filePath(QStringLiteral("broken.millrace"));
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\": \"millrace\", \"nodes\": [");
        file.close();
        QVERIFY(m_document->push(Edit{RenameNode{kWeb, "Shop"}}, "Rename"));
        const Pipeline before = m_document->pipeline();
        for (const QString& path :
             {broken, folder.filePath(QStringLiteral("missing.millrace")), folder.path()}) {
            const Result<void> opened = m_document->open(path);
            QVERIFY(!opened);
            QVERIFY(opened.error().sentence().find(path.toStdString()) != std::string::npos);
        }
        QVERIFY(m_document->pipeline() == before);
        QCOMPARE(m_document->undoStack().count(), 1);
        QVERIFY(m_document->file().isEmpty());
    }

    void whatCannotBeSavedStaysModified() {
        QTemporaryDir folder;
        QVERIFY(m_document->push(Edit{RenameNode{kWeb, "Shop"}}, "Rename"));
        QVERIFY(!m_document->save(folder.filePath(QStringLiteral("no/such/folder/a.millrace"))));
        QVERIFY(m_document->isModified());
        QVERIFY(m_document->file().isEmpty());
    }

    void recoveredWorkIsUnsavedAndKnowsItsFile() {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.millrace"));
        QVERIFY(m_document->push(Edit{RenameNode{kWeb, "Shop"}}, "Rename"));
        Pipeline recovered = clickstream();
        recovered.name = "Recovered";
        QSignalSpy replaced(m_document.get(), &Document::replaced);
        m_document->openRecovered(recovered, file);
        QCOMPARE(replaced.count(), 1);
        QVERIFY(m_document->isModified());
        QCOMPARE(m_document->file(), file);
        QCOMPARE(m_document->undoStack().count(), 0);
        QVERIFY(m_document->save(file));
        QVERIFY(!m_document->isModified());
        QVERIFY(m_document->push(Edit{RenameNode{kWeb, "Store"}}, "Rename"));
        m_document->undoStack().undo();
        QVERIFY(!m_document->isModified());
    }

    void aNewerFileIsOnlyLookedAt() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("newer.millrace"));
        Pipeline newer = clickstream();
        newer.version = kProjectVersion + 1;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(textOf(newer)));
        file.close();
        QVERIFY(m_document->open(path));
        QVERIFY(m_document->isReadOnly());
        const Result<void> pushed = m_document->push(Edit{RenameNode{kWeb, "Shop"}}, "Rename");
        QVERIFY(!pushed);
        QVERIFY(pushed.error().sentence().find("newer version") != std::string::npos);
        QVERIFY(!m_document->save(path));
        QCOMPARE(m_document->undoStack().count(), 0);
        m_document->startNew();
        QVERIFY(!m_document->isReadOnly());
        QVERIFY(m_document->pipeline().nodes.empty());
        QVERIFY(m_document->file().isEmpty());
    }

    void historyIsDeep() {
        for (int i = 0; i < 1000; ++i) {
            QVERIFY(m_document->push(Edit{RenameNode{kWeb, std::to_string(i)}}, "Rename"));
        }
        for (int i = 0; i < 1000; ++i) {
            m_document->undoStack().undo();
        }
        QVERIFY(m_document->pipeline() == clickstream());
    }

    void manyRandomEditsGoBackAndForth() {
        const std::string first = textOf(m_document->pipeline());
        RandomEdits edits;
        int steps = 0;
        while (steps < 500) {
            steps +=
                m_document->push(edits.next(m_document->pipeline()), QStringLiteral("Edit")).ok() ? 1 : 0;
        }
        const std::string last = textOf(m_document->pipeline());
        QVERIFY(last != first);
        while (m_document->undoStack().canUndo()) {
            m_document->undoStack().undo();
        }
        QCOMPARE(textOf(m_document->pipeline()), first);
        while (m_document->undoStack().canRedo()) {
            m_document->undoStack().redo();
        }
        QCOMPARE(textOf(m_document->pipeline()), last);
    }

    void findingsFollowEdits() {
        QSignalSpy spy(m_document.get(), &Document::findingsChanged);
        const auto hasInvalidSetting = [this] {
            return std::any_of(m_document->findings().begin(), m_document->findings().end(),
                               [](const Finding& one) { return one.rule == "invalid-setting"; });
        };
        QVERIFY(m_document->push(settingsEdit(kClicks, {{"shard_count", -1}}), "Set"));
        QTRY_VERIFY(hasInvalidSetting());
        m_document->undoStack().undo();
        QTRY_VERIFY(!hasInvalidSetting());
        QVERIFY(m_document->push(settingsEdit(kClicks, {{"shard_count", -2}}), "Set"));
        m_document->checkNow();
        QVERIFY(hasInvalidSetting());
        m_document->startNew();
        QVERIFY(m_document->findings().empty());
        // The check of the state before, if it was under way, must not come back.
        spy.clear();
        QVERIFY(spy.wait());
        QVERIFY(!hasInvalidSetting());
    }

    void closingDuringACheckIsFine() {
        Pipeline large;
        for (int i = 0; i < 2000; ++i) {
            large.nodes.push_back(newNode("stream-" + std::to_string(i)));
        }
        m_document->openCopy(std::move(large));
        QSignalSpy spy(m_document.get(), &Document::findingsChanged);
        QVERIFY(spy.wait());
        QVERIFY(!m_document->findings().empty());
        m_document->startNew();
        m_document.reset();
    }

private:
    std::unique_ptr<Document> m_document;
    std::vector<DocumentChange> m_changes;
};

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
