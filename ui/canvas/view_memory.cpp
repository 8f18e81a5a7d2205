// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/view_memory.h"

#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QStringList>

#include <cmath>

namespace millrace::ui {

namespace {

const QString kKey = QStringLiteral("canvas/views");

/// One entry: zoom, x, y, file; the file last, for it may have any character in it.
constexpr int kFields = 4;

QString pathOf(const QString& file) {
    return QFileInfo(file).absoluteFilePath();
}

QString fileOf(const QString& entry) {
    return entry.section(QLatin1Char(' '), kFields - 1);
}

} // namespace

void rememberView(const QString& file, const RememberedView& view) {
    const QString path = pathOf(file);
    QSettings settings;
    QStringList entries = settings.value(kKey).toStringList();
    entries.removeIf([&](const QString& entry) { return fileOf(entry) == path; });
    const auto number = [](double value) {
        return QString::number(value, 'g', QLocale::FloatingPointShortest);
    };
    entries.prepend(
        QStringLiteral("%1 %2 %3 ").arg(number(view.zoom), number(view.center.x()), number(view.center.y())) +
        path);
    while (entries.size() > kRememberedViews) {
        entries.removeLast();
    }
    settings.setValue(kKey, entries);
}

std::optional<RememberedView> rememberedView(const QString& file) {
    const QString path = pathOf(file);
    const QSettings settings;
    for (const QString& entry : settings.value(kKey).toStringList()) {
        if (fileOf(entry) != path) {
            continue;
        }
        const auto number = [&entry](int index) {
            bool isNumber = false;
            const double value = entry.section(QLatin1Char(' '), index, index).toDouble(&isNumber);
            return isNumber ? value : std::nan("");
        };
        const RememberedView view{number(0), {number(1), number(2)}};
        const bool isSound = view.zoom > 0 && std::isfinite(view.zoom) && std::isfinite(view.center.x()) &&
                             std::isfinite(view.center.y());
        return isSound ? std::optional(view) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace millrace::ui
