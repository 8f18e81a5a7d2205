// SPDX-License-Identifier: GPL-3.0-or-later
// Frames, subgraphs, notes, snippets and pictures by the window's commands, as keys give them.
#include "window_fixture.h"

#include "canvas/breadcrumbs.h"
#include "canvas/snippet_store.h"
#include "shell/snippet_gallery.h"

#include <QClipboard>
#include <QComboBox>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>

using namespace millrace;
using namespace millrace::ui;

class TestFrameCommands : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { WindowFixture::nameProgram(); }

    void init() {
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->window->openExample(QStringLiteral("clickstream"))); // with a frame around web and clicks
        QCoreApplication::processEvents();
        f->canvas()->setFocus();
    }

    void cleanup() { f.reset(); }

    void theyAreDisabledWhileTheyCanDoNothing() {
        for (const ActionId id : {ActionId::unframe, ActionId::collapse, ActionId::enterFrame,
                                  ActionId::leaveFrame, ActionId::saveSnippet, ActionId::exportSelection}) {
            QVERIFY2(!f->action(id)->isEnabled(), ActionTable::row(id).name);
        }
        select({"web"});
        for (const ActionId id : {ActionId::unframe, ActionId::collapse, ActionId::enterFrame,
                                  ActionId::saveSnippet, ActionId::exportSelection}) {
            QVERIFY2(f->action(id)->isEnabled(), ActionTable::row(id).name);
        }
        QVERIFY(!f->action(ActionId::leaveFrame)->isEnabled());
        select({"app"});
        QVERIFY(!f->action(ActionId::collapse)->isEnabled());
    }

    void keysFoldEnterAndLeave() {
        select({"web"});
        f->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(frame().collapsed);
        QVERIFY(f->action(ActionId::collapse)->isChecked());
        f->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(f->canvas()->isInFrame());
        QVERIFY(f->canvas()->findChild<Breadcrumbs*>()->isVisible());
        QVERIFY(f->action(ActionId::leaveFrame)->isEnabled());
        f->press(Qt::Key_Up, Qt::AltModifier);
        QVERIFY(!f->canvas()->isInFrame());
        // The box is chosen, so the same key opens it again.
        f->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!frame().collapsed);
        f->press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(frames(), 0);
        QCOMPARE(f->document().pipeline().nodes.size(), std::size_t{4});
        f->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(frames(), 1);
    }

    void findingANodeGoesIntoItsFrame() {
        f->canvas()->setCollapsed(frameIndex(), true);
        f->press(Qt::Key_F, Qt::ControlModifier);
        QWidget* search = QApplication::focusWidget();
        QVERIFY(qobject_cast<QLineEdit*>(search));
        QTest::keyClicks(search, QStringLiteral("Web clicks"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(f->canvas()->items().nodeItem(NodeId("web"))->isVisible());
        QVERIFY(f->canvas()->isInFrame());
    }

    void shiftNWritesANote() {
        f->press(Qt::Key_N, Qt::ShiftModifier);
        auto* editor = f->canvas()->findChild<QPlainTextEdit*>(QStringLiteral("noteEditor"));
        QVERIFY(editor->isVisible());
        QTest::keyClicks(editor, QStringLiteral("See https://example.com"));
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f->document().pipeline().annotations.back().text, std::string("See https://example.com"));
    }

    void aSnippetIsSavedAndInserted() {
        select({"web", "clicks"});
        auto hand = std::make_unique<DialogHand>([](QWidget* dialog) {
            auto* name = dialog->findChild<QLineEdit*>();
            QVERIFY(name);
            QCOMPARE(name->text(), QStringLiteral("Ingest")); // the frame's title
            name->setText(QStringLiteral("Front door"));
            QTest::keyClick(name, Qt::Key_Return);
        });
        f->action(ActionId::saveSnippet)->trigger();
        QCOMPARE(hand->count(), 1);
        hand.reset(); // the gallery is for the test
        QVERIFY(SnippetStore(SnippetStore::defaultFolder()).contains(QStringLiteral("Front door")));
        const std::size_t before = f->document().pipeline().nodes.size();
        const int steps = f->document().undoStack().count();
        SnippetGallery* gallery = openGallery();
        QVERIFY(gallery);
        auto* search = gallery->findChild<QLineEdit*>();
        QTest::keyClicks(search, QStringLiteral("front"));
        QCOMPARE(shownRows(*gallery), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(f->document().pipeline().nodes.size(), before + 2);
        QCOMPARE(f->document().undoStack().count(), steps + 1);
        QCOMPARE(frames(), 2);
    }

    void theGalleryRenamesAndDeletesAfterAQuestion() {
        const SnippetStore store(SnippetStore::defaultFolder());
        QVERIFY(store.save(QStringLiteral("Mine"), f->document().pipeline(), f->document().types().catalog())
                    .ok());
        SnippetGallery* gallery = openGallery();
        QVERIFY(gallery);
        auto* list = gallery->findChild<QListWidget*>();
        QVERIFY(list->currentItem()->text().startsWith(QStringLiteral("Mine")));
        {
            const auto hand = std::make_unique<DialogHand>([gallery](QWidget* dialog) {
                if (dialog != gallery) {
                    dialog->findChild<QLineEdit*>()->setText(QStringLiteral("Ours"));
                    QTest::keyClick(dialog, Qt::Key_Return);
                }
            });
            QTest::mouseClick(button(*gallery, QStringLiteral("Rename…")), Qt::LeftButton);
        }
        QVERIFY(store.contains(QStringLiteral("Ours")) && !store.contains(QStringLiteral("Mine")));
        for (const QString& answer : {QStringLiteral("Keep"), QStringLiteral("Delete")}) {
            const auto hand = std::make_unique<DialogHand>([gallery, answer](QWidget* dialog) {
                if (dialog != gallery) {
                    QTest::mouseClick(button(*dialog, answer), Qt::LeftButton);
                }
            });
            QTest::mouseClick(button(*gallery, QStringLiteral("Delete…")), Qt::LeftButton);
            QCOMPARE(store.contains(QStringLiteral("Ours")), answer == QStringLiteral("Keep"));
        }
        // What ships with the program stays.
        QVERIFY(!button(*gallery, QStringLiteral("Delete…"))->isEnabled());
        gallery->reject();
    }

    void theSelectionIsExportedInTheChosenForm() {
        select({"web", "clicks"});
        const QString file = f->path(QStringLiteral("part.svg"));
        const auto hand = std::make_unique<DialogHand>([file](QWidget* dialog) {
            if (auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))) {
                name->setText(file);
                QTest::keyClick(name, Qt::Key_Return);
                return;
            }
            for (QComboBox* box : dialog->findChildren<QComboBox*>()) {
                if (const int svg = box->findText(QStringLiteral("SVG drawing")); svg >= 0) {
                    box->setCurrentIndex(svg);
                }
            }
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        f->action(ActionId::exportSelection)->trigger();
        QCOMPARE(hand->count(), 2);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray svg = written.readAll();
        QVERIFY(svg.contains("<svg") && svg.contains("Web clicks") && !svg.contains("Sessions"));
    }

    /// The clipboard's text is the documented file format, and goes from window to window.
    void theClipboardIsAProject() {
        select({"web", "clicks"});
        f->press(Qt::Key_C, Qt::ControlModifier);
        const QByteArray text = QApplication::clipboard()->mimeData()->text().toUtf8();
        const auto loaded =
            parseProject(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        QVERIFY(loaded.ok());
        QCOMPARE(loaded->pipeline.nodes.size(), std::size_t{2});
        QCOMPARE(loaded->pipeline.annotations.size(), std::size_t{1});
        Language language;
        MainWindow other(builtinNodeTypes(), language);
        other.show();
        QApplication::clipboard()->setText(QString::fromUtf8(text)); // as from a text editor
        other.findChild<CanvasView*>()->paste();
        QCOMPARE(other.document().pipeline().nodes.size(), std::size_t{2});
        QCOMPARE(other.document().pipeline().links.size(), std::size_t{1});
        QCOMPARE(other.document().undoStack().count(), 1);
        other.document().undoStack().setClean();
    }

private:
    void select(std::initializer_list<const char*> names) const {
        std::set<NodeId> nodes;
        for (const char* name : names) {
            nodes.emplace(name);
        }
        f->canvas()->selection().set(std::move(nodes));
    }

    [[nodiscard]] std::size_t frameIndex() const {
        const auto& annotations = f->document().pipeline().annotations;
        const auto found = std::ranges::find(annotations, std::string("frame"), &Annotation::kind);
        return static_cast<std::size_t>(found - annotations.begin());
    }

    [[nodiscard]] const Annotation& frame() const {
        return f->document().pipeline().annotations[frameIndex()];
    }

    [[nodiscard]] int frames() const {
        return static_cast<int>(std::ranges::count(f->document().pipeline().annotations, std::string("frame"),
                                                   &Annotation::kind));
    }

    [[nodiscard]] SnippetGallery* openGallery() const {
        f->action(ActionId::insertSnippet)->trigger();
        QCoreApplication::processEvents();
        return f->window->findChild<SnippetGallery*>();
    }

    static QPushButton* button(QWidget& dialog, const QString& text) {
        for (QPushButton* found : dialog.findChildren<QPushButton*>()) {
            if (found->text().remove(u'&') == text) {
                return found;
            }
        }
        return nullptr;
    }

    static int shownRows(QWidget& gallery) {
        const auto* list = gallery.findChild<QListWidget*>();
        int shown = 0;
        for (int i = 0; i < list->count(); ++i) {
            shown += list->item(i)->isHidden() ? 0 : 1;
        }
        return shown;
    }

    std::unique_ptr<WindowFixture> f;
};

QTEST_MAIN(TestFrameCommands)
#include "tst_frame_commands.moc"
