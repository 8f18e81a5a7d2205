// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/pacer.h"

#include <QTest>

using namespace millrace;
using namespace millrace::ui;
using namespace std::chrono_literals;

namespace {

/// A wall clock that moves by hand.
PaceClock::time_point at(PaceClock::duration sinceStart) {
    return PaceClock::time_point(100h) + sinceStart;
}

SimTime sim(Duration time) {
    return kTimeZero + time;
}

} // namespace

class TestPacer : public QObject {
    Q_OBJECT

private slots:

    void tenTimesIsATickEachHundredth() {
        Pacer pacer;
        pacer.setSpeed(10, at(0ms), sim(0s));
        QCOMPARE(pacer.target(at(9ms), sim(0s)), sim(0s));
        QVERIFY(pacer.due(sim(0s)) > at(9ms) && pacer.due(sim(0s)) <= at(11ms));
        QCOMPARE(pacer.target(at(10ms), sim(0s)), sim(100ms));
        QCOMPARE(pacer.target(at(25ms), sim(100ms)), sim(200ms));
    }

    void dueIsWhenTheTargetMoves() {
        for (const double speed : {0.1, 0.5, 1.0, 7.0, 60.0, 100.0, 600.0, 1000.0}) {
            Pacer pacer;
            for (int i = 0; i < 30; ++i) {
                pacer.learn(1h, 1ms); // slices are no limit here
            }
            pacer.setSpeed(speed, at(0ms), sim(700ms));
            SimTime now = sim(700ms);
            for (int i = 0; i < 50; ++i) {
                const PaceClock::time_point due = pacer.due(now);
                QCOMPARE(pacer.target(due - 1us, now), now);
                const SimTime next = pacer.target(due, now);
                QVERIFY(next > now);
                QCOMPARE((next - kTimeZero).count() % kTick.count(), 0);
                now = next;
            }
            const double wall = std::chrono::duration<double>(pacer.due(now) - at(0ms)).count();
            QVERIFY(std::abs(secondsOf(now - sim(700ms)) - wall * speed) <= 2 * speed * 0.008 + 0.2);
        }
    }

    void asFastAsPossibleIsAlwaysDue() {
        Pacer pacer;
        pacer.setSpeed(0, at(0ms), sim(0s));
        QVERIFY(pacer.due(sim(0s)) < at(0ms));
        QVERIFY(pacer.target(at(0ms), sim(0s)) > sim(0s));
    }

    void slicesTakeAboutTenMilliseconds() {
        Pacer pacer;
        pacer.setSpeed(0, at(0ms), sim(0s));
        SimTime now = sim(0s);
        // A simulated second takes 1 ms.
        for (int i = 0; i < 20; ++i) {
            const SimTime next = pacer.target(at(0ms), now);
            pacer.learn(next - now, (next - now) / 1000);
            now = next;
        }
        QVERIFY(pacer.target(at(0ms), now) - now > 9s && pacer.target(at(0ms), now) - now <= 10s);
        // Now a simulated second takes 10 s: slices shrink below a tick and still end with ticks.
        bool sawTickEnd = false;
        for (int i = 0; i < 400; ++i) {
            const SimTime next = pacer.target(at(0ms), now);
            QVERIFY(next > now);
            pacer.learn(next - now, (next - now) * 10);
            const Duration tickEnd = ((now - kTimeZero) / kTick + 1) * kTick;
            QVERIFY(i < 10 || next <= kTimeZero + tickEnd);
            now = next;
            sawTickEnd = sawTickEnd || (i > 10 && (now - kTimeZero).count() % kTick.count() == 0);
        }
        QVERIFY(sawTickEnd);
        QVERIFY(pacer.target(at(0ms), now) - now <= 1ms);
    }

    void whatIsMissedIsNotCaughtUp() {
        Pacer pacer;
        for (int i = 0; i < 30; ++i) {
            pacer.learn(1s, 10ms); // a hundred times at most
        }
        pacer.setSpeed(1000, at(0ms), sim(0s));
        const SimTime first = pacer.target(at(1s), sim(0s));
        QCOMPARE(first, sim(1s));
        // Another 10 ms later it is 10 s further at the speed asked for, not the rest of a thousand.
        pacer.setSpeed(10, at(1s), first);
        QCOMPARE(pacer.target(at(1s), first), first);
        QCOMPARE(pacer.target(at(1010ms), first), first + 100ms);
    }

    void aPauseDoesNotCount() {
        Pacer pacer;
        pacer.setSpeed(1, at(0ms), sim(0s));
        pacer.restart(at(1h), sim(300ms));
        QCOMPARE(pacer.target(at(1h + 99ms), sim(300ms)), sim(300ms));
        QCOMPARE(pacer.target(at(1h + 100ms), sim(300ms)), sim(400ms));
    }

    void speedIsThatOfTheLastSecond() {
        Speedometer meter;
        QCOMPARE(meter.speed(), 0.0);
        for (int i = 0; i <= 100; ++i) {
            meter.add(at(i * 20ms), sim(i * 200ms));
        }
        QVERIFY(qFuzzyCompare(meter.speed(), 10.0));
        for (int i = 101; i <= 160; ++i) {
            meter.add(at(i * 20ms), sim(20s + (i - 100) * 20ms));
        }
        QVERIFY(qFuzzyCompare(meter.speed(), 1.0));
        meter.clear();
        QCOMPARE(meter.speed(), 0.0);
    }

    void rareTicksAreMeasuredToo() {
        Speedometer meter;
        for (int i = 0; i < 5; ++i) {
            meter.add(at(i * 2s), sim(i * 100ms));
        }
        QVERIFY(qFuzzyCompare(meter.speed(), 0.05));
    }
};

QTEST_APPLESS_MAIN(TestPacer)
#include "tst_pacer.moc"
