// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout_check.h"
#include "scenes.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTabBar>
#include <QTest>
#include <QTreeWidget>

using namespace millrace::ui;

namespace {

QSize screen() {
    return QGuiApplication::primaryScreen()->size();
}

/// As large as a window with a title bar can be.
QSize largestWindow() {
    constexpr int kTitleBar = 30;
    return screen() - QSize(0, kTitleBar);
}

} // namespace

/// Nothing that can be seen is clipped, overlaps, lies outside or is too small to hit.
class TestLooks : public QObject {
    Q_OBJECT

private slots:

    /// The check itself: each fault is found, and nothing else.
    void faultsAreFound_data() {
        QTest::addColumn<QString>("fault");
        for (const char* fault :
             {"", "label", "button", "tab", "column", "overlap", "outside", "target", "large"}) {
            QTest::newRow(*fault == '\0' ? "none" : fault) << QString::fromLatin1(fault);
        }
    }

    void faultsAreFound() {
        QFETCH(const QString, fault);
        const Theme theme;
        QDialog dialog;
        auto* layout = new QHBoxLayout(&dialog);
        auto* label = new QLabel(QStringLiteral("A sentence of some length"), &dialog);
        auto* button = new QPushButton(QStringLiteral("Do something"), &dialog);
        auto* bar = new QTabBar(&dialog);
        bar->addTab(QStringLiteral("General"));
        auto* tree = new QTreeWidget(&dialog);
        tree->setHeaderLabels({QStringLiteral("Some title"), QStringLiteral("Other")});
        for (QWidget* part : std::initializer_list<QWidget*>{label, button, bar, tree}) {
            layout->addWidget(part);
        }
        dialog.show();
        const std::map<QString, std::function<void()>> deeds{
            {QStringLiteral("label"), [&] { label->setFixedWidth(40); }},
            {QStringLiteral("button"), [&] { button->setFixedWidth(40); }},
            {QStringLiteral("tab"),
             [&] {
                 bar->setUsesScrollButtons(false);
                 bar->setElideMode(Qt::ElideRight);
                 bar->setFixedWidth(30);
             }},
            {QStringLiteral("column"), [&] { tree->header()->resizeSection(0, 24); }},
            {QStringLiteral("overlap"), [&] { button->move(label->pos()); }},
            {QStringLiteral("outside"), [&] { button->move(dialog.width() - 10, button->y()); }},
            {QStringLiteral("target"), [&] { button->setFixedHeight(20); }},
            {QStringLiteral("large"), [&] { dialog.resize(2000, 300); }}};
        const std::map<QString, QString> words{{QStringLiteral("label"), QStringLiteral("needs")},
                                               {QStringLiteral("button"), QStringLiteral("needs")},
                                               {QStringLiteral("tab"), QStringLiteral("needs")},
                                               {QStringLiteral("column"), QStringLiteral("needs")},
                                               {QStringLiteral("overlap"), QStringLiteral("share")},
                                               {QStringLiteral("outside"), QStringLiteral("outside")},
                                               {QStringLiteral("target"), QStringLiteral("target")},
                                               {QStringLiteral("large"), QStringLiteral("screen")}};
        if (!fault.isEmpty()) {
            if (fault != QLatin1String("overlap") && fault != QLatin1String("outside")) {
                deeds.at(fault)();
                Stage::settle();
            } else {
                Stage::settle();
                deeds.at(fault)();
            }
        }
        const QStringList found = layoutFaults(dialog, screen());
        const QString all = found.join(QLatin1Char('\n'));
        QVERIFY2(found.isEmpty() == fault.isEmpty(), qPrintable(all));
        QVERIFY2(fault.isEmpty() || all.contains(words.at(fault)), qPrintable(all));
    }

    /// Each way to be dressed once; the ways together take no longer than people wait for a test.
    void everythingFits_data() {
        QTest::addColumn<Dress>("dress");
        QTest::addColumn<bool>("all");
        const bool isLarge = screen().width() < 1000; // at 200 %
        QTest::newRow("all") << Dress{isLarge ? QStringLiteral("dark") : QStringLiteral("light"),
                                      isLarge ? QStringLiteral("ko") : QStringLiteral("en"), largestWindow()}
                             << true;
        if (isLarge) { // where there is least room, the other language, too
            QTest::newRow("in a run")
                << Dress{QStringLiteral("contrast"), QStringLiteral("en"), largestWindow()} << false;
        }
    }

    void everythingFits() {
        QFETCH(const Dress, dress);
        QFETCH(const bool, all);
        Stage stage(dress);
        stage.window().setUpdatesEnabled(false); // only places count
        QStringList faults;
        for (const Scene& scene : allScenes()) {
            if (!all && scene.act != Act::running) {
                continue;
            }
            stage.enter(scene.act);
            scene.play(stage, [&](QWidget& shown) {
                for (const QString& fault : layoutFaults(shown, screen())) {
                    faults << QStringLiteral("%1: %2").arg(QLatin1String(scene.name), fault);
                }
            });
            stage.tidy();
        }
        faults.removeDuplicates();
        for (const QString& fault : faults) {
            qWarning().noquote() << fault; // the failure itself has room for a few only
        }
        QCOMPARE(faults.size(), 0);
    }
};

int main(int argc, char** argv) {
    const QTemporaryDir home;
    prepareStage(home);
    QApplication application(argc, argv);
    TestLooks test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_looks.moc"
