// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace millrace::ui {

/// What a recovery copy holds. On disk it is one line of JSON that says where the work belongs, and below it
/// the project as it would have been saved.
struct RecoveryCopy {
    QString file;      ///< the project's file; empty while it had none
    QString title;     ///< what the window called it
    QDateTime written; ///< when the copy was made, UTC
    qint64 process = 0;
    QByteArray base; ///< fileDigest() of the file that the work began from; empty: there was none
    QByteArray project;
};

[[nodiscard]] QByteArray recoveryText(const RecoveryCopy& copy);

/// Errors: missing, larger than 64 MiB, no recovery copy; `where` is the file.
[[nodiscard]] Result<RecoveryCopy> readRecoveryCopy(const QString& path);

/// Whether the project's file holds the same work already: the program ended between a save and the removal
/// of the copy.
[[nodiscard]] bool isSavedAlready(const RecoveryCopy& copy);

/// Tells one content of a file from another; empty when the file cannot be read.
[[nodiscard]] QByteArray fileDigest(const QString& path);

} // namespace millrace::ui
