// SPDX-License-Identifier: GPL-3.0-or-later
// What nodes and wires tell of themselves: taking part or not, load, trend, badges, order.
#include "canvas_fixture.h"

#include "canvas/canvas_text.h"
#include "canvas/clipboard.h"
#include "canvas/link_order_marks.h"
#include "canvas/node_painting.h"
#include "canvas/node_trends.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QSignalSpy>

using namespace millrace;
using namespace millrace::ui;

namespace {

/// The sample with a filter between consumer and bucket, which can be by-passed.
Pipeline filtered() {
    Pipeline pipeline = samplePipeline();
    pipeline.nodes.push_back(nodeAt("sieve", "filter", 960, 240));
    pipeline.links.back() = linkOf("app", "sieve");
    pipeline.links.push_back(linkOf("sieve", "lake"));
    return pipeline;
}

NodeState running(const char* id, double rate) {
    NodeState state;
    state.node = NodeId(id);
    state.band = LoadBand::calm;
    state.utilisation = 0.4;
    state.figures = {{"IncomingRecords", rate, Unit::recordsPerSecond}};
    state.status = Text("as it is");
    return state;
}

Snapshot snapshotAt(int second, std::vector<NodeState> states) {
    Snapshot snapshot;
    snapshot.time = kTimeZero + std::chrono::seconds(second);
    snapshot.nodes = std::move(states);
    return snapshot;
}

QAction* entry(const QMenu& menu, const QString& start) {
    for (QAction* action : menu.actions()) {
        if (action->text().startsWith(start)) {
            return action;
        }
    }
    return nullptr;
}

QImage drawn(const NodeItem& item, double zoom) {
    QImage image(400, 400, QImage::Format_ARGB32_Premultiplied);
    image.fill(Theme::instance().colors().canvas);
    QPainter painter(&image);
    painter.scale(zoom, zoom);
    paintNode(painter, item.geometry(), item.look(), detailOf(zoom));
    return image;
}

} // namespace

class TestCanvasStates : public QObject {
    Q_OBJECT

private slots:

    void smallNamesAreElidedAtTheRight() {
        const QFont font = canvasFont(32, QFont::DemiBold);
        const QFontMetricsF metrics(font);
        const double width = metrics.horizontalAdvance(QStringLiteral("data_stre"));
        QCOMPARE(inTwoLines(QStringLiteral("clicks"), font, width), QStringLiteral("clicks"));
        for (const char* name :
             {"data_stream 6", "a very long name of a node", "unbroken_and_long", "x y z"}) {
            const QString label = QLatin1String(name);
            const QStringList lines = inTwoLines(label, font, width).split(QLatin1Char('\n'));
            QCOMPARE_LE(lines.size(), 2);
            for (const QString& line : lines) {
                QCOMPARE_LE(metrics.horizontalAdvance(line), width + 0.5);
            }
            QVERIFY2(label.startsWith(QString(lines.front()).remove(QChar(0x2026))), name);
        }
        QVERIFY(inTwoLines(QStringLiteral("data_stream 6"), font, width).endsWith(QStringLiteral("\n6")));
    }

    void init() { m_fixture = std::make_unique<CanvasFixture>(filtered()); }

    void cleanup() { m_fixture.reset(); }

    void severalAreDisabledInOneStep() {
        f().selection.set({NodeId("app"), NodeId("other")});
        f().view.toggleActivity(NodeActivity::disabled);
        QCOMPARE(f().document.undoStack().count(), 1);
        QCOMPARE(f().document.undoStack().undoText(), QStringLiteral("Disable 2 nodes"));
        QVERIFY(f().view.isSelectionResting(NodeActivity::disabled));
        QVERIFY(item("app")->look().isResting());
        QVERIFY(wire("clicks", "app")->look().resting);
        QVERIFY(wire("app", "sieve")->look().resting);
        QVERIFY(!wire("web", "clicks")->look().resting);
        // Of mixed ones all become so, and only then back.
        f().selection.set({NodeId("app"), NodeId("clicks")});
        f().view.toggleActivity(NodeActivity::disabled);
        QVERIFY(f().view.isSelectionResting(NodeActivity::disabled));
        f().view.toggleActivity(NodeActivity::disabled);
        QCOMPARE(f().pipeline().findNode(NodeId("app"))->activity, NodeActivity::active);
        QCOMPARE(f().document.undoStack().undoText(), QStringLiteral("Enable 2 nodes"));
        while (f().document.undoStack().canUndo()) {
            f().document.undoStack().undo();
        }
        QCOMPARE(f().pipeline(), filtered());
        QVERIFY(!item("app")->look().isResting());
    }

    void bypassSaysWhyItCannot() {
        QVERIFY(!f().view.bypassObstacle().isEmpty()); // nothing is selected
        f().selection.set({NodeId("sieve")});
        QCOMPARE(f().view.bypassObstacle(), QString());
        f().view.toggleActivity(NodeActivity::bypassed);
        QCOMPARE(f().pipeline().findNode(NodeId("sieve"))->activity, NodeActivity::bypassed);
        QSignalSpy status(&f().view, &CanvasView::statusMessage);
        f().selection.set({NodeId("clicks")});
        const QString obstacle = f().view.bypassObstacle();
        QVERIFY(!obstacle.isEmpty());
        f().view.toggleActivity(NodeActivity::bypassed);
        QCOMPARE(status.back()[0].toString(), obstacle);
        QCOMPARE(f().document.undoStack().count(), 1);
    }

    void theMenuSwitchesOff() {
        f().click(f().middleOf("sieve"));
        QMenu* menu = menuAt(f().middleOf("sieve"));
        QVERIFY(menu);
        QAction* disable = entry(*menu, QStringLiteral("Disable"));
        QVERIFY(disable && disable->isCheckable() && !disable->isChecked());
        QVERIFY(entry(*menu, QStringLiteral("By-pass"))->isEnabled());
        disable->trigger();
        menu->close();
        QVERIFY(item("sieve")->look().isResting());
        f().selection.set({NodeId("clicks")});
        menu = menuAt(f().middleOf("clicks"));
        QVERIFY(!entry(*menu, QStringLiteral("By-pass"))->isEnabled());
        QVERIFY(!entry(*menu, QStringLiteral("By-pass"))->toolTip().isEmpty());
        menu->close();
    }

    void restingNodesAreDrawnApartAndSaid() {
        f().selection.set({NodeId("sieve")});
        for (const double zoom : {1.0, 0.5, 0.3, 0.1}) {
            const QImage active = drawn(*item("sieve"), zoom);
            f().view.toggleActivity(NodeActivity::disabled);
            const QImage disabled = drawn(*item("sieve"), zoom);
            f().view.toggleActivity(NodeActivity::bypassed);
            const QImage bypassed = drawn(*item("sieve"), zoom);
            if (zoom >= 0.35) {
                QVERIFY(active != disabled);
                QVERIFY(disabled != bypassed);
            }
            f().view.toggleActivity(NodeActivity::bypassed);
        }
        f().view.toggleActivity(NodeActivity::disabled);
        QVERIFY(spoken(item("sieve")->look()).contains(activityWord(NodeActivity::disabled)));
    }

    /// The run under way goes on with it, and the node says from when on it rests.
    void aNodeSwitchedOffDuringARunRestsFromTheNextOne() {
        f().view.items().showSnapshot(std::make_shared<Snapshot>(snapshotAt(1, {running("app", 100)})));
        QVERIFY(item("app")->look().live);
        const QImage before = drawn(*item("app"), 1);
        const QImage smaller = drawn(*item("app"), 0.5);
        f().selection.set({NodeId("app")});
        f().view.toggleActivity(NodeActivity::disabled);
        const NodeLook& look = item("app")->look();
        QVERIFY(look.live);
        QVERIFY(!look.isResting());
        QVERIFY(look.restsLater());
        QVERIFY(!look.rows.empty());
        QVERIFY2(spoken(look).contains(QStringLiteral("Disabled from the next run on")),
                 qPrintable(spoken(look)));
        QVERIFY(!wire("clicks", "app")->look().resting);
        QVERIFY(drawn(*item("app"), 1) != before);
        QVERIFY(drawn(*item("app"), 0.5) != smaller);
        // The figures are drawn as they were; only the foot tells of the switch.
        const QImage after = drawn(*item("app"), 1);
        const int foot = static_cast<int>(item("app")->geometry().size().height()) - 32;
        QCOMPARE(after.copy(0, 0, 192, foot), before.copy(0, 0, 192, foot));
        // The next run does without it.
        f().view.items().showSnapshot(std::make_shared<Snapshot>(snapshotAt(1, {running("clicks", 100)})));
        QVERIFY(item("app")->look().isResting());
        QVERIFY(!item("app")->look().live);
        QVERIFY(wire("clicks", "app")->look().resting);
    }

    void longNamesOfSettingsGoOnInASecondLine() {
        NodeLook look;
        look.rows = {{QStringLiteral("Pace of a worker in all"), QStringLiteral("1,200 records/s"), false},
                     {QStringLiteral("B"), QStringLiteral("2"), false}};
        const NodeGeometry geometry(item("app")->description());
        const auto rowsEnd = [&](const NodeLook& of) {
            QImage image(192, 200, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintNode(painter, geometry, of, Detail::full);
            painter.end();
            const QRgb ground = image.pixel(100, static_cast<int>(geometry.size().height()) - 6);
            int last = 0;
            for (int y = 52; y < static_cast<int>(geometry.size().height()) - 4; ++y) {
                for (int x = 12; x < 180; ++x) {
                    last = image.pixel(x, y) != ground ? y : last;
                }
            }
            return last;
        };
        NodeLook brief = look;
        brief.rows[0].name = QStringLiteral("Pace");
        QCOMPARE_GE(rowsEnd(look), rowsEnd(brief) + 12); // a line more
        for (int i = 0; i < 4; ++i) {
            look.rows.push_back(look.rows.back()); // no line to spare: elided
            brief.rows.push_back(brief.rows.back());
        }
        QCOMPARE(rowsEnd(look), rowsEnd(brief));
    }

    void trendsTakeMeansOfSteps() {
        NodeTrends trends;
        trends.add(snapshotAt(0, {running("app", 10)}));
        QCOMPARE(trends.of(NodeId("app")), std::vector<float>{10});
        trends.add(snapshotAt(2, {running("app", 20)}));
        trends.add(snapshotAt(2, {running("app", 900)})); // the same one again
        QCOMPARE(trends.of(NodeId("app")).size(), 1U);
        trends.add(snapshotAt(5, {running("app", 40)}));
        QCOMPARE(trends.of(NodeId("app")), (std::vector<float>{10, 30}));
        for (int second = 10; second < 1000; second += 5) {
            trends.add(snapshotAt(second, {running("app", second)}));
        }
        QCOMPARE(trends.of(NodeId("app")).size(), kTrendPoints);
        QCOMPARE(trends.of(NodeId("app")).back(), 995.0F);
        trends.add(snapshotAt(1, {running("app", 7)})); // another run
        QCOMPARE(trends.of(NodeId("app")), std::vector<float>{7});
        trends.add({});
        QVERIFY(trends.of(NodeId("app")).empty());
        NodeState still;
        still.node = NodeId("lake");
        trends.add(snapshotAt(3, {still}));
        QVERIFY(trends.of(NodeId("lake")).empty());
    }

    void trendsShowInFullDetailOnly() {
        for (const int second : {0, 5, 10}) {
            f().view.items().showSnapshot(
                std::make_shared<Snapshot>(snapshotAt(second, {running("app", 100 * second)})));
        }
        QCOMPARE(item("app")->look().trend.size(), 3U);
        NodeLook flat = item("app")->look();
        flat.trend.clear();
        const auto differs = [&](double zoom) {
            QImage without(400, 400, QImage::Format_ARGB32_Premultiplied);
            without.fill(Theme::instance().colors().canvas);
            QPainter painter(&without);
            painter.scale(zoom, zoom);
            paintNode(painter, item("app")->geometry(), flat, detailOf(zoom));
            painter.end();
            return drawn(*item("app"), zoom) != without;
        };
        QVERIFY(differs(1));
        QVERIFY(!differs(0.65));
        QVERIFY(!differs(0.4));
    }

    void lagAndShardsAreMarked() {
        NodeState late = running("app", 100);
        late.figures.push_back({"MillisBehindLatest", 150'000, Unit::milliseconds});
        NodeState stream = running("clicks", 100);
        stream.shards.resize(3);
        stream.shards[2].state = "closed";
        f().view.items().showSnapshot(std::make_shared<Snapshot>(snapshotAt(1, {late, stream})));
        QVERIFY(!item("app")->look().lag.isEmpty());
        QVERIFY(spoken(item("app")->look()).contains(item("app")->look().lag));
        QCOMPARE(item("clicks")->look().shards, 2);
        QCOMPARE(item("app")->look().shards, 0);
        late.figures.back().value = 2000;
        f().view.items().showSnapshot(std::make_shared<Snapshot>(snapshotAt(2, {late, stream})));
        QVERIFY(item("app")->look().lag.isEmpty());
        // Without a run it is what the stream begins with.
        f().view.items().showSnapshot({});
        Node node = *f().pipeline().findNode(NodeId("clicks"));
        QVERIFY(f().document.push({SetNodeSettings{node.id, {{"shard_count", 7}}}}, "Set").ok());
        QCOMPARE(item("clicks")->look().shards, 7);
    }

    void orderOfLinksIsShownAndChanged() {
        QVERIFY(f().document.push({AddLink{linkOf("clicks", "other")}}, "Connect").ok());
        QVERIFY(marks().empty());
        f().selection.set({NodeId("clicks")});
        QCOMPARE(marks().size(), 2U); // both from its output; its input has but one
        QCOMPARE(numberOf("clicks", "app"), 1);
        QCOMPARE(numberOf("clicks", "other"), 2);
        f().selection.set({NodeId("web")});
        QVERIFY(marks().empty());
        const Link link = linkOf("clicks", "other");
        f().selection.set({}, {{link.from, link.to}});
        QMenu* menu = menuAt(f().middleOfWire("clicks", "other"));
        QAction* earlier = entry(*menu, QStringLiteral("Earlier among the links from clicks"));
        QVERIFY(earlier && earlier->isEnabled());
        QVERIFY(!entry(*menu, QStringLiteral("Later among the links from clicks"))->isEnabled());
        QVERIFY(!entry(*menu, QStringLiteral("Later among the links into")));
        const Pipeline before = f().pipeline();
        earlier->trigger();
        menu->close();
        QCOMPARE(numberOf("clicks", "other"), 1);
        QCOMPARE(numberOf("clicks", "app"), 2);
        QVERIFY(f().selection.links().contains({link.from, link.to}));
        QCOMPARE(f().document.undoStack().count(), 2);
        f().view.shiftLink({link.from, link.to}, LinkEnd::source, 1);
        QCOMPARE(numberOf("clicks", "other"), 2);
        f().view.shiftLink({link.from, link.to}, LinkEnd::source, 1); // the last already
        QCOMPARE(f().document.undoStack().count(), 3);
        f().document.undoStack().undo();
        f().document.undoStack().undo();
        QCOMPARE(f().pipeline(), before);
    }

    void pasteKeepsIncomingLinks() {
        f().selection.set({NodeId("app"), NodeId("sieve")});
        f().view.copySelection();
        f().view.pasteLinked();
        QCOMPARE(f().document.undoStack().count(), 1);
        QCOMPARE(f().pipeline().nodes.size(), filtered().nodes.size() + 2);
        QVERIFY(f().isLinked("clicks", "consumer"));
        QVERIFY(f().isLinked("consumer", "filter"));
        QCOMPARE(f().selection.nodes(), (std::set<NodeId>{NodeId("consumer"), NodeId("filter")}));
        f().document.undoStack().undo();
        QCOMPARE(f().pipeline(), filtered());
        f().view.paste(); // without them
        QVERIFY(!f().isLinked("clicks", "consumer"));
    }

    void cutAndPastedTheyComeBack() {
        f().selection.set({NodeId("app")});
        f().view.cutSelection();
        QVERIFY(!f().pipeline().findNode(NodeId("app")));
        f().view.pasteLinked();
        QVERIFY(f().isLinked("clicks", "consumer"));
        // In a project without the source it is said.
        QSignalSpy status(&f().view, &CanvasView::statusMessage);
        Pipeline bare;
        bare.nodes = {nodeAt("lake", "s3_bucket", 0, 0)};
        f().document.openCopy(bare);
        f().view.pasteLinked();
        QCOMPARE(f().pipeline().nodes.size(), 2U);
        QVERIFY(f().pipeline().links.empty());
        QVERIFY(status.back()[0].toString().contains(QLatin1Char('1')));
    }

    void textAloneTakesTheLinksOfTheOriginals() {
        f().selection.set({NodeId("app")});
        f().view.copySelection();
        QApplication::clipboard()->setText(QApplication::clipboard()->text()); // as from an editor
        f().view.pasteLinked();
        QVERIFY(f().isLinked("clicks", "consumer"));
    }

    void brokenIncomingLinksAreLeftOut() {
        f().selection.set({NodeId("app")});
        f().view.copySelection();
        auto* data = new QMimeData;
        data->setText(QApplication::clipboard()->text());
        data->setData(QStringLiteral("application/x-millrace-incoming+json"),
                      "[[\"clicks\",\"out\",\"app\"],7,[\"clicks\",\"out\",\"app\",\"in\",{}],[1,2,3,4,{}]]");
        QApplication::clipboard()->setMimeData(data);
        f().view.pasteLinked();
        QVERIFY(f().isLinked("clicks", "consumer"));
        QCOMPARE(f().pipeline().links.size(), filtered().links.size() + 1);
    }

private:
    CanvasFixture& f() { return *m_fixture; }

    NodeItem* item(const char* id) { return f().view.items().nodeItem(NodeId(id)); }

    WireItem* wire(const char* from, const char* to) {
        const Link link = linkOf(from, to);
        return f().view.items().wireItem({link.from, link.to});
    }

    const std::vector<LinkOrderMarks::Mark>& marks() {
        for (const QGraphicsItem* shown : f().view.items().QGraphicsScene::items()) {
            if (const auto* found = dynamic_cast<const LinkOrderMarks*>(shown)) {
                return found->marks();
            }
        }
        static const std::vector<LinkOrderMarks::Mark> none;
        return none;
    }

    /// The number that lies on a wire; 0 when none does.
    int numberOf(const char* from, const char* to) {
        for (const LinkOrderMarks::Mark& mark : marks()) {
            if (wire(from, to)->curve().distanceTo(mark.center) < 1) {
                return mark.number;
            }
        }
        return 0;
    }

    QMenu* menuAt(QPoint place) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, f().view.viewport()->mapToGlobal(place));
        QApplication::sendEvent(f().view.viewport(), &event);
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }

    std::unique_ptr<CanvasFixture> m_fixture;
};

QTEST_MAIN(TestCanvasStates)
#include "tst_canvas_states.moc"
