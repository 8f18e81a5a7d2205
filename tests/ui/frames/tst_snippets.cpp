// SPDX-License-Identifier: GPL-3.0-or-later
// Kept snippets: what is saved comes back, files stay whole, and all that ship can be inserted.
#include "canvas/canvas_edits.h"
#include "canvas/clipboard.h"
#include "canvas/pipeline_picture.h"
#include "canvas/snippet_store.h"
#include "model/project_file.h"
#include "ui/canvas/canvas_fixture.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace millrace;
using namespace millrace::ui;

class TestSnippets : public QObject {
    Q_OBJECT

private slots:

    void savedSnippetsComeBack() {
        QTemporaryDir folder;
        const SnippetStore store(folder.filePath(QStringLiteral("new/snippets")));
        const NodeTypes types = canvasTypes();
        const Pipeline part = partOf(samplePipeline(), {NodeId("web"), NodeId("clicks")}, {});
        QVERIFY(!store.contains(QStringLiteral("Web in")));
        const Result<QString> saved = store.save(QStringLiteral("  Web  in "), part, types.catalog());
        QVERIFY(saved.ok());
        QVERIFY(store.contains(QStringLiteral("Web in")));
        const std::vector<Snippet> all = store.all();
        QCOMPARE(all.front().name, QStringLiteral("Web in"));
        QCOMPARE(all.front().part.nodes, part.nodes);
        QCOMPARE(all.front().part.links, part.links);
        QVERIFY(!all.front().builtIn);
        // The file is a project like any other.
        const auto loaded = loadProject(std::filesystem::path(saved->toStdU16String()));
        QVERIFY(loaded.ok());
        QCOMPARE(loaded->pipeline.name, std::string("Web in"));
    }

    void oneNameIsOneFile() {
        QTemporaryDir folder;
        const SnippetStore store(folder.path());
        const NodeTypes types = canvasTypes();
        const Pipeline one = partOf(samplePipeline(), {NodeId("web")}, {});
        const Pipeline two = partOf(samplePipeline(), {NodeId("app"), NodeId("lake")}, {});
        QVERIFY(store.save(QStringLiteral("A/b: c?"), one, types.catalog()).ok());
        QVERIFY(store.save(QStringLiteral("A/b: c?"), two, types.catalog()).ok());
        QVERIFY(store.save(QStringLiteral("A b  c"), one, types.catalog()).ok());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
        QCOMPARE(find(store, QStringLiteral("A/b: c?")).part.nodes.size(), std::size_t{2});
    }

    void renameAndRemove() {
        QTemporaryDir folder;
        const SnippetStore store(folder.path());
        const NodeTypes types = canvasTypes();
        const Pipeline part = partOf(samplePipeline(), {NodeId("web")}, {});
        QVERIFY(store.save(QStringLiteral("One"), part, types.catalog()).ok());
        QVERIFY(store.save(QStringLiteral("Two"), part, types.catalog()).ok());
        QVERIFY(!store.rename(find(store, QStringLiteral("One")), QStringLiteral("Two"), types.catalog()));
        QVERIFY(!store.rename(find(store, QStringLiteral("One")), QStringLiteral(" "), types.catalog()));
        QVERIFY(
            store.rename(find(store, QStringLiteral("One")), QStringLiteral("Three"), types.catalog()).ok());
        QVERIFY(store.contains(QStringLiteral("Three")) && !store.contains(QStringLiteral("One")));
        QVERIFY(store.remove(find(store, QStringLiteral("Three"))).ok());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void badFilesAndEmptyPartsAreRefused() {
        QTemporaryDir folder;
        const SnippetStore store(folder.path());
        const NodeTypes types = canvasTypes();
        const std::size_t builtIn = store.all().size();
        for (const char* text : {"", "{", "[1, 2]", "{\"format\": \"millrace\", \"version\": 1}"}) {
            QFile file(folder.filePath(QStringLiteral("bad.millrace")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
            file.close();
            QCOMPARE(store.all().size(), builtIn);
        }
        QVERIFY(!store.save(QStringLiteral("Empty"), Pipeline(), types.catalog()));
        QVERIFY(!store.save(QStringLiteral("  "), samplePipeline(), types.catalog()));
    }

    void builtInSnippetsShip() {
        const std::vector<Snippet> all = SnippetStore(QStringLiteral("/nowhere")).all();
        QVERIFY(all.size() >= 5);
        for (const Snippet& snippet : all) {
            QVERIFY(snippet.builtIn);
            QVERIFY(!snippet.name.isEmpty() && !snippet.part.description.empty());
            QVERIFY(!SnippetStore(QStringLiteral("/nowhere")).remove(snippet));
            for (const Node& node : snippet.part.nodes) {
                QVERIFY2(builtinNodeTypes().find(node.type), qPrintable(snippet.name));
            }
            const QImage picture =
                pipelinePicture(snippet.part, builtinNodeTypes().catalog(), QSize(192, 112), 2).toImage();
            QCOMPARE(picture.size(), QSize(384, 224));
            QVERIFY(hasInk(picture));
        }
    }

    /// Free names, a free place, one step.
    void insertingIsOneStep() {
        CanvasFixture f;
        const Pipeline before = f.pipeline();
        for (const Snippet& snippet : SnippetStore(QStringLiteral("/nowhere")).all()) {
            f.view.insertPart(snippet.part, QStringLiteral("Insert"));
            f.view.insertPart(snippet.part, QStringLiteral("Insert"));
        }
        const int count = f.document.undoStack().count();
        QCOMPARE(count, 2 * static_cast<int>(SnippetStore(QStringLiteral("/nowhere")).all().size()));
        std::set<std::string> labels;
        for (const Node& node : f.pipeline().nodes) {
            QVERIFY2(labels.insert(node.label).second, node.label.c_str());
            for (const Node& other : f.pipeline().nodes) {
                QVERIFY(node.id == other.id ||
                        !bodyOf(node, f.types.catalog()).intersects(bodyOf(other, f.types.catalog())));
            }
        }
        for (int i = 0; i < count; ++i) {
            f.document.undoStack().undo();
        }
        QCOMPARE(f.pipeline(), before);
    }

private:
    static Snippet find(const SnippetStore& store, const QString& name) {
        for (const Snippet& snippet : store.all()) {
            if (snippet.name == name) {
                return snippet;
            }
        }
        QTest::qFail("no such snippet", __FILE__, __LINE__);
        return {};
    }

    static bool hasInk(const QImage& image) {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) != image.pixel(0, 0)) {
                    return true;
                }
            }
        }
        return false;
    }
};

QTEST_MAIN(TestSnippets)
#include "tst_snippets.moc"
