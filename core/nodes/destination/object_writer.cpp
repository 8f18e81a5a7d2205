// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/destination/object_writer.h"

#include <cerrno>
#include <system_error>

namespace millrace::destination {

Error ObjectWriter::failure() const {
    return {ErrorCode::ioFailure, m_path.string(),
            Text(MR_TEXT("engine", "cannot be written (%1)"), {std::generic_category().message(errno)}),
            MR_TEXT("engine", "check the folder's permissions and its free room")};
}

Result<void> ObjectWriter::open(const std::filesystem::path& path) {
    m_path = path;
    m_partPath = path;
    m_partPath += ".part";
    std::error_code failed;
    std::filesystem::create_directories(path.parent_path(), failed);
    if (failed) {
        errno = failed.value();
        return failure();
    }
    m_file.reset(std::fopen(m_partPath.c_str(), "wb"));
    if (!m_file) {
        return failure();
    }
    return {};
}

Result<void> ObjectWriter::write(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), m_file.get()) != bytes.size()) {
        return failure();
    }
    return {};
}

Result<void> ObjectWriter::close() {
    if (std::fclose(m_file.release()) != 0) {
        return failure();
    }
    std::error_code failed;
    std::filesystem::rename(m_partPath, m_path, failed);
    if (failed) {
        errno = failed.value();
        return failure();
    }
    return {};
}

} // namespace millrace::destination
