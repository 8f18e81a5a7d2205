// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace millrace::ui {

/// What the desktop prefers: dark windows, more contrast, less motion. Qt tells part of it since 6.5
/// and 6.10; until then each platform is asked in its own way: the settings portal on D-Bus, the registry on
/// Windows, elsewhere the palette that the platform gives.
class SystemAppearance final : public QObject {
    Q_OBJECT

public:
    explicit SystemAppearance(QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_now.dark; }

    [[nodiscard]] bool wantsContrast() const { return m_now.contrast; }

    [[nodiscard]] bool wantsLessMotion() const { return m_now.stillness; }

    /// Asks the platform again.
    void look();

signals:
    void changed();

private slots:
    void portalSettingChanged(const QString& space, const QString& key);

private:
    struct Wishes {
        bool dark = false;
        bool contrast = false;
        bool stillness = false;
        friend bool operator==(const Wishes&, const Wishes&) = default;
    };

    [[nodiscard]] Wishes askPlatform() const;

    bool m_paletteDark = false; ///< of the palette before we set ours
    Wishes m_now;
};

} // namespace millrace::ui
