// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/run_locks.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace millrace {

namespace {

std::string lockFile(const std::filesystem::path& database) {
    return database.string() + "-writers";
}

struct flock byteOf(std::int64_t run, short type) {
    struct flock lock {};

    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = run;
    lock.l_len = 1;
    return lock;
}

} // namespace

Result<RunLocks> RunLocks::openToHold(const std::filesystem::path& database) {
    const std::string file = lockFile(database);
    constexpr mode_t kMode = 0666;
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kMode);
    if (descriptor < 0) {
        return Error{
            ErrorCode::ioFailure, file,
            Text(MR_TEXT("store", "cannot be opened (%1)"), {std::strerror(errno)}),
            MR_TEXT("store", "check that the folder exists and that you may write to it and the file")};
    }
    return RunLocks(descriptor);
}

RunLocks RunLocks::openToLook(const std::filesystem::path& database) {
    return RunLocks(::open(lockFile(database).c_str(), O_RDONLY | O_CLOEXEC));
}

RunLocks::~RunLocks() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

RunLocks::RunLocks(RunLocks&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

void RunLocks::hold(std::int64_t run) {
    set(run, F_WRLCK);
}

void RunLocks::release(std::int64_t run) {
    set(run, F_UNLCK);
}

void RunLocks::set(std::int64_t run, short type) {
    struct flock lock = byteOf(run, type);
    // Where locks don't work (some network file systems) isHeld() does not either and says so.
    static_cast<void>(::fcntl(m_descriptor, F_OFD_SETLK, &lock));
}

bool RunLocks::isHeld(std::int64_t run) const {
    if (m_descriptor < 0) {
        return false;
    }
    struct flock lock = byteOf(run, F_WRLCK);
    return ::fcntl(m_descriptor, F_OFD_GETLK, &lock) != 0 || lock.l_type != F_UNLCK;
}

} // namespace millrace
