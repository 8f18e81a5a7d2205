// SPDX-License-Identifier: GPL-3.0-or-later
// What the aws command line prints, or what somebody takes for it: a project made of it has only allowed
// settings.
#include "interop/stream_import.h"
#include "model/project_file.h"
#include "nodes/catalog.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace millrace;
    const Catalog& catalog = builtinNodeTypes().catalog();
    const std::string text(reinterpret_cast<const char*>(data), size);
    const Result<StreamImport> imported = importStream({{"pasted", text}}, catalog, {.traceFile = "t.csv"});
    if (!imported) {
        return 0;
    }
    for (const Node& node : imported->pipeline.nodes) {
        if (!validateSettings(catalog.find(node.type)->settings, node.settings).empty()) {
            std::abort();
        }
    }
    const Result<LoadedProject> again = parseProject(formatProject(imported->pipeline, catalog));
    if (!again || again->pipeline.nodes.size() != imported->pipeline.nodes.size()) {
        std::abort();
    }
    return 0;
}
