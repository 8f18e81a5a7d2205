// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text_file.h"

#include <fstream>
#include <system_error>

namespace millrace {

Result<std::string> readTextFile(const std::filesystem::path& file, std::uintmax_t largestBytes) {
    const auto failure = [&file](ErrorCode code, Text what, TextSource todo) {
        return Error{code, file.string(), std::move(what), todo};
    };
    std::error_code failed;
    const std::filesystem::file_status status = std::filesystem::status(file, failed);
    if (status.type() == std::filesystem::file_type::not_found) {
        return failure(ErrorCode::notFound, MR_TEXT("Input", "there is no such file"),
                       MR_TEXT("Input", "check the name"));
    }
    // Looked at before it is opened: a device or a pipe may never end.
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        return failure(ErrorCode::invalidInput, MR_TEXT("Input", "is no file but a folder or a device"),
                       MR_TEXT("Input", "name a file"));
    }
    const std::uintmax_t size = std::filesystem::file_size(file, failed);
    if (!failed && size > largestBytes) {
        constexpr std::uintmax_t kMebibyte = 1024ULL * 1024;
        return failure(
            ErrorCode::unsupported,
            Text(MR_TEXT("Input", "is larger than %1 MiB"), {std::to_string(largestBytes / kMebibyte)}),
            MR_TEXT("Input", "check that it is the right file, or use a part of it"));
    }
    std::ifstream in(file, std::ios::binary);
    std::string text(failed ? 0 : static_cast<std::size_t>(size), '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (failed || !in.is_open() || in.bad()) {
        return failure(ErrorCode::ioFailure, MR_TEXT("Input", "cannot be read"),
                       MR_TEXT("Input", "check its permissions"));
    }
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

} // namespace millrace
