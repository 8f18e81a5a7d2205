// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace millrace::ui {

/// Whether things may move on their own. Everything that animates asks before it starts and stops on
/// changed().
class Motion final : public QObject {
    Q_OBJECT

public:
    /// The one of the application, made on the first call.
    [[nodiscard]] static Motion& instance();

    /// The person's choice if they made one (setting `looks/reduceMotion`), else the desktop's preference.
    [[nodiscard]] bool isReduced() const;

    /// Chooses, from now on and for later starts.
    void reduce(bool reduced);

    /// Forgets the choice: the desktop's preference counts again.
    void followSystem();

signals:
    void changed(bool reduced);

private:
    explicit Motion(QObject* parent);
    void look();

    bool m_reduced = false; ///< as last told
};

/// Motion::isReduced() of the application.
[[nodiscard]] bool motionReduced();

} // namespace millrace::ui
