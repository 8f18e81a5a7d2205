// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recent_files.h"

#include "theme/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace millrace::ui {

namespace {

const QString kKey = QStringLiteral("files/recent");

/// The path with the home folder as `~`, since the end of a path tells more than its beginning.
QString shortPath(const QString& file) {
    const QString home = QDir::homePath();
    const QString path = QDir::toNativeSeparators(file);
    return file.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size()) : path;
}

} // namespace

RecentFiles::RecentFiles(QObject* parent)
    : QObject(parent)
    , m_files(QSettings().value(kKey).toStringList().mid(0, kMost)) {}

void RecentFiles::add(const QString& file) {
    const QString path = QFileInfo(file).absoluteFilePath();
    m_files.removeAll(path);
    m_files.prepend(path);
    m_files = m_files.mid(0, kMost);
    keep();
}

void RecentFiles::remove(const QString& file) {
    m_files.removeAll(file);
    keep();
}

void RecentFiles::clear() {
    m_files.clear();
    keep();
}

void RecentFiles::keep() {
    QSettings().setValue(kKey, m_files);
}

void RecentFiles::fill(QMenu* menu) {
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { rebuild(menu); });
    rebuild(menu);
}

void RecentFiles::rebuild(QMenu* menu) {
    menu->clear();
    menu->setToolTipsVisible(true);
    int number = 0;
    for (const QString& file : m_files) {
        QString name = shortPath(file);
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        const bool isThere = QFileInfo::exists(file);
        const QString text = isThere ? name : tr("%1 (no longer there)", "a file").arg(name);
        ++number;
        QAction* action = menu->addAction(number < kMost ? QStringLiteral("&%1  %2").arg(number).arg(text)
                                                         : QStringLiteral("    %1").arg(text));
        action->setData(file);
        action->setToolTip(QDir::toNativeSeparators(file));
        action->setIcon(
            Theme::instance().icon(isThere ? QStringLiteral("project") : QStringLiteral("warning")));
        connect(action, &QAction::triggered, this, [this, file] { emit openRequested(file); });
    }
    if (m_files.isEmpty()) {
        menu->addAction(tr("No files yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    QAction* clearing = menu->addAction(tr("&Clear this list"));
    clearing->setIcon(Theme::instance().icon(QStringLiteral("delete")));
    connect(clearing, &QAction::triggered, this, &RecentFiles::clear);
}

} // namespace millrace::ui
