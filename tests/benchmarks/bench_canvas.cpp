// SPDX-License-Identifier: GPL-3.0-or-later
// Full repaints of the canvas: 500 nodes and 1,000 wires at 1920×1080 with software rendering, a run's state
// on them. Budget: p95 16 ms (DESIGN, section 7).
#include "arrange/pipeline_layout.h"
#include "canvas/canvas_view.h"
#include "canvas/wire_router.h"
#include "nodes/catalog.h"

#include <QApplication>
#include <QImage>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <vector>

using namespace millrace;
using namespace millrace::ui;

namespace {

constexpr int kNodes = 500;
constexpr int kRows = 20;

enum Zoom { atFit, atHalf, atActualSize };

/// Columns of producers, streams, consumers and streams again; each node is linked to two of the next column.
Pipeline largePipeline() {
    const char* kinds[] = {"producer", "data_stream", "consumer", "data_stream", "s3_bucket"};
    Pipeline pipeline;
    for (int i = 0; i < kNodes; ++i) {
        const int column = i / kRows;
        Node node;
        node.id = NodeId("n" + std::to_string(i));
        node.type = kinds[column % 5];
        node.label = "Node number " + std::to_string(i);
        node.position = {column * 264.0, i % kRows * 216.0};
        pipeline.nodes.push_back(std::move(node));
    }
    // Links need not be allowed to be drawn.
    for (int i = 0; i < kNodes; ++i) {
        for (const int step : {kRows, kRows + 1}) {
            pipeline.links.push_back(
                {{pipeline.nodes[static_cast<std::size_t>(i)].id, "out"},
                 {pipeline.nodes[static_cast<std::size_t>((i + step) % kNodes)].id, "in"}});
        }
    }
    return pipeline;
}

/// A state for every node; `round` makes it differ.
Snapshot stateOf(const Pipeline& pipeline, int round) {
    Snapshot snapshot;
    int i = round;
    for (const Node& node : pipeline.nodes) {
        NodeState state;
        state.node = node.id;
        state.band = static_cast<LoadBand>(i % 5);
        state.utilisation = i % 100 / 100.0;
        state.status = Text("4 shards, 1 at their limit");
        state.figures = {{"IncomingRecords", 1000.0 + i, Unit::recordsPerSecond},
                         {"IncomingBytes", 1e6 + i, Unit::bytesPerSecond},
                         {"WriteProvisionedThroughputExceeded", 10.0 + i, Unit::recordsPerSecond}};
        if (node.type == "data_stream") {
            for (int shard = 0; shard < 16; ++shard) {
                ShardState cell;
                cell.band = static_cast<LoadBand>((i + shard) % 5);
                cell.utilisation = (i + shard * 7) % 100 / 100.0;
                state.shards.push_back(cell);
            }
        }
        snapshot.nodes.push_back(std::move(state));
        ++i;
    }
    return snapshot;
}

struct Canvas {
    Canvas() {
        document.openCopy(largePipeline());
        view.resize(1920, 1080);
        view.show();
        QApplication::processEvents();
        view.items().showSnapshot(stateOf(document.pipeline(), 0));
    }

    void zoomTo(int zoom) {
        view.fitAll();
        if (zoom != atFit) {
            view.zoomBy((zoom == atHalf ? 0.5 : 1.0) / view.zoom());
        }
    }

    void paint() { view.viewport()->render(&image); }

    Document document{builtinNodeTypes()};
    Selection selection;
    RunController run{builtinNodeTypes()};
    CanvasView view{document, selection, run};
    QImage image{1920, 1080, QImage::Format_RGB32};
};

/// Runs `frame` for each iteration and reports the 95th percentile beside the mean.
template <typename Prepare, typename Frame>
void measure(benchmark::State& state, const Prepare& prepare, const Frame& frame) {
    std::vector<double> times;
    for (auto _ : state) {
        prepare();
        const auto start = std::chrono::steady_clock::now();
        frame();
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
        state.SetIterationTime(taken.count());
        times.push_back(taken.count());
    }
    std::ranges::sort(times);
    state.counters["p95_ms"] = times[times.size() * 95 / 100] * 1000;
}

/// As when the pointer moves over the canvas or the view scrolls.
void repaint(benchmark::State& state) {
    Canvas canvas;
    canvas.zoomTo(static_cast<int>(state.range(0)));
    canvas.paint();
    measure(
        state, [] {}, [&] { canvas.paint(); });
}

/// As four times a second in a run: every figure differs.
void repaintAfterSnapshot(benchmark::State& state) {
    Canvas canvas;
    canvas.zoomTo(static_cast<int>(state.range(0)));
    int round = 0;
    measure(
        state, [&] { canvas.view.items().showSnapshot(stateOf(canvas.document.pipeline(), ++round)); },
        [&] { canvas.paint(); });
}

void takeSnapshot(benchmark::State& state) {
    Canvas canvas;
    int round = 0;
    Snapshot snapshot;
    measure(
        state, [&] { snapshot = stateOf(canvas.document.pipeline(), ++round); },
        [&] { canvas.view.items().showSnapshot(snapshot); });
}

/// One step of a drag of a node in the middle: its wires and those near find their ways, all is painted.
void dragNode(benchmark::State& state) {
    Canvas canvas;
    canvas.zoomTo(static_cast<int>(state.range(0)));
    canvas.paint();
    NodeItem* node = canvas.view.items().nodeItem(NodeId("n250"));
    const QPointF place = node->pos();
    int step = 0;
    measure(
        state, [&] { ++step; },
        [&] {
            node->place(place + QPointF(step % 40 * 8.0, step % 25 * 8.0));
            canvas.view.items().layOutFrames();
            canvas.view.items().router().routeNow();
            canvas.paint();
        });
}

/// All wires of a project find their ways, as when it is opened.
void routeWires(benchmark::State& state) {
    Canvas canvas;
    measure(
        state,
        [&] {
            for (const auto& [link, wire] : canvas.view.items().wireItems()) {
                wire->follow();
            }
        },
        [&] { canvas.view.items().router().routeNow(); });
}

void layOut(benchmark::State& state) {
    const Pipeline pipeline = largePipeline();
    LayoutScope scope;
    for (const Node& node : pipeline.nodes) {
        scope.nodes.insert(node.id);
    }
    measure(
        state, [] {},
        [&] { benchmark::DoNotOptimize(layoutEdit(pipeline, builtinNodeTypes().catalog(), scope)); });
}

} // namespace

BENCHMARK(repaint)
    ->Arg(atFit)
    ->Arg(atHalf)
    ->Arg(atActualSize)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(repaintAfterSnapshot)
    ->Arg(atFit)
    ->Arg(atHalf)
    ->Arg(atActualSize)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(takeSnapshot)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(dragNode)
    ->Arg(atFit)
    ->Arg(atHalf)
    ->Arg(atActualSize)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(routeWires)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(layOut)->UseManualTime()->Unit(benchmark::kMillisecond);

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 1;
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
