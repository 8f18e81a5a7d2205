// SPDX-License-Identifier: GPL-3.0-or-later
// Project files: whatever the bytes, there is an answer; what can be read can be written, read again and
// checked.
#include "checks/design_checks.h"
#include "engine/engine.h"
#include "model/project_file.h"
#include "nodes/catalog.h"

#include <cstdlib>

namespace {

using namespace millrace;

/// Whether a tick of it is quick: a design may ask for billions of records, and that is no defect.
bool isSmall(const Pipeline& pipeline) {
    constexpr double kMostRecords = 100'000;
    constexpr std::size_t kMostNodes = 20;
    for (const Node& node : pipeline.nodes) {
        const NodeType* type = builtinNodeTypes().find(node.type);
        if (type == nullptr) {
            return false;
        }
        const Json settings = resolveSettings(type->description.settings, node.settings);
        if (settings.value("source", "generator") != "generator" ||
            settings.value("records_per_second", 0.0) > kMostRecords ||
            settings.value("shard_count", 0.0) > 100 || settings.value("workers", 0.0) > 100 ||
            settings.value("partition_key", Json::object()).value("count", 0.0) > kMostRecords ||
            settings.value("record_size_bytes", Json::object()).dump().size() > 1000 ||
            settings.contains("profile")) {
            return false;
        }
    }
    return pipeline.nodes.size() <= kMostNodes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Result<LoadedProject> loaded = parseProject(text);
    if (!loaded) {
        if (loaded.error().sentence().empty()) {
            std::abort();
        }
        return 0;
    }
    const Catalog& catalog = builtinNodeTypes().catalog();
    const std::string written = formatProject(loaded->pipeline, catalog);
    const Result<LoadedProject> again = parseProject(written);
    if (!again || formatProject(again->pipeline, catalog) != written) {
        std::abort();
    }
    for (const Finding& finding : checkPipeline(loaded->pipeline, builtinNodeTypes())) {
        if (finding.severity == Severity::error) {
            return 0;
        }
    }
    if (isSmall(loaded->pipeline)) {
        if (Result<std::unique_ptr<Engine>> engine = Engine::create(loaded->pipeline, builtinNodeTypes(), {});
            engine) {
            (*engine)->runUntil(kTimeZero + 2 * kTick);
            static_cast<void>((*engine)->finish());
        }
    }
    return 0;
}
