// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/finding.h"
#include "model/pipeline.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace millrace::cli {

/// Options that every command with a project file takes.
struct ProjectOptions {
    std::string file;
    std::vector<std::string> settings; ///< NODE.SETTING=VALUE
    std::string duration;              ///< empty: the project's
    std::string seed;                  ///< empty: the project's

    /// Adds --duration, --seed and --set to `command`.
    void addTo(CLI::App& command);
};

/// Adds `--format json|table` to `command`.
void addFormatOption(CLI::App& command, std::string& format);

/// A project as a command works with it: options applied.
struct Session {
    std::filesystem::path file;
    Pipeline pipeline;

    /// Relative paths of the project start here.
    [[nodiscard]] std::filesystem::path folder() const { return file.parent_path(); }
};

/// Loads `options.file` and applies the rest. Errors name file or option, place, what and what to do.
[[nodiscard]] Result<Session> openSession(const ProjectOptions& options);

/// Applies one `NODE.SETTING=VALUE`. Errors name the place.
[[nodiscard]] Result<void> applySetting(Pipeline& pipeline, const std::string& assignment);

/// Prints the findings that are errors, one line each on standard error; answers whether there were any.
[[nodiscard]] bool printErrors(const Session& session, const std::vector<Finding>& findings);

} // namespace millrace::cli
