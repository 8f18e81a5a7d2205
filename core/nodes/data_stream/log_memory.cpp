// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/data_stream/log_memory.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace millrace::data_stream {

SpillFile::~SpillFile() {
    if (m_file >= 0) {
        ::close(m_file);
    }
}

Result<std::int64_t> SpillFile::write(std::span<const std::byte> bytes) {
    const auto failure = [](const char* what) {
        return Error{
            ErrorCode::ioFailure, "temporary folder",
            Text(MR_TEXT("engine", "records of a stream cannot be moved to disk (%1: %2)"),
                 {what, std::generic_category().message(errno)}),
            MR_TEXT("engine", "free some room there, set TMPDIR to another folder, or raise log_memory_mib")};
    };
    if (m_file < 0) {
        std::error_code failed;
        std::string name = (std::filesystem::temp_directory_path(failed) / "millrace-log-XXXXXX").string();
        m_file = ::mkostemp(name.data(), O_CLOEXEC);
        if (m_file < 0) {
            return failure("open");
        }
        ::unlink(name.c_str());
    }
    std::int64_t offset = m_size;
    if (!m_free.empty()) {
        offset = m_free.back();
        m_free.pop_back();
    }
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t written = ::pwrite(m_file, bytes.data() + done, bytes.size() - done,
                                         offset + static_cast<std::int64_t>(done));
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return failure("write");
        }
        done += static_cast<std::size_t>(written);
    }
    m_size = std::max(m_size, offset + static_cast<std::int64_t>(kSlotBytes));
    return offset;
}

bool SpillFile::read(std::int64_t offset, std::span<std::byte> bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t got = ::pread(m_file, bytes.data() + done, bytes.size() - done,
                                    offset + static_cast<std::int64_t>(done));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            m_readFailed = true;
            return false;
        }
        done += static_cast<std::size_t>(got);
    }
    return true;
}

void LogMemory::reserve(std::size_t logs) {
    LogEntry* block = m_blocks.emplace_back(logs * kChunkEntries).data();
    for (std::size_t room = logs; room-- > 0;) {
        m_freeRooms.push_back(block + room * kChunkEntries);
    }
}

LogEntry* LogMemory::takeRoom() {
    constexpr std::size_t kRooms = 16;
    if (m_freeRooms.empty()) {
        reserve(kRooms);
    }
    LogEntry* room = m_freeRooms.back();
    m_freeRooms.pop_back();
    return room;
}

} // namespace millrace::data_stream
