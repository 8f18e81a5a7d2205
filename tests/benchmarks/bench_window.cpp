// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window with a run under way: how long the first moving chart takes, and how long an event waits
// while the engine runs flat out. Budgets: 1 s, and 50 ms (DESIGN, section 7). Times are in ms.
#include "charts/time_chart.h"
#include "model/project_file.h"
#include "nodes/catalog.h"
#include "run/run_controller.h"
#include "shell/action_table.h"
#include "shell/main_window.h"
#include "theme/language.h"
#include "theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <vector>

using namespace millrace;
using namespace millrace::ui;

namespace {

/// A hundred shards near their limit, so that the engine has more to do than a core can.
constexpr const char* kBusy = R"({"format": "millrace", "version": 1, "nodes": [
    {"id": "web", "type": "producer", "position": [0, 0], "settings": {"records_per_second": 100000, "maximum_in_flight": 1000,
      "partition_key": {"kind": "zipf", "count": 100000, "exponent": 0.8}, "buffer_limit_records": 1000000}},
    {"id": "clicks", "type": "data_stream", "position": [300, 0], "settings": {"shard_count": 100}},
    {"id": "app", "type": "consumer", "position": [600, 0], "settings": {"workers": 10}}],
    "links": [{"from": "web.out", "to": "clicks.in"}, {"from": "clicks.out", "to": "app.in"}],
    "scenario": {"duration": "24h"}})";

/// Counts the paint events of charts that show a run in which time has passed.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(const RunController& run)
        : m_run(run) {
        qApp->installEventFilter(this);
    }

    [[nodiscard]] int paints() const { return m_paints; }

    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() == QEvent::Paint && qobject_cast<TimeChart*>(object) != nullptr &&
            m_run.view()->snapshot.time > kTimeZero) {
            ++m_paints;
        }
        return false;
    }

private:
    const RunController& m_run;
    int m_paints = 0;
};

void open(MainWindow& window, const QTemporaryDir& folder) {
    const QString file = folder.filePath(QStringLiteral("busy.millrace"));
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(kBusy) < 0) {
        std::abort();
    }
    out.close();
    window.resize(1600, 1000);
    window.show();
    window.openFile(file);
    QTest::qWait(500);
}

void toTheFirstChart(benchmark::State& state) {
    for (auto _ : state) {
        state.PauseTiming();
        const QTemporaryDir folder;
        Language language;
        MainWindow window(builtinNodeTypes(), language);
        open(window, folder);
        const PaintWatch watch(window.run());
        state.ResumeTiming();
        QTest::keyClick(&window, Qt::Key_F5);
        while (watch.paints() == 0) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
        state.PauseTiming();
        window.run().shutDown(10000);
        state.ResumeTiming();
    }
}

BENCHMARK(toTheFirstChart)->Unit(benchmark::kMillisecond)->Iterations(3);

void answersWhileFlatOut(benchmark::State& state) {
    const QTemporaryDir folder;
    Language language;
    MainWindow window(builtinNodeTypes(), language);
    open(window, folder);
    window.run().setSpeed(0);
    QTest::keyClick(&window, Qt::Key_F5);
    QTest::qWait(1000);
    constexpr int kEventMs = 8; // as a mouse that is moved sends them
    constexpr int kSpanMs = 5000;
    std::vector<double> waits;
    for (auto _ : state) {
        QElapsedTimer all;
        all.start();
        while (all.elapsed() < kSpanMs) {
            QElapsedTimer posted;
            posted.start();
            bool answered = false;
            QTimer::singleShot(0, &window, [&] { answered = true; });
            while (!answered) {
                QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
            }
            waits.push_back(static_cast<double>(posted.nsecsElapsed()) / 1e6);
            const qint64 until = all.elapsed() + kEventMs;
            while (all.elapsed() < until) {
                QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
                waits.back() = std::max(waits.back(), static_cast<double>(all.elapsed() - until));
            }
        }
    }
    std::ranges::sort(waits);
    state.counters["p95_ms"] = waits[waits.size() * 95 / 100];
    state.counters["longest_ms"] = waits.back();
    state.counters["simulated_per_second"] = window.run().view()->actualSpeed;
    window.run().shutDown(10000);
}

BENCHMARK(answersWhileFlatOut)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QCoreApplication::setOrganizationName(QStringLiteral("Millrace tests"));
    QCoreApplication::setApplicationName(QStringLiteral("bench_window"));
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    const Theme theme;
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
