// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace millrace::ui {

Language::Language(QObject* parent)
    : QObject(parent) {}

QStringList Language::codes() {
    return {QStringLiteral("en"), QStringLiteral("ko")};
}

QString Language::nameOf(const QString& code) {
    return code == QLatin1String("ko") ? QString::fromUtf8("한국어") : QStringLiteral("English");
}

void Language::choose(const QString& choice) {
    m_choice = codes().contains(choice) ? choice : QString();
    const QLocale system = QLocale::system();
    const QString spoken = system.language() == QLocale::Korean ? QStringLiteral("ko") : QStringLiteral("en");
    m_code = m_choice.isEmpty() ? spoken : m_choice;
    // The form of numbers follows the language, except that the system may know its own better (en_GB,
    // ko_KR).
    const bool isSystems = system.name().startsWith(m_code);
    QLocale::setDefault(isSystems ? system : QLocale(m_code));
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    // English has a file, too: it holds plural forms.
    if (m_program.load(QStringLiteral(":/i18n/millrace_%1.qm").arg(m_code))) {
        QCoreApplication::installTranslator(&m_program);
    }
    if (m_qt.load(QStringLiteral("qtbase_%1").arg(m_code),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    emit changed();
}

} // namespace millrace::ui
