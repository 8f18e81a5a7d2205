// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector_fixture.h"

#include <QSignalSpy>

#include "inspector/item_list.h"
#include "theme/language.h"

#include <QApplication>
#include <QTranslator>

using namespace millrace;
using namespace millrace::ui;

namespace {

/// Stands in for a translation file: every text gets a mark.
class MarkingTranslator final : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override {
        return QLatin1Char('~') + QString::fromUtf8(source);
    }

    bool isEmpty() const override { return false; }
};

} // namespace

/// Several nodes, links, the project, and what changes around the inspector.
class TestInspectorSelection : public QObject {
    Q_OBJECT

private slots:

    void init() { f = std::make_unique<InspectorFixture>(); }

    void cleanup() { f.reset(); }

    void severalNodesShowMixedAndChangeTogether() {
        f->select({"a", "b"});
        auto* rate = f->editor<QLineEdit>("rate");
        QCOMPARE(rate->text(), QString());
        QCOMPARE(rate->placeholderText(), QStringLiteral("Mixed"));
        QCOMPARE(f->editor<QLineEdit>("size")->text(), QStringLiteral("1024"));
        f->type("rate", QStringLiteral("40"));
        COMPARE_JSON(f->settings("a"), (Json{{"rate", 40}}));
        COMPARE_JSON(f->settings("b"), (Json{{"rate", 40}}));
        QCOMPARE(f->document.undoStack().count(), 1);
        f->document.undoStack().undo();
        COMPARE_JSON(f->settings("a"), Json::object());
        COMPARE_JSON(f->settings("b"), (Json{{"rate", 7}}));
        QCOMPARE(rate->text(), QString());
    }

    void differentTypesShowWhatTheyHaveInCommon() {
        f->select({"a", "c"});
        QVERIFY(f->panel.findChild<Field*>(QStringLiteral("rate")));
        QVERIFY(!f->panel.findChild<Field*>(QStringLiteral("size")));
        QVERIFY(!f->panel.findChild<Field*>(QStringLiteral("fuel")));
    }

    void mixedSwitchAndListSayso() {
        f->select({"b"});
        QTest::mouseClick(f->editor<QCheckBox>("enabled"), Qt::LeftButton, {}, QPoint(8, 8));
        f->choose("mode", QStringLiteral("wild"));
        f->select({"a", "b"});
        QCOMPARE(f->editor<QCheckBox>("enabled")->checkState(), Qt::PartiallyChecked);
        QCOMPARE(f->editor<QComboBox>("mode")->currentIndex(), -1);
        QVERIFY(!f->field("wildness")->isVisible());
    }

    void nothingSelectedShowsTheProject() {
        QTRY_VERIFY(f->panel.findChild<Field*>(QStringLiteral("seed")));
        f->type("seed", QStringLiteral("7"));
        QCOMPARE(f->document.pipeline().scenario.seed, 7U);
        f->type("duration", QStringLiteral("90 s"));
        QCOMPARE(f->document.pipeline().scenario.duration, Duration(std::chrono::seconds(90)));
        f->type("name", QStringLiteral("Shop"));
        QCOMPARE(f->document.pipeline().name, std::string("Shop"));
        f->type("month_hours", QStringLiteral("745"));
        QCOMPARE(f->document.pipeline().cost.monthHours, 730);
        f->type("month_hours", QStringLiteral("744"));
        QCOMPARE(f->document.pipeline().cost.monthHours, 744);
    }

    void eventsAreAddedAndFilledIn() {
        QTRY_VERIFY(buttonNamed(QStringLiteral("Add event")));
        QTest::mouseClick(buttonNamed(QStringLiteral("Add event")), Qt::LeftButton);
        const auto& events = f->document.pipeline().scenario.events;
        QCOMPARE(events.size(), 1U);
        QCOMPARE(events[0].action, std::string("set"));
        f->type("at", QStringLiteral("10m"));
        QCOMPARE(events[0].at, Duration(std::chrono::minutes(10)));
        f->choose("action", QStringLiteral("slow"));
        QCOMPARE(events[0].action, std::string("slow"));
        QTRY_VERIFY(f->panel.findChild<Field*>(QStringLiteral("factor")));
        f->type("factor", QStringLiteral("4"));
        COMPARE_JSON(events[0].arguments, (Json{{"factor", 4}}));
        f->document.undoStack().undo();
        f->document.undoStack().undo();
        QCOMPARE(events[0].action, std::string("set"));
    }

    void objectivesAreAddedAndFilledIn() {
        QTRY_VERIFY(buttonNamed(QStringLiteral("Add objective")));
        QTest::mouseClick(buttonNamed(QStringLiteral("Add objective")), Qt::LeftButton);
        f->type("value", QStringLiteral("250"));
        const auto& objectives = f->document.pipeline().objectives;
        QCOMPARE(objectives.size(), 1U);
        QCOMPARE(objectives[0].metric, std::string("MonthlyCost"));
        QCOMPARE(objectives[0].value, 250.0);
    }

    void removedNodeLeavesNoTrace() {
        f->select({"a"});
        QVERIFY(f->document.push({RemoveNode{NodeId("a")}}, QStringLiteral("Delete")).ok());
        f->selection.clear();
        QTRY_VERIFY(f->panel.findChild<Field*>(QStringLiteral("seed")));
    }

    void languageChangesAtOnce() {
        f->select({"a"});
        QVERIFY(f->words("size").contains(QStringLiteral("assumed")));
        MarkingTranslator marks;
        QCoreApplication::installTranslator(&marks);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents();
        QVERIFY(f->words("size").contains(QStringLiteral("~assumed")));
        QCoreApplication::removeTranslator(&marks);
        QCoreApplication::processEvents();
        QVERIFY(!f->words("size").contains(QStringLiteral("~assumed")));
    }

    void koreanIsThereAndEnglishComesBack() {
        Language language;
        language.choose(QStringLiteral("ko"));
        QCoreApplication::processEvents();
        f->select({"a"});
        QVERIFY(f->words("size").contains(QString::fromUtf8("가정")));
        language.choose(QStringLiteral("en"));
        QCoreApplication::processEvents();
        QVERIFY(f->words("size").contains(QStringLiteral("assumed")));
    }

    void halfTypedEntryChangesNothing() {
        f->select({"a"});
        f->type("size", QStringLiteral("2048"));
        auto* rate = f->editor<QLineEdit>("rate");
        rate->setFocus();
        rate->selectAll();
        QTest::keyClicks(rate, QStringLiteral("12 x"));
        COMPARE_JSON(f->settings("a"), (Json{{"size", 2048}}));
        QVERIFY(f->document.push({RenameNode{NodeId("b"), "Other"}}, QStringLiteral("Rename")).ok());
        QCOMPARE(rate->text(), QStringLiteral("12 x"));
        // A change of this very setting is another matter.
        QVERIFY(f->document.push({SetNodeSettings{NodeId("a"), {{"rate", 9}}}}, QStringLiteral("Set")).ok());
        QCOMPARE(rate->text(), QStringLiteral("9"));
    }

    void refusedEntriesAreNotLostBySelectingSomethingElse() {
        f->select({"a"});
        f->type("rate", QStringLiteral("50"));
        QSignalSpy left(&f->panel, &InspectorPanel::entriesLeft);
        f->type("rate", QStringLiteral("fast"), false);
        const QString reason = f->words("rate");
        f->select({"b"});
        QCOMPARE(left.count(), 1);
        QVERIFY(left.at(0).at(0).toString().contains(QLatin1String("fast")));
        QCOMPARE(f->editor<QLineEdit>("rate")->text(), QStringLiteral("7"));
        f->select({"a"});
        auto* line = f->editor<QLineEdit>("rate");
        QCOMPARE(line->text(), QStringLiteral("fast"));
        QVERIFY(line->property("invalid").toBool());
        QCOMPARE(f->words("rate"), reason);
        f->select({"b"});
        QCOMPARE(left.count(), 1); // it was said
        f->select({"a"});
        line = f->editor<QLineEdit>("rate");
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Escape);
        f->select({"b"});
        f->select({"a"});
        COMPARE_JSON(f->settings("a"), (Json{{"rate", 50}}));
        QCOMPARE(f->editor<QLineEdit>("rate")->text(), QStringLiteral("50"));
    }

    void anotherProjectHasNoEntriesOfTheOneBefore() {
        f->select({"a"});
        f->type("rate", QStringLiteral("fast"), false);
        f->document.openCopy(Pipeline(f->document.pipeline()));
        f->select({});
        f->select({"a"});
        QCOMPARE(f->editor<QLineEdit>("rate")->text(), QStringLiteral("100"));
    }

private:
    QPushButton* buttonNamed(const QString& text) {
        for (QPushButton* button : f->panel.findChildren<QPushButton*>()) {
            if (button->text() == text) {
                return button;
            }
        }
        return nullptr;
    }

    std::unique_ptr<InspectorFixture> f;
};

QTEST_MAIN(TestInspectorSelection)
#include "tst_inspector_selection.moc"
