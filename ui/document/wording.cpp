// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace millrace::ui {

namespace {

struct Wording {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::Wording)
};

/// `digits`, locale-free, with the locale's separators and as many decimals.
QString localized(const QString& digits) {
    bool isNumber = false;
    const double value = digits.toDouble(&isNumber);
    if (!isNumber || digits.contains(QLatin1Char('e'))) {
        return digits;
    }
    const auto point = digits.indexOf(QLatin1Char('.'));
    const auto decimals = point < 0 ? 0 : static_cast<int>(digits.size() - point - 1);
    return QLocale().toString(value, 'f', decimals);
}

bool isCounted(Unit unit) {
    return unit == Unit::none || unit == Unit::count || unit == Unit::records ||
           unit == Unit::recordsPerSecond || unit == Unit::shards;
}

/// Whole up to 9,999, then with a decimal prefix: 1,200 and 12.5k.
QString countText(double value) {
    constexpr double kLeastShortened = 9999.5;
    constexpr std::array<std::pair<double, const char*>, 4> kSteps{
        {{1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}}};
    if (std::abs(value) < kLeastShortened) {
        // Four digits: 1200, 12.25, 0.001234.
        return localized(std::abs(value) < 999.95 ? QString::fromStdString(formatQuantity(value, Unit::count))
                                                  : QString::number(value, 'f', 0));
    }
    for (const auto& [scale, prefix] : kSteps) {
        // 0.99995 of a step shows as the step itself at four digits.
        if (std::abs(value) >= scale * 0.99995) {
            return localized(QString::number(value / scale, 'g', 4)) + QLatin1String(prefix);
        }
    }
    return localized(QString::number(value, 'f', 0));
}

/// `count` with the unit's word, in the singular where the language has one.
QString countedText(const QString& count, double value, Unit unit) {
    const bool isOne = value == 1;
    const int plural = isOne ? 1 : 2;
    switch (unit) {
    case Unit::records:
        return Wording::tr("%1 records", "a number of them", plural).arg(count);
    case Unit::recordsPerSecond:
        return Wording::tr("%1 records/s", "a number of them", plural).arg(count);
    case Unit::shards:
        return Wording::tr("%1 shards", "a number of them", plural).arg(count);
    default:
        return count;
    }
}

/// Core writes figures with English units and without separators: "2.4k records/s", "1805 records/s".
std::string withTranslatedUnit(const std::string& argument) {
    const auto space = argument.find(' ');
    if (space == std::string::npos || argument.find_first_of("0123456789") != 0) {
        return argument;
    }
    for (const Unit unit : {Unit::records, Unit::recordsPerSecond, Unit::shards}) {
        if (std::string_view(argument).substr(space + 1) == suffixOf(unit)) {
            const QString figure = localized(QString::fromStdString(argument.substr(0, space)));
            return (figure + QLatin1Char(' ') + unitText(unit)).toStdString();
        }
    }
    return argument;
}

} // namespace

QString translated(const Text& text) {
    if (text.context().empty()) {
        return QString::fromStdString(text.english());
    }
    const std::string pattern =
        QCoreApplication::translate(text.context().c_str(), text.source().c_str()).toStdString();
    std::vector<std::string> arguments = text.arguments();
    std::ranges::transform(arguments, arguments.begin(), withTranslatedUnit);
    return QString::fromStdString(fillPlaceholders(pattern, arguments));
}

QString translated(TextSource source) {
    return source.isEmpty() ? QString() : QCoreApplication::translate(source.context, source.source);
}

QString sentenceOf(const Error& error) {
    QString sentence;
    for (const QString& part :
         {QString::fromStdString(error.where), translated(error.what), translated(error.todo)}) {
        if (!part.isEmpty() && !sentence.isEmpty()) {
            sentence += sentence.endsWith(QLatin1Char('.')) ? QLatin1String(" ") : QLatin1String(": ");
        }
        sentence += part;
    }
    return sentence;
}

QString numberText(double value) {
    return localized(QString::fromStdString(formatNumber(value)));
}

QString unitText(Unit unit) {
    // Words differ between languages; symbols (ms, MiB/s) don't.
    switch (unit) {
    case Unit::records:
        return Wording::tr("records");
    case Unit::recordsPerSecond:
        return Wording::tr("records/s");
    case Unit::shards:
        return Wording::tr("shards");
    default: {
        const std::string_view suffix = suffixOf(unit);
        return QString::fromUtf8(suffix.data(), static_cast<qsizetype>(suffix.size()));
    }
    }
}

QString figureText(double value, Unit unit) {
    if (!std::isfinite(value)) {
        return Wording::tr("unknown");
    }
    if (isCounted(unit)) {
        return countedText(countText(value), value, unit);
    }
    const QString plain = QString::fromStdString(formatQuantity(value, unit));
    const auto space = plain.indexOf(QLatin1Char(' '));
    return space < 0 ? localized(plain) : localized(plain.left(space)) + plain.mid(space);
}

QString exactText(double value, Unit unit) {
    const Result<double> shown = parseQuantity(formatQuantity(value, unit), unit);
    if (!std::isfinite(value) || unit == Unit::share || (shown && *shown == value)) {
        return figureText(value, unit);
    }
    return wholeText(value, unit);
}

QString wholeText(double value, Unit unit) {
    if (isCounted(unit)) {
        return countedText(numberText(value), value, unit);
    }
    const QString word = unitText(unit);
    return word.isEmpty() ? numberText(value)
                          : Wording::tr("%1 %2", "number, unit").arg(numberText(value), word);
}

QString unbroken(QString text) {
    static const QRegularExpression afterNumber(QStringLiteral("(?<=\\d|\\d[kMGT]) (?=[\\p{L}%])"));
    static const QRegularExpression perSecond(QStringLiteral("(?<=\\p{L})/(?=s\\b)"));
    constexpr QChar kWordJoiner(0x2060);
    text.replace(afterNumber, QString(QChar(QChar::Nbsp)));
    return text.replace(perSecond, QLatin1Char('/') + QString(kWordJoiner));
}

QString amountText(const Money& amount) {
    const QString digits = QString::fromStdString(shownAmount(amount));
    const auto point = digits.indexOf(QLatin1Char('.'));
    const auto decimals = point < 0 ? 0 : static_cast<int>(digits.size() - point - 1);
    return QLocale().toCurrencyString(digits.toDouble(), Wording::tr("$", "US dollars"), decimals);
}

QString clockText(SimTime time) {
    const std::int64_t tenths = std::max<std::int64_t>(nanosecondsOf(time), 0) / 100'000'000;
    const std::int64_t seconds = tenths / 10;
    const QLatin1Char zero('0');
    const QString clock = QStringLiteral("%1:%2:%3.%4")
                              .arg(seconds / 3600 % 24, 2, 10, zero)
                              .arg(seconds / 60 % 60, 2, 10, zero)
                              .arg(seconds % 60, 2, 10, zero)
                              .arg(tenths % 10);
    const std::int64_t days = seconds / 86400;
    return days == 0 ? clock : Wording::tr("%1d %2", "days, clock").arg(days).arg(clock);
}

} // namespace millrace::ui
