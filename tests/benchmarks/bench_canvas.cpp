// SPDX-License-Identifier: GPL-3.0-or-later
// Full repaints of the canvas at 1920×1080 with software rendering, a run's state on the nodes, each linked
// to two others. Budget (DESIGN, section 7): p95 16 ms with 500 nodes, 50 ms with 5,000.
#include "arrange/pipeline_layout.h"
#include "canvas/canvas_view.h"
#include "canvas/wire_router.h"
#include "nodes/catalog.h"

#include <QApplication>
#include <QImage>
#include <QScrollBar>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <vector>

using namespace millrace;
using namespace millrace::ui;

namespace {

constexpr int kUsual = 500;
constexpr int kLarge = 5'000;

enum Zoom { atFit, atHalf, atActualSize };

/// Columns of producers, streams, consumers and streams again, linked with the next column.
Pipeline pipelineOf(int nodes) {
    const int rows = nodes == kUsual ? 20 : 50;
    const char* kinds[] = {"producer", "data_stream", "consumer", "data_stream", "s3_bucket"};
    Pipeline pipeline;
    for (int i = 0; i < nodes; ++i) {
        const int column = i / rows;
        Node node;
        node.id = NodeId("n" + std::to_string(i));
        node.type = kinds[column % 5];
        node.label = "Node number " + std::to_string(i);
        node.position = {column * 264.0, i % rows * 216.0};
        pipeline.nodes.push_back(std::move(node));
    }
    // Links need not be allowed to be drawn. None leads back: pipelines are no rings. Two a node on average.
    for (int step = rows; pipeline.links.size() < static_cast<std::size_t>(2 * nodes); ++step) {
        for (int i = 0; i + step < nodes && pipeline.links.size() < static_cast<std::size_t>(2 * nodes);
             ++i) {
            pipeline.links.push_back({{pipeline.nodes[static_cast<std::size_t>(i)].id, "out"},
                                      {pipeline.nodes[static_cast<std::size_t>(i + step)].id, "in"}});
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
    explicit Canvas(benchmark::State& state)
        : nodes(static_cast<int>(state.range(0))) {
        document.openCopy(pipelineOf(nodes));
        view.resize(1920, 1080);
        view.show();
        QApplication::processEvents();
        view.items().showSnapshot(std::make_shared<Snapshot>(stateOf(document.pipeline(), 0)));
    }

    void zoomTo(int zoom) {
        view.fitAll();
        if (zoom != atFit) {
            view.zoomBy((zoom == atHalf ? 0.5 : 1.0) / view.zoom());
        }
    }

    void paint() { view.viewport()->render(&image); }

    int nodes;
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
    Canvas canvas(state);
    canvas.zoomTo(static_cast<int>(state.range(1)));
    canvas.paint();
    measure(
        state, [] {}, [&] { canvas.paint(); });
}

/// As four times a second in a run: every figure differs. The frame that takes the snapshot in, the longest.
void liveFrame(benchmark::State& state) {
    Canvas canvas(state);
    canvas.zoomTo(static_cast<int>(state.range(1)));
    canvas.paint();
    int round = 0;
    std::shared_ptr<const Snapshot> snapshot;
    measure(
        state,
        [&] {
            QApplication::processEvents(); // what the last one left to do
            snapshot = std::make_shared<Snapshot>(stateOf(canvas.document.pipeline(), ++round));
        },
        [&] {
            canvas.view.items().showSnapshot(snapshot);
            canvas.paint();
        });
}

/// From the arrival of a snapshot until all that is seen shows it, in as many frames as that takes.
void untilAllIsShown(benchmark::State& state) {
    Canvas canvas(state);
    canvas.zoomTo(static_cast<int>(state.range(1)));
    CanvasScene& items = canvas.view.items();
    const auto catchUp = [&] {
        int frames = 0;
        do {
            QApplication::processEvents();
            canvas.paint();
            ++frames;
        } while (!items.isUpToDate() || items.pixmaps().isBehind());
        return frames;
    };
    catchUp();
    int round = 0;
    int frames = 0;
    std::shared_ptr<const Snapshot> snapshot;
    measure(
        state, [&] { snapshot = std::make_shared<Snapshot>(stateOf(canvas.document.pipeline(), ++round)); },
        [&] {
            items.showSnapshot(snapshot);
            frames = catchUp();
        });
    state.counters["frames"] = frames;
}

/// A step of a middle drag: what comes into view was not drawn before.
void pan(benchmark::State& state) {
    Canvas canvas(state);
    canvas.zoomTo(static_cast<int>(state.range(1)));
    canvas.paint();
    int step = 0;
    measure(
        state, [&] { ++step; },
        [&] {
            QScrollBar& across = *canvas.view.horizontalScrollBar();
            QScrollBar& down = *canvas.view.verticalScrollBar();
            across.setValue(across.value() + (step % 80 < 40 ? 24 : -24));
            down.setValue(down.value() + (step % 60 < 30 ? 16 : -16));
            canvas.paint();
        });
}

/// A step of the wheel: every node that is seen is drawn at another scale.
void zoom(benchmark::State& state) {
    Canvas canvas(state);
    canvas.zoomTo(atFit);
    canvas.paint();
    int step = 0;
    measure(
        state, [&] { ++step; },
        [&] {
            canvas.view.zoomBy(step % 40 < 20 ? 1.15 : 1 / 1.15);
            canvas.paint();
        });
}

/// One step of a drag of a node in the middle: its wires and those near find their ways, all is painted.
void dragNode(benchmark::State& state) {
    Canvas canvas(state);
    canvas.zoomTo(static_cast<int>(state.range(1)));
    canvas.paint();
    NodeItem* node = canvas.view.items().nodeItem(NodeId("n" + std::to_string(canvas.nodes / 2)));
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
    Canvas canvas(state);
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
    const Pipeline pipeline = pipelineOf(static_cast<int>(state.range(0)));
    LayoutScope scope;
    for (const Node& node : pipeline.nodes) {
        scope.nodes.insert(node.id);
    }
    measure(
        state, [] {},
        [&] { benchmark::DoNotOptimize(layoutEdit(pipeline, builtinNodeTypes().catalog(), scope)); });
}

void eachSize(benchmark::internal::Benchmark* benchmark) {
    benchmark->Arg(kUsual)->Arg(kLarge)->UseManualTime()->Unit(benchmark::kMillisecond);
}

void eachView(benchmark::internal::Benchmark* benchmark) {
    for (const int nodes : {kUsual, kLarge}) {
        for (const int zoom : {atFit, atHalf, atActualSize}) {
            benchmark->Args({nodes, zoom});
        }
    }
    benchmark->UseManualTime()->Unit(benchmark::kMillisecond);
}

} // namespace

BENCHMARK(repaint)->Apply(eachView);
BENCHMARK(liveFrame)->Apply(eachView);
BENCHMARK(untilAllIsShown)->Apply(eachView);
BENCHMARK(dragNode)->Apply(eachView);
BENCHMARK(pan)->Apply(eachView);
BENCHMARK(zoom)->Apply(eachSize);
BENCHMARK(routeWires)->Apply(eachSize);
BENCHMARK(layOut)->Apply(eachSize);

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
