// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/producer/text_file.h"

#include <fstream>
#include <system_error>

namespace millrace::producer {

Result<std::string> readTextFile(const std::filesystem::path& path) {
    const auto failure = [&](ErrorCode code, TextSource what, TextSource todo) {
        return Error{code, path.string(), what, todo};
    };
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    if (!std::filesystem::exists(status)) {
        return failure(ErrorCode::notFound, MR_TEXT("records", "there is no such file"),
                       MR_TEXT("records", "correct the path; relative ones start at the project's folder"));
    }
    if (!std::filesystem::is_regular_file(status)) {
        return failure(ErrorCode::invalidInput, MR_TEXT("records", "is not a file"),
                       MR_TEXT("records", "name a file of records"));
    }
    const std::uintmax_t size = std::filesystem::file_size(path, failed);
    if (failed || size > kLargestFileBytes) {
        return failure(ErrorCode::unsupported, MR_TEXT("records", "is larger than 1 GiB"),
                       MR_TEXT("records", "use a part of it"));
    }
    std::ifstream in(path, std::ios::binary);
    std::string text(size, '\0');
    in.read(text.data(), static_cast<std::streamsize>(size));
    if (!in) {
        return failure(ErrorCode::ioFailure, MR_TEXT("records", "cannot be read"),
                       MR_TEXT("records", "check its permissions"));
    }
    return text;
}

} // namespace millrace::producer
