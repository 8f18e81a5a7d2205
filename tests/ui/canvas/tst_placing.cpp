// SPDX-License-Identifier: GPL-3.0-or-later
// Where things come to stand: beside what is there already, seen or not, and in frames that can take them in.
#include "canvas_fixture.h"

#include "canvas/canvas_edits.h"
#include "canvas/clipboard.h"
#include "canvas/folding.h"
#include "canvas/occupied.h"
#include "document/wording.h"
#include "model/link_rules.h"

#include <QRandomGenerator>

using namespace millrace;
using namespace millrace::ui;

namespace {

constexpr QSizeF kSize(192, 128);

Annotation frameOf(std::vector<NodeId> nodes, bool collapsed = false) {
    Annotation frame;
    frame.kind = "frame";
    frame.title = "Part";
    frame.nodes = std::move(nodes);
    frame.collapsed = collapsed;
    return frame;
}

/// Streams side by side with little room between them; `n0` is the first, at the origin.
Pipeline dense(int columns, int rows) {
    Pipeline pipeline;
    for (int i = 0; i < columns * rows; ++i) {
        pipeline.nodes.push_back(
            nodeAt("n" + std::to_string(i), "data_stream", i % columns * 224, i / columns * 224));
    }
    return pipeline;
}

bool covers(const std::vector<QRectF>& taken, const QRectF& area) {
    return std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(area); });
}

/// The same place as placeAmong(), by going over everything.
std::optional<QPointF> placeBySearch(const std::vector<QRectF>& taken, QPointF wanted, int rings) {
    const QPointF start = snapped(wanted);
    if (!covers(taken, QRectF(start, kSize).adjusted(-24, 0, 24, 0))) {
        return start;
    }
    for (int ring = 1; ring <= rings; ++ring) {
        for (int along = 0; along <= ring; ++along) {
            for (const int i : {along, -along}) {
                for (const QPointF offset :
                     {QPointF(i, ring), QPointF(i, -ring), QPointF(ring, i), QPointF(-ring, i)}) {
                    const QPointF place = start + 2 * kGrid * offset;
                    if (!covers(taken, QRectF(place, kSize).adjusted(-24, -16, 24, 16))) {
                        return place;
                    }
                }
            }
        }
    }
    return std::nullopt;
}

} // namespace

class TestPlacing : public QObject {
    Q_OBJECT

private slots:

    void theIndexKnowsWhatIsCovered() {
        QRandomGenerator draw(7);
        std::vector<QRectF> areas;
        Occupied occupied;
        for (int i = 0; i < 300; ++i) {
            const double side = i % 50 == 0 ? 9000 : 200; // some over very many cells
            areas.emplace_back(draw.bounded(12000) - 6000, draw.bounded(12000) - 6000, 1 + draw.bounded(side),
                               1 + draw.bounded(side));
            occupied.add(areas.back());
        }
        occupied.add(QRectF(0, 0, 0, 50)); // nothing
        for (int i = 0; i < 2000; ++i) {
            const double side = i % 100 == 0 ? 30000 : 300;
            const QRectF asked(draw.bounded(20000) - 10000, draw.bounded(20000) - 10000,
                               1 + draw.bounded(side), 1 + draw.bounded(side));
            QCOMPARE(occupied.intersects(asked), covers(areas, asked));
            const QRectF* hit = occupied.hitBy(asked);
            QVERIFY(!hit || hit->intersects(asked));
        }
        QVERIFY(!Occupied().intersects({0, 0, 100, 100}));
    }

    void theNearestPlaceIsFound() {
        QRandomGenerator draw(11);
        for (int round = 0; round < 40; ++round) {
            std::vector<QRectF> areas;
            for (int i = 0; i < 60; ++i) {
                areas.emplace_back(8.0 * draw.bounded(-100, 100), 8.0 * draw.bounded(-100, 100), 192, 144);
            }
            const QPointF wanted(draw.bounded(800) - 400, draw.bounded(800) - 400);
            const auto expected = placeBySearch(areas, wanted, 200);
            QVERIFY(expected.has_value());
            QCOMPARE(placeAmong(Occupied(areas), {.size = kSize, .wanted = wanted}), expected);
        }
    }

    void aFullNeighbourhoodEndsTheSearch() {
        std::vector<QRectF> areas;
        for (int i = 0; i < 90 * 120; ++i) {
            areas.emplace_back(i % 90 * 224.0, i / 90 * 160.0, 192, 128);
        }
        const Occupied occupied(areas);
        const QPointF middle(45 * 224.0, 60 * 160.0);
        int asked = 0;
        const PlaceSearch search{.size = kSize, .wanted = middle, .suits = [&](const QRectF&) {
                                     ++asked;
                                     return true;
                                 }};
        QVERIFY(!placeAmong(occupied, search)); // it is further to the edge than one looks
        QCOMPARE(asked, 0);
        const QPointF place = anyPlaceAmong(occupied, kSize, middle);
        QVERIFY(!occupied.intersects(QRectF(place, kSize)));
    }

    void theLimitHolds() {
        const Occupied occupied({{0, 0, 192, 128}});
        PlaceSearch search{.size = kSize, .wanted = {0, 0}, .within = {-40, -10, 1000, 150}};
        const auto place = placeAmong(occupied, search);
        QVERIFY(place && search.within.contains(QRectF(*place, kSize)));
        QVERIFY(place->x() > 192);
        search.within = {-40, -10, 300, 300};
        QVERIFY(placeAmong(occupied, search) == QPointF(0, 144));
        search.within = {-40, -10, 300, 200};
        QVERIFY(!placeAmong(occupied, search));
    }

    /// As far apart as a project file allows: what lies between is not counted cell by cell.
    void aCopyOfFarApartNodesHasItsPlace() {
        Pipeline pipeline;
        pipeline.nodes = {nodeAt("a", "data_stream", -1e7, -1e7), nodeAt("b", "data_stream", 1e7, 1e7),
                          nodeAt("c", "data_stream", 0, 0)};
        const Catalog& catalog = builtinNodeTypes().catalog();
        const Pipeline part = partOf(pipeline, {NodeId("a"), NodeId("b")}, {});
        const Paste paste = pasteBeside(pipeline, catalog, part);
        QVERIFY(apply(pipeline, paste.edit).ok());
        QCOMPARE(pipeline.nodes.size(), std::size_t{5});
        for (std::size_t i = 0; i < 3; ++i) {
            for (std::size_t copy = 3; copy < 5; ++copy) {
                QVERIFY(
                    !bodyOf(pipeline.nodes[i], catalog).intersects(bodyOf(pipeline.nodes[copy], catalog)));
            }
        }
    }

    void aNodeAddedInAFrameKeepsOffWhatIsOutside() {
        Pipeline pipeline = samplePipeline();
        pipeline.annotations = {frameOf({NodeId("clicks")})};
        for (const bool collapsed : {false, true}) {
            pipeline.annotations[0].collapsed = collapsed;
            CanvasFixture f(pipeline);
            f.view.enterFrame(0);
            QVERIFY(f.view.isInFrame());
            f.view.fitSelection(); // all of the level
            f.view.zoomBy(0.5);
            const QPointF hidden = f.view.items().nodeItem(NodeId("app"))->ownBody().center();
            QVERIFY(f.view.seenArea().contains(hidden));
            f.drop("producer", f.place(hidden));
            const Node added = f.pipeline().nodes.back();
            QCOMPARE(added.type, std::string("producer"));
            QCOMPARE(f.pipeline().annotations[0].nodes.back(), added.id);
            const Catalog& catalog = f.types.catalog();
            const QRectF frame = frameArea(f.pipeline(), catalog, 0);
            for (const Node& node : f.pipeline().nodes) {
                QVERIFY2(node.id == added.id || node.id == NodeId("clicks") ||
                             !bodyOf(node, catalog).intersects(frame),
                         node.id.text().c_str());
            }
        }
    }

    void aNodeKeepsOffThoseInABox() {
        Pipeline pipeline = samplePipeline();
        pipeline.annotations = {frameOf({NodeId("web"), NodeId("other")}, true)};
        CanvasFixture f(pipeline);
        const NodeItem* hidden = f.view.items().nodeItem(NodeId("other"));
        QVERIFY(!hidden->isVisible());
        const QPointF place = hidden->ownBody().center();
        f.drop("s3_bucket", f.place(place));
        const QRectF body = f.view.items().nodeItem(f.pipeline().nodes.back().id)->sceneBody();
        QVERIFY(!body.intersects(hidden->ownBody()));
        QCOMPARE(f.pipeline().annotations[0].nodes.size(), std::size_t{2});
    }

    void aFrameWithoutRoomDoesNotGrowOverOthers_data() {
        QTest::addColumn<QString>("way");
        QTest::newRow("drop") << QStringLiteral("drop");
        QTest::newRow("search") << QStringLiteral("search");
        QTest::newRow("snippet") << QStringLiteral("snippet");
        QTest::newRow("wire") << QStringLiteral("wire");
    }

    void aFrameWithoutRoomDoesNotGrowOverOthers() {
        QFETCH(QString, way);
        Pipeline pipeline = dense(9, 9);
        pipeline.annotations = {frameOf({NodeId("n40")})}; // in the middle
        CanvasFixture f(pipeline);
        f.view.zoomToActualSize();
        const QRectF body = f.view.items().nodeItem(NodeId("n40"))->sceneBody();
        f.view.lookAt(body.center());
        const QPoint place = f.place({body.center().x(), body.top() - 26}); // in its title
        if (way == QLatin1String("drop")) {
            f.drop("producer", place);
        } else if (way == QLatin1String("wire")) {
            f.drag(f.portOf("n40", "out"), place);
            f.search(QStringLiteral("consumer"));
        } else {
            f.view.openNodeSearchAt(place);
            f.search(way == QLatin1String("search") ? QStringLiteral("producer")
                                                    : QStringLiteral("producer into"));
        }
        QCOMPARE_GT(f.pipeline().nodes.size(), pipeline.nodes.size());
        QCOMPARE(f.pipeline().annotations[0].nodes, std::vector<NodeId>{NodeId("n40")});
        const Catalog& catalog = f.types.catalog();
        for (std::size_t i = pipeline.nodes.size(); i < f.pipeline().nodes.size(); ++i) {
            for (std::size_t other = 0; other < pipeline.nodes.size(); ++other) {
                QVERIFY(!bodyOf(f.pipeline().nodes[i], catalog)
                             .intersects(bodyOf(f.pipeline().nodes[other], catalog)));
            }
        }
    }

    /// Of the ports of one side a single one that fits is enough: then it is the other side that does not.
    void theReasonIsThatOfTheSideThatDoesNotFit() {
        std::vector<NodeType> all = canvasTypes().types();
        NodeType odd;
        odd.description.type = "odd";
        odd.description.title = {"", "Odd"};
        odd.description.ports = {{.id = "in", .title = {"", "In"}, .direction = PortDirection::input},
                                 {.id = "pull",
                                  .title = {"", "Pull"},
                                  .direction = PortDirection::input,
                                  .exchange = Exchange::read},
                                 {.id = "out",
                                  .title = {"", "Out"},
                                  .direction = PortDirection::output,
                                  .exchange = Exchange::put}};
        all.push_back(odd);
        const NodeTypes types(all);
        Pipeline pipeline = samplePipeline();
        const Link link = linkOf("app", "lake");
        const Node node = nodeAt("odd", "odd", 800, 300);
        const QString reason = insertionObstacle(pipeline, types.catalog(), {link.from, link.to}, node);
        pipeline.nodes.push_back(node);
        std::erase(pipeline.links, link);
        const Result<void> out =
            checkLink(pipeline, types.catalog(), {node.id, "out"}, {NodeId("lake"), "in"});
        QVERIFY(checkLink(pipeline, types.catalog(), {NodeId("app"), "out"}, {node.id, "in"}).ok());
        QVERIFY(!out.ok());
        QCOMPARE(reason, sentenceOf(out.error()));
    }
};

QTEST_MAIN(TestPlacing)
#include "tst_placing.moc"
