// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project_file.h"

#include <cerrno>
#include <cstring>
#include <fstream>

namespace millrace {

namespace {

constexpr std::uintmax_t kLargestFile = 64ULL * 1024 * 1024;

Error cannotRead(const std::filesystem::path& file, const std::string& reason) {
    return {ErrorCode::ioFailure, file.string(), Text(MR_TEXT("model", "cannot be read (%1)"), {reason}),
            MR_TEXT("model", "check the name and the permissions")};
}

} // namespace

Result<LoadedProject> loadProject(const std::filesystem::path& file) {
    std::error_code failed;
    const std::filesystem::file_status status = std::filesystem::status(file, failed);
    if (status.type() == std::filesystem::file_type::not_found) {
        return Error{ErrorCode::notFound, file.string(), MR_TEXT("model", "there is no such file"),
                     MR_TEXT("model", "check the name")};
    }
    if (failed) {
        return cannotRead(file, failed.message());
    }
    if (!std::filesystem::is_regular_file(status)) {
        return Error{ErrorCode::invalidInput, file.string(),
                     MR_TEXT("model", "is no file but a folder or a device"),
                     MR_TEXT("model", "name a project file")};
    }
    const std::uintmax_t size = std::filesystem::file_size(file, failed);
    if (!failed && size > kLargestFile) {
        return Error{ErrorCode::invalidInput, file.string(),
                     MR_TEXT("model", "the text is larger than 64 MiB"),
                     MR_TEXT("model", "check that it is the right file")};
    }
    std::ifstream stream(file, std::ios::binary);
    std::string text(failed ? 0 : static_cast<std::size_t>(size), '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!stream.is_open() || stream.bad()) {
        return cannotRead(file, std::strerror(errno));
    }
    text.resize(static_cast<std::size_t>(stream.gcount()));
    Result<LoadedProject> project = parseProject(text);
    return project ? std::move(project) : Result<LoadedProject>(project.error().within(file.string()));
}

Result<void> saveProject(const Pipeline& pipeline, const Catalog& catalog,
                         const std::filesystem::path& file) {
    return writeFileAtomically(file, formatProject(pipeline, catalog));
}

} // namespace millrace
