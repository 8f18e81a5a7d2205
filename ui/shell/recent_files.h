// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

class QMenu;

namespace millrace::ui {

/// The project files opened last, kept in the settings and shared by all windows. Pinned ones stay whatever
/// is opened after them.
class RecentFiles final : public QObject {
    Q_OBJECT

public:
    /// How many are kept beside the pinned ones.
    static constexpr int kMost = 10;

    using QObject::QObject;

    /// The pinned ones, then the others, newest first.
    [[nodiscard]] QStringList files() const;

    [[nodiscard]] bool isPinned(const QString& file) const;

    void add(const QString& file);
    void remove(const QString& file);
    void pin(const QString& file, bool pinned);

    /// Forgets all but the pinned ones.
    void clear();

    /// Forgets those that are no longer there, pinned or not.
    void removeMissing();

    /// Fills `menu` each time it is opened. A file that is no longer there is grey and says so.
    void fill(QMenu* menu);

signals:
    void openRequested(const QString& file);

private:
    void rebuild(QMenu* menu);
    void addFile(QMenu* menu, const QString& file, int number);
    void addCare(QMenu* menu, const QStringList& files);
};

} // namespace millrace::ui
