// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace millrace::ui {

/// The language of the window and the form of its numbers. A change reaches every widget at once, as
/// QEvent::LanguageChange.
class Language final : public QObject {
    Q_OBJECT

public:
    /// Made once in the application, before the first window.
    explicit Language(QObject* parent = nullptr);

    /// `en`, `ko`; anything else: the system's language if it is one of them, else English.
    void choose(const QString& choice);

    /// What was asked for last; empty: the system's.
    [[nodiscard]] const QString& choice() const { return m_choice; }

    /// The language in force.
    [[nodiscard]] const QString& code() const { return m_code; }

    [[nodiscard]] static QStringList codes();

    /// A language's name in itself: `한국어`.
    [[nodiscard]] static QString nameOf(const QString& code);

signals:
    void changed();

private:
    QString m_choice;
    QString m_code;
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace millrace::ui
