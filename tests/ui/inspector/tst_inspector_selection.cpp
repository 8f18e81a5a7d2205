// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector_fixture.h"

#include <QSignalSpy>

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

    void aLinkSaysItsEndsAndThatItHasNoSettings() {
        f->selection.set({}, {{PortRef{NodeId("a"), "out"}, PortRef{NodeId("b"), "in"}}});
        f->settle();
        QStringList words;
        for (const QLabel* label : f->panel.findChildren<QLabel*>()) {
            if (label->isVisible() && !label->text().isEmpty()) {
                words << label->text();
            }
        }
        QCOMPARE(words.filter(QStringLiteral("settings")),
                 QStringList{QStringLiteral("This link has no settings.")});
        QVERIFY(words.contains(QStringLiteral("From First to Second")));
    }

    void undoStepsSayWhose() {
        const auto step = [this] { return f->document.undoStack().undoText(); };
        f->select({"a"});
        f->type("rate", QStringLiteral("40"));
        QCOMPARE(step(), QStringLiteral("Change Rate of First"));
        f->select({"a", "b"});
        f->type("rate", QStringLiteral("41"));
        QCOMPARE(step(), QStringLiteral("Change Rate of 2 nodes"));
        f->selection.clear();
        QTRY_VERIFY(f->panel.findChild<Field*>(QStringLiteral("seed")));
        f->type("seed", QStringLiteral("7"));
        QCOMPARE(step(), QStringLiteral("Change Seed of the scenario"));
        f->type("name", QStringLiteral("Shop"));
        QCOMPARE(step(), QStringLiteral("Change Name of the project"));
        QTest::mouseClick(buttonNamed(QStringLiteral("Add event")), Qt::LeftButton);
        QVERIFY2(step().startsWith(QStringLiteral("Add the event at ")), qPrintable(step()));
        QTest::mouseClick(buttonNamed(QStringLiteral("Add objective")), Qt::LeftButton);
        QCOMPARE(step(), QStringLiteral("Add the objective of the project"));
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

    void eventsAreMovedAndTakenOut() {
        QTRY_VERIFY(buttonNamed(QStringLiteral("Add event")));
        for (int i = 0; i < 2; ++i) {
            QTest::mouseClick(buttonNamed(QStringLiteral("Add event")), Qt::LeftButton);
        }
        const auto& events = f->document.pipeline().scenario.events;
        QCOMPARE(events.size(), 2U);
        Scenario scenario = f->document.pipeline().scenario;
        scenario.events[0].at = std::chrono::minutes(5);
        scenario.events[1].at = std::chrono::minutes(9);
        QVERIFY(f->document.push({SetScenario{scenario}}, QStringLiteral("Set")).ok());
        // What moves an item is there while it is open: both were opened as they were added.
        press(QStringLiteral("Move down"), 0);
        QCOMPARE(events[0].at, Duration(std::chrono::minutes(9)));
        press(QStringLiteral("Move up"), 1);
        QCOMPARE(events[0].at, Duration(std::chrono::minutes(5)));
        press(QStringLiteral("Move up"), 0); // there is nothing above
        QCOMPARE(events[0].at, Duration(std::chrono::minutes(5)));
        press(QStringLiteral("Remove"), 0);
        QCOMPARE(events.size(), 1U);
        QCOMPARE(events[0].at, Duration(std::chrono::minutes(9)));
        f->document.undoStack().undo();
        QCOMPARE(events.size(), 2U);
    }

    void framesShareAForm() {
        Annotation first{.kind = "frame", .title = "One", .text = "", .nodes = {NodeId("a")}, .position = {}};
        Annotation second = first;
        second.title = "Two";
        Annotation note{
            .kind = "note", .title = "", .text = "Words", .nodes = {}, .position = Position{9, 9}};
        QVERIFY(f->document.push({SetAnnotations{{first, second, note}}}, QStringLiteral("Set")).ok());
        const int steps = f->document.undoStack().count();
        f->panel.showAnnotations({0, 1});
        QTRY_VERIFY(f->panel.findChild<Field*>(QStringLiteral("color")));
        QCOMPARE(f->editor<QLineEdit>("title")->placeholderText(), QStringLiteral("Mixed"));
        f->choose("color", QStringLiteral("green"));
        const auto& annotations = f->document.pipeline().annotations;
        QCOMPARE(annotations[0].color, std::string("green"));
        QCOMPARE(annotations[1].color, std::string("green"));
        QCOMPARE(annotations[1].title, std::string("Two"));
        QCOMPARE(f->document.undoStack().count(), steps + 1);
        f->panel.showAnnotations({0});
        QTRY_COMPARE(f->editor<QLineEdit>("title")->text(), QStringLiteral("One"));
        f->type("title", QStringLiteral("Shop"));
        QCOMPARE(annotations[0].title, std::string("Shop"));
        f->choose("color", QString());
        QCOMPARE(annotations[0].color, std::string());
        f->panel.showAnnotations({2});
        QTRY_VERIFY(f->panel.findChild<Field*>(QStringLiteral("text")));
        auto* text = f->editor<QPlainTextEdit>("text");
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, QStringLiteral("Other words"));
        QCOMPARE(annotations[2].text, std::string("Other words"));
        // Somebody else's change shows; an annotation that is gone takes its form along.
        f->document.undoStack().undo();
        QTRY_COMPARE(f->editor<QPlainTextEdit>("text")->toPlainText(), QStringLiteral("Words"));
        f->panel.showAnnotations({});
        QTRY_VERIFY(f->panel.findChild<Field*>(QStringLiteral("seed")));
    }

    void oneSumSetsAll() {
        f->select({"a", "b"});
        f->type("size", QStringLiteral("2 * 1 KiB"));
        COMPARE_JSON(f->settings("a")["size"], Json(2048));
        COMPARE_JSON(f->settings("b")["size"], Json(2048));
        QCOMPARE(f->document.undoStack().count(), 1);
    }

    void disabledNodesSaySo() {
        QVERIFY(f->document
                    .push({SetNodeActivity{NodeId("a"), NodeActivity::disabled}}, QStringLiteral("Disable"))
                    .ok());
        f->select({"a"});
        const QString words =
            QStringLiteral("Disabled: it and its links take no part in runs, checks and costs.");
        QTRY_VERIFY(hasWords(words));
        f->document.undoStack().undo();
        QTRY_VERIFY(!hasWords(words));
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

    void aNameInUseIsRefusedWithItsReason() {
        f->select({"a"});
        QLineEdit* name = nullptr;
        for (QLineEdit* line : f->panel.findChildren<QLineEdit*>()) {
            name = line->accessibleName() == QLatin1String("Name of the node") ? line : name;
        }
        QVERIFY(name);
        QSignalSpy left(&f->panel, &InspectorPanel::entriesLeft);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Second"));
        QCOMPARE(name->text(), QStringLiteral("Second")); // what was typed stays
        QVERIFY(name->property("invalid").toBool());
        const QList<QLabel*> labels = f->panel.findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel* label) { return label->text().contains(QStringLiteral("“Second”")); }));
        QCOMPARE(labelOf("a"), std::string("First")); // not "Secon", which nobody wanted
        QTest::keyClicks(name, QStringLiteral("s"));
        QVERIFY(!name->property("invalid").toBool());
        QCOMPARE(labelOf("a"), std::string("Seconds"));
        QTest::keyClick(name, Qt::Key_Backspace);
        QVERIFY(name->property("invalid").toBool());
        QTest::keyClick(name, Qt::Key_Escape);
        QVERIFY(!name->property("invalid").toBool());
        QCOMPARE(name->text().toStdString(), labelOf("a"));
        QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(name, QStringLiteral("Third"));
        QVERIFY(name->property("invalid").toBool());
        f->select({"b"});
        QCOMPARE(left.count(), 1);
        QVERIFY(left.at(0).at(0).toString().contains(QLatin1String("Third")));
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
    std::string labelOf(const char* node) { return f->document.pipeline().findNode(NodeId(node))->label; }

    QList<QToolButton*> visibleButtons(const QString& name) {
        QList<QToolButton*> buttons;
        for (QToolButton* button : f->panel.findChildren<QToolButton*>()) {
            if (button->accessibleName() == name && button->isVisibleTo(&f->panel)) {
                buttons << button;
            }
        }
        return buttons;
    }

    /// Presses the `index`th button called `name` of the events.
    void press(const QString& name, int index) {
        // Items that were just added come into sight a moment later.
        QTRY_VERIFY(index < visibleButtons(name).size());
        QTest::mouseClick(visibleButtons(name)[index], Qt::LeftButton);
        QCoreApplication::processEvents();
    }

    bool hasWords(const QString& words) {
        const auto labels = f->panel.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) {
            return label->isVisibleTo(&f->panel) && label->text().contains(words);
        });
    }

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
