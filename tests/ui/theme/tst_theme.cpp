// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/catalog.h"
#include "theme/motion.h"
#include "theme/system_appearance.h"
#include "theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSettings>
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

    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("Millrace tests"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_theme"));
    }

    void init() { Theme::instance().choose(ThemeChoice::light); }

    void textIsReadable_data() { themes(); }

    void textIsReadable() {
        QFETCH(QString, theme);
        const ThemeColors c = Theme::colorsOf(theme);
        for (const QColor& ground :
             {c.canvas, c.surface, c.surfaceRaised, c.nodeBody, c.nodeHeader, c.hover, c.selection}) {
            QCOMPARE_GE(contrast(c.text, ground), kText);
            QCOMPARE_GE(contrast(c.textMuted, ground), kText);
        }
        for (const QColor& ground : {c.canvas, c.surface, c.surfaceRaised, c.nodeBody, c.hover}) {
            for (const QColor& word : {c.error, c.warning, c.hint, c.success, c.throttled}) {
                QCOMPARE_GE(contrast(word, ground), kText);
            }
        }
        QCOMPARE_GE(contrast(c.accentText, c.accent), kText);
        QCOMPARE_GE(contrast(c.accent, c.surface), kText);
        QCOMPARE_GE(contrast(c.accent, c.surfaceRaised), kText);
    }

    void placeholdersAreReadable() {
        QWidget window;
        QLineEdit line(&window);
        QPlainTextEdit text(&window);
        QComboBox combo(&window);
        for (const ThemeChoice choice : {ThemeChoice::light, ThemeChoice::dark, ThemeChoice::contrast}) {
            Theme::instance().choose(choice);
            for (QWidget* field : {static_cast<QWidget*>(&line), static_cast<QWidget*>(&text),
                                   static_cast<QWidget*>(&combo)}) {
                field->ensurePolished();
                const QColor word = field->palette().color(QPalette::PlaceholderText);
                QCOMPARE(word.alpha(), 255);
                QCOMPARE_GE(contrast(word, Theme::instance().colors().surfaceRaised), kText);
                QCOMPARE(field->palette().color(QPalette::Text), Theme::instance().colors().text);
            }
        }
    }

    void shapesAreVisible_data() { themes(); }

    void shapesAreVisible() {
        QFETCH(QString, theme);
        const ThemeColors c = Theme::colorsOf(theme);
        for (const QColor& shape : {c.wire, c.wireActive, c.wireSelected, c.nodeBorder, c.nodeSelected}) {
            QCOMPARE_GE(contrast(shape, c.canvas), kShape);
        }
        for (const QColor& frame : c.frames) {
            QCOMPARE_GE(contrast(frame, c.canvas), kShape);
            constexpr double kTint = 0.24; // the ground of a frame that is about to take a node in
            const auto mixed = [&](double part, double ground) {
                return kTint * part + (1 - kTint) * ground;
            };
            const QColor tinted =
                QColor::fromRgbF(static_cast<float>(mixed(frame.redF(), c.canvas.redF())),
                                 static_cast<float>(mixed(frame.greenF(), c.canvas.greenF())),
                                 static_cast<float>(mixed(frame.blueF(), c.canvas.blueF())));
            QCOMPARE_GE(contrast(c.text, tinted), kText);
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

    void highContrastIsHigher() {
        const ThemeColors c = Theme::colorsOf(QStringLiteral("contrast"));
        constexpr double kEnhanced = 7.0; // WCAG 2.1, 1.4.6
        for (const QColor& ground : {c.canvas, c.surface, c.surfaceRaised, c.nodeBody, c.nodeHeader}) {
            for (const QColor& word :
                 {c.text, c.textMuted, c.accent, c.error, c.warning, c.hint, c.success, c.throttled}) {
                QCOMPARE_GE(contrast(word, ground), kEnhanced);
            }
        }
        QCOMPARE_GE(contrast(c.separator, c.surface), kShape);
    }

    void everyColorIsGiven_data() { themes(); }

    void everyColorIsGiven() {
        QFETCH(QString, theme);
        QFile file(QStringLiteral(":/themes/%1.json").arg(theme));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject colors = QJsonDocument::fromJson(file.readAll()).object();
        QFile first(QStringLiteral(":/themes/light.json"));
        QVERIFY(first.open(QIODevice::ReadOnly));
        QCOMPARE(colors.keys(), QJsonDocument::fromJson(first.readAll()).object().keys());
        const ThemeColors c = Theme::colorsOf(theme);
        for (const QColor& color :
             {c.canvas, c.canvasGrid, c.separator, c.hover, c.selection, c.chartGrid, c.limitLine}) {
            QVERIFY(color.isValid());
        }
        for (const char* picture : {"check", "close", "down", "float", "mixed", "right", "up"}) {
            QVERIFY2(QFile::exists(QStringLiteral(":/themes/%1/%2.svg").arg(theme, QLatin1String(picture))),
                     picture);
        }
    }

    /// Colours that do not come from the theme would not follow it.
    void noColorOutsideTheTheme() {
        static const QRegularExpression literal(
            QStringLiteral("\\bQColor\\s*[({]\\s*[\"0-9]|\"#[0-9a-fA-F]{3,8}\\b|\\bqRgba?\\(\\s*(0x|[1-9])|"
                           "\\bQColorConstants\\b|\\bQt::(black|white|lightGray)\\b|"
                           "\\bQt::(dark)?(red|green|blue|cyan|magenta|yellow|gray)\\b"));
        QDirIterator files(QStringLiteral(MILLRACE_SOURCE_DIR "/ui"),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.fileName().contains(QLatin1String("/ui/theme/"))) {
                continue;
            }
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            const QRegularExpressionMatch found = literal.match(text);
            QVERIFY2(!found.hasMatch(), qPrintable(file.fileName() + QLatin1String(": ") + found.captured()));
            ++looked;
        }
        QVERIFY(looked > 100);
    }

    void everyThemeCanBeChosen() {
        Theme& theme = Theme::instance();
        theme.choose(ThemeChoice::contrast);
        QCOMPARE(theme.name(), QStringLiteral("contrast"));
        QVERIFY(theme.isDark());
        QCOMPARE(theme.colors().canvas, Theme::colorsOf(QStringLiteral("contrast")).canvas);
        QVERIFY(qApp->styleSheet().contains(QLatin1String(":/themes/contrast/")));
        theme.choose(ThemeChoice::system);
        QVERIFY(Theme::names().contains(theme.name()));
    }

    void motionFollowsTheChoiceAndTheDesktop() {
        QSettings().clear();
        Motion& motion = Motion::instance();
        motion.followSystem();
        const bool desktop = Theme::instance().system().wantsLessMotion();
        QCOMPARE(motionReduced(), desktop);
        QSignalSpy changed(&motion, &Motion::changed);
        motion.reduce(!desktop);
        QCOMPARE(motionReduced(), !desktop);
        QCOMPARE(changed.count(), 1);
        motion.reduce(!desktop);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(QSettings().value(QStringLiteral("looks/reduceMotion")).toBool(), !desktop);
        motion.followSystem();
        QCOMPARE(motionReduced(), desktop);
        QCOMPARE(changed.count(), 2);
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

    /// What cannot be used now is told from what can, and is still to be seen.
    void disabledIconsLookDisabled_data() { themes(); }

    void disabledIconsLookDisabled() {
        QFETCH(QString, theme);
        Theme::instance().choose(theme == QLatin1String("light")  ? ThemeChoice::light
                                 : theme == QLatin1String("dark") ? ThemeChoice::dark
                                                                  : ThemeChoice::contrast);
        const QIcon icon = Theme::instance().icon(QStringLiteral("stop"));
        const auto strokeOf = [&icon](QIcon::Mode mode) {
            const QImage image = icon.pixmap(QSize(24, 24), mode).toImage();
            return image.pixelColor(image.width() * 23 / 100, image.height() / 2);
        };
        const QColor usable = strokeOf(QIcon::Normal);
        const QColor disabled = strokeOf(QIcon::Disabled);
        QCOMPARE_GE(contrast(usable, disabled), 2.0);
        QCOMPARE_GE(contrast(disabled, Theme::instance().colors().surface), kShape);
    }

    void everyNodeTypeHasItsIcon() {
        for (const NodeType& type : builtinNodeTypes().types()) {
            const QString file =
                QStringLiteral(":/icons/%1.svg").arg(QString::fromStdString(type.description.icon));
            QVERIFY2(QFile::exists(file), qPrintable(file));
        }
    }

    /// One set: the same grid, the same stroke, and no colour but the one it is given.
    void iconsAreOfOneKind() {
        static const QRegularExpression color(
            QStringLiteral("(fill|stroke)=\"(?!none|currentColor)[^\"]+\""));
        for (const QString& name : QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")})) {
            QFile file(QStringLiteral(":/icons/") + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString drawing = QString::fromUtf8(file.readAll());
            if (name == QLatin1String("millrace.svg")) {
                continue; // the program's own picture
            }
            QVERIFY2(drawing.contains(QLatin1String("viewBox=\"0 0 24 24\"")), qPrintable(name));
            QVERIFY2(drawing.contains(QLatin1String("stroke-width=\"1.75\"")), qPrintable(name));
            QVERIFY2(!color.match(drawing).hasMatch(), qPrintable(name));
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
        for (const QString& name : Theme::names()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
