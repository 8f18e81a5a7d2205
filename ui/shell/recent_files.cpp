// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recent_files.h"

#include "theme/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

#include <algorithm>

namespace millrace::ui {

namespace {

const QString kRecentKey = QStringLiteral("files/recent");
const QString kPinnedKey = QStringLiteral("files/pinned");

QStringList stored(const QString& key) {
    return QSettings().value(key).toStringList();
}

void store(const QString& key, const QStringList& files) {
    QSettings().setValue(key, files);
}

bool isMissing(const QString& file) {
    return !QFileInfo::exists(file);
}

/// The path with the home folder as `~`, since the end of a path tells more than its beginning; for a menu.
QString shortPath(const QString& file) {
    const QString home = QDir::homePath();
    QString path = QDir::toNativeSeparators(file);
    if (file.startsWith(home + QLatin1Char('/'))) {
        path = QLatin1Char('~') + path.mid(home.size());
    }
    return path.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

QStringList RecentFiles::files() const {
    QStringList all = stored(kPinnedKey);
    int others = 0;
    for (const QString& file : stored(kRecentKey)) {
        if (!all.contains(file) && others < kMost) {
            all << file;
            ++others;
        }
    }
    return all;
}

bool RecentFiles::isPinned(const QString& file) const {
    return stored(kPinnedKey).contains(file);
}

void RecentFiles::add(const QString& file) {
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList recent = stored(kRecentKey);
    recent.removeAll(path);
    recent.prepend(path);
    const QStringList pinned = stored(kPinnedKey);
    const auto isPinned = [&pinned](const QString& one) { return pinned.contains(one); };
    const auto count = std::count_if(recent.cbegin(), recent.cend(), isPinned);
    store(kRecentKey, recent.mid(0, kMost + count));
}

void RecentFiles::remove(const QString& file) {
    for (const QString& key : {kRecentKey, kPinnedKey}) {
        QStringList files = stored(key);
        files.removeAll(file);
        store(key, files);
    }
}

void RecentFiles::pin(const QString& file, bool pinned) {
    QStringList files = stored(kPinnedKey);
    files.removeAll(file);
    if (pinned) {
        files << file;
    }
    store(kPinnedKey, files);
    QStringList recent = stored(kRecentKey);
    if (!recent.contains(file)) {
        store(kRecentKey, QStringList{file} + recent);
    }
}

void RecentFiles::clear() {
    store(kRecentKey, {});
}

void RecentFiles::removeMissing() {
    for (const QString& key : {kRecentKey, kPinnedKey}) {
        QStringList files = stored(key);
        files.removeIf(isMissing);
        store(key, files);
    }
}

void RecentFiles::fill(QMenu* menu) {
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { rebuild(menu); });
    rebuild(menu);
}

void RecentFiles::rebuild(QMenu* menu) {
    // Submenus are children of the menu and not cleared with its entries.
    qDeleteAll(menu->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
    menu->clear();
    menu->setToolTipsVisible(true);
    const QStringList all = files();
    int number = 0;
    for (const QString& file : all) {
        addFile(menu, file, ++number);
    }
    if (all.isEmpty()) {
        menu->addAction(tr("No files yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    addCare(menu, all);
}

void RecentFiles::addFile(QMenu* menu, const QString& file, int number) {
    constexpr int kDigits = 9;
    const bool missing = isMissing(file);
    const QString text =
        missing ? tr("%1 (no longer there)", "a file").arg(shortPath(file)) : shortPath(file);
    QAction* action = menu->addAction(number <= kDigits ? QStringLiteral("&%1  %2").arg(number).arg(text)
                                                        : QStringLiteral("    %1").arg(text));
    action->setData(file);
    action->setToolTip(QDir::toNativeSeparators(file));
    action->setIcon(Theme::instance().icon(missing          ? QStringLiteral("warning")
                                           : isPinned(file) ? QStringLiteral("pin")
                                                            : QStringLiteral("project")));
    action->setEnabled(!missing);
    connect(action, &QAction::triggered, this, [this, file] { emit openRequested(file); });
}

void RecentFiles::addCare(QMenu* menu, const QStringList& files) {
    QMenu* pins = menu->addMenu(Theme::instance().icon(QStringLiteral("pin")), tr("&Keep at the top"));
    for (const QString& file : files) {
        QAction* action = pins->addAction(shortPath(file));
        action->setCheckable(true);
        action->setChecked(isPinned(file));
        connect(action, &QAction::triggered, this, [this, file](bool pinned) { pin(file, pinned); });
    }
    const bool anyMissing = std::any_of(files.cbegin(), files.cend(), isMissing);
    QAction* missing = menu->addAction(Theme::instance().icon(QStringLiteral("warning")),
                                       tr("&Remove from the list what is no longer there"));
    missing->setVisible(anyMissing);
    connect(missing, &QAction::triggered, this, &RecentFiles::removeMissing);
    QAction* clearing =
        menu->addAction(Theme::instance().icon(QStringLiteral("delete")), tr("&Clear this list"));
    connect(clearing, &QAction::triggered, this, &RecentFiles::clear);
}

} // namespace millrace::ui
