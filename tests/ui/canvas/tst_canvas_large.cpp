// SPDX-License-Identifier: GPL-3.0-or-later
// Projects of which no frame can show all that is new: it comes in the next ones, and nothing stays behind.
#include "canvas_fixture.h"

#include "canvas/node_painting.h"
#include "canvas/node_pixmaps.h"

using namespace millrace;
using namespace millrace::ui;

namespace {

constexpr int kNodes = 600;

Pipeline largePipeline() {
    Pipeline pipeline;
    for (int i = 0; i < kNodes; ++i) {
        pipeline.nodes.push_back(nodeAt("n" + std::to_string(i), i % 2 == 0 ? "producer" : "data_stream",
                                        i % 30 * 240, i / 30 * 220));
        if (i % 2 == 1) {
            pipeline.links.push_back(linkOf("n" + std::to_string(i - 1), "n" + std::to_string(i)));
        }
    }
    return pipeline;
}

std::shared_ptr<const Snapshot> snapshotOf(const Pipeline& pipeline, int second) {
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->time = kTimeZero + std::chrono::seconds(second);
    for (const Node& node : pipeline.nodes) {
        NodeState state;
        state.node = node.id;
        state.band = LoadBand::calm;
        state.utilisation = 0.25 + second * 0.125;
        state.figures = {{"IncomingRecords", 1000.0 + second, Unit::recordsPerSecond}};
        snapshot->nodes.push_back(std::move(state));
    }
    return snapshot;
}

class Large {
public:
    void show(int second) { f.view.items().showSnapshot(snapshotOf(f.pipeline(), second)); }

    [[nodiscard]] int showing(const QString& value) {
        int count = 0;
        for (const auto& [id, item] : f.view.items().nodeItems()) {
            count += item->look().live && item->look().rows.front().value == value ? 1 : 0;
        }
        return count;
    }

    CanvasFixture f{largePipeline()};
};

} // namespace

class TestCanvasLarge : public QObject {
    Q_OBJECT

private slots:

    void everyNodeAndWireComesRound() {
        Large large;
        large.show(1);
        QTRY_COMPARE(large.showing(QStringLiteral("1,001 records/s")), kNodes);
        for (const auto& [link, wire] : large.f.view.items().wireItems()) {
            QCOMPARE(rateText(wire->look()), QStringLiteral("1,001 records/s"));
        }
    }

    void snapshotsThatFollowAtOnceLeaveNobodyBehind() {
        Large large;
        for (int second = 1; second <= 20; ++second) {
            large.show(second); // each before the last one is shown everywhere
        }
        QTRY_COMPARE(large.showing(QStringLiteral("1,020 records/s")), kNodes);
        large.f.view.items().showSnapshot({});
        QTRY_COMPARE(large.showing(QStringLiteral("1,020 records/s")), 0);
    }

    void nodesMayGoWhileOthersWait() {
        Large large;
        large.show(1);
        std::set<NodeId> half;
        for (int i = 0; i < kNodes; i += 3) {
            half.insert(NodeId("n" + std::to_string(i)));
        }
        large.f.selection.set(half);
        large.f.view.deleteSelection();
        large.show(2);
        const int left = kNodes - static_cast<int>(half.size());
        QTRY_COMPARE(large.showing(QStringLiteral("1,002 records/s")), left);
        large.show(3);
        QTRY_VERIFY(large.f.view.items().isUpToDate());
        large.f.view.items().showSnapshot(snapshotOf(largePipeline(), 3)); // of a run that knew them all
        large.f.document.undoStack().undo();
        QTRY_COMPARE(large.showing(QStringLiteral("1,003 records/s")), kNodes);
        large.f.document.openCopy(samplePipeline());
        QCoreApplication::processEvents();
        QCOMPARE(large.f.view.items().nodeItems().size(), samplePipeline().nodes.size());
    }

    void whatAFrameLeavesOutIsDrawnInTheNext() {
        Large large;
        large.f.view.fitAll();
        large.f.view.zoomBy(0.5 / large.f.view.zoom());
        NodePixmaps& kept = large.f.view.items().pixmaps();
        const auto isSharp = [&] {
            const double scale = large.f.view.zoom() * large.f.view.devicePixelRatioF();
            for (const auto& [id, item] : large.f.view.items().nodeItems()) {
                const QRectF seen = large.f.view.seenArea();
                const KeptNode* node = kept.find(item);
                if (seen.contains(item->sceneBody()) && !(node && node->isCurrent && node->scale == scale)) {
                    return false;
                }
            }
            return true;
        };
        QTRY_VERIFY(isSharp());
        large.f.view.zoomBy(1.2); // all are kept at another scale
        QTRY_VERIFY(isSharp());
        large.show(1);
        QTRY_COMPARE(large.showing(QStringLiteral("1,001 records/s")), kNodes);
        QTRY_VERIFY(isSharp());
    }

    void whatRestsFromNowOnIsDrawnAnew() {
        NodeLook runs;
        runs.activity = NodeActivity::disabled;
        runs.stillRuns = true;
        NodeLook rests = runs;
        rests.stillRuns = false;
        QVERIFY(looksAlikeWhenSmall(runs, runs));
        QVERIFY(!looksAlikeWhenSmall(runs, rests));
    }

    void aFrameDrawsSomeNodesHoweverSlow() {
        CanvasFixture f{largePipeline()};
        std::vector<const NodeItem*> all;
        for (const auto& [id, item] : f.view.items().nodeItems()) {
            all.push_back(item);
        }
        NodePixmaps kept;
        std::set<const NodeItem*> drawn;
        const auto frame = [&] { // all want to be drawn in each, as when figures change faster than that
            kept.beginFrame();
            int inFrame = 0;
            for (const NodeItem* item : all) {
                if (kept.mayDraw(item)) {
                    drawn.insert(item);
                    ++inFrame;
                }
            }
            return inFrame;
        };
        for (int i = 0; i < kNodes && drawn.size() < all.size(); ++i) {
            QVERIFY(frame() >= 1);
        }
        QCOMPARE(drawn.size(), all.size()); // the first in the order don't take all the time
        kept.beginFrame();
        QVERIFY(!kept.isBehind());
        for (int i = 0; i < 12; ++i) {
            QVERIFY(kept.mayDraw(all[static_cast<std::size_t>(i)]) || kept.isBehind());
        }
    }
};

QTEST_MAIN(TestCanvasLarge)
#include "tst_canvas_large.moc"
