// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/catalog.h"
#include "shell/window_list.h"
#include "shell/window_state.h"
#include "theme/language.h"
#include "theme/theme.h"
#include "version.h"

#include <QApplication>
#include <QCommandLineParser>

namespace {

using namespace millrace;

struct Start {
    QStringList files;
    QString example;
    QString theme;
    QString language;
};

void nameProgram() {
    QCoreApplication::setOrganizationName(QStringLiteral("Millrace"));
    QCoreApplication::setOrganizationDomain(QStringLiteral("millrace.org"));
    QCoreApplication::setApplicationName(QStringLiteral("millrace"));
    QCoreApplication::setApplicationVersion(QLatin1String(kVersion));
}

/// Reads the command line; ends the program for --help, --version and what cannot be understood.
Start readCommandLine(const QCoreApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A workbench for streaming pipelines."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("Projects to open (*.millrace)."),
                                 QStringLiteral("[FILE…]"));
    const QCommandLineOption example(QStringLiteral("example"), QStringLiteral("Opens a built-in example."),
                                     QStringLiteral("NAME"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   QStringLiteral("light, dark or contrast, for this time."),
                                   QStringLiteral("THEME"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("en or ko, for this time."),
                                      QStringLiteral("CODE"));
    parser.addOptions({example, theme, language});
    parser.process(application);
    return {parser.positionalArguments(), parser.value(example), parser.value(theme), parser.value(language)};
}

/// Whether the command line asks for words only, which need no display.
bool wantsWordsOnly(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        if (argument == "--help" || argument == "-h" || argument == "--version" || argument == "-v") {
            return true;
        }
    }
    return false;
}

void dress(const Start& start, ui::Language& language) {
    ui::restoreLooks(language);
    if (!start.language.isEmpty()) {
        language.choose(start.language);
    }
    if (start.theme == QLatin1String("light")) {
        ui::Theme::instance().choose(ui::ThemeChoice::light);
    } else if (start.theme == QLatin1String("dark")) {
        ui::Theme::instance().choose(ui::ThemeChoice::dark);
    } else if (start.theme == QLatin1String("contrast")) {
        ui::Theme::instance().choose(ui::ThemeChoice::contrast);
    }
}

} // namespace

int main(int argc, char** argv) {
    nameProgram();
    if (wantsWordsOnly(argc, argv)) {
        const QCoreApplication application(argc, argv);
        readCommandLine(application);
    }
    const QApplication application(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("org.millrace.Millrace"));
    const Start start = readCommandLine(application);
    const ui::Theme theme;
    ui::Language language;
    dress(start, language);
    QApplication::setWindowIcon(theme.icon(QStringLiteral("millrace")));
    ui::WindowList windows(builtinNodeTypes(), language);
    windows.start(start.files, start.example);
    return QApplication::exec();
}
