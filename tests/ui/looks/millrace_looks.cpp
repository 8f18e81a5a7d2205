// SPDX-License-Identifier: GPL-3.0-or-later

// Draws every panel and every dialog of the window into PNG files, to be looked at one by one:
//
//     millrace_looks --theme dark --language ko --out looks/dark-ko
//     QT_SCALE_FACTOR=2 millrace_looks --out looks/light-en-200 settings charts-lineage
//
// Needs no display. Scales come from QT_SCALE_FACTOR; the screen has 1600x1000 pixels whatever the scale is.

#include "scenes.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFont>
#include <QPixmap>
#include <QScreen>

#include <cstdio>
#include <cstdlib>

using namespace millrace::ui;

namespace {

struct Order {
    Dress dress;
    QDir out;
    QStringList names; ///< of scenes; empty: all
    double textScale = 1;
};

QSize sizeOf(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

QStringList sceneNames() {
    QStringList names;
    for (const Scene& scene : allScenes()) {
        names << QLatin1String(scene.name);
    }
    return names;
}

/// Ends the program for --help and for what cannot be understood.
Order readCommandLine(const QCoreApplication& application, QSize screen) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Draws every panel and every dialog of the window into "
                                                    "PNG files, one scene a file. Needs no display. "
                                                    "QT_SCALE_FACTOR=2 draws at 200 %.\n\nScenes: %1")
                                         .arg(sceneNames().join(QStringLiteral(", "))));
    parser.addHelpOption();
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light, dark or contrast."),
                                   QStringLiteral("THEME"), QStringLiteral("light"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("en or ko."),
                                      QStringLiteral("CODE"), QStringLiteral("en"));
    const QCommandLineOption size(
        QStringLiteral("size"),
        QStringLiteral("Of the window in logical pixels; as it is: the whole screen."), QStringLiteral("WxH"),
        QStringLiteral("%1x%2").arg(screen.width()).arg(screen.height()));
    const QCommandLineOption text(QStringLiteral("text"),
                                  QStringLiteral("How many times as large as usual text is."),
                                  QStringLiteral("FACTOR"), QStringLiteral("1"));
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("The folder for the pictures."),
                                 QStringLiteral("DIR"), QStringLiteral("looks"));
    parser.addOptions({theme, language, size, text, out});
    parser.addPositionalArgument(QStringLiteral("NAME"), QStringLiteral("Scenes; all when none is named."),
                                 QStringLiteral("[NAME…]"));
    parser.process(application);
    const Order order{{parser.value(theme), parser.value(language), sizeOf(parser.value(size))},
                      QDir(parser.value(out)),
                      parser.positionalArguments(),
                      parser.value(text).toDouble()};
    const QStringList known = sceneNames();
    for (const QString& name : order.names) {
        if (!known.contains(name)) {
            qFatal("There is no scene %s; --help lists them.", qPrintable(name));
        }
    }
    if (!Theme::names().contains(order.dress.theme) || !Language::codes().contains(order.dress.language) ||
        order.dress.window.isEmpty() || !(order.textScale > 0)) {
        qFatal("The theme, the language, the size or the factor is not one of those in --help.");
    }
    return order;
}

void draw(Stage& stage, const Scene& scene, const QDir& out) {
    stage.enter(scene.act);
    int number = 0;
    scene.play(stage, [&](QWidget& shown) {
        ++number;
        const QString suffix = number == 1 ? QString() : QStringLiteral("-%1").arg(number);
        const QString file = out.filePath(QLatin1String(scene.name) + suffix + QStringLiteral(".png"));
        stage.settleForPicture();
        if (!shown.grab().save(file)) {
            qFatal("%s cannot be written.", qPrintable(file));
        }
        std::printf("%s\n", qPrintable(file));
    });
    stage.tidy();
}

/// Without what the offscreen platform cannot do: nobody misses it here.
void hear(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (!text.startsWith(QLatin1String("This plugin does not support"))) {
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, text)));
    }
    if (type == QtFatalMsg) {
        std::exit(1);
    }
}

} // namespace

int main(int argc, char** argv) {
    qInstallMessageHandler(hear);
    const QTemporaryDir home;
    prepareStage(home);
    const QApplication application(argc, argv);
    const Order order = readCommandLine(application, QGuiApplication::primaryScreen()->size());
    if (!order.out.mkpath(QStringLiteral("."))) {
        qFatal("The folder cannot be made.");
    }
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * order.textScale);
    QApplication::setFont(font);
    Stage stage(order.dress);
    for (const Scene& scene : allScenes()) {
        if (order.names.isEmpty() || order.names.contains(QLatin1String(scene.name))) {
            draw(stage, scene, order.out);
        }
    }
    return 0;
}
