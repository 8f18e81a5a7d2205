// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/window_state.h"

#include "shell/action_table.h"
#include "shell/panels.h"
#include "theme/language.h"
#include "theme/motion.h"
#include "theme/theme.h"

#include <QMainWindow>
#include <QScreen>
#include <QSettings>

#include <array>

namespace millrace::ui {

namespace {

const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kStateKey = QStringLiteral("window/panels");
const QString kThemeKey = QStringLiteral("looks/theme");
const QString kLanguageKey = QStringLiteral("looks/language");

struct ThemeEntry {
    ActionId action;
    ThemeChoice choice;
    const char* name;
};

constexpr std::array kThemes{ThemeEntry{ActionId::themeSystem, ThemeChoice::system, "system"},
                             ThemeEntry{ActionId::themeLight, ThemeChoice::light, "light"},
                             ThemeEntry{ActionId::themeDark, ThemeChoice::dark, "dark"},
                             ThemeEntry{ActionId::themeContrast, ThemeChoice::contrast, "contrast"}};

struct LanguageEntry {
    ActionId action;
    const char* code; ///< empty: the system's
};

constexpr std::array kLanguages{LanguageEntry{ActionId::languageSystem, ""},
                                LanguageEntry{ActionId::languageEnglish, "en"},
                                LanguageEntry{ActionId::languageKorean, "ko"}};

} // namespace

void restoreLooks(Language& language) {
    const QSettings settings;
    const QString theme = settings.value(kThemeKey).toString();
    for (const ThemeEntry& entry : kThemes) {
        if (theme == QLatin1String(entry.name)) {
            Theme::instance().choose(entry.choice);
        }
    }
    language.choose(settings.value(kLanguageKey).toString());
}

WindowState::WindowState(Language& language, ActionTable& actions, QMainWindow& window)
    : QObject(&window)
    , m_language(language)
    , m_actions(actions)
    , m_window(window) {
    for (const ThemeEntry& entry : kThemes) {
        connect(actions.action(entry.action), &QAction::triggered, this, [entry] {
            Theme::instance().choose(entry.choice);
            QSettings().setValue(kThemeKey, QLatin1String(entry.name));
        });
    }
    for (const LanguageEntry& entry : kLanguages) {
        connect(actions.action(entry.action), &QAction::triggered, this, [this, entry] {
            m_language.choose(QLatin1String(entry.code));
            QSettings().setValue(kLanguageKey, QLatin1String(entry.code));
        });
    }
    Motion& motion = Motion::instance();
    connect(actions.action(ActionId::reduceMotion), &QAction::triggered, &motion, &Motion::reduce);
    connect(&motion, &Motion::changed, this, &WindowState::showChoices);
    connect(&Theme::instance(), &Theme::changed, this, &WindowState::showChoices);
    connect(&language, &Language::changed, this, &WindowState::showChoices);
    showChoices();
}

void WindowState::showChoices() {
    for (const ThemeEntry& entry : kThemes) {
        m_actions.action(entry.action)->setChecked(Theme::instance().choice() == entry.choice);
    }
    for (const LanguageEntry& entry : kLanguages) {
        m_actions.action(entry.action)->setChecked(m_language.choice() == QLatin1String(entry.code));
    }
    m_actions.action(ActionId::reduceMotion)->setChecked(motionReduced());
    m_window.setAnimated(!motionReduced());
}

bool WindowState::restore(Panels& panels) {
    const QSettings settings;
    const bool hasGeometry = m_window.restoreGeometry(settings.value(kGeometryKey).toByteArray());
    const bool hasState = panels.restore(settings.value(kStateKey).toByteArray());
    if (!hasGeometry) {
        applyDefaultSize();
    }
    return hasState;
}

void WindowState::keep(const QByteArray& panels) const {
    QSettings settings;
    settings.setValue(kGeometryKey, m_window.saveGeometry());
    settings.setValue(kStateKey, panels);
}

void WindowState::applyDefaultSize() {
    constexpr QSize kLargest(1920, 1200);
    constexpr QSize kOnLargeScreens(1600, 1000);
    const QRect available = m_window.screen()->availableGeometry();
    if (available.width() <= kLargest.width() && available.height() <= kLargest.height()) {
        m_window.setGeometry(available);
        m_window.setWindowState(m_window.windowState() | Qt::WindowMaximized);
    } else {
        QRect place(QPoint(), kOnLargeScreens);
        place.moveCenter(available.center());
        m_window.setGeometry(place);
    }
}

} // namespace millrace::ui
