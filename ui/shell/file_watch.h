// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace millrace::ui {

/// Notices when another program changes a file. What counts is the content: a file that was only touched, or
/// written by this program, is not changed.
class FileWatch final : public QObject {
    Q_OBJECT

public:
    explicit FileWatch(QObject* parent = nullptr);

    /// Watches `file` from how it is now; empty: nothing.
    void watch(const QString& file);

    /// Watches `file` as if its content had been that of `base`, a digest() of an earlier time.
    void watch(const QString& file, const QByteArray& base);

    /// Of the content that counts as unchanged; empty while there is no file.
    [[nodiscard]] QByteArray digest() const { return m_digest.value_or(QByteArray()); }

    /// Whether the file is there with another content than when watch() was called.
    [[nodiscard]] bool differs() const;

signals:
    void changed();
    void removed();

private:
    void look();
    void rewatch();

    QString m_file;
    std::optional<QByteArray> m_digest; ///< nothing while the file is not there
    std::optional<QByteArray> m_told;   ///< the change that was signalled last
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
};

} // namespace millrace::ui
