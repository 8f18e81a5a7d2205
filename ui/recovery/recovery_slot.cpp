// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery/recovery_slot.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace millrace::ui {

namespace {

const QString kCopySuffix = QStringLiteral(".recovery");
const QString kLockSuffix = QStringLiteral(".lock");

QString lockOf(const QString& copy) {
    return copy.chopped(kCopySuffix.size()) + kLockSuffix;
}

/// Holds the lock file at `path`; -1 when somebody else does, or it cannot be made.
int lock(const QString& path) {
    const QByteArray name = QFile::encodeName(path);
    for (;;) {
        const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (descriptor < 0) {
            return -1;
        }
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int reason = errno;
            ::close(descriptor);
            errno = reason;
            return -1;
        }

        struct stat held {};

        struct stat named {};

        // Whoever clears away may have removed the file between the two calls; a lock on it is worth nothing.
        if (::fstat(descriptor, &held) == 0 && ::stat(name.constData(), &named) == 0 &&
            held.st_ino == named.st_ino) {
            return descriptor;
        }
        ::close(descriptor);
    }
}

/// What a process left that died while it wrote the copy.
void removeTemporaries(const QString& copy) {
    const QFileInfo file(copy);
    QDir folder = file.dir();
    const QString pattern = QLatin1Char('.') + file.fileName() + QStringLiteral(".*");
    for (const QString& name : folder.entryList({pattern}, QDir::Files | QDir::Hidden)) {
        folder.remove(name);
    }
}

} // namespace

QString recoveryFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery");
}

RecoverySlot::RecoverySlot(QString copy, int lock)
    : m_copy(std::move(copy))
    , m_lock(lock) {}

RecoverySlot::~RecoverySlot() {
    if (!QFile::exists(m_copy)) {
        QFile::remove(lockOf(m_copy)); // while it is still held
    }
    ::close(m_lock);
}

Result<std::unique_ptr<RecoverySlot>> RecoverySlot::create(const QString& folder) {
    const auto cannotWrite = [&folder](const char* reason) {
        return Error{
            ErrorCode::ioFailure, folder.toStdString(),
            Text(MR_TEXT("recovery", "the folder for recovery copies cannot be written (%1)"), {reason}),
            MR_TEXT("recovery", "check its permissions and the free room; until then save often")};
    };
    if (!QDir().mkpath(folder)) {
        return cannotWrite(std::strerror(EACCES));
    }
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString copy = folder + QLatin1Char('/') + name + kCopySuffix;
    const int descriptor = lock(lockOf(copy));
    if (descriptor < 0) {
        return cannotWrite(std::strerror(errno));
    }
    return std::unique_ptr<RecoverySlot>(new RecoverySlot(copy, descriptor));
}

std::vector<std::unique_ptr<RecoverySlot>> RecoverySlot::claimOrphans(const QString& folder) {
    const QDir place(folder);
    for (const QString& name : place.entryList({QLatin1Char('*') + kLockSuffix}, QDir::Files)) {
        const QString path = place.filePath(name);
        const QString copy = path.chopped(kLockSuffix.size()) + kCopySuffix;
        const int descriptor = QFile::exists(copy) ? -1 : lock(path);
        if (descriptor >= 0) {
            // Its owner may have put a copy there before it died.
            if (!QFile::exists(copy)) {
                removeTemporaries(copy);
                QFile::remove(path);
            }
            ::close(descriptor);
        }
    }
    std::vector<std::unique_ptr<RecoverySlot>> orphans;
    const QStringList copies =
        place.entryList({QLatin1Char('*') + kCopySuffix}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QString& name : copies) {
        const QString copy = place.filePath(name);
        if (const int descriptor = lock(lockOf(copy)); descriptor >= 0) {
            if (QFile::exists(copy)) {
                removeTemporaries(copy);
                orphans.emplace_back(new RecoverySlot(copy, descriptor));
            } else {
                QFile::remove(lockOf(copy));
                ::close(descriptor);
            }
        }
    }
    return orphans;
}

void RecoverySlot::removeCopy() const {
    QFile::remove(m_copy);
}

} // namespace millrace::ui
