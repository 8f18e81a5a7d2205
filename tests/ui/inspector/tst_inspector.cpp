// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector_fixture.h"

#include <QApplication>

using namespace millrace;
using namespace millrace::ui;

/// What a person does with the keyboard and the mouse in the fields of one node.
class TestInspector : public QObject {
    Q_OBJECT

private slots:

    void init() {
        f = std::make_unique<InspectorFixture>();
        f->select({"a"});
    }

    void cleanup() { f.reset(); }

    void typingChangesTheSettingInOneStep() {
        f->type("rate", QStringLiteral("1500"));
        COMPARE_JSON(f->settings("a"), (Json{{"rate", 1500}}));
        QCOMPARE(f->document.undoStack().count(), 1);
        f->document.undoStack().undo();
        COMPARE_JSON(f->settings("a"), Json::object());
        QCOMPARE(f->editor<QLineEdit>("rate")->text(), QStringLiteral("100"));
        f->document.undoStack().redo();
        QCOMPARE(f->editor<QLineEdit>("rate")->text(), QStringLiteral("1500"));
    }

    void fieldsHaveOneLeftAndOneRightEdge() {
        const Json settings{{"key", {{"kind", "hot"}}}, {"rate", 7}};
        QVERIFY(f->document.push({SetNodeSettings{NodeId("a"), settings}}, QStringLiteral("Set")).ok());
        QTRY_VERIFY(f->panel.findChild<Field*>(QStringLiteral("key.share")) != nullptr);
        // New fields are laid out a moment later.
        QTRY_COMPARE(edges().first.size(), 1U);
        QTRY_COMPARE(edges().second.size(), 1U);
    }

    void wideEditorsSayHintAndRefusal_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::newRow("lines") << "note" << QString(); // takes everything
        QTest::newRow("document") << "document"
                                  << "{\"open\": ";
    }

    void wideEditorsSayHintAndRefusal() {
        QFETCH(const QString, path);
        QFETCH(const QString, text);
        const std::string name = path.toStdString();
        auto* edit = f->editor<QPlainTextEdit>(name);
        QWidget* focus = f->field(name)->focusProxy();
        while (focus != nullptr && focus->focusProxy() != nullptr) {
            focus = focus->focusProxy();
        }
        QCOMPARE(focus, edit);
        if (!text.isEmpty()) {
            const QString quiet = edit->accessibleDescription();
            edit->setPlainText(text);
            QTRY_VERIFY(edit->accessibleDescription() != quiet);
            QVERIFY2(f->words(name).contains(edit->accessibleDescription()), qPrintable(f->words(name)));
        }
    }

    void twoGesturesAreTwoSteps() {
        f->type("rate", QStringLiteral("20"));
        f->type("rate", QStringLiteral("30"));
        QCOMPARE(f->document.undoStack().count(), 2);
        f->document.undoStack().undo();
        COMPARE_JSON(f->settings("a"), (Json{{"rate", 20}}));
    }

    void unitsAreUnderstood_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("mebibytes") << "size"
                                   << "2 MiB" << 2097152.0;
        QTest::newRow("rate") << "rate"
                              << "1.5k/s" << 1500.0;
        QTest::newRow("milliseconds") << "pause"
                                      << "250 ms" << 250.0;
        QTest::newRow("seconds") << "pause"
                                 << "1.5 s" << 1500.0;
        QTest::newRow("product") << "size"
                                 << "2*1024" << 2048.0;
        QTest::newRow("half a mebibyte") << "size"
                                         << "1 MiB/2" << 524288.0;
        QTest::newRow("sum in brackets") << "rate"
                                         << "(1k + 500) * 2" << 3000.0;
    }

    void unitsAreUnderstood() {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(double, value);
        f->type(path.toStdString(), text);
        QCOMPARE(f->settings("a")[path.toStdString()].get<double>(), value);
        // After Enter the field says it in its own unit.
        QCOMPARE(f->editor<QLineEdit>(path.toStdString())->text().toDouble(), value);
    }

    void badEntryStaysWithItsReason_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("no number") << "fast";
        QTest::newRow("other unit") << "2 MiB";
        QTest::newRow("below the range") << "-1";
        QTest::newRow("half a sum") << "2*";
        QTest::newRow("divided by zero") << "2/0";
        QTest::newRow("above the range") << "1000001";
    }

    void badEntryStaysWithItsReason() {
        QFETCH(QString, text);
        f->type("rate", QStringLiteral("50"));
        const QString quiet = f->words("rate");
        auto* line = f->editor<QLineEdit>("rate");
        line->selectAll();
        line->insert(text);
        emit line->textEdited(text);
        QTest::keyClick(line, Qt::Key_Return);
        COMPARE_JSON(f->settings("a"), (Json{{"rate", 50}}));
        QCOMPARE(line->text(), text);
        QVERIFY(f->words("rate") != quiet);
        QVERIFY(line->property("invalid").toBool());
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(line->text(), QStringLiteral("50"));
        QCOMPARE(f->words("rate"), quiet);
    }

    void escapeFromABadEntryLeavesTheDefaultUngiven() {
        auto* line = f->editor<QLineEdit>("rate");
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("abc"));
        QVERIFY(line->property("invalid").toBool());
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(line->text(), QStringLiteral("100"));
        QVERIFY(!line->property("invalid").toBool());
        QTest::keyClick(line, Qt::Key_Return);
        COMPARE_JSON(f->settings("a"), Json::object());
        QCOMPARE(f->document.undoStack().count(), 0);
    }

    void durationsAreWorkedOut() {
        f->type("wait", QStringLiteral("1h + 30m"));
        COMPARE_JSON(f->settings("a"), (Json{{"wait", "1h30m"}}));
        f->type("wait", QStringLiteral("250 ms"));
        COMPARE_JSON(f->settings("a"), (Json{{"wait", "250ms"}}));
    }

    void helpNamesItsSourceAndWhenItWasRead() {
        QToolButton* about = nullptr;
        for (QToolButton* button : f->field("rate")->findChildren<QToolButton*>()) {
            about = button->accessibleName().startsWith(QLatin1String("About ")) ? button : about;
        }
        QVERIFY(about);
        QTest::mouseClick(about, Qt::LeftButton);
        const QString words = f->words("rate");
        QVERIFY(words.contains(QStringLiteral("https://example.com/rate")));
        QVERIFY(words.contains(QStringLiteral("Source, read on")));
        QVERIFY(words.contains(QStringLiteral("How fast it goes.")));
        QVERIFY(words.contains(QStringLiteral("Applies to a run under way.")));
    }

    void aBrokenDocumentIsNotTaken() {
        auto* text = f->editor<QPlainTextEdit>("document");
        text->setFocus();
        text->setPlainText(QStringLiteral("{\"a\": 1}"));
        COMPARE_JSON(f->settings("a")["document"], (Json{{"a", 1}}));
        text->setPlainText(QStringLiteral("{\"a\": 1"));
        COMPARE_JSON(f->settings("a")["document"], (Json{{"a", 1}}));
        QVERIFY(text->property("invalid").toBool());
        QVERIFY(f->words("document").contains(QStringLiteral("line 1")));
    }

    void resetIsOfferedOnlyForWhatDiffers() {
        QVERIFY(!f->reset("rate")->isVisible());
        f->type("rate", QStringLiteral("50"));
        QVERIFY(f->reset("rate")->isVisible());
        QTest::mouseClick(f->reset("rate"), Qt::LeftButton);
        COMPARE_JSON(f->settings("a"), Json::object());
        QVERIFY(!f->reset("rate")->isVisible());
        QCOMPARE(f->editor<QLineEdit>("rate")->text(), QStringLiteral("100"));
        f->document.undoStack().undo();
        COMPARE_JSON(f->settings("a"), (Json{{"rate", 50}}));
    }

    void emptyFieldMeansTheDefault() {
        f->type("rate", QStringLiteral("50"));
        f->type("rate", QString());
        COMPARE_JSON(f->settings("a"), Json::object());
        QCOMPARE(f->editor<QLineEdit>("rate")->text(), QStringLiteral("100"));
        f->type("limit", QStringLiteral("9"));
        f->type("limit", QString());
        COMPARE_JSON(f->settings("a"), Json::object());
        QCOMPARE(f->editor<QLineEdit>("limit")->text(), QString());
    }

    void arrowsStepWithinTheRange() {
        auto* line = f->editor<QLineEdit>("rate");
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Up);
        QTest::keyClick(line, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(f->settings("a")["rate"].get<double>(), 111.0);
        f->type("rate", QStringLiteral("0"));
        QTest::keyClick(line, Qt::Key_Down);
        QCOMPARE(f->settings("a")["rate"].get<double>(), 0.0);
    }

    void switchesAndListsChange() {
        QTest::mouseClick(f->editor<QCheckBox>("enabled"), Qt::LeftButton, {}, QPoint(8, 8));
        COMPARE_JSON(f->settings("a"), (Json{{"enabled", true}}));
        f->choose("mode", QStringLiteral("wild"));
        COMPARE_JSON(f->settings("a")["mode"], Json("wild"));
        f->choose("other", QStringLiteral("b"));
        COMPARE_JSON(f->settings("a")["other"], Json("b"));
        f->choose("other", QString());
        QVERIFY(!f->settings("a").contains("other"));
    }

    void dependentFieldsComeAndGoWithoutTakingTheFocus() {
        Field* wildness = f->field("wildness");
        QVERIFY(!wildness->isVisible());
        auto* mode = f->editor<QComboBox>("mode");
        mode->setFocus();
        QTest::keyClick(mode, Qt::Key_Down);
        COMPARE_JSON(f->settings("a")["mode"], Json("wild"));
        QVERIFY(wildness->isVisible());
        QCOMPARE(QApplication::focusWidget(), mode);
        QTest::keyClick(mode, Qt::Key_Up);
        QVERIFY(!wildness->isVisible());
        QCOMPARE(f->field("wildness"), wildness);
        QCOMPARE(QApplication::focusWidget(), mode);
    }

    void choiceKeepsWhatBothKindsKnow() {
        f->choose("key", QStringLiteral("uniform"));
        f->type("key.count", QStringLiteral("77"));
        f->choose("key", QStringLiteral("hot"));
        COMPARE_JSON(f->settings("a")["key"], (Json{{"kind", "hot"}, {"count", 77}}));
        f->type("key.share", QStringLiteral("60 %"));
        QCOMPARE(f->settings("a")["key"]["share"].get<double>(), 0.6);
        f->choose("key", QStringLiteral("random"));
        COMPARE_JSON(f->settings("a")["key"], (Json{{"kind", "random"}}));
    }

    void shorthandOfAChoiceIsShownAndWrittenOut() {
        QCOMPARE(f->editor<QComboBox>("length")->currentData().toString(), QStringLiteral("fixed"));
        QCOMPARE(f->editor<QLineEdit>("length.bytes")->text(), QStringLiteral("512"));
        f->type("length.bytes", QStringLiteral("2 KiB"));
        const Json length = f->settings("a")["length"];
        COMPARE_JSON(length, (Json{{"kind", "fixed"}, {"bytes", 2048}}));
        QVERIFY(f->reset("length")->isVisible());
    }

    void listElementsAreAddedEditedMovedAndRemoved() {
        auto* add = f->editor<QPushButton>("steps");
        QTest::mouseClick(add, Qt::LeftButton);
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(f->settings("a")["steps"].size(), 2U);
        f->type("steps[0].at", QStringLiteral("5 s"));
        f->type("steps[1].rate", QStringLiteral("8"));
        COMPARE_JSON(f->settings("a")["steps"][0]["at"], Json("5s"));
        QCOMPARE(f->settings("a")["steps"][1]["rate"].get<double>(), 8.0);
        press("steps", QStringLiteral("Move up"), 1);
        QCOMPARE(f->settings("a")["steps"][0]["rate"].get<double>(), 8.0);
        press("steps", QStringLiteral("Remove"), 0);
        QCOMPARE(f->settings("a")["steps"].size(), 1U);
        COMPARE_JSON(f->settings("a")["steps"][0]["at"], Json("5s"));
        press("steps", QStringLiteral("Remove"), 0);
        QVERIFY(!f->settings("a").contains("steps"));
    }

    void mapEntriesAreNamed() {
        QTest::mouseClick(f->editor<QPushButton>("names"), Qt::LeftButton);
        COMPARE_JSON(f->settings("a")["names"], (Json{{"name", ""}}));
        auto* name = f->editor<QLineEdit>("names");
        QCOMPARE(name->text(), QStringLiteral("name"));
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("customer"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(f->settings("a")["names"] == (Json{{"customer", ""}}));
        f->type("names.customer", QStringLiteral(".id"));
        COMPARE_JSON(f->settings("a")["names"], (Json{{"customer", ".id"}}));
    }

    void multilineTextIsTaken() {
        auto* text = f->editor<QPlainTextEdit>("note");
        text->setFocus();
        QTest::keyClicks(text, QStringLiteral("one"));
        QTest::keyClick(text, Qt::Key_Return);
        QTest::keyClicks(text, QStringLiteral("two"));
        COMPARE_JSON(f->settings("a")["note"], Json("one\ntwo"));
        QCOMPARE(f->document.undoStack().count(), 1);
    }

    void labelIsEdited() {
        auto* label = lineNamed(QStringLiteral("Name of the node"));
        QVERIFY(label);
        label->setFocus();
        label->selectAll();
        QTest::keyClicks(label, QStringLiteral("Clicks"));
        QCOMPARE(f->document.pipeline().findNode(NodeId("a"))->label, std::string("Clicks"));
        QCOMPARE(f->document.undoStack().count(), 1);
    }

    void searchLeavesWhatMatches() {
        auto* search = lineNamed(QStringLiteral("Search settings"));
        QVERIFY(search);
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("size"));
        QVERIFY(f->field("size")->isVisible());
        QVERIFY(!f->field("rate")->isVisible());
        search->clear();
        QVERIFY(f->field("rate")->isVisible());
        QVERIFY(!f->field("wildness")->isVisible());
    }

    void escapeClearsTheSearchFirst() {
        f->panel.activateWindow();
        f->panel.focusSearch();
        auto* search = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(search != nullptr);
        QTest::keyClicks(search, QStringLiteral("rate"));
        QVERIFY(!f->field("size")->isVisible());
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(search->text(), QString());
        QVERIFY(search->hasFocus());
        QVERIFY(f->field("size")->isVisible());
        QKeyEvent second(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(search, &second);
        QVERIFY(!second.isAccepted()); // whoever holds the panel leaves it
    }

    void assumptionsAndRangesAreSaid() {
        QVERIFY(f->words("size").contains(QStringLiteral("assumed")));
        QVERIFY(!f->words("rate").contains(QStringLiteral("assumed")));
        QVERIFY(f->words("rate").contains(QStringLiteral("0 to 1,000,000")));
        QVERIFY(f->words("rate").contains(QStringLiteral("default 100 records/s")));
    }

    void revealFocusesTheField() {
        f->choose("key", QStringLiteral("uniform"));
        f->selection.reveal(NodeId("a"), "settings.key.count");
        QCOMPARE(QApplication::focusWidget(), f->editor<QLineEdit>("key.count"));
    }

private:
    /// Where editors of the form begin and end.
    std::pair<std::set<int>, std::set<int>> edges() {
        std::pair<std::set<int>, std::set<int>> found;
        for (const char* path : {"rate", "size", "limit", "key", "key.count", "key.share", "mode", "wait"}) {
            auto* combo = f->editor<QComboBox>(path);
            const QWidget* editor =
                combo != nullptr ? static_cast<QWidget*>(combo) : f->editor<QLineEdit>(path);
            found.first.insert(editor->mapTo(&f->panel, QPoint()).x());
            found.second.insert(editor->mapTo(&f->panel, QPoint(editor->width(), 0)).x());
        }
        return found;
    }

    QLineEdit* lineNamed(const QString& name) {
        for (QLineEdit* line : f->panel.findChildren<QLineEdit*>()) {
            if (line->accessibleName() == name) {
                return line;
            }
        }
        return nullptr;
    }

    /// Presses the `index`th button called `name` that belongs to the rows of the list.
    void press(const std::string& path, const QString& name, int index) {
        QList<QToolButton*> buttons;
        for (QToolButton* button : f->field(path)->findChildren<QToolButton*>()) {
            if (button->accessibleName() == name) {
                buttons << button;
            }
        }
        QVERIFY(index < buttons.size());
        QTest::mouseClick(buttons[index], Qt::LeftButton);
        QCoreApplication::processEvents(); // the buttons act a moment later: their row may go away
    }

    std::unique_ptr<InspectorFixture> f;
};

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
