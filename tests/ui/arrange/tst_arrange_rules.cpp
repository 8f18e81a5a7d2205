// SPDX-License-Identifier: GPL-3.0-or-later
// Layout of pipelines, alignment, guides and ways of wires, without a window.
#include "ui/canvas/canvas_fixture.h"

#include "arrange/alignment.h"
#include "arrange/guides.h"
#include "arrange/pipeline_layout.h"
#include "canvas/canvas_edits.h"
#include "canvas/canvas_metrics.h"
#include "canvas/wire_bends.h"
#include "canvas/wire_curve.h"
#include "canvas/wire_route.h"

#include <algorithm>

using namespace millrace;
using namespace millrace::ui;

namespace {

constexpr QSizeF kBody(192, 160);

QRectF bodyAt(double x, double y) {
    return {QPointF(x, y), kBody};
}

QPointF outputOf(const QRectF& body) {
    return {body.right(), body.top() + 24};
}

QPointF inputOf(const QRectF& body) {
    return {body.left(), body.top() + 24};
}

std::vector<QPointF> routeBetween(const QRectF& source, const QRectF& target, std::vector<QRectF> others) {
    others.push_back(source);
    others.push_back(target);
    return wireRoute(outputOf(source), inputOf(target), source, target, WireObstacles(others));
}

bool meets(const std::vector<QPointF>& route, const QRectF& body) {
    return lineMeets(WireCurve::along(route).polyline(64), body);
}

bool isUprightAndLevel(const std::vector<QPointF>& route) {
    for (std::size_t i = 1; i < route.size(); ++i) {
        if (route[i].x() != route[i - 1].x() && route[i].y() != route[i - 1].y()) {
            return false;
        }
    }
    return true;
}

LayoutScope scopeOf(const Pipeline& pipeline) {
    LayoutScope scope;
    for (const Node& node : pipeline.nodes) {
        scope.nodes.insert(node.id);
    }
    return scope;
}

Annotation frameOf(const std::vector<const char*>& nodes) {
    Annotation frame;
    frame.kind = "frame";
    for (const char* node : nodes) {
        frame.nodes.emplace_back(node);
    }
    return frame;
}

/// Nodes all at one place, as no person leaves them.
Pipeline heap() {
    Pipeline pipeline = samplePipeline();
    for (Node& node : pipeline.nodes) {
        node.position = {100, 60};
    }
    pipeline.links.push_back(linkOf("clicks", "other"));
    return pipeline;
}

} // namespace

class TestArrangeRules : public QObject {
    Q_OBJECT

private slots:

    void edgesAndMiddlesAreAligned() {
        const std::vector<QRectF> boxes{QRectF(10, 20, 100, 50), QRectF(200, 300, 60, 80)};
        using Offsets = std::vector<QPointF>;
        QCOMPARE(arranged(Arrangement::left, boxes), (Offsets{{0, 0}, {-190, 0}}));
        QCOMPARE(arranged(Arrangement::right, boxes), (Offsets{{150, 0}, {0, 0}}));
        QCOMPARE(arranged(Arrangement::center, boxes), (Offsets{{75, 0}, {-95, 0}}));
        QCOMPARE(arranged(Arrangement::top, boxes), (Offsets{{0, 0}, {0, -280}}));
        QCOMPARE(arranged(Arrangement::bottom, boxes), (Offsets{{0, 310}, {0, 0}}));
        QCOMPARE(arranged(Arrangement::middle, boxes), (Offsets{{0, 155}, {0, -140}}));
        QCOMPARE(arranged(Arrangement::left, {boxes[0]}), (Offsets{{0, 0}}));
    }

    void roomIsDistributed() {
        const std::vector<QRectF> boxes{QRectF(500, 0, 100, 10), QRectF(0, 0, 100, 10),
                                        QRectF(120, 0, 60, 10)};
        const std::vector<QPointF> across = arranged(Arrangement::across, boxes);
        QCOMPARE(across, (std::vector<QPointF>{{0, 0}, {0, 0}, {150, 0}})); // 170 on both sides of 60
        QCOMPARE(arranged(Arrangement::down, {boxes[0], boxes[1]}), (std::vector<QPointF>{{0, 0}, {0, 0}}));
        const std::vector<QRectF> rows{bodyAt(0, 0), bodyAt(0, 200), bodyAt(0, 601)};
        const std::vector<QPointF> down = arranged(Arrangement::down, rows);
        QCOMPARE(down[1], QPointF(0, 101)); // 300.5 is a whole number then
        QCOMPARE(arranged(Arrangement::down, {rows[0], rows[1].translated(down[1]), rows[2]})[1], QPointF());
    }

    void guidesDrawToEdgesAndMiddles() {
        const QRectF moving = bodyAt(0, 500);
        const std::vector<QRectF> others{bodyAt(400, 0), QRectF(100, 0, 100, 100)};
        // Its left edge comes within reach of 400.
        GuidedMove move = guided(moving, {396, 13}, {400, 16}, others, 6);
        QCOMPARE(move.offset, QPointF(400, 16));
        QVERIFY(std::ranges::find(move.lines, QLineF(400, -8, 400, 684)) != move.lines.end());
        // Its middle near the other's middle: 54 and 150.
        move = guided(moving, {52, 0}, {56, 0}, others, 6);
        QCOMPARE(move.offset.x(), 54.0);
        // Nothing near: to the grid, no lines.
        move = guided(moving, {720, 13}, {720, 16}, others, 6);
        QCOMPARE(move.offset, QPointF(720, 16));
        QVERIFY(move.lines.empty());
        // The grid may put it in line by itself: that shows too.
        move = guided(moving, {650, -500}, {648, -500}, others, 1);
        QVERIFY(!move.lines.empty());
    }

    void aFreeWireNeedsNoWay() {
        QVERIFY(routeBetween(bodyAt(0, 0), bodyAt(400, 0), {}).empty());
        QVERIFY(routeBetween(bodyAt(0, 0), bodyAt(400, 0), {bodyAt(0, 300), bodyAt(400, 300)}).empty());
    }

    void wiresGoRoundBodies() {
        const QRectF source = bodyAt(0, 0);
        const QRectF target = bodyAt(800, 0);
        const QRectF between = bodyAt(400, -40);
        const std::vector<QPointF> route = routeBetween(source, target, {between});
        QVERIFY(route.size() >= 4);
        QCOMPARE(route.front(), outputOf(source));
        QCOMPARE(route.back(), inputOf(target));
        QVERIFY(isUprightAndLevel(route));
        QVERIFY(!meets(route, between));
        // Two in a row, of which the second is met only by the way round the first.
        const QRectF above = bodyAt(400, -260);
        const std::vector<QPointF> far = routeBetween(source, target, {between, above});
        QVERIFY(!far.empty());
        QVERIFY(!meets(far, between));
        QVERIFY(!meets(far, above));
        QCOMPARE(routeBetween(source, target, {between, above}), far);
    }

    void backLinksGoRoundTheirOwnNodes() {
        for (const QPointF place :
             {QPointF(-600, 0), QPointF(-600, 400), QPointF(-300, -400), QPointF(-200, 200)}) {
            const QRectF source = bodyAt(0, 0);
            const QRectF target = bodyAt(place.x(), place.y());
            const QRectF between = bodyAt(-300, 40);
            const std::vector<QPointF> route =
                routeBetween(source, target, place.x() < -500 ? std::vector{between} : std::vector<QRectF>());
            QVERIFY(!route.empty());
            QVERIFY(route[1].x() > source.right());
            QVERIFY(route[route.size() - 2].x() < target.left());
            QVERIFY(isUprightAndLevel(route));
            QVERIFY(!meets(route, source.adjusted(1, 1, -1, -1)));
            QVERIFY(!meets(route, target.adjusted(1, 1, -1, -1)));
            QVERIFY(place.x() > -500 || !meets(route, between));
        }
    }

    void aThicketIsGivenUpSoon() {
        std::vector<QRectF> others;
        for (int x = 0; x < 30; ++x) {
            for (int y = -15; y < 15; ++y) {
                others.push_back(bodyAt(300 + x * 193, y * 161));
            }
        }
        const QRectF source = bodyAt(0, 0);
        const std::vector<QPointF> route = routeBetween(source, bodyAt(6200, 0), others);
        QVERIFY(isUprightAndLevel(route));
    }

    void curvesPassTheirBends() {
        const std::vector<QPointF> bends{{200, -100}, {300, 150}};
        const WireCurve curve = WireCurve::through({0, 0}, bends, {500, 40});
        for (const QPointF bend : bends) {
            QVERIFY(curve.distanceTo(bend) < 0.01);
        }
        QCOMPARE(curve.at(0), QPointF(0, 0));
        QCOMPARE(curve.at(1), QPointF(500, 40));
        QCOMPARE(curve.stretchAt({20, -5}), 0U);
        QCOMPARE(curve.stretchAt({250, 20}), 1U);
        QCOMPARE(curve.stretchAt({480, 45}), 2U);
        QVERIFY(curve.crosses(QRectF(190, -110, 20, 20)));
        QVERIFY(!curve.crosses(QRectF(0, 100, 50, 50)));
        QVERIFY(curve.boundingRect().contains(QPointF(300, 150)));
    }

    void bendsAreShared() {
        Link link = linkOf("web", "clicks");
        link.bends = {{100, 0}, {200, 50}, {600, 50}, {700, 0}};
        const auto [before, behind] = bendsAround(link, QRectF(300, 0, 192, 160), {80, 0});
        QCOMPARE(before, (std::vector<Position>{{100, 0}, {200, 50}}));
        QCOMPARE(behind, (std::vector<Position>{{680, 50}, {780, 0}}));
        const auto [none, all] = bendsAround(link, QRectF(50, 0, 20, 20), {});
        QVERIFY(none.empty());
        QCOMPARE(all.size(), 4U);
    }

    void aPipelineIsLaidOut() {
        Pipeline pipeline = heap();
        const Catalog& catalog = builtinNodeTypes().catalog();
        pipeline.links.front().bends = {{1, 2}};
        const std::optional<Edit> edit = layoutEdit(pipeline, catalog, scopeOf(pipeline));
        QVERIFY(edit.has_value());
        QVERIFY(apply(pipeline, *edit).ok());
        QVERIFY(pipeline.links.front().bends.empty());
        const auto at = [&](const char* id) { return pipeline.findNode(NodeId(id))->position; };
        QCOMPARE(at("web").x, 104.0);
        QVERIFY(at("web").x < at("clicks").x && at("clicks").x < at("app").x && at("app").x < at("lake").x);
        QCOMPARE(at("app").x, at("other").x);
        QCOMPARE(at("app").y, at("lake").y);
        QVERIFY(!layoutEdit(pipeline, catalog, scopeOf(pipeline)).has_value());
    }

    void framesStandApart() {
        Pipeline pipeline = heap();
        pipeline.annotations = {frameOf({"web", "clicks"}), frameOf({"app", "lake"})};
        const Catalog& catalog = builtinNodeTypes().catalog();
        QVERIFY(apply(pipeline, *layoutEdit(pipeline, catalog, scopeOf(pipeline))).ok());
        const auto body = [&](const char* id) { return bodyOf(*pipeline.findNode(NodeId(id)), catalog); };
        const QMarginsF margins(kFrameSide, kFrameTitle, kFrameSide, kFrameBottom);
        const QRectF first = (body("web") | body("clicks")).marginsAdded(margins);
        const QRectF second = (body("app") | body("lake")).marginsAdded(margins);
        QVERIFY(!first.intersects(second));
        QVERIFY(!first.intersects(body("other")));
        QVERIFY(!second.intersects(body("other")));
        QVERIFY(!layoutEdit(pipeline, catalog, scopeOf(pipeline)).has_value());
    }

    void whatIsFoldedStaysTogether() {
        Pipeline pipeline = heap();
        pipeline.findNode(NodeId("lake"))->position = {140, 90};
        LayoutScope scope = scopeOf(pipeline);
        scope.folded = {{QRectF(100, 40, 256, 96), {NodeId("app"), NodeId("lake")}}};
        const Catalog& catalog = builtinNodeTypes().catalog();
        QVERIFY(apply(pipeline, *layoutEdit(pipeline, catalog, scope)).ok());
        const Position app = pipeline.findNode(NodeId("app"))->position;
        const Position lake = pipeline.findNode(NodeId("lake"))->position;
        QCOMPARE(lake.x - app.x, 40.0);
        QCOMPARE(lake.y - app.y, 30.0);
    }

    void othersAreNotCovered() {
        Pipeline pipeline = heap();
        const Catalog& catalog = builtinNodeTypes().catalog();
        LayoutScope scope = scopeOf(pipeline);
        scope.others = {QRectF(300, 40, 320, 120)};
        QVERIFY(apply(pipeline, *layoutEdit(pipeline, catalog, scope)).ok());
        for (const Node& node : pipeline.nodes) {
            QVERIFY(!bodyOf(node, catalog).intersects(scope.others.front()));
        }
        QVERIFY(!layoutEdit(pipeline, catalog, scope).has_value());
    }

    void aPartIsLaidOutWhereItStands() {
        Pipeline pipeline = samplePipeline();
        pipeline.findNode(NodeId("app"))->position = {640, 400};
        pipeline.findNode(NodeId("lake"))->position = {500, 560};
        const Catalog& catalog = builtinNodeTypes().catalog();
        LayoutScope scope;
        scope.nodes = {NodeId("app"), NodeId("lake")};
        QVERIFY(apply(pipeline, *layoutEdit(pipeline, catalog, scope)).ok());
        QCOMPARE(pipeline.findNode(NodeId("app"))->position, (Position{504, 400}));
        QVERIFY(pipeline.findNode(NodeId("lake"))->position.x > 504 + kNodeWidth);
        QCOMPARE(pipeline.findNode(NodeId("web"))->position, Position());
    }
};

QTEST_MAIN(TestArrangeRules)
#include "tst_arrange_rules.moc"
