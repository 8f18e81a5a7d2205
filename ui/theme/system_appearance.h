// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace millrace::ui {

/// Whether the desktop prefers dark windows. Qt tells since 6.5; until then each platform is asked in its own
/// way: the settings portal on D-Bus, the registry on Windows, elsewhere the palette that the platform gives.
class SystemAppearance final : public QObject {
    Q_OBJECT

public:
    explicit SystemAppearance(QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }

    /// Asks the platform again.
    void look();

signals:
    void changed();

private slots:
    void portalSettingChanged(const QString& space, const QString& key);

private:
    bool m_dark = false;
    bool m_paletteDark = false; ///< of the palette before we set ours
};

} // namespace millrace::ui
