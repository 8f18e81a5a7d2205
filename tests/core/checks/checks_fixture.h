// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/design_checks.h"
#include "model/edit.h"
#include "model/project_file.h"
#include "nodes/catalog.h"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace millrace {

/// Producer `web`, stream `clicks`, consumer `app`, linked in a row; an hour from 2026-01-05T00:00:00Z on.
class CheckedDesign : public testing::Test {
protected:
    CheckedDesign() {
        Result<LoadedProject> loaded = parseProject(R"({
            "format": "millrace", "version": 1, "name": "Test", "region": "us-east-1",
            "nodes": [
                {"id": "web", "type": "producer", "label": "Web", "settings": {}},
                {"id": "clicks", "type": "data_stream", "label": "Clicks", "settings": {}},
                {"id": "app", "type": "consumer", "label": "App", "settings": {}}
            ],
            "links": [{"from": "web.out", "to": "clicks.in"}, {"from": "clicks.out", "to": "app.in"}],
            "scenario": {"duration": "1h", "seed": 1}
        })");
        if (!loaded) {
            throw std::runtime_error(loaded.error().sentence());
        }
        pipeline = std::move(loaded->pipeline);
    }

    Json& settings(const char* node) { return pipeline.findNode(NodeId(node))->settings; }

    void addEvent(Duration at, const char* node, const char* action, Json arguments = Json::object()) {
        pipeline.scenario.events.push_back({at, NodeId(node), action, std::move(arguments)});
    }

    [[nodiscard]] std::vector<Finding> findings() const {
        return checkPipeline(pipeline, builtinNodeTypes(), projectFolder);
    }

    [[nodiscard]] std::vector<Finding> findings(const std::string& rule) const {
        std::vector<Finding> found = findings();
        std::erase_if(found, [&rule](const Finding& finding) { return finding.rule != rule; });
        return found;
    }

    /// What is found, one line each: `error web.profile.steps: what: what to do`.
    [[nodiscard]] std::vector<std::string> lines() const {
        std::vector<std::string> texts;
        for (const Finding& finding : findings()) {
            texts.push_back(std::string(nameOf(finding.severity)) + " " + placeOf(finding) + ": " +
                            finding.message.english() +
                            (finding.todo.empty() ? "" : ": " + finding.todo.english()));
        }
        return texts;
    }

    /// Applies the first fix of the only finding of `rule`; then the rule has nothing more to say.
    void expectFixHelps(const std::string& rule) {
        const std::vector<Finding> before = findings(rule);
        ASSERT_EQ(before.size(), 1U);
        ASSERT_FALSE(before[0].fixes.empty());
        const Result<Edit> applied = apply(pipeline, before[0].fixes[0].edit);
        ASSERT_TRUE(applied.ok()) << applied.error().sentence();
        EXPECT_TRUE(findings(rule).empty());
    }

    Pipeline pipeline;
    std::optional<std::filesystem::path> projectFolder;
};

} // namespace millrace
