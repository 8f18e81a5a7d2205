// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/wording.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace millrace;
using namespace millrace::ui;

class TestWording : public QObject {
    Q_OBJECT

private slots:

    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void figures_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, double value, Unit unit, const char* text) {
            QTest::newRow(name) << value << static_cast<int>(unit) << QString::fromUtf8(text);
        };
        row("small rate", 1200, Unit::recordsPerSecond, "1,200 records/s");
        row("large rate", 12345, Unit::recordsPerSecond, "12.35k records/s");
        row("largest whole", 9999, Unit::count, "9,999");
        row("rounds up", 9999.7, Unit::count, "10k");
        row("million", 2500000, Unit::count, "2.5M");
        row("almost a million", 999990, Unit::count, "1M");
        row("fraction", 0.25, Unit::count, "0.25");
        row("zero", 0, Unit::records, "0 records");
        row("negative", -1200, Unit::count, "-1,200");
        row("bytes per second", 1572864, Unit::bytesPerSecond, "1.5 MiB/s");
        row("milliseconds", 250, Unit::milliseconds, "250 ms");
        row("share", 0.6, Unit::share, "60 %");
        row("shards", 4, Unit::shards, "4 shards");
        row("unknown", std::numeric_limits<double>::quiet_NaN(), Unit::count, "unknown");
    }

    void figures() {
        QFETCH(double, value);
        QFETCH(int, unit);
        QFETCH(QString, text);
        QCOMPARE(figureText(value, static_cast<Unit>(unit)), text);
    }

    void figuresFollowTheLocale() {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(figureText(1200, Unit::count), QStringLiteral("1.200"));
        QCOMPARE(figureText(1572864, Unit::bytesPerSecond), QStringLiteral("1,5 MiB/s"));
        QCOMPARE(numberText(1048576.25), QStringLiteral("1.048.576,25"));
    }

    void exactFiguresKeepTheirDigits_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("text");
        const auto row = [](double value, Unit unit, const char* text) {
            QTest::newRow(text) << value << static_cast<int>(unit) << QString::fromUtf8(text);
        };
        row(99999999, Unit::recordsPerSecond, "99,999,999 records/s");
        row(100000000, Unit::recordsPerSecond, "100M records/s");
        row(12345, Unit::records, "12,345 records");
        row(1234.5, Unit::count, "1,234.5");
        row(1500, Unit::shards, "1,500 shards");
        row(1572864, Unit::bytesPerSecond, "1.5 MiB/s");
        row(1500001, Unit::bytes, "1,500,001 B");
        row(90061, Unit::seconds, "90,061 s");
        row(0.6, Unit::share, "60 %");
    }

    void exactFiguresKeepTheirDigits() {
        QFETCH(double, value);
        QFETCH(int, unit);
        QFETCH(QString, text);
        QCOMPARE(exactText(value, static_cast<Unit>(unit)), text);
    }

    void amountsAreDollars() {
        QCOMPARE(amountText(*Money::parse("1234.5")), QStringLiteral("$1,234.50"));
        QVERIFY(amountText(*Money::parse("0.000014")).startsWith(QStringLiteral("$0.000014")));
    }

    void clock_data() {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("start") << qint64(0) << "00:00:00.0";
        QTest::newRow("tenths are cut, not rounded") << qint64(5'025'690'000'000) << "01:23:45.6";
        QTest::newRow("days") << qint64(97'200'000'000'000) << "1d 03:00:00.0";
    }

    void clock() {
        QFETCH(qint64, nanoseconds);
        QFETCH(QString, text);
        QCOMPARE(clockText(SimTime(Duration(nanoseconds))), text);
    }

    void coreTextsAreFilledIn() {
        const Text text(TextSource{"nowhere", "%2 before %1"}, {"a", "b"});
        QCOMPARE(translated(text), QStringLiteral("b before a"));
        QCOMPARE(translated(Text("plain %1")), QStringLiteral("plain %1"));
    }

    void quantitiesHaveAllDigitsAndTheirUnit() {
        QCOMPARE(wholeText(3, Unit::shards), QStringLiteral("3 shards"));
        QCOMPARE(wholeText(20000, Unit::shards), QStringLiteral("20,000 shards"));
        QCOMPARE(wholeText(1048576, Unit::bytes), QStringLiteral("1,048,576 B"));
        QCOMPARE(wholeText(42, Unit::none), QStringLiteral("42"));
    }

    void numbersKeepTheWordBehindThem() {
        QString text = unbroken(QStringLiteral("up to 2.4k records/s, 10 MiB, 86 % of 3 x"));
        QCOMPARE(text.count(QLatin1Char(' ')), 6);
        QCOMPARE(text.remove(QChar(0x2060)).replace(QChar(QChar::Nbsp), QLatin1Char(' ')),
                 QStringLiteral("up to 2.4k records/s, 10 MiB, 86 % of 3 x"));
    }

    void errorsAreOneSentence() {
        const Error error{ErrorCode::invalidInput, "web.rate", "is not a number", "write 100"};
        QCOMPARE(sentenceOf(error), QStringLiteral("web.rate: is not a number: write 100"));
        QCOMPARE(sentenceOf(Error{ErrorCode::notFound, "", "is missing", ""}), QStringLiteral("is missing"));
        const Error whole{ErrorCode::refused, "", "This cannot be.", "remove it"};
        QCOMPARE(sentenceOf(whole), QStringLiteral("This cannot be. remove it"));
    }
};

QTEST_APPLESS_MAIN(TestWording)
#include "tst_wording.moc"
