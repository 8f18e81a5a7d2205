// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/catalog.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace millrace;
using namespace millrace::ui;

namespace {

/// Relative luminance and contrast as in WCAG 2.1, "relative luminance", "contrast ratio".
double luminance(const QColor& color) {
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

constexpr double kText = 4.5;
constexpr double kShape = 3.0;

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:

    void init() { Theme::instance().choose(ThemeChoice::light); }

    void textIsReadable_data() { themes(); }

    void textIsReadable() {
        QFETCH(QString, theme);
        const ThemeColors c = Theme::colorsOf(theme);
        for (const QColor& ground :
             {c.canvas, c.surface, c.surfaceRaised, c.nodeBody, c.nodeHeader, c.hover}) {
            QCOMPARE_GE(contrast(c.text, ground), kText);
            QCOMPARE_GE(contrast(c.textMuted, ground), kText);
        }
        for (const QColor& ground : {c.canvas, c.surface, c.surfaceRaised, c.nodeBody}) {
            for (const QColor& word : {c.error, c.warning, c.hint, c.success, c.throttled}) {
                QCOMPARE_GE(contrast(word, ground), kText);
            }
        }
        QCOMPARE_GE(contrast(c.text, c.selection), kText);
        QCOMPARE_GE(contrast(c.accentText, c.accent), kText);
        QCOMPARE_GE(contrast(c.accent, c.surface), kText);
        QCOMPARE_GE(contrast(c.accent, c.surfaceRaised), kText);
    }

    void shapesAreVisible_data() { themes(); }

    void shapesAreVisible() {
        QFETCH(QString, theme);
        const ThemeColors c = Theme::colorsOf(theme);
        for (const QColor& shape : {c.wire, c.wireActive, c.wireSelected, c.nodeBorder, c.nodeSelected}) {
            QCOMPARE_GE(contrast(shape, c.canvas), kShape);
        }
        for (const QColor& ground : {c.canvas, c.nodeBody, c.nodeHeader, c.surface}) {
            for (const QColor& port : {c.portRecords, c.portRead, c.portDeliver}) {
                QCOMPARE_GE(contrast(port, ground), kShape);
            }
            for (const LoadBand band : {LoadBand::idle, LoadBand::calm, LoadBand::busy, LoadBand::hot,
                                        LoadBand::throttled, LoadBand::stopped}) {
                QCOMPARE_GE(contrast(c.band(band), ground), kShape);
            }
        }
        for (const QColor& ground : {c.surface, c.surfaceRaised}) {
            QCOMPARE_GE(contrast(c.border, ground), kShape);
            QCOMPARE_GE(contrast(c.limitLine, ground), kShape);
            for (const QColor& line : c.series) {
                QCOMPARE_GE(contrast(line, ground), kShape);
            }
        }
    }

    void seriesAndHeatDifferInLuminance_data() { themes(); }

    void seriesAndHeatDifferInLuminance() {
        QFETCH(QString, theme);
        const ThemeColors c = Theme::colorsOf(theme);
        std::vector<double> series;
        for (const QColor& color : c.series) {
            series.push_back(luminance(color));
        }
        std::sort(series.begin(), series.end());
        for (std::size_t i = 1; i < series.size(); ++i) {
            QCOMPARE_GE((series[i] + 0.05) / (series[i - 1] + 0.05), 1.08);
        }
        const bool brighter = luminance(c.heat.back()) > luminance(c.heat.front());
        for (std::size_t i = 1; i < c.heat.size(); ++i) {
            QVERIFY((luminance(c.heat[i]) > luminance(c.heat[i - 1])) == brighter);
            QCOMPARE_GE(contrast(c.heat[i], c.heat[i - 1]), 1.2);
        }
    }

    void everyColorIsGiven_data() { themes(); }

    void everyColorIsGiven() {
        QFETCH(QString, theme);
        const ThemeColors c = Theme::colorsOf(theme);
        for (const QColor& color :
             {c.canvas, c.canvasGrid, c.separator, c.hover, c.selection, c.chartGrid, c.limitLine}) {
            QVERIFY(color.isValid());
        }
    }

    void choiceSetsPaletteAndSaysSo() {
        Theme& theme = Theme::instance();
        QSignalSpy changed(&theme, &Theme::changed);
        theme.choose(ThemeChoice::dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window),
                 Theme::colorsOf(QStringLiteral("dark")).surface);
        QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
        theme.choose(ThemeChoice::dark);
        QCOMPARE(changed.count(), 1);
    }

    void iconsFollowTheTheme() {
        const QIcon icon = Theme::instance().icon(QStringLiteral("stop"));
        const QImage light = icon.pixmap(24, 24).toImage();
        Theme::instance().choose(ThemeChoice::dark);
        const QImage dark = icon.pixmap(24, 24).toImage();
        QVERIFY(light != dark);
        // The middle of the square's left side is one stroke in the colour of text.
        const QColor stroke = dark.pixelColor(dark.width() * 23 / 100, dark.height() / 2);
        QCOMPARE_GE(contrast(stroke, Theme::instance().colors().surface), kShape);
    }

    void everyNodeTypeHasItsIcon() {
        for (const NodeType& type : builtinNodeTypes().types()) {
            const QString file =
                QStringLiteral(":/icons/%1.svg").arg(QString::fromStdString(type.description.icon));
            QVERIFY2(QFile::exists(file), qPrintable(file));
        }
    }

    void everyIconDraws() {
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 50);
        for (const QString& file : files) {
            const QImage image = Theme::instance().icon(file.chopped(4)).pixmap(32, 32).toImage();
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    inked += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
                }
            }
            QVERIFY2(inked > 8, qPrintable(file));
        }
    }

private:
    static void themes() {
        QTest::addColumn<QString>("theme");
        QTest::newRow("light") << QStringLiteral("light");
        QTest::newRow("dark") << QStringLiteral("dark");
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
