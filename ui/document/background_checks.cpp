// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/background_checks.h"

#include "checks/design_checks.h"

#include <QtConcurrentRun>

namespace millrace::ui {

BackgroundChecks::BackgroundChecks(const NodeTypes& types, const Pipeline& pipeline, QObject* parent)
    : QObject(parent)
    , m_types(types)
    , m_pipeline(pipeline) {
    constexpr int kRestMs = 120;
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &BackgroundChecks::begin);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BackgroundChecks::finished);
}

BackgroundChecks::~BackgroundChecks() {
    m_watcher.waitForFinished();
}

void BackgroundChecks::schedule() {
    m_outdated = true;
    m_rest.start();
}

void BackgroundChecks::checkNow() {
    m_outdated = true;
    m_isDue = false;
    m_rest.stop();
    emit checked(checkPipeline(m_pipeline, m_types, m_folder));
}

void BackgroundChecks::begin() {
    if (m_watcher.isRunning()) {
        m_isDue = true;
        return;
    }
    m_isDue = false;
    m_outdated = false;
    m_watcher.setFuture(QtConcurrent::run([pipeline = m_pipeline, &types = m_types, folder = m_folder] {
        return checkPipeline(pipeline, types, folder);
    }));
}

void BackgroundChecks::finished() {
    if (!m_outdated) {
        emit checked(m_watcher.result());
    } else if (m_isDue) {
        begin();
    }
}

} // namespace millrace::ui
