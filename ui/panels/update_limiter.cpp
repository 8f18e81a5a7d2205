// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/update_limiter.h"

#include <QEvent>
#include <QWidget>

namespace millrace::ui {

namespace {

constexpr int kMillisecondsApart = 250;

} // namespace

UpdateLimiter::UpdateLimiter(QWidget* panel, std::function<void()> update)
    : QObject(panel)
    , m_panel(panel)
    , m_update(std::move(update)) {
    m_rest.setParent(this); // whoever waits for the window sees what is to follow
    m_rest.setSingleShot(true);
    m_rest.setInterval(kMillisecondsApart);
    connect(&m_rest, &QTimer::timeout, this, &UpdateLimiter::updateIfDue);
    panel->installEventFilter(this);
}

void UpdateLimiter::request() {
    m_pending = true;
    updateIfDue();
}

void UpdateLimiter::flush() {
    if (m_pending) {
        m_pending = false;
        m_rest.start();
        m_update();
    }
}

void UpdateLimiter::updateIfDue() {
    if (!m_rest.isActive() && m_panel->isVisible()) {
        flush();
    }
}

bool UpdateLimiter::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_panel && event->type() == QEvent::Show) {
        flush();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace millrace::ui
