// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"
#include "model/project_file.h"
#include "nodes/catalog.h"
#include "run/run_controller.h"

#include <QTest>

#include <semaphore>

/// Long: for what certainly comes, however busy the machine is.
#define AWAIT(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 60000)

namespace millrace::ui {

/// The example with its hour told in a minute.
inline Pipeline clickstream() {
    Pipeline pipeline =
        loadProject(MILLRACE_SOURCE_DIR "/resources/examples/clickstream.millrace").value().pipeline;
    constexpr int kFaster = 60;
    pipeline.scenario.duration /= kFaster;
    for (ScenarioEvent& event : pipeline.scenario.events) {
        event.at /= kFaster;
    }
    return pipeline;
}

/// The digest that the command line would print.
inline std::string headlessDigest(const Pipeline& pipeline, const RunOptions& options = {}) {
    const auto engine = Engine::create(pipeline, builtinNodeTypes(), options);
    (*engine)->runUntil(kNever);
    return (*engine)->finish().digest;
}

/// A node whose start waits until the test lets it go, and which breaks the run after five seconds if it is
/// told to.
class GateNode final : public RunNode {
public:
    GateNode(RunNodeContext context, std::binary_semaphore* gate)
        : m_context(std::move(context))
        , m_gate(gate) {}

    Result<void> start() override {
        if (m_gate) {
            m_gate->acquire();
        }
        if (m_context.settings.value("breaks", false)) {
            m_context.services->setTimer(m_context.index, kTimeZero + std::chrono::seconds(5), 0, 0);
        }
        return {};
    }

    void onTimer(SimTime, std::uint32_t, std::uint64_t) override {
        m_context.services->fail({ErrorCode::ioFailure, "out/part-1", "the disk is full", "free some space"});
    }

    Result<std::string> changeSettings(SimTime, const Json&) override { return std::string(); }

    void closeTick(SimTime) override {}

    void describeState(SimTime, NodeState&) const override {}

    void digestState(Digest&) const override {}

private:
    RunNodeContext m_context;
    std::binary_semaphore* m_gate;
};

/// One type, `gate`; `gate` null: it opens at once.
inline NodeTypes gateTypes(std::binary_semaphore* gate) {
    NodeType type;
    type.description.type = "gate";
    type.description.settings = {
        {.key = "breaks", .title = {"", "Breaks"}, .type = SettingType::boolean, .defaultValue = false}};
    type.make = [gate](RunNodeContext context) -> Result<std::unique_ptr<RunNode>> {
        return std::unique_ptr<RunNode>(std::make_unique<GateNode>(std::move(context), gate));
    };
    return NodeTypes({type});
}

inline Pipeline gatePipeline(bool breaks) {
    Pipeline pipeline;
    pipeline.name = "Gate";
    Node node;
    node.id = NodeId("gate");
    node.type = "gate";
    if (breaks) {
        node.settings = {{"breaks", true}};
    }
    pipeline.nodes = {node};
    return pipeline;
}

} // namespace millrace::ui
