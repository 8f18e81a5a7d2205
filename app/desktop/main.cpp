// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/catalog.h"
#include "shell/main_window.h"
#include "shell/window_state.h"
#include "theme/language.h"
#include "theme/theme.h"
#include "version.h"

#include <QApplication>
#include <QCommandLineParser>

namespace {

using namespace millrace;

struct Start {
    QString file;
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
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("Project to open (*.millrace)."),
                                 QStringLiteral("[FILE]"));
    const QCommandLineOption example(QStringLiteral("example"), QStringLiteral("Opens a built-in example."),
                                     QStringLiteral("NAME"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light or dark, for this time."),
                                   QStringLiteral("THEME"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("en or ko, for this time."),
                                      QStringLiteral("CODE"));
    parser.addOptions({example, theme, language});
    parser.process(application);
    return {parser.positionalArguments().value(0), parser.value(example), parser.value(theme),
            parser.value(language)};
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
    ui::MainWindow window(builtinNodeTypes(), language);
    if (!start.file.isEmpty()) {
        window.openFile(start.file);
    } else if (!start.example.isEmpty()) {
        window.openExample(start.example);
    }
    window.show();
    return QApplication::exec();
}
