// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <functional>

class QWidget;

namespace millrace::ui {

/// Figures that change faster than they can be read: at most four updates a second, the newest state always
/// shown in the end, and none while the panel is not in sight.
class UpdateLimiter final : public QObject {
    Q_OBJECT

public:
    /// `update` takes the state of the moment at which it is called.
    UpdateLimiter(QWidget* panel, std::function<void()> update);

    /// Something changed.
    void request();

    /// Updates now if something changed, in sight or not.
    void flush();

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void updateIfDue();

    QWidget* m_panel;
    std::function<void()> m_update;
    QTimer m_rest;
    bool m_pending = false;
};

} // namespace millrace::ui
