// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

namespace millrace {

inline std::string readFile(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

inline void writeFile(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

/// What a program left behind.
struct Finished {
    int status = -1; ///< exit status; 128 and the signal's number when a signal ended it
    std::string out;
    std::string err;
};

/// Starts the program as a person would, in a folder of its own that is removed afterwards.
class CliTest : public testing::Test {
protected:
    CliTest() {
        std::string pattern = testing::TempDir() + "millrace-cli-XXXXXX";
        folder = mkdtemp(pattern.data());
    }

    ~CliTest() override { std::filesystem::remove_all(folder); }

    /// Writes an example project into the folder; the answer is its path.
    std::string example(const std::string& name) {
        const Finished copied = run({"examples", "copy", name, folder.string()});
        EXPECT_EQ(copied.status, 0) << copied.err;
        return (folder / (name + ".millrace")).string();
    }

    [[nodiscard]] Finished run(const std::vector<std::string>& arguments) { return wait(start(arguments)); }

    [[nodiscard]] pid_t start(const std::vector<std::string>& arguments) {
        std::vector<char*> argv{const_cast<char*>(MILLRACE_CLI)};
        for (const std::string& argument : arguments) {
            argv.push_back(const_cast<char*>(argument.c_str()));
        }
        argv.push_back(nullptr);
        const std::string out = (folder / ".out").string();
        const std::string err = (folder / ".err").string();
        const pid_t child = fork();
        if (child == 0) {
            dup2(open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
            dup2(open(err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
            execv(MILLRACE_CLI, argv.data());
            _exit(127);
        }
        return child;
    }

    [[nodiscard]] Finished wait(pid_t child) {
        int state = 0;
        waitpid(child, &state, 0);
        const int status = WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
        return {status, readFile(folder / ".out"), readFile(folder / ".err")};
    }

    /// One line on standard error, nothing on standard output, and the status.
    void expectProblem(const std::vector<std::string>& arguments, int status, const std::string& part) {
        const Finished finished = run(arguments);
        EXPECT_EQ(finished.status, status) << finished.err;
        EXPECT_EQ(finished.out, "");
        EXPECT_NE(finished.err.find(part), std::string::npos) << finished.err;
        EXPECT_EQ(finished.err.find('\n'), finished.err.size() - 1) << finished.err;
    }

    std::filesystem::path folder;
};

} // namespace millrace
