// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>
#include <vector>

namespace millrace::ui {

/// The folder of recovery copies, below the program's data.
[[nodiscard]] QString recoveryFolder();

/// A place for one recovery copy: two files, the copy and a lock. The system drops the lock when the process
/// ends, however it ends, so that no process id has to be trusted; two windows never hold the same slot.
class RecoverySlot {
public:
    /// A new slot, held by this process; the copy is not there yet. The folder is made when it is missing.
    /// Errors: the folder cannot be written.
    [[nodiscard]] static Result<std::unique_ptr<RecoverySlot>> create(const QString& folder);

    /// Takes over every slot of `folder` that holds a copy and whose process is gone; oldest first. Locks
    /// without a copy are cleared away.
    [[nodiscard]] static std::vector<std::unique_ptr<RecoverySlot>> claimOrphans(const QString& folder);

    /// Lets go; a copy that is there stays for the next start.
    ~RecoverySlot();

    RecoverySlot(const RecoverySlot&) = delete;
    RecoverySlot& operator=(const RecoverySlot&) = delete;

    /// Path of the copy.
    [[nodiscard]] const QString& copy() const { return m_copy; }

    /// Removes the copy, if there is one; the slot stays held.
    void removeCopy() const;

private:
    RecoverySlot(QString copy, int lock);

    QString m_copy;
    int m_lock; ///< descriptor of the lock file
};

} // namespace millrace::ui
