// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tour_steps.h"

#include "canvas/canvas_view.h"
#include "run/run_bar.h"
#include "shell/action_table.h"
#include "shell/panels.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>

namespace millrace::ui {

namespace {

struct TourWords {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::Tour)
};

const NodeId kStream("clicks");

std::function<QRect()> areaOf(const QWidget& widget, const QWidget& window) {
    return [&widget, &window] {
        return widget.isVisible() ? QRect(widget.mapTo(&window, QPoint()), widget.size()) : QRect();
    };
}

QRect areaOfNode(CanvasView& canvas, const NodeId& id, const QWidget& window) {
    const NodeItem* item = canvas.items().nodeItem(id);
    if (!item) {
        return {};
    }
    const QRect seen = canvas.mapFromScene(item->sceneBody()).boundingRect() & canvas.viewport()->rect();
    return {canvas.viewport()->mapTo(&window, seen.topLeft()), seen.size()};
}

} // namespace

std::vector<TourStep> tourSteps(const Document& document, const Selection& selection,
                                const RunController& run, const ActionTable& actions,
                                const WelcomeCommands::Window& parts) {
    Panels& panels = parts.panels;
    CanvasView& canvas = parts.canvas;
    const QMainWindow& window = parts.window;
    const auto keys = [&actions](ActionId id) { return ActionTable::keysText(*actions.action(id)); };
    const auto dock = [&](PanelId id) { return areaOf(panels.dock(id), window); };
    const auto reveal = [&panels](PanelId id) { return [&panels, id] { panels.reveal(id); }; };
    const std::size_t nodes = document.pipeline().nodes.size();

    std::vector<TourStep> steps;
    steps.push_back({TourWords::tr("A pipeline, from left to right"),
                     TourWords::tr("A shop's clicks are put into a stream of two shards, and an application "
                                   "reads them. Wheel zooms, the middle button or Space moves the view."),
                     areaOf(canvas, window),
                     [&canvas] { canvas.fitAll(); },
                     {},
                     nullptr});
    steps.push_back({TourWords::tr("Select the stream"),
                     TourWords::tr("Click it, or press Tab until it is the one with the frame."),
                     [&canvas, &window] { return areaOfNode(canvas, kStream, window); },
                     [&canvas] { canvas.setFocus(); },
                     [&selection] { return selection.nodes().contains(kStream); }, &canvas});
    steps.push_back({TourWords::tr("Its settings"),
                     TourWords::tr("Each shows its unit, range and default, and takes entries like 2 MiB or "
                                   "1.5k/s. What the provider does not publish is marked as assumed. %1 in a "
                                   "field opens its page of the help.")
                         .arg(keys(ActionId::help)),
                     dock(PanelId::inspector),
                     reveal(PanelId::inspector),
                     {},
                     nullptr});
    steps.push_back({TourWords::tr("Problems, while you edit"),
                     TourWords::tr("The design is checked after each change: what is wrong, why, with the "
                                   "source, and often a fix at one click with its price."),
                     dock(PanelId::problems),
                     reveal(PanelId::problems),
                     {},
                     nullptr});
    steps.push_back(
        {TourWords::tr("Run it"),
         TourWords::tr("Press %1. Time is simulated: hours pass in seconds.").arg(keys(ActionId::run)),
         areaOf(parts.runBar, window),
         {},
         [&run] { return run.state() == RunState::running || run.state() == RunState::finished; },
         nullptr});
    steps.push_back({TourWords::tr("One shard throttles"),
                     TourWords::tr("Six clicks in ten have the same key, and a key lives in one shard: it is "
                                   "full while the other has room. The charts show it over time, against the "
                                   "limit."),
                     dock(PanelId::charts),
                     reveal(PanelId::charts),
                     {},
                     nullptr});
    steps.push_back({TourWords::tr("What it costs"),
                     TourWords::tr("Each line of the estimate opens to quantity, price and source."),
                     dock(PanelId::costs),
                     reveal(PanelId::costs),
                     {},
                     nullptr});
    steps.push_back({TourWords::tr("Build on it"),
                     TourWords::tr("Drag a node from the palette, or press %1 over the canvas and type. Then "
                                   "drag from port to port. %2 takes back whatever you try.")
                         .arg(keys(ActionId::addNode), keys(ActionId::undo)),
                     dock(PanelId::palette),
                     [&panels, &canvas] {
                         panels.reveal(PanelId::palette);
                         canvas.setFocus();
                     },
                     [&document, nodes] { return document.pipeline().nodes.size() > nodes; }, &canvas});
    return steps;
}

} // namespace millrace::ui
