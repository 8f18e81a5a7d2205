// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples/examples.h"

#include "checks/design_checks.h"
#include "engine/engine.h"
#include "model/project_file.h"
#include "nodes/catalog.h"

#include <set>

#include <gtest/gtest.h>

namespace millrace {
namespace {

class Examples : public testing::TestWithParam<const Example*> {
protected:
    static Pipeline pipeline() {
        const Result<LoadedProject> loaded = parseProject(GetParam()->text);
        EXPECT_TRUE(loaded.ok()) << (loaded.ok() ? "" : loaded.error().sentence());
        return loaded.ok() ? loaded->pipeline : Pipeline();
    }
};

TEST_P(Examples, AreWrittenAsTheProgramWritesThem) {
    EXPECT_EQ(formatProject(pipeline(), builtinNodeTypes().catalog()), GetParam()->text);
}

TEST_P(Examples, SayInTheFileWhatTheListSays) {
    const Example& example = *GetParam();
    EXPECT_EQ(pipeline().name, example.title.source);
    EXPECT_EQ(pipeline().description, std::string(example.aim.source) + "\n" + example.watch.source);
}

TEST_P(Examples, CanBeRun) {
    for (const Finding& finding : checkPipeline(pipeline(), builtinNodeTypes())) {
        EXPECT_NE(finding.severity, Severity::error) << finding.message.english();
    }
    RunOptions options;
    options.duration = std::chrono::seconds(30);
    Result<std::unique_ptr<Engine>> engine = Engine::create(pipeline(), builtinNodeTypes(), options);
    ASSERT_TRUE(engine.ok()) << engine.error().sentence();
    (*engine)->runUntil(kNever);
    EXPECT_EQ((*engine)->state(), EngineState::finished);
    const RunResult result = (*engine)->finish();
    EXPECT_EQ(result.simulated, std::chrono::seconds(30));
}

std::vector<const Example*> all() {
    std::vector<const Example*> list;
    for (const Example& example : examples()) {
        list.push_back(&example);
    }
    return list;
}

std::string nameOf(const testing::TestParamInfo<const Example*>& info) {
    std::string name = info.param->name;
    std::erase(name, '-');
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, Examples, testing::ValuesIn(all()), nameOf);

TEST(ExampleList, NamesAreUniqueAndFound) {
    std::set<std::string> names;
    for (const Example& example : examples()) {
        EXPECT_TRUE(names.insert(example.name).second);
        EXPECT_EQ(findExample(example.name), &example);
        EXPECT_FALSE(example.text.empty());
    }
    EXPECT_EQ(findExample("no-such-example"), nullptr);
}

} // namespace
} // namespace millrace
