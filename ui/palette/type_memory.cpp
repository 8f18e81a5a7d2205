// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/type_memory.h"

#include <QSettings>

namespace millrace::ui {

namespace {

constexpr auto kFavouritesKey = "palette/favourites";
constexpr auto kRecentKey = "palette/recent";
constexpr qsizetype kMostRecent = 4;

QStringList listAt(const char* key) {
    return QSettings().value(QLatin1String(key)).toStringList();
}

} // namespace

TypeMemory& TypeMemory::instance() {
    static TypeMemory memory;
    return memory;
}

QStringList TypeMemory::favourites() const {
    return listAt(kFavouritesKey);
}

void TypeMemory::setFavourite(const QString& type, bool favourite) {
    QStringList all = favourites();
    if (type.isEmpty() || all.contains(type) == favourite) {
        return;
    }
    if (favourite) {
        all << type;
    } else {
        all.removeAll(type);
    }
    QSettings().setValue(QLatin1String(kFavouritesKey), all);
    emit favouritesChanged();
}

QStringList TypeMemory::recent() const {
    return listAt(kRecentKey);
}

void TypeMemory::remember(const QString& type) {
    QStringList all = recent();
    all.removeAll(type);
    all.prepend(type);
    QSettings().setValue(QLatin1String(kRecentKey), all.mid(0, kMostRecent));
}

void TypeMemory::clear() {
    QSettings settings;
    settings.remove(QLatin1String(kFavouritesKey));
    settings.remove(QLatin1String(kRecentKey));
    emit favouritesChanged();
}

} // namespace millrace::ui
