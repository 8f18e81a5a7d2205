// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/real/hands.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QProcess>
#include <QTest>
#include <QTimer>

namespace millrace::ui {

QMenu* Hands::shownMenu() {
    return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

bool Hands::isMenuOpen() {
    return shownMenu() != nullptr;
}

bool Hands::isMenuClosed() {
    return shownMenu() == nullptr;
}

QAction* Hands::entryOf(const QMenu& menu, const QString& text) {
    for (QAction* action : menu.actions()) {
        QString words = action->text();
        if (words.remove(QLatin1Char('&')).section(QLatin1Char('\t'), 0, 0) == text) {
            return action;
        }
    }
    return nullptr;
}

void Hands::fail(const QString& why) {
    QTest::qFail(qPrintable(why), __FILE__, __LINE__);
}

void Hands::onceThere(std::function<bool()> isThere, std::function<QStringList()> words) {
    constexpr int kLookMs = 20;
    auto* look = new QTimer(qApp);
    QObject::connect(look, &QTimer::timeout, look,
                     [look, isThere = std::move(isThere), words = std::move(words)] {
                         if (isThere()) {
                             look->stop();
                             look->deleteLater();
                             QProcess::startDetached(QStringLiteral("xdotool"), words());
                         }
                     });
    look->start(kLookMs);
}

void Hands::xdotool(const QStringList& words) {
    QProcess process;
    process.start(QStringLiteral("xdotool"), words);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, kPatienceMs)) {
        fail(QStringLiteral("xdotool hangs: ") + words.join(QLatin1Char(' ')));
    }
}

QStringList Hands::at(const QWidget* widget, QPoint place) {
    const QPoint point = widget->mapToGlobal(place);
    return {QStringLiteral("mousemove"), QString::number(point.x()), QString::number(point.y())};
}

void Hands::keys(const QStringList& names) {
    xdotool(QStringList{QStringLiteral("key"), QStringLiteral("--delay"), QStringLiteral("6")} + names);
}

void Hands::type(const QString& text) {
    xdotool({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("5"), text});
}

void Hands::enter(QWidget* target, const QString& text) {
    reach(target);
    keys({QStringLiteral("ctrl+a")});
    type(text);
    keys({QStringLiteral("Return")});
}

} // namespace millrace::ui
