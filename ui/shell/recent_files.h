// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

class QMenu;

namespace millrace::ui {

/// The project files opened last, newest first, kept in the settings.
class RecentFiles final : public QObject {
    Q_OBJECT

public:
    static constexpr int kMost = 10;

    explicit RecentFiles(QObject* parent = nullptr);

    [[nodiscard]] const QStringList& files() const { return m_files; }

    void add(const QString& file);
    void remove(const QString& file);
    void clear();

    /// Fills `menu` each time it is opened. A file that is no longer there is said so.
    void fill(QMenu* menu);

signals:
    void openRequested(const QString& file);

private:
    void rebuild(QMenu* menu);
    void keep();

    QStringList m_files;
};

} // namespace millrace::ui
