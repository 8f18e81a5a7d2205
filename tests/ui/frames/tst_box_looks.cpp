// SPDX-License-Identifier: GPL-3.0-or-later
// What a collapsed frame tells of the nodes in it.
#include "canvas/subgraph_item.h"
#include "theme/theme.h"
#include "ui/canvas/canvas_fixture.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>

using namespace millrace;
using namespace millrace::ui;

namespace {

const NodeId kClicks{"clicks"};
const NodeId kApp{"app"};

Pipeline collapsed() {
    Pipeline pipeline = samplePipeline();
    Annotation frame;
    frame.kind = "frame";
    frame.title = "Middle";
    frame.nodes = {kClicks, kApp};
    frame.collapsed = true;
    pipeline.annotations = {frame};
    return pipeline;
}

NodeState stateOf(const NodeId& id, LoadBand band, double utilisation) {
    NodeState state;
    state.node = id;
    state.band = band;
    state.utilisation = utilisation;
    return state;
}

} // namespace

class TestBoxLooks : public QObject {
    Q_OBJECT

private slots:

    void init() { m_fixture = std::make_unique<CanvasFixture>(collapsed()); }

    void cleanup() { m_fixture.reset(); }

    void itCountsWhatRests() {
        QCOMPARE(look().nodes, QStringLiteral("2 nodes"));
        rest(kApp, NodeActivity::disabled);
        QCOMPARE(look().nodes, QStringLiteral("2 nodes, 1 disabled"));
        QVERIFY(!look().resting);
        QVERIFY(spoken(look()).contains(QStringLiteral("1 disabled")));
        const QImage some = drawn();
        rest(kClicks, NodeActivity::bypassed);
        QCOMPARE(look().nodes, QStringLiteral("2 nodes, 1 disabled, 1 by-passed"));
        QVERIFY(look().resting);
        QVERIFY(drawn() != some);
        f().document.undoStack().undo();
        QVERIFY(!look().resting);
    }

    void itShowsTheWorstOfARun() {
        Snapshot snapshot;
        snapshot.time = kTimeZero + std::chrono::seconds(1);
        snapshot.nodes = {stateOf(kClicks, LoadBand::throttled, 1), stateOf(kApp, LoadBand::calm, 0.4)};
        snapshot.nodes[1].figures = {{"MillisBehindLatest", 150'000, Unit::milliseconds}};
        f().view.items().showSnapshot(std::make_shared<Snapshot>(snapshot));
        QVERIFY(look().live);
        QCOMPARE(look().band, LoadBand::throttled);
        QVERIFY(look().throttled);
        QVERIFY(look().late);
        QVERIFY(spoken(look()).contains(QStringLiteral("throttled")));
        const QImage pressed = drawn();
        snapshot.nodes[0] = stateOf(kClicks, LoadBand::hot, 0.9);
        snapshot.nodes[1].figures.front().value = 100;
        f().view.items().showSnapshot(std::make_shared<Snapshot>(snapshot));
        QCOMPARE(look().band, LoadBand::hot);
        QVERIFY(!look().throttled);
        QVERIFY(!look().late);
        QVERIFY(drawn() != pressed);
    }

    void itShowsItsProblems() {
        f().document.checkNow();
        const int known = f().view.items().nodeItem(kClicks)->look().problems.total() +
                          f().view.items().nodeItem(kApp)->look().problems.total();
        QCOMPARE(look().problems.total(), known);
    }

private:
    [[nodiscard]] CanvasFixture& f() const { return *m_fixture; }

    [[nodiscard]] const BoxLook& look() const {
        return dynamic_cast<const SubgraphItem*>(f().view.items().annotationItems()[0])->look();
    }

    void rest(const NodeId& node, NodeActivity activity) {
        QVERIFY(f().document.push({SetNodeActivity{node, activity}}, QStringLiteral("Rest")).ok());
    }

    [[nodiscard]] QImage drawn() const {
        AnnotationItem* item = f().view.items().annotationItems()[0];
        QImage image(320, 240, QImage::Format_ARGB32_Premultiplied);
        image.fill(Theme::instance().colors().canvas);
        QPainter painter(&image);
        item->paint(&painter, nullptr, nullptr);
        return image;
    }

    std::unique_ptr<CanvasFixture> m_fixture;
};

QTEST_MAIN(TestBoxLooks)
#include "tst_box_looks.moc"
