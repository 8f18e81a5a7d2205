// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project_file.h"

#include "base/text_file.h"

namespace millrace {

namespace {

constexpr std::uintmax_t kLargestFile = 64ULL * 1024 * 1024;

} // namespace

Result<LoadedProject> loadProject(const std::filesystem::path& file) {
    const Result<std::string> text = readTextFile(file, kLargestFile);
    if (!text) {
        return text.error();
    }
    Result<LoadedProject> project = parseProject(*text);
    return project ? std::move(project) : Result<LoadedProject>(project.error().within(file.string()));
}

Result<void> saveProject(const Pipeline& pipeline, const Catalog& catalog,
                         const std::filesystem::path& file) {
    return writeFileAtomically(file, formatProject(pipeline, catalog));
}

} // namespace millrace
