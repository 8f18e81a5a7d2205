// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "recovery/recovery_slot.h"

#include <QByteArray>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace millrace {
enum class SavePoint;
}

namespace millrace::ui {

class Document;

/// Shortest, longest and usual time between two recovery copies, in seconds.
inline constexpr int kLeastRecoverySeconds = 5;
inline constexpr int kMostRecoverySeconds = 600;
inline constexpr int kUsualRecoverySeconds = 30;

/// The time between two recovery copies as the settings have it, in seconds.
[[nodiscard]] int recoverySeconds();
void setRecoverySeconds(int seconds);

/// Keeps a recovery copy of one document while it differs from its file: written when work has rested for a
/// few seconds, and at the latest when three quarters of an interval have gone since the first edit that is
/// not in it: the rest is for writing, so that no lost work is older than the interval. Never touches the
/// document's own file. Writing happens beside the window's thread.
class RecoveryKeeper final : public QObject {
    Q_OBJECT

public:
    /// `base` answers with the fileDigest() of the file as the document knows it.
    RecoveryKeeper(Document& document, std::function<QByteArray()> base, QObject* parent = nullptr);

    /// Waits for a copy being written. The copy stays: only discard() says that the work is not wanted.
    ~RecoveryKeeper() override;

    /// Goes on in the slot from which the document's content was recovered, so that it is never without a
    /// copy.
    void adopt(std::unique_ptr<RecoverySlot> slot);

    /// The document is left and what was not saved is not wanted: no copy from now on.
    void discard();

    /// Writes a copy now if the newest edits are in none.
    void writeSoon();

    /// Other times than the settings', in milliseconds; for tests.
    void setTimes(int interval, int rest);

    /// Called on the writing thread at each SavePoint of a copy; for the test that ends the program there.
    void onSavePoint(std::function<void(SavePoint)> reached) { m_atPoint = std::move(reached); }

    /// Path of the copy; empty while there was no need for one.
    [[nodiscard]] QString copy() const { return m_slot == nullptr ? QString() : m_slot->copy(); }

signals:
    /// A copy of the document as it is now is being written.
    void begun();
    /// A copy holds all edits made before its writing began.
    void written();
    /// A copy could not be written, for the first time since one could: a sentence.
    void failed(const QString& sentence);

private:
    void changed();
    void removeCopy();
    void begin();
    void finished(const std::optional<Error>& error);
    [[nodiscard]] bool hasSlot();

    Document& m_document;
    std::function<QByteArray()> m_base;
    std::function<void(SavePoint)> m_atPoint;
    std::unique_ptr<RecoverySlot> m_slot;
    QThreadPool m_writer; ///< one thread: what is asked for happens in its order
    QTimer m_latest;
    QTimer m_rest;
    int m_interval = 0;   ///< milliseconds; 0: by the settings
    bool m_isDue = false; ///< there are edits that are in no copy
    bool m_isWriting = false;
    bool m_isWanted = false; ///< another copy was asked for while one is being written
    bool m_isDiscarded = false;
    bool m_hasFailed = false;
};

} // namespace millrace::ui
