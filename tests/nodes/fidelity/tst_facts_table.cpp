// SPDX-License-Identifier: GPL-3.0-or-later
// The help's table of what is simulated tells the truth: every rule that it says is has a test, every other
// one a reason, and no row of facts/data-streams.md is forgotten. rows.txt links the three.
#include "nodes/run_fixture.h"

#include <regex>
#include <set>

namespace millrace {
namespace {

std::filesystem::path source(const char* path) {
    return std::filesystem::path(MILLRACE_SOURCE_DIR) / path;
}

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string> cellsOf(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream in(line.substr(1));
    for (std::string cell; std::getline(in, cell, '|');) {
        cells.push_back(trimmed(cell));
    }
    return cells;
}

enum class Simulated { yes, assumed, no, unclear };

struct HelpRow {
    std::string section;
    std::string rule;
    Simulated simulated;
    std::string reason;

    [[nodiscard]] std::string name() const { return section + " | " + rule; }
};

/// Rows of the tables under the "###" headings of a help page.
std::vector<HelpRow> helpRows(const char* language) {
    static const std::map<std::string, Simulated> marks = {
        {"yes", Simulated::yes}, {"assumed", Simulated::assumed}, {"**no**", Simulated::no},
        {"예", Simulated::yes},  {"가정", Simulated::assumed},    {"**아니요**", Simulated::no}};
    std::vector<HelpRow> rows;
    std::string section;
    bool isInBody = false;
    for (const std::string& line :
         linesOf(TemporaryFolder::textOf(source("resources/help") / language / "data-streams.md"))) {
        if (line.starts_with("### ")) {
            section = trimmed(line.substr(4));
        }
        if (!line.starts_with("|") || section.empty()) {
            isInBody = false;
        } else if (line.starts_with("| ---")) {
            isInBody = true;
        } else if (isInBody) {
            const std::vector<std::string> cells = cellsOf(line);
            const auto mark = marks.find(cells.at(1));
            rows.push_back(
                {section, cells.at(0), mark == marks.end() ? Simulated::unclear : mark->second, cells.at(2)});
        }
    }
    return rows;
}

struct Link {
    std::vector<std::string> facts;
    std::vector<std::string> tests;
};

/// rows.txt, by name of the help row.
std::map<std::string, Link> links() {
    std::map<std::string, Link> all;
    Link* current = nullptr;
    for (const std::string& line :
         linesOf(TemporaryFolder::textOf(source("tests/nodes/fidelity/rows.txt")))) {
        const std::string text = trimmed(line);
        if (text.empty() || text.starts_with('#')) {
            continue;
        }
        if (text.starts_with("fact: ") || text.starts_with("test: ")) {
            auto& list = text.starts_with("fact: ") ? current->facts : current->tests;
            list.push_back(text.substr(6));
        } else {
            const auto [place, isNew] = all.try_emplace(text);
            EXPECT_TRUE(isNew) << "twice in rows.txt: " << text;
            current = &place->second;
        }
    }
    return all;
}

/// "Suite.Test" of every test below `folder`.
std::set<std::string> testsBelow(const std::filesystem::path& folder) {
    static const std::regex macro(R"(\bTEST(?:_F|_P)?\(\s*(\w+)\s*,\s*(\w+)\s*\))");
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".cpp") {
            continue;
        }
        const std::string text = TemporaryFolder::textOf(entry.path());
        for (std::sregex_iterator found(text.begin(), text.end(), macro), end; found != end; ++found) {
            names.insert((*found)[1].str() + "." + (*found)[2].str());
        }
    }
    return names;
}

/// "section name" of every row of the collected facts; section 18 is about sources that disagree.
std::vector<std::string> collectedFacts(const std::filesystem::path& file) {
    std::vector<std::string> facts;
    std::string section;
    bool isInBody = false;
    for (const std::string& line : linesOf(TemporaryFolder::textOf(file))) {
        if (line.starts_with("#")) {
            const std::size_t number = line.find_first_of("0123456789");
            section = number == std::string::npos
                          ? ""
                          : line.substr(number, line.find_first_not_of("0123456789.", number) - number);
            while (section.ends_with('.')) {
                section.pop_back();
            }
        }
        if (!line.starts_with("|") || section.empty() || section == "18") {
            isInBody = false;
        } else if (line.starts_with("|---") || line.starts_with("| ---")) {
            isInBody = true;
        } else if (isInBody) {
            facts.push_back(section + " " + cellsOf(line).at(0));
        }
    }
    return facts;
}

TEST(FactsTable, ARuleThatIsSimulatedHasATestAndAnotherOneAReason) {
    const std::map<std::string, Link> linked = links();
    std::set<std::string> seen;
    for (const HelpRow& row : helpRows("en")) {
        EXPECT_TRUE(seen.insert(row.name()).second) << "twice in the help: " << row.name();
        ASSERT_NE(row.simulated, Simulated::unclear) << row.name();
        const auto link = linked.find(row.name());
        if (link == linked.end()) {
            ADD_FAILURE() << "in the help and not in rows.txt: " << row.name();
        } else if (row.simulated == Simulated::no) {
            EXPECT_TRUE(link->second.tests.empty()) << "not simulated, and has a test: " << row.name();
            EXPECT_FALSE(row.reason.empty()) << "not simulated, without a reason: " << row.name();
        } else {
            EXPECT_FALSE(link->second.tests.empty()) << "simulated, without a test: " << row.name();
        }
    }
    EXPECT_GT(seen.size(), 60U);
    for (const auto& [name, link] : linked) {
        EXPECT_TRUE(seen.contains(name)) << "in rows.txt and not in the help: " << name;
    }
}

TEST(FactsTable, EveryTestThatItNamesExistsAndNoneIsLeftOut) {
    const std::set<std::string> existing = testsBelow(source("tests"));
    std::set<std::string> named;
    for (const auto& [name, link] : links()) {
        for (const std::string& test : link.tests) {
            EXPECT_TRUE(existing.contains(test)) << name << ": there is no test " << test;
            named.insert(test);
        }
    }
    for (const std::string& test : testsBelow(source("tests/nodes/fidelity"))) {
        EXPECT_TRUE(named.contains(test) || test.starts_with("FactsTable.")) << "in no row: " << test;
    }
}

TEST(FactsTable, OtherLanguagesSayTheSame) {
    const std::vector<HelpRow> english = helpRows("en");
    const std::vector<HelpRow> korean = helpRows("ko");
    ASSERT_EQ(english.size(), korean.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        EXPECT_EQ(english[i].simulated, korean[i].simulated)
            << english[i].name() << " / " << korean[i].name();
        EXPECT_EQ(english[i].reason.empty(), korean[i].reason.empty()) << english[i].name();
    }
}

TEST(FactsTable, NoRowOfTheCollectedFactsIsForgotten) {
    const std::filesystem::path file = source("../shared/facts/data-streams.md");
    if (!std::filesystem::exists(file)) {
        GTEST_SKIP() << "the facts are not beside the repository";
    }
    std::set<std::string> linked;
    for (const auto& [name, link] : links()) {
        for (const std::string& fact : link.facts) {
            EXPECT_TRUE(linked.insert(fact).second) << "in two rows: " << fact;
        }
    }
    std::set<std::string> collected;
    for (const std::string& fact : collectedFacts(file)) {
        EXPECT_TRUE(linked.contains(fact)) << "in no row: " << fact;
        collected.insert(fact);
    }
    EXPECT_GT(collected.size(), 180U);
    for (const std::string& fact : linked) {
        EXPECT_TRUE(collected.contains(fact)) << "no such fact: " << fact;
    }
}

} // namespace
} // namespace millrace
