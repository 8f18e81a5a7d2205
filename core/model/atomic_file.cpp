// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project_file.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace millrace {

namespace {

namespace fs = std::filesystem;

Error cannotWrite(const fs::path& file, int reason) {
    return {
        ErrorCode::ioFailure, file.string(),
        Text(MR_TEXT("model", "cannot be written (%1)"), {std::strerror(reason)}),
        MR_TEXT("model", "check the folder, its permissions and its free room; the old file is unchanged")};
}

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor) {}

    ~Descriptor() {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int get() const { return m_descriptor; }

    /// Some file systems tell of a full disk only here.
    [[nodiscard]] bool close() { return ::close(std::exchange(m_descriptor, -1)) == 0; }

private:
    int m_descriptor;
};

bool writeAll(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        content.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return true;
}

/// Where a chain of symbolic links ends; the link is kept and its target replaced.
fs::path targetOf(const fs::path& file) {
    std::error_code failed;
    fs::path target = fs::canonical(file, failed);
    return failed ? file : target;
}

/// Creates a file of a new name beside `target`, with the permissions of an existing target.
int createBeside(const fs::path& target, fs::path& temporary) {
    std::string pattern = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
    const int descriptor = ::mkstemp(pattern.data());
    if (descriptor < 0) {
        return descriptor;
    }
    temporary = pattern;

    struct stat existing {};

    constexpr mode_t kPermissionBits = 07777;
    mode_t mode = 0;
    if (::stat(target.c_str(), &existing) == 0) {
        mode = existing.st_mode & kPermissionBits;
    } else {
        const mode_t mask = ::umask(0);
        ::umask(mask);
        mode = 0666 & ~mask;
    }
    ::fchmod(descriptor, mode);
    return descriptor;
}

} // namespace

Result<void> writeFileAtomically(const fs::path& file, std::string_view content,
                                 const std::function<void(SavePoint)>& atPoint) {
    const auto reached = [&atPoint](SavePoint point) {
        if (atPoint) {
            atPoint(point);
        }
    };
    const fs::path target = targetOf(file);
    reached(SavePoint::beforeCreate);
    if (std::error_code failed; fs::is_directory(target, failed)) {
        return cannotWrite(file, EISDIR);
    }
    fs::path temporary;
    Descriptor descriptor(createBeside(target, temporary));
    if (descriptor.get() < 0) {
        return cannotWrite(file, errno);
    }
    reached(SavePoint::afterCreate);
    const auto giveUp = [&](int reason) {
        ::unlink(temporary.c_str());
        return cannotWrite(file, reason);
    };
    if (!writeAll(descriptor.get(), content.substr(0, content.size() / 2))) {
        return giveUp(errno);
    }
    reached(SavePoint::midWrite);
    if (!writeAll(descriptor.get(), content.substr(content.size() / 2))) {
        return giveUp(errno);
    }
    reached(SavePoint::afterWrite);
    if (::fsync(descriptor.get()) != 0 || !descriptor.close()) {
        return giveUp(errno);
    }
    reached(SavePoint::afterSync);
    if (::rename(temporary.c_str(), target.c_str()) != 0) {
        return giveUp(errno);
    }
    reached(SavePoint::afterRename);
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    if (const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        opened.get() >= 0) {
        ::fsync(opened.get());
    }
    reached(SavePoint::afterFolderSync);
    return {};
}

} // namespace millrace
