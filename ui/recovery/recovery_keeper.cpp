// SPDX-License-Identifier: GPL-3.0-or-later
#include "recovery/recovery_keeper.h"

#include "document/document.h"
#include "document/wording.h"
#include "model/project_file.h"
#include "recovery/recovery_copy.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace millrace::ui {

namespace {

const QString kIntervalKey = QStringLiteral("recovery/interval");
constexpr int kMillisecondsPerSecond = 1000;
constexpr int kRestMs = 3000;
constexpr int kPartForWriting = 4; ///< of the interval: the copy is to be whole by its end

} // namespace

int recoverySeconds() {
    return std::clamp(QSettings().value(kIntervalKey, kUsualRecoverySeconds).toInt(), kLeastRecoverySeconds,
                      kMostRecoverySeconds);
}

void setRecoverySeconds(int seconds) {
    QSettings().setValue(kIntervalKey, std::clamp(seconds, kLeastRecoverySeconds, kMostRecoverySeconds));
}

RecoveryKeeper::RecoveryKeeper(Document& document, std::function<QByteArray()> base, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_base(std::move(base)) {
    m_writer.setMaxThreadCount(1);
    m_latest.setSingleShot(true);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_latest, &QTimer::timeout, this, &RecoveryKeeper::writeSoon);
    connect(&m_rest, &QTimer::timeout, this, &RecoveryKeeper::writeSoon);
    connect(&document, &Document::changed, this, &RecoveryKeeper::changed);
    connect(&document, &Document::replaced, this, &RecoveryKeeper::changed);
    connect(&document, &Document::modifiedChanged, this, &RecoveryKeeper::changed);
}

RecoveryKeeper::~RecoveryKeeper() {
    m_writer.waitForDone();
}

void RecoveryKeeper::setTimes(int interval, int rest) {
    m_interval = interval;
    m_rest.setInterval(rest);
}

void RecoveryKeeper::changed() {
    if (!m_document.isModified()) {
        removeCopy();
        return;
    }
    m_isDue = true;
    m_isDiscarded = false;
    m_rest.start();
    if (!m_latest.isActive()) {
        const int interval = m_interval > 0 ? m_interval : recoverySeconds() * kMillisecondsPerSecond;
        m_latest.start(interval - interval / kPartForWriting);
    }
}

void RecoveryKeeper::adopt(std::unique_ptr<RecoverySlot> slot) {
    m_writer.waitForDone();
    if (m_slot != nullptr) {
        m_slot->removeCopy();
    }
    m_slot = std::move(slot);
    changed();
}

void RecoveryKeeper::discard() {
    m_isDiscarded = true;
    removeCopy();
}

void RecoveryKeeper::removeCopy() {
    m_isDue = false;
    m_rest.stop();
    m_latest.stop();
    if (m_slot != nullptr) {
        // Behind a copy that is being written.
        m_writer.start([path = m_slot->copy()] { QFile::remove(path); });
    }
}

bool RecoveryKeeper::hasSlot() {
    if (m_slot != nullptr) {
        return true;
    }
    Result<std::unique_ptr<RecoverySlot>> slot = RecoverySlot::create(recoveryFolder());
    if (!slot) {
        finished(slot.error());
        return false;
    }
    m_slot = std::move(slot).value();
    return true;
}

void RecoveryKeeper::writeSoon() {
    if (!m_isDue || !m_document.isModified() || m_isDiscarded) {
        return;
    }
    if (m_isWriting) {
        m_isWanted = true; // one at a time
    } else {
        begin();
    }
}

void RecoveryKeeper::begin() {
    m_isDue = false;
    m_rest.stop();
    m_latest.stop();
    if (!hasSlot()) {
        return;
    }
    m_isWriting = true;
    emit begun();
    RecoveryCopy copy{m_document.file(),
                      m_document.title(),
                      QDateTime::currentDateTimeUtc(),
                      QCoreApplication::applicationPid(),
                      m_document.file().isEmpty() ? QByteArray() : m_base(),
                      {}};
    m_writer.start([this, copy = std::move(copy), pipeline = m_document.pipeline(), path = m_slot->copy(),
                    &catalog = m_document.types().catalog(), atPoint = m_atPoint]() mutable {
        copy.project = QByteArray::fromStdString(formatProject(pipeline, catalog));
        const Result<void> result = writeFileAtomically(std::filesystem::path(path.toStdU16String()),
                                                        recoveryText(copy).toStdString(), atPoint);
        const std::optional<Error> error = result ? std::nullopt : std::optional(result.error());
        QMetaObject::invokeMethod(
            this,
            [this, error] {
                m_isWriting = false;
                finished(error);
                if (std::exchange(m_isWanted, false)) {
                    writeSoon();
                }
            },
            Qt::QueuedConnection);
    });
}

void RecoveryKeeper::finished(const std::optional<Error>& error) {
    if (!error) {
        m_hasFailed = false;
        emit written();
        return;
    }
    if (m_document.isModified() && !m_isDiscarded) {
        changed(); // tries again
    }
    if (!std::exchange(m_hasFailed, true)) {
        emit failed(sentenceOf(*error));
    }
}

} // namespace millrace::ui
