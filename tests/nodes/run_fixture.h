// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"
#include "model/project_file.h"
#include "nodes/catalog.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

namespace millrace {

using namespace std::chrono_literals;

/// What the most common pipeline is made of: producer `web`, stream `clicks`, consumers `app`, `app-1`, …,
/// and bucket `lake` behind the first of them. Everything is raw settings, as in a project file.
struct Chain {
    Json producer = Json::object();
    Json stream = Json::object();
    std::vector<Json> consumers{};
    Json bucket{}; ///< null: none
    Json scenario = Json::object();
};

/// Reads a project; a mistake in it fails the test that calls.
inline Pipeline pipelineOf(const std::string& project) {
    Result<LoadedProject> loaded = parseProject(project);
    if (!loaded) {
        throw std::runtime_error(loaded.error().sentence());
    }
    return std::move(loaded->pipeline);
}

inline std::string consumerName(std::size_t index) {
    return index == 0 ? "app" : "app-" + std::to_string(index);
}

inline Pipeline pipelineOf(const Chain& chain) {
    Json project = {{"format", "millrace"}, {"version", 1}, {"name", "Test"}, {"scenario", chain.scenario}};
    const auto node = [&](const std::string& id, const char* type, const Json& settings) {
        project["nodes"].push_back({{"id", id}, {"type", type}, {"settings", settings}});
    };
    const auto link = [&](const std::string& from, const std::string& to) {
        project["links"].push_back({{"from", from + ".out"}, {"to", to + ".in"}});
    };
    node("web", "producer", chain.producer);
    node("clicks", "data_stream", chain.stream);
    link("web", "clicks");
    for (std::size_t i = 0; i < chain.consumers.size(); ++i) {
        Json settings = chain.consumers[i];
        if (settings.value("poll_interval_ms", 1000) < 200 && !settings.contains("library")) {
            settings["library"] = "get_records"; // the KCL does not poll that often
        }
        node(consumerName(i), "consumer", settings);
        link("clicks", consumerName(i));
    }
    if (!chain.bucket.is_null()) {
        node("lake", "s3_bucket", chain.bucket);
        link("app", "lake");
    }
    return pipelineOf(project.dump());
}

/// A run of a pipeline and short ways to its figures.
class TestRun {
public:
    explicit TestRun(const Pipeline& pipeline, const RunOptions& options = {})
        : m_engine(created(pipeline, options)) {}

    explicit TestRun(const Chain& chain, const RunOptions& options = {})
        : TestRun(pipelineOf(chain), options) {}

    Engine& engine() { return *m_engine; }

    TestRun& until(Duration time) {
        m_engine->runUntil(kTimeZero + time);
        return *this;
    }

    /// To the end of the scenario.
    TestRun& toEnd() {
        m_engine->runUntil(kNever);
        return *this;
    }

    /// Ends the run here.
    const RunResult& finish() {
        m_result = m_engine->finish();
        EXPECT_EQ(m_engine->failure(), std::nullopt) << m_engine->failure()->sentence();
        return m_result;
    }

    const RunResult& finishAtEnd() { return toEnd().finish(); }

    Result<void> command(const std::string& node, const std::string& action,
                         Json arguments = Json::object()) {
        return m_engine->execute({NodeId(node), action, std::move(arguments)});
    }

    Result<void> set(const std::string& node, Json settings) {
        return command(node, "set", {{"settings", std::move(settings)}});
    }

    /// The series of a metric, of the shard number `shard` when one is given.
    const Series& series(const std::string& node, const std::string& metric, int shard = -1) const {
        const MetricsRegistry& metrics = std::as_const(*m_engine).metrics();
        int seen = -1;
        for (const SeriesId id : metrics.seriesOf(NodeId(node))) {
            const SeriesInfo& info = metrics.info(id);
            if (info.metric != metric || info.shard.empty() != (shard < 0)) {
                continue;
            }
            if (++seen == std::max(shard, 0)) {
                return metrics.series(id);
            }
        }
        throw std::runtime_error("no series " + node + "." + metric);
    }

    std::int64_t sum(const std::string& node, const std::string& metric, int shard = -1) const {
        return series(node, metric, shard).total();
    }

    /// Newest sample of a gauge, newest closed second of a counter.
    std::int64_t latest(const std::string& node, const std::string& metric, int shard = -1) const {
        return series(node, metric, shard).latest();
    }

    /// All closed seconds.
    std::vector<std::int64_t> seconds(const std::string& node, const std::string& metric,
                                      int shard = -1) const {
        const Column& column = series(node, metric, shard).column(Resolution::second);
        std::vector<std::int64_t> values;
        for (std::int64_t i = 0; i < column.size(); ++i) {
            values.push_back(column.at(i));
        }
        return values;
    }

    NodeState state(const std::string& node) const {
        for (NodeState& state : m_engine->snapshot().nodes) {
            if (state.node == NodeId(node)) {
                return std::move(state);
            }
        }
        throw std::runtime_error("no node " + node);
    }

private:
    static std::unique_ptr<Engine> created(const Pipeline& pipeline, const RunOptions& options) {
        Result<std::unique_ptr<Engine>> engine = Engine::create(pipeline, builtinNodeTypes(), options);
        if (!engine) {
            throw std::runtime_error(engine.error().sentence());
        }
        return std::move(*engine);
    }

    std::unique_ptr<Engine> m_engine;
    RunResult m_result;
};

/// The sentence with which a run refuses to begin; empty when it begins.
inline std::string refusal(const Pipeline& pipeline, const RunOptions& options = {}) {
    const Result<std::unique_ptr<Engine>> engine = Engine::create(pipeline, builtinNodeTypes(), options);
    return engine ? std::string() : engine.error().sentence();
}

inline std::string refusal(const Chain& chain) {
    return refusal(pipelineOf(chain));
}

/// A folder that is gone at the end of the test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        static std::atomic<int> serial = 0;
        m_path = std::filesystem::temp_directory_path() /
                 ("millrace-test-" + std::to_string(::getpid()) + "-" + std::to_string(serial++));
        std::filesystem::create_directories(m_path);
    }

    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

    /// Writes a file into it; answers with its full path.
    std::string write(const std::string& name, const std::string& text) const {
        std::ofstream(m_path / name, std::ios::binary) << text;
        return (m_path / name).string();
    }

    /// Contents of all files below, by path; a bucket's objects come in the order in which they were begun.
    std::vector<std::string> files() const {
        std::map<std::pair<std::size_t, std::string>, std::string> sorted;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(m_path)) {
            if (entry.is_regular_file()) {
                const std::string name = entry.path().string();
                sorted[{name.size(), name}] = textOf(entry.path());
            }
        }
        std::vector<std::string> texts;
        for (auto& [name, text] : sorted) {
            texts.push_back(std::move(text));
        }
        return texts;
    }

    static std::string textOf(const std::filesystem::path& file) {
        std::ifstream in(file, std::ios::binary);
        std::ostringstream text;
        text << in.rdbuf();
        return text.str();
    }

private:
    std::filesystem::path m_path;
};

inline std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// A file of the real data that lies beside the repository; nothing where it is missing.
inline std::optional<std::filesystem::path> sharedData(const char* name) {
    const auto path = std::filesystem::path(MILLRACE_SOURCE_DIR) / ".." / "shared" / "data" / name;
    return std::filesystem::exists(path) ? std::optional(path) : std::nullopt;
}

/// A file of tests/data.
inline std::string testData(const char* name) {
    return (std::filesystem::path(MILLRACE_SOURCE_DIR) / "tests" / "data" / name).string();
}

} // namespace millrace
