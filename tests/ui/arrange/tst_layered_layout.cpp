// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrange/layered_layout.h"

#include "canvas/canvas_metrics.h"

#include <QElapsedTimer>
#include <QLineF>
#include <QRectF>
#include <QTest>

#include <algorithm>
#include <cstdint>
#include <map>
#include <random>
#include <vector>

using namespace millrace::ui;

namespace {

constexpr QSizeF kSize(192, 160);
constexpr double kPort = 24;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

LayoutGraph graphOf(int boxes, const std::vector<std::pair<int, int>>& links) {
    LayoutGraph graph;
    for (int i = 0; i < boxes; ++i) {
        graph.boxes.push_back({kSize, QPointF(0, i), -1});
    }
    for (const auto& [from, to] : links) {
        graph.links.push_back({from, to, kPort, kPort});
    }
    graph.frame = {kFrameSide, kFrameTitle, kFrameSide, kFrameBottom};
    return graph;
}

/// The same numbers on every platform, which distributions of the standard library do not promise.
class Dice {
public:
    explicit Dice(std::uint32_t seed)
        : m_engine(seed) {}

    int below(int limit) { return static_cast<int>(m_engine() % static_cast<std::uint32_t>(limit)); }

private:
    std::mt19937 m_engine;
};

/// Links lead from lower to higher numbers; places are all over the canvas.
LayoutGraph randomGraph(std::uint32_t seed, int boxes, int links) {
    Dice dice(seed);
    LayoutGraph graph = graphOf(boxes, {});
    for (LayoutBox& box : graph.boxes) {
        box.position = {dice.below(4000) * 1.0, dice.below(3000) * 1.0};
        box.size.setHeight(160 + 24 * dice.below(2));
    }
    for (int i = 0; i < links; ++i) {
        const int a = dice.below(boxes);
        const int b = dice.below(boxes);
        if (a != b) {
            graph.links.push_back({std::min(a, b), std::max(a, b), kPort + 24 * dice.below(3), kPort});
        }
    }
    return graph;
}

LayoutGraph placed(LayoutGraph graph, const std::vector<QPointF>& places) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        graph.boxes[i].position = places[i];
    }
    return graph;
}

LayoutGraph laidOut(const LayoutGraph& graph) {
    return placed(graph, layeredLayout(graph));
}

QRectF bodyOf(const LayoutBox& box) {
    return {box.position, box.size};
}

QLineF lineOf(const LayoutGraph& graph, const LayoutLink& link) {
    const QRectF from = bodyOf(graph.boxes[at(link.from)]);
    const QRectF to = bodyOf(graph.boxes[at(link.to)]);
    return {from.right(), from.top() + link.fromY, to.left(), to.top() + link.toY};
}

/// Of straight lines between the ports; links that share an end do not count.
int crossings(const LayoutGraph& graph) {
    int count = 0;
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const LayoutLink& a = graph.links[i];
            const LayoutLink& b = graph.links[j];
            if (a.from != b.from && a.to != b.to && a.from != b.to && a.to != b.from &&
                lineOf(graph, a).intersects(lineOf(graph, b), nullptr) == QLineF::BoundedIntersection) {
                ++count;
            }
        }
    }
    return count;
}

int overlaps(const LayoutGraph& graph) {
    int count = 0;
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            count += bodyOf(graph.boxes[i]).intersects(bodyOf(graph.boxes[j])) ? 1 : 0;
        }
    }
    return count;
}

/// Links that do not lead to the right.
int backwards(const LayoutGraph& graph) {
    return static_cast<int>(std::ranges::count_if(graph.links, [&](const LayoutLink& link) {
        return lineOf(graph, link).x1() >= lineOf(graph, link).x2();
    }));
}

int levelLinks(const LayoutGraph& graph) {
    return static_cast<int>(std::ranges::count_if(
        graph.links, [&](const LayoutLink& link) { return lineOf(graph, link).dy() == 0; }));
}

QRectF frameOf(const LayoutGraph& graph, int group) {
    QRectF area;
    for (const LayoutBox& box : graph.boxes) {
        for (int of = box.group; of >= 0; of = graph.groups[at(of)].parent) {
            if (of == group) {
                area |= bodyOf(box);
            }
        }
    }
    return area.isEmpty() ? area : area.marginsAdded(graph.frame);
}

bool isIn(const LayoutGraph& graph, const LayoutBox& box, int group) {
    for (int of = box.group; of >= 0; of = graph.groups[at(of)].parent) {
        if (of == group) {
            return true;
        }
    }
    return false;
}

/// Boxes that a frame covers without holding them.
int foreigners(const LayoutGraph& graph) {
    int count = 0;
    for (int group = 0; group < static_cast<int>(graph.groups.size()); ++group) {
        for (const LayoutBox& box : graph.boxes) {
            count += !isIn(graph, box, group) && frameOf(graph, group).intersects(bodyOf(box)) ? 1 : 0;
        }
    }
    return count;
}

/// The order from top to bottom within each column.
std::map<double, std::vector<int>> columns(const LayoutGraph& graph, int boxes) {
    std::vector<int> order;
    for (int i = 0; i < boxes; ++i) {
        order.push_back(i);
    }
    std::ranges::sort(order, {}, [&](int i) { return graph.boxes[at(i)].position.y(); });
    std::map<double, std::vector<int>> columns;
    for (const int i : order) {
        columns[graph.boxes[at(i)].position.x()].push_back(i);
    }
    return columns;
}

} // namespace

class TestLayeredLayout : public QObject {
    Q_OBJECT

private slots:

    void nothingAndOne() {
        QVERIFY(layeredLayout({}).empty());
        QCOMPARE(layeredLayout(graphOf(1, {})), std::vector<QPointF>{QPointF()});
    }

    void aChainIsLevel() {
        const LayoutGraph graph = laidOut(graphOf(4, {{2, 0}, {0, 3}, {3, 1}}));
        QCOMPARE(backwards(graph), 0);
        QCOMPARE(levelLinks(graph), 3);
        QCOMPARE(graph.boxes[2].position, QPointF());
        QCOMPARE(graph.boxes[0].position.x(), graph.boxes[3].position.x() / 2);
    }

    void aLongLinkPassesAside() {
        const LayoutGraph graph = laidOut(graphOf(4, {{0, 1}, {1, 2}, {2, 3}, {0, 3}}));
        QCOMPARE(backwards(graph), 0);
        QCOMPARE(overlaps(graph), 0);
        QVERIFY(levelLinks(graph) >= 2);
    }

    void planarGraphsHaveNoCrossing_data() {
        QTest::addColumn<int>("boxes");
        QTest::addColumn<std::vector<std::pair<int, int>>>("links");
        using Links = std::vector<std::pair<int, int>>;
        QTest::newRow("fan") << 6 << Links{{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}};
        QTest::newRow("mixed-up fans") << 6 << Links{{0, 2}, {1, 3}, {0, 4}, {1, 5}};
        QTest::newRow("diamond") << 4 << Links{{0, 1}, {0, 2}, {1, 3}, {2, 3}};
        QTest::newRow("tree") << 15 << Links{{0, 1}, {0, 2}, {1, 6},  {2, 5},  {1, 4},  {2, 3},  {3, 7},
                                             {4, 8}, {5, 9}, {6, 10}, {3, 11}, {4, 12}, {5, 13}, {6, 14}};
        QTest::newRow("ladder") << 8 << Links{{0, 2}, {2, 4}, {4, 6}, {1, 3}, {3, 5},
                                              {5, 7}, {0, 1}, {2, 3}, {4, 5}, {6, 7}};
        QTest::newRow("two pipelines in one") << 7 << Links{{0, 3}, {1, 2}, {3, 5}, {2, 4}, {5, 6}, {4, 6}};
        QTest::newRow("tree towards the right") << 7 << Links{{0, 5}, {1, 4}, {2, 5}, {3, 4}, {4, 6}, {5, 6}};
    }

    void planarGraphsHaveNoCrossing() {
        QFETCH(int, boxes);
        using Links = std::vector<std::pair<int, int>>;
        QFETCH(Links, links);
        Dice dice(7);
        for (int round = 0; round < 20; ++round) {
            LayoutGraph graph = graphOf(boxes, links);
            for (LayoutBox& box : graph.boxes) {
                box.position = {dice.below(900) * 1.0, dice.below(900) * 1.0};
            }
            graph = laidOut(graph);
            QCOMPARE(crossings(graph), 0);
            QCOMPARE(overlaps(graph), 0);
            QCOMPARE(backwards(graph), 0);
        }
    }

    void randomGraphsBecomeOrderly() {
        for (std::uint32_t seed = 0; seed < 120; ++seed) {
            const int boxes = 4 + static_cast<int>(seed) / 3;
            const LayoutGraph before =
                randomGraph(seed, boxes, boxes * (1 + static_cast<int>(seed % 3)) / 2 + 2);
            const LayoutGraph after = laidOut(before);
            QCOMPARE(overlaps(after), 0);
            QCOMPARE(backwards(after), 0);
            QVERIFY2(crossings(after) <= crossings(before), qPrintable(QString::number(seed)));
            for (const LayoutBox& box : after.boxes) {
                QCOMPARE(box.position, snapped(box.position));
                QVERIFY(box.position.x() >= 0 && box.position.y() >= 0);
            }
        }
    }

    void aSecondTimeChangesNothing() {
        for (std::uint32_t seed = 0; seed < 200; ++seed) {
            const int boxes = 3 + static_cast<int>(seed % 50);
            const LayoutGraph once = laidOut(randomGraph(seed, boxes, boxes * 3 / 2));
            const std::vector<QPointF> twice = layeredLayout(once);
            for (std::size_t i = 0; i < twice.size(); ++i) {
                QCOMPARE(twice[i], once.boxes[i].position);
            }
        }
    }

    void theOrderAsMadeIsKept() {
        // Neither order of the two rows is better; the person's stays.
        LayoutGraph graph = graphOf(4, {{0, 1}, {2, 3}, {0, 3}});
        graph.boxes[0].position.setY(900);
        graph.boxes[1].position.setY(900);
        graph = laidOut(graph);
        QVERIFY(graph.boxes[2].position.y() < graph.boxes[0].position.y());
        QVERIFY(graph.boxes[3].position.y() < graph.boxes[1].position.y());
    }

    void oneMoreKeepsTheOrderOfTheOthers() {
        for (std::uint32_t seed = 0; seed < 60; ++seed) {
            // A tree: its layout has no crossing, so that nothing is gained by another order.
            Dice dice(seed);
            const int boxes = 6 + static_cast<int>(seed % 20);
            LayoutGraph graph = graphOf(boxes, {});
            for (int i = 1; i < boxes; ++i) {
                graph.links.push_back({dice.below(i), i, kPort, kPort});
            }
            const LayoutGraph before = laidOut(graph);
            LayoutGraph more = before;
            const int parent = dice.below(boxes);
            more.boxes.push_back({kSize, more.boxes[at(parent)].position + QPointF(280, 4000), -1});
            more.links.push_back({parent, boxes, kPort, kPort});
            const LayoutGraph after = laidOut(more);
            QCOMPARE(overlaps(after), 0);
            QCOMPARE(crossings(after), 0);
            QVERIFY(columns(before, boxes) == columns(after, boxes));
        }
    }

    void cyclesAreBroken() {
        const LayoutGraph graph = laidOut(graphOf(4, {{0, 1}, {1, 2}, {2, 1}, {2, 3}, {3, 3}}));
        QCOMPARE(overlaps(graph), 0);
        QVERIFY(graph.boxes[0].position.x() < graph.boxes[1].position.x());
        QVERIFY(graph.boxes[1].position.x() < graph.boxes[2].position.x());
        QVERIFY(graph.boxes[2].position.x() < graph.boxes[3].position.x());
    }

    void portsSayWhichLinkIsAbove() {
        LayoutGraph graph = graphOf(3, {});
        graph.links = {{0, 1, 72, kPort}, {0, 2, 24, kPort}};
        graph = laidOut(graph);
        QVERIFY(graph.boxes[2].position.y() < graph.boxes[1].position.y());
    }

    void partsStandBelowEachOther() {
        LayoutGraph graph = graphOf(8, {{0, 1}, {2, 3}, {4, 5}});
        graph.boxes[4].position.setY(-500);
        graph = laidOut(graph);
        QCOMPARE(overlaps(graph), 0);
        QVERIFY(graph.boxes[4].position.y() < graph.boxes[0].position.y());
        QVERIFY(graph.boxes[0].position.y() < graph.boxes[2].position.y());
        QVERIFY(graph.boxes[2].position.y() < graph.boxes[6].position.y());
        QCOMPARE(graph.boxes[6].position.y(), graph.boxes[7].position.y());
    }

    void manyPartsStandInRows() {
        constexpr int kChains = 125;
        std::vector<std::pair<int, int>> links;
        for (int chain = 0; chain < kChains; ++chain) {
            for (int i = 0; i < 3; ++i) {
                links.emplace_back(4 * chain + i, 4 * chain + i + 1);
            }
            if (chain % 7 == 0 && chain > 0) { // of different heights
                links.pop_back();
                links.emplace_back(4 * chain + 1, 4 * chain + 3);
            }
        }
        const LayoutGraph once = laidOut(graphOf(4 * kChains, links));
        QCOMPARE(overlaps(once), 0);
        QRectF area;
        for (const LayoutBox& box : once.boxes) {
            area |= bodyOf(box);
        }
        const double shape = area.width() / area.height();
        QVERIFY2(shape > 1.2 && shape < 2.6, qPrintable(QString::number(shape)));
        for (int chain = 1; chain < kChains; ++chain) { // in reading order
            const QPointF before = once.boxes[at(4 * chain - 4)].position;
            const QPointF place = once.boxes[at(4 * chain)].position;
            QVERIFY(place.x() > before.x() || place.y() > before.y());
        }
        const std::vector<QPointF> twice = layeredLayout(once);
        for (std::size_t i = 0; i < twice.size(); ++i) {
            QCOMPARE(twice[i], once.boxes[i].position);
        }
    }

    void framesHoldTheirOwn() {
        for (std::uint32_t seed = 0; seed < 80; ++seed) {
            const int boxes = 8 + static_cast<int>(seed % 20);
            LayoutGraph graph = randomGraph(seed, boxes, boxes * 3 / 2);
            graph.groups = {{-1}, {-1}, {0}};
            Dice dice(seed + 1);
            for (LayoutBox& box : graph.boxes) {
                box.group = dice.below(4) - 1;
            }
            const LayoutGraph once = laidOut(graph);
            QCOMPARE(overlaps(once), 0);
            QCOMPARE(foreigners(once), 0);
            QVERIFY(!frameOf(once, 0).intersects(frameOf(once, 1)));
            const std::vector<QPointF> twice = layeredLayout(once);
            for (std::size_t i = 0; i < twice.size(); ++i) {
                QCOMPARE(twice[i], once.boxes[i].position);
            }
        }
    }

    void framesWithoutLinksStandBelowEachOther() {
        LayoutGraph graph = graphOf(4, {{0, 1}, {2, 3}});
        graph.groups = {{-1}, {-1}};
        graph.boxes[0].group = graph.boxes[1].group = 0;
        graph.boxes[2].group = graph.boxes[3].group = 1;
        graph = laidOut(graph);
        QCOMPARE(graph.boxes[0].position.x(), graph.boxes[2].position.x());
        QVERIFY(frameOf(graph, 0).bottom() < frameOf(graph, 1).top());
    }

    void framesFollowTheFlow() {
        LayoutGraph graph = graphOf(6, {{0, 1}, {1, 2}, {0, 3}, {3, 4}, {2, 5}, {4, 5}});
        graph.groups = {{-1}, {-1}};
        graph.boxes[1].group = graph.boxes[2].group = 0;
        graph.boxes[3].group = graph.boxes[4].group = 1;
        graph = laidOut(graph);
        QCOMPARE(backwards(graph), 0);
        QCOMPARE(crossings(graph), 0);
        QCOMPARE(foreigners(graph), 0);
    }

    void manyNodesTakeLittleTime() {
        const LayoutGraph graph = randomGraph(3, 1000, 1500);
        QElapsedTimer timer;
        timer.start();
        const LayoutGraph after = laidOut(graph);
        const qint64 taken = timer.elapsed();
        QCOMPARE(overlaps(after), 0);
        qInfo("1,000 nodes: %lld ms", static_cast<long long>(taken));
        QVERIFY2(taken < 60'000, "it hangs"); // debug builds, sanitizers and busy machines count too
    }
};

QTEST_MAIN(TestLayeredLayout)
#include "tst_layered_layout.moc"
