// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/file_watch.h"

#include "recovery/recovery_copy.h"

#include <QFileInfo>

namespace millrace::ui {

namespace {

std::optional<QByteArray> digestOf(const QString& path) {
    const QByteArray digest = fileDigest(path);
    return digest.isEmpty() ? std::nullopt : std::optional(digest);
}

} // namespace

FileWatch::FileWatch(QObject* parent)
    : QObject(parent) {
    // A save is several steps (a new file, a rename); one look after them is enough.
    constexpr int kSettleMs = 200;
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSettleMs);
    connect(&m_soon, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon, qOverload<>(&QTimer::start));
}

void FileWatch::watch(const QString& file) {
    m_soon.stop();
    m_file = file;
    m_digest = digestOf(file);
    m_told = m_digest;
    rewatch();
}

void FileWatch::watch(const QString& file, const QByteArray& base) {
    watch(file);
    m_digest = base;
}

bool FileWatch::differs() const {
    const std::optional<QByteArray> now = digestOf(m_file);
    return now.has_value() && m_digest.has_value() && now != m_digest;
}

void FileWatch::rewatch() {
    QStringList wanted;
    if (!m_file.isEmpty()) {
        // The folder, too: programs that save by renaming replace the file that is watched.
        wanted << QFileInfo(m_file).absolutePath();
        if (QFileInfo::exists(m_file)) {
            wanted << m_file;
        }
    }
    const QStringList present = m_watcher.files() + m_watcher.directories();
    for (const QString& path : present) {
        if (!wanted.contains(path)) {
            m_watcher.removePath(path);
        }
    }
    for (const QString& path : wanted) {
        if (!present.contains(path)) {
            m_watcher.addPath(path);
        }
    }
}

void FileWatch::look() {
    rewatch();
    const std::optional<QByteArray> now = digestOf(m_file);
    if (now == m_told) {
        return;
    }
    m_told = now;
    if (now == m_digest) {
        return; // changed and back again
    }
    if (now) {
        emit changed();
    } else {
        emit removed();
    }
}

} // namespace millrace::ui
