// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charts_panel.h"
#include "shards/hash_ring.h"
#include "shards/shard_actions.h"
#include "shards/shard_facts.h"
#include "window_fixture.h"

#include <QContextMenuEvent>
#include <QMenu>

using namespace millrace;
using namespace millrace::ui;

namespace {

constexpr int kPatienceMs = 120000;

} // namespace

class TestShardCommands : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { WindowFixture::nameProgram(); }

    void init() {
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->window->openExample(QStringLiteral("clickstream")));
        QCoreApplication::processEvents();
    }

    void cleanup() { f.reset(); }

    void theCanvasOffersItAndTheStreamDoesIt() {
        step();
        QMenu* shards = openShardMenu();
        QVERIFY(shards);
        QAction* split = entry(*shards, QStringLiteral("Split the busiest in the middle (Shard "));
        QVERIFY(split && split->isEnabled());
        QVERIFY(entry(*shards, QStringLiteral("Merge the quietest neighbours (Shard 0 and Shard 1)")));
        split->trigger();
        QApplication::activePopupWidget()->close();
        passReshard();
        QTRY_COMPARE_WITH_TIMEOUT(openShards(), 3, kPatienceMs);
    }

    void anotherNodeHasNoShards() {
        QVERIFY(!openShardMenu(NodeId("web")));
        QApplication::activePopupWidget()->close();
    }

    void beforeARunTheMenuSaysWhy() {
        QMenu* shards = openShardMenu();
        QVERIFY(shards);
        QAction* split = entry(*shards, QStringLiteral("Split the busiest"));
        QVERIFY(split && !split->isEnabled());
        QVERIFY(split->toolTip().contains(QStringLiteral("F5")));
        QApplication::activePopupWidget()->close();
    }

    void theRunMenuFollowsTheRun() {
        QVERIFY(!f->action(ActionId::splitShard)->isEnabled());
        QVERIFY(!f->action(ActionId::setShardCount)->isEnabled());
        step();
        QTRY_VERIFY(f->action(ActionId::splitShard)->isEnabled());
        QVERIFY(f->action(ActionId::setShardCount)->isEnabled());
        f->action(ActionId::splitShard)->trigger();
        passReshard();
        QTRY_COMPARE_WITH_TIMEOUT(openShards(), 3, kPatienceMs);
        f->run().stop();
        QTRY_VERIFY_WITH_TIMEOUT(!f->action(ActionId::splitShard)->isEnabled(), kPatienceMs);
    }

    void refusalsStandInTheMessageBar() {
        step();
        QTRY_VERIFY(f->action(ActionId::splitShard)->isEnabled());
        f->action(ActionId::splitShard)->trigger();
        f->action(ActionId::splitShard)->trigger(); // the stream is UPDATING
        QTRY_VERIFY_WITH_TIMEOUT(
            f->window->messages().text().contains(QStringLiteral("ResourceInUseException")), kPatienceMs);
        QCOMPARE(f->window->messages().kind(), MessageKind::warning);
    }

    void theRingComesToTheFront() {
        step();
        f->dock("costs")->raise();
        QTRY_VERIFY(!f->isInFront("charts"));
        f->action(ActionId::hashRing)->trigger();
        QTRY_VERIFY(f->isInFront("charts"));
        auto* ring = f->window->findChild<HashRing*>();
        QTRY_VERIFY(ring->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(ring->shards().size(), 2U, kPatienceMs);
    }

private:
    /// A run that stands still until it is told to go on.
    void step() {
        f->run().setSpeed(0.1);
        f->canvas()->setFocus();
        f->press(Qt::Key_F10);
        QTRY_COMPARE_WITH_TIMEOUT(f->run().state(), RunState::paused, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(openShards(), 2, kPatienceMs);
    }

    void passReshard() {
        const SimTime from = f->run().view()->snapshot.time;
        constexpr int kTicks = 700; // reshard_seconds is 30 by default
        for (int i = 0; i < kTicks; ++i) {
            f->run().step();
        }
        QTRY_VERIFY_WITH_TIMEOUT(f->run().view()->snapshot.time >= from + kTicks * kTick, kPatienceMs);
    }

    [[nodiscard]] int openShards() const {
        const std::shared_ptr<const NodeState> stream =
            f->window->findChild<ChartsPanel*>()->shardActions().state();
        return stream ? static_cast<int>(std::ranges::count_if(stream->shards, isOpen)) : 0;
    }

    /// Right-clicks a node; null when its menu has no shards.
    QMenu* openShardMenu(const NodeId& id = NodeId("clicks")) {
        const Node* node = f->document().pipeline().findNode(id);
        const QPoint place = f->canvas()->mapFromScene(QPointF(node->position.x + 60, node->position.y + 20));
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, f->canvas()->viewport()->mapToGlobal(place));
        QApplication::sendEvent(f->canvas()->viewport(), &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        const QAction* shards = menu ? entry(*menu, QStringLiteral("Shards")) : nullptr;
        return shards ? shards->menu() : nullptr;
    }

    [[nodiscard]] static QAction* entry(const QMenu& menu, const QString& text) {
        for (QAction* action : menu.actions()) {
            if (action->text().startsWith(text)) {
                return action;
            }
        }
        return nullptr;
    }

    std::unique_ptr<WindowFixture> f;
};

QTEST_MAIN(TestShardCommands)
#include "tst_shard_commands.moc"
