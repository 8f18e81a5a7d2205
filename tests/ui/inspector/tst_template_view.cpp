// SPDX-License-Identifier: GPL-3.0-or-later
#include "producer_fixture.h"

#include "engine/engine.h"
#include "inspector/bar_picture.h"
#include "inspector/record_preview.h"
#include "inspector/template_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include <filesystem>
#include <fstream>

using namespace millrace;
using namespace millrace::ui;

namespace {

Json textTemplate(const char* text) {
    return {{"template", {{"kind", "text"}, {"text", text}}}};
}

} // namespace

/// The editor of record templates, the records and sizes it shows, and how keys fall on shards.
class TestTemplateView : public QObject {
    Q_OBJECT

private slots:

    void cleanup() { f.reset(); }

    /// What is shown is what a run writes into a bucket.
    void previewIsWhatARunMakes() {
        open({{"records_per_second", 40},
              {"partition_key", {{"kind", "hot"}, {"count", 50}}},
              {"profile", {{"kind", "constant"}, {"arrivals", "poisson"}}},
              {"template",
               {{"kind", "fields"},
                {"fields",
                 {{{"name", "zone"}, {"value", "{{choice a b c}}"}},
                  {{"name", "at"}, {"value", "{{timestamp}}"}},
                  {{"name", "n"}, {"value", "{{sequence}}"}},
                  {{"name", "key"}, {"value", "{{key}}"}}}}}}},
             {{"shard_count", 1}});
        const auto shown = previewRecords(f->document, NodeId("web"), 20);
        QVERIFY(shown.ok());
        QCOMPARE(shown->size(), 20U);
        const QTemporaryDir folder;
        Pipeline pipeline = f->document.pipeline();
        pipeline.scenario.duration = std::chrono::seconds(30);
        pipeline.nodes.push_back({NodeId("app"), "consumer", "", {}, Json::object(), Json::object()});
        pipeline.nodes.push_back({NodeId("lake"), "s3_bucket", "", {}, Json::object(), Json::object()});
        pipeline.links.push_back({{NodeId("clicks"), "out"}, {NodeId("app"), "in"}});
        pipeline.links.push_back({{NodeId("app"), "out"}, {NodeId("lake"), "in"}});
        const std::vector<std::string> written = runInto(pipeline, folder.path());
        QVERIFY(!written.empty());
        for (const PreviewRecord& record : *shown) {
            QVERIFY2(std::ranges::find(written, record.data) != written.end(), record.data.c_str());
        }
    }

    void aBadPlaceholderSaysWhere() {
        const ReadTemplate read = readTemplate("text", QStringLiteral("first\nid={{uuid}} n={{int 5 1}}"));
        QVERIFY(read.problem);
        QCOMPARE(read.problem->position, 20);
        QCOMPARE(read.problem->length, 11);
        const TextPlace place = placeIn(QStringLiteral("first\nid={{uuid}} n={{int 5 1}}"), 20);
        QCOMPARE(place.line, 2);
        QCOMPARE(place.column, 15);
        QVERIFY(read.problem->sentence.contains(QStringLiteral("needs two whole numbers")));
        const ReadTemplate open = readTemplate("text", QStringLiteral("a {{uuid"));
        QVERIFY(open.problem);
        QCOMPARE(open.problem->position, 2);
        const ReadTemplate json = readTemplate("document", QStringLiteral("{\n \"a\": 1,\n \"b\": x\n}"));
        QVERIFY(json.problem);
        QCOMPARE(placeIn(QStringLiteral("{\n \"a\": 1,\n \"b\": x\n}"), json.problem->position).line, 3);
        QVERIFY(readTemplate("fields", QStringLiteral("[1]")).problem);
        QVERIFY(readTemplate("fields", QStringLiteral("{\"a\":1,\"a\":2}")).problem);
        QVERIFY(!readTemplate("document", QStringLiteral("{\"c\": \"{{choice a \\\"b c\\\"}}\"}")).problem);
    }

    void fieldsKeepTheirOrder() {
        const QString text = QStringLiteral("{\"z\": 1, \"a\": \"{{uuid}}\"}");
        const ReadTemplate read = readTemplate("fields", text);
        QVERIFY(!read.problem);
        COMPARE_JSON(read.written["fields"][0]["name"], Json("z"));
        COMPARE_JSON(readTemplate("fields", textOfTemplate(read.written)).written, read.written);
        QCOMPARE(convertedTemplate("fields", "text", text), QStringLiteral("{\"z\":1,\"a\":\"{{uuid}}\"}"));
        QCOMPARE(convertedTemplate("text", "fields", QStringLiteral("hi \"you\"")),
                 QStringLiteral("{\n  \"text\": \"hi \\\"you\\\"\"\n}"));
    }

    void theEditorTakesGoodTextsAndKeepsBadOnes() {
        open(textTemplate("n={{sequence}}"));
        TemplateDialog* dialog = openEditor();
        auto* text = dialog->findChild<QPlainTextEdit*>(QStringLiteral("templateText"));
        auto* problem = dialog->findChild<QLabel*>(QStringLiteral("templateProblem"));
        auto* records = dialog->findChild<QPlainTextEdit*>(QStringLiteral("templateRecords"));
        QCOMPARE(text->toPlainText(), QStringLiteral("n={{sequence}}"));
        QTRY_VERIFY(records->toPlainText().contains(QStringLiteral("n=3")));
        text->moveCursor(QTextCursor::End);
        const int steps = f->document.undoStack().count();
        QTest::keyClicks(text, QStringLiteral(" {{int 7 7}}"));
        COMPARE_JSON(f->settings()["template"]["text"], Json("n={{sequence}} {{int 7 7}}"));
        QCOMPARE(f->document.undoStack().count(), steps + 1); // a burst of typing
        QVERIFY(!problem->isVisible());
        QTRY_VERIFY(records->toPlainText().contains(QStringLiteral("n=3 7")));
        QTest::keyClicks(text, QStringLiteral(" {{nonsense}}"));
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().startsWith(QStringLiteral("Line 1, column 28:")),
                 qPrintable(problem->text()));
        QVERIFY(text->toPlainText().endsWith(QStringLiteral("{{nonsense}}")));
        // While the placeholder was being typed its beginning was no placeholder either.
        COMPARE_JSON(f->settings()["template"]["text"], Json("n={{sequence}} {{int 7 7}} "));
        QTRY_VERIFY(records->toPlainText().contains(QStringLiteral("n=3 7")));
        f->document.undoStack().undo();
        QCOMPARE(text->toPlainText(), QStringLiteral("n={{sequence}}"));
        QVERIFY(!problem->isVisible());
    }

    void placeholdersAreInserted() {
        open(textTemplate("x"));
        TemplateDialog* dialog = openEditor();
        auto* text = dialog->findChild<QPlainTextEdit*>(QStringLiteral("templateText"));
        auto* list = dialog->findChild<QListWidget*>(QStringLiteral("placeholders"));
        QVERIFY(list->item(0)->text().contains(QStringLiteral("Number of the record")));
        text->moveCursor(QTextCursor::End);
        list->setFocus();
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(text->toPlainText(), QStringLiteral("x{{uuid}}"));
        COMPARE_JSON(f->settings()["template"]["text"], Json("x{{uuid}}"));
        f->document.undoStack().undo();
        COMPARE_JSON(f->settings()["template"]["text"], Json("x"));
    }

    void kindsAreConverted() {
        open(Json::object());
        TemplateDialog* dialog = openEditor();
        auto* text = dialog->findChild<QPlainTextEdit*>(QStringLiteral("templateText"));
        QVERIFY(!text->isEnabled());
        auto* kind = dialog->findChild<QComboBox*>();
        choose(kind, QStringLiteral("fields"));
        COMPARE_JSON(f->settings()["template"]["kind"], Json("fields"));
        QVERIFY(text->isEnabled());
        QVERIFY(text->toPlainText().contains(QStringLiteral("{{uuid}}")));
        choose(kind, QStringLiteral("text"));
        COMPARE_JSON(f->settings()["template"], (Json{{"kind", "text"}, {"text", "{\"id\":\"{{uuid}}\"}"}}));
        choose(kind, QStringLiteral("none"));
        COMPARE_JSON(f->settings()["template"]["kind"], Json("none"));
        for (int i = 0; i < 3; ++i) {
            f->document.undoStack().undo();
        }
        QVERIFY(!f->settings().contains("template"));
    }

    void sizesAreMeasured() {
        open({{"record_size_bytes", {{"kind", "uniform"}, {"min", 100}, {"max", 300}}}});
        const auto sizes = previewSizes(f->document, NodeId("web"), 2000);
        QVERIFY(sizes.ok());
        QCOMPARE(sizes->bytes.size(), 2000U);
        QVERIFY(sizes->least >= 100 && sizes->most <= 300);
        QVERIFY(std::abs(sizes->mean - 200) < 5);
        QTRY_VERIFY(
            wordsBelow("record_size_bytes").contains(QStringLiteral("Data of the first 2,000 records")) ||
            wordsBelow("record_size_bytes").contains(QStringLiteral("Data of the first 2000 records")));
        f->set({{"record_size_bytes", 512}});
        QTRY_VERIFY(wordsBelow("record_size_bytes").contains(QStringLiteral("512 B of data")));
        // Large records are measured by fewer, so that the window does not wait.
        f->set({{"record_size_bytes", 1048576}, {"template", {{"kind", "text"}, {"text", "{{padding}}"}}}});
        const auto large = previewSizes(f->document, NodeId("web"), 2000);
        QVERIFY(large.ok());
        QCOMPARE(large->least, 1048576U);
        QVERIFY(large->bytes.size() < 100);
    }

    void keysFallOnShards() {
        open({{"partition_key", {{"kind", "hot"}, {"count", 100}, {"hot_share", 0.7}}}});
        QTRY_VERIFY(
            wordsBelow("partition_key").contains(QStringLiteral("The most frequent key alone brings 70 %")));
        auto* bars = f->field("partition_key")->findChild<BarPicture*>();
        QCOMPARE(bars->bars().values.size(), 4U);
        double sum = 0;
        for (const double share : bars->bars().values) {
            sum += share;
        }
        QVERIFY(std::abs(sum - 1) < 1e-9);
        QVERIFY(*std::ranges::max_element(bars->bars().values) > 0.7);
        QVERIFY(bars->bars().marked);
        f->set({{"partition_key", {{"kind", "random"}}}});
        QTRY_VERIFY(
            wordsBelow("partition_key").contains(QStringLiteral("The load is even: each shard gets 25 %")));
        // The stream's shards count, too.
        QVERIFY(f->document
                    .push({SetNodeSettings{NodeId("clicks"), {{"shard_count", 10}}}}, QStringLiteral("Set"))
                    .ok());
        QTRY_COMPARE(bars->bars().values.size(), 10U);
        QVERIFY(f->document.push({RemoveNode{NodeId("clicks")}}, QStringLiteral("Delete")).ok());
        QTRY_VERIFY(wordsBelow("partition_key").contains(QStringLiteral("Link this producer to a stream")));
    }

private:
    void open(const Json& settings, const Json& stream = {{"shard_count", 4}}) {
        f = std::make_unique<ProducerFixture>(settings, stream);
        f->panel.resize(480, 1400);
    }

    TemplateDialog* openEditor() {
        for (QPushButton* button : f->panel.findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Edit with a preview…")) {
                button->click();
            }
        }
        auto* dialog = f->panel.window()->findChild<TemplateDialog*>();
        if (dialog) {
            (void)QTest::qWaitForWindowExposed(dialog);
        }
        return dialog;
    }

    static void choose(QComboBox* combo, const QString& data) {
        combo->setCurrentIndex(combo->findData(data));
        emit combo->activated(combo->currentIndex());
    }

    QString wordsBelow(const char* path) {
        QStringList all;
        for (const QLabel* label : f->field(path)->findChildren<QLabel*>()) {
            if (label->isVisibleTo(f->field(path))) {
                all << label->text();
            }
        }
        return all.join(QLatin1Char('\n'));
    }

    /// Runs the pipeline and gives all lines of all objects that its bucket wrote.
    static std::vector<std::string> runInto(const Pipeline& pipeline, const QString& folder);

    std::unique_ptr<ProducerFixture> f;
};

std::vector<std::string> TestTemplateView::runInto(const Pipeline& pipeline, const QString& folder) {
    RunOptions options;
    options.outputFolder = folder.toStdString();
    Result<std::unique_ptr<Engine>> engine = Engine::create(pipeline, builtinNodeTypes(), options);
    if (!engine) {
        return {};
    }
    (*engine)->runUntil(kNever);
    (void)(*engine)->finish();
    std::vector<std::string> lines;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.toStdString())) {
        if (entry.is_regular_file()) {
            std::ifstream file(entry.path());
            for (std::string line; std::getline(file, line);) {
                lines.push_back(line);
            }
        }
    }
    return lines;
}

QTEST_MAIN(TestTemplateView)
#include "tst_template_view.moc"
