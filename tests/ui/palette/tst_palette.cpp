// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/catalog.h"
#include "palette/palette_panel.h"
#include "palette/star_delegate.h"
#include "palette/type_memory.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace millrace;
using namespace millrace::ui;

/// The palette with mouse and keys: groups, favourites, search.
class TestPalette : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { QCoreApplication::setOrganizationName(QStringLiteral("millrace-palette-test")); }

    void init() {
        QSettings().clear();
        palette = std::make_unique<PalettePanel>(builtinNodeTypes());
        palette->resize(280, 600);
        palette->show();
        QVERIFY(QTest::qWaitForWindowExposed(palette.get()));
        palette->activateWindow();
    }

    void cleanup() {
        palette.reset();
        QSettings().clear();
    }

    void theStarMakesAFavourite() {
        QTreeWidgetItem* stream = itemOf("data_stream");
        QVERIFY(stream);
        QSignalSpy added(palette.get(), &PalettePanel::addRequested);
        const QRect star = delegate()->starRect(tree()->indexFromItem(stream));
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, star.center());
        QVERIFY(TypeMemory::instance().isFavourite(QStringLiteral("data_stream")));
        QTRY_COMPARE(tree()->topLevelItem(0)->text(0), QStringLiteral("Favourites"));
        QCOMPARE(tree()->topLevelItem(0)->childCount(), 1);
        QCOMPARE(added.size(), 0); // the star adds nothing
        // It is still in its own group, and taken back by the same click.
        QCOMPARE(countOf("data_stream"), 2);
        const QModelIndex index = tree()->indexFromItem(tree()->topLevelItem(0)->child(0));
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, delegate()->starRect(index).center());
        QTRY_COMPARE(countOf("data_stream"), 1);
        QVERIFY(!TypeMemory::instance().isFavourite(QStringLiteral("data_stream")));
    }

    void theKeyMakesAFavouriteAndItIsKept() {
        tree()->setFocus();
        tree()->setCurrentItem(itemOf("s3_bucket"));
        QTest::keyClick(tree(), Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE(countOf("s3_bucket"), 2);
        PalettePanel another(builtinNodeTypes());
        QCOMPARE(another.findChild<QTreeWidget*>()->topLevelItem(0)->text(0), QStringLiteral("Favourites"));
    }

    void theSearchFindsEachTypeOnce() {
        TypeMemory::instance().setFavourite(QStringLiteral("data_stream"), true);
        QTRY_COMPARE(countOf("data_stream"), 2);
        QTest::keyClicks(search(), QStringLiteral("kds"));
        int visible = 0;
        for (QTreeWidgetItemIterator it(tree()); *it; ++it) {
            visible += (*it)->parent() && !(*it)->isHidden() && !(*it)->parent()->isHidden() ? 1 : 0;
        }
        QCOMPARE(visible, 1);
        QSignalSpy added(palette.get(), &PalettePanel::addRequested);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(added.size(), 1);
        QCOMPARE(added[0][0].toString(), QStringLiteral("data_stream"));
    }

    void foldedGroupsStayFolded() {
        QTreeWidgetItem* group = itemOf("producer")->parent();
        const QString title = group->text(0);
        tree()->setFocus();
        tree()->setCurrentItem(itemOf("producer"));
        QTest::keyClick(tree(), Qt::Key_Left); // to the group
        QTest::keyClick(tree(), Qt::Key_Left); // folds it
        QVERIFY(!group->isExpanded());
        // What is found shows, and is folded again afterwards.
        QTest::keyClicks(search(), QStringLiteral("producer"));
        QVERIFY(group->isExpanded());
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY(!group->isExpanded());
        PalettePanel another(builtinNodeTypes());
        auto* other = another.findChild<QTreeWidget*>();
        for (int i = 0; i < other->topLevelItemCount(); ++i) {
            QCOMPARE(other->topLevelItem(i)->isExpanded(), other->topLevelItem(i)->text(0) != title);
        }
    }

    void enterAndDoubleClickAdd() {
        QSignalSpy added(palette.get(), &PalettePanel::addRequested);
        tree()->setFocus();
        tree()->setCurrentItem(itemOf("consumer"));
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(added.size(), 1);
        const QRect row = tree()->visualItemRect(itemOf("producer"));
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, row.center());
        QTest::mouseDClick(tree()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(added.size(), 2);
        QCOMPARE(added[1][0].toString(), QStringLiteral("producer"));
    }

    void theMenuGivesWhatApplies() {
        const QRect row = tree()->visualItemRect(itemOf("consumer"));
        emit tree()->customContextMenuRequested(row.center());
        auto* menu = palette->findChild<QMenu*>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 2);
        menu->actions()[1]->trigger();
        QVERIFY(TypeMemory::instance().isFavourite(QStringLiteral("consumer")));
        menu->close();
    }

    void recentOnesAreAHandful() {
        for (const char* type : {"a", "b", "c", "a", "d", "e", "f"}) {
            TypeMemory::instance().remember(QString::fromUtf8(type));
        }
        QCOMPARE(TypeMemory::instance().recent(), (QStringList{QStringLiteral("f"), QStringLiteral("e"),
                                                               QStringLiteral("d"), QStringLiteral("a")}));
    }

private:
    QTreeWidget* tree() { return palette->findChild<QTreeWidget*>(); }

    QLineEdit* search() { return palette->findChild<QLineEdit*>(); }

    StarDelegate* delegate() { return qobject_cast<StarDelegate*>(tree()->itemDelegate()); }

    static QString typeOf(const QTreeWidgetItem* item) { return item->data(0, Qt::UserRole).toString(); }

    /// In its own group.
    QTreeWidgetItem* itemOf(const char* type) {
        QTreeWidgetItem* found = nullptr;
        for (QTreeWidgetItemIterator it(tree()); *it; ++it) {
            found = typeOf(*it) == QLatin1String(type) ? *it : found;
        }
        return found;
    }

    int countOf(const char* type) {
        int count = 0;
        for (QTreeWidgetItemIterator it(tree()); *it; ++it) {
            count += typeOf(*it) == QLatin1String(type) ? 1 : 0;
        }
        return count;
    }

    std::unique_ptr<PalettePanel> palette;
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
