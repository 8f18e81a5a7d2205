// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/system_appearance.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>

#include <optional>

#ifdef MILLRACE_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#endif

namespace millrace::ui {

namespace {

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
#ifdef MILLRACE_DBUS
constexpr auto kService = "org.freedesktop.portal.Desktop";
constexpr auto kPath = "/org/freedesktop/portal/desktop";
constexpr auto kInterface = "org.freedesktop.portal.Settings";
#endif
[[maybe_unused]] constexpr auto kSpace = "org.freedesktop.appearance";
[[maybe_unused]] constexpr auto kKey = "color-scheme";
[[maybe_unused]] constexpr int kPatienceMs = 200; ///< the window must not wait for a portal that hangs

std::optional<bool> askPlatform() {
#if defined(MILLRACE_DBUS)
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return std::nullopt;
    }
    auto call = QDBusMessage::createMethodCall(QLatin1String(kService), QLatin1String(kPath),
                                               QLatin1String(kInterface), QStringLiteral("Read"));
    call << QString::fromLatin1(kSpace) << QString::fromLatin1(kKey);
    const QDBusMessage answer = bus.call(call, QDBus::Block, kPatienceMs);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty()) {
        return std::nullopt;
    }
    QVariant value = answer.arguments().constFirst();
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    const uint scheme = value.toUInt(); // 0: no preference, 1: dark, 2: light
    return scheme == 0 ? std::nullopt : std::optional<bool>(scheme == 1);
#elif defined(Q_OS_WIN)
    const QSettings personalize(
        QStringLiteral(
            "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    const QVariant light = personalize.value(QStringLiteral("AppsUseLightTheme"));
    return light.isValid() ? std::optional<bool>(light.toInt() == 0) : std::nullopt;
#else
    return std::nullopt;
#endif
}

} // namespace

SystemAppearance::SystemAppearance(QObject* parent)
    : QObject(parent) {
    const QPalette palette = QGuiApplication::palette();
    m_paletteDark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    m_dark = askPlatform().value_or(m_paletteDark);
#ifdef MILLRACE_DBUS
    QDBusConnection::sessionBus().connect(QLatin1String(kService), QLatin1String(kPath),
                                          QLatin1String(kInterface), QStringLiteral("SettingChanged"), this,
                                          SLOT(portalSettingChanged(QString, QString)));
#endif
}

void SystemAppearance::portalSettingChanged(const QString& space, const QString& key) {
    if (space == QLatin1String(kSpace) && key == QLatin1String(kKey)) {
        look();
    }
}

void SystemAppearance::look() {
    const bool dark = askPlatform().value_or(m_paletteDark);
    if (dark != m_dark) {
        m_dark = dark;
        emit changed();
    }
}

} // namespace millrace::ui
