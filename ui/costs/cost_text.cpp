// SPDX-License-Identifier: GPL-3.0-or-later
#include "costs/cost_text.h"

#include "panels/panel_parts.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>

namespace millrace::ui {

namespace {

struct CostText {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::CostText)
};

int placesIn(const std::string& digits) {
    const auto point = digits.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(digits.size() - point - 1);
}

} // namespace

int decimalsOf(const Money& amount) {
    constexpr int kCents = 2;
    return std::max(kCents, placesIn(amount.exactText()));
}

QString exactAmountText(const Money& amount, int alignTo) {
    const int decimals = decimalsOf(amount);
    return QLocale().toCurrencyString(amount.toDouble(), CostText::tr("$", "US dollars"), decimals) +
           QString(std::max(0, alignTo - decimals), kFigureSpace);
}

QString atLeastText(const QString& amount) {
    return CostText::tr("≥ %1", "an amount of which a part is unknown").arg(amount);
}

QString quantityText(const Ratio& quantity, int decimals) {
    const std::string digits = quantity.text(decimals);
    return QLocale().toString(QString::fromStdString(digits).toDouble(), 'f', placesIn(digits));
}

QString meterUnitText(const std::string& unit) {
    return QCoreApplication::translate("cost", unit.c_str());
}

QString dayText(const std::string& isoDay) {
    const QString text = QString::fromStdString(isoDay);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : text;
}

} // namespace millrace::ui
