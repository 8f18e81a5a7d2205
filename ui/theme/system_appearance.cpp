// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/system_appearance.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>
#include <QVariant>

#include <optional>

#ifdef MILLRACE_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#endif

namespace millrace::ui {

namespace {

#if defined(MILLRACE_DBUS)

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
constexpr auto kService = "org.freedesktop.portal.Desktop";
constexpr auto kPath = "/org/freedesktop/portal/desktop";
constexpr auto kInterface = "org.freedesktop.portal.Settings";
constexpr auto kSpace = "org.freedesktop.appearance";
constexpr int kPatienceMs = 200; ///< the window must not wait for a portal that hangs

/// A number of the portal; nothing: there is no portal, or it does not know the key.
std::optional<uint> askPortal(const char* key) {
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return std::nullopt;
    }
    auto call = QDBusMessage::createMethodCall(QLatin1String(kService), QLatin1String(kPath),
                                               QLatin1String(kInterface), QStringLiteral("Read"));
    call << QString::fromLatin1(kSpace) << QString::fromLatin1(key);
    const QDBusMessage answer = bus.call(call, QDBus::Block, kPatienceMs);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty()) {
        return std::nullopt;
    }
    QVariant value = answer.arguments().constFirst();
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value.toUInt();
}

std::optional<bool> askDark() {
    const uint scheme = askPortal("color-scheme").value_or(0); // 0: no preference, 1: dark, 2: light
    return scheme == 0 ? std::nullopt : std::optional<bool>(scheme == 1);
}

bool askContrast() {
    return askPortal("contrast").value_or(0) == 1; // 1: higher
}

bool askStillness() {
    return askPortal("reduced-motion").value_or(0) == 1; // 1: reduced
}

#elif defined(Q_OS_WIN)

QVariant registryValue(const char* key, const char* name) {
    return QSettings(QLatin1String("HKEY_CURRENT_USER\\") + QLatin1String(key), QSettings::NativeFormat)
        .value(QLatin1String(name));
}

std::optional<bool> askDark() {
    const QVariant light = registryValue("Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                                         "AppsUseLightTheme");
    return light.isValid() ? std::optional<bool>(light.toInt() == 0) : std::nullopt;
}

bool askContrast() {
    // A decimal number as text; its lowest bit is HCF_HIGHCONTRASTON.
    return (registryValue("Control Panel\\Accessibility\\HighContrast", "Flags").toString().toUInt() & 1U) !=
           0;
}

bool askStillness() {
    return registryValue("Control Panel\\Desktop\\WindowMetrics", "MinAnimate").toString() ==
           QLatin1String("0");
}

#else

std::optional<bool> askDark() {
    return std::nullopt;
}

bool askContrast() {
    return false;
}

bool askStillness() {
    return false;
}

#endif

} // namespace

SystemAppearance::SystemAppearance(QObject* parent)
    : QObject(parent) {
    const QPalette palette = QGuiApplication::palette();
    m_paletteDark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    m_now = askPlatform();
#ifdef MILLRACE_DBUS
    QDBusConnection::sessionBus().connect(QLatin1String(kService), QLatin1String(kPath),
                                          QLatin1String(kInterface), QStringLiteral("SettingChanged"), this,
                                          SLOT(portalSettingChanged(QString, QString)));
#endif
}

SystemAppearance::Wishes SystemAppearance::askPlatform() const {
    return {askDark().value_or(m_paletteDark), askContrast(), askStillness()};
}

void SystemAppearance::portalSettingChanged(const QString& space, const QString&) {
    if (space == QLatin1String("org.freedesktop.appearance")) {
        look();
    }
}

void SystemAppearance::look() {
    const Wishes now = askPlatform();
    if (now != m_now) {
        m_now = now;
        emit changed();
    }
}

} // namespace millrace::ui
