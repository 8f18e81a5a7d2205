// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas as PNG, SVG and PDF: all or the selection, in other colours, with vectors and text kept.
#include "canvas/canvas_picture.h"
#include "shell/canvas_export_dialog.h"
#include "theme/theme.h"
#include "ui/canvas/canvas_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QSvgRenderer>

using namespace millrace;
using namespace millrace::ui;

namespace {

Pipeline withNotes() {
    Pipeline pipeline = samplePipeline();
    Annotation frame;
    frame.kind = "frame";
    frame.title = "Readers";
    frame.color = "green";
    frame.nodes = {NodeId("app"), NodeId("lake")};
    Annotation note;
    note.kind = "note";
    note.text = "Limits: https://example.com/limits";
    note.position = Position{0, 240};
    pipeline.annotations = {frame, note};
    return pipeline;
}

} // namespace

class TestCanvasPicture : public QObject {
    Q_OBJECT

private slots:

    void init() { Theme::instance().choose(ThemeChoice::light); }

    void aPngHasTheSizeAskedFor() {
        CanvasFixture f(withNotes());
        CanvasPicture picture(f.view.items(), QStringLiteral("Sample"));
        const QSizeF area = picture.area(false).size();
        const QImage image = QImage::fromData(picture.file(PictureFormat::png, {false, {}, 2}));
        QCOMPARE(image.size(), (area * 2).toSize());
        QCOMPARE(image.pixelColor(1, 1), Theme::instance().colors().canvas);
    }

    void whatIsTooLongIsReducedAndSaidSo() {
        Pipeline pipeline = withNotes();
        pipeline.nodes.front().position.y = 30'000;
        CanvasFixture f(pipeline);
        CanvasPicture picture(f.view.items(), QStringLiteral("Sample"));
        CanvasExportDialog dialog(picture, false, nullptr);
        auto* reduced = dialog.findChild<QLabel*>(QStringLiteral("reduced"));
        const QSizeF area = picture.area(false).size();
        for (const PictureFormat format : {PictureFormat::png, PictureFormat::pdf, PictureFormat::svg}) {
            const double scale = picture.scale(format, {false, {}, 2});
            QCOMPARE_LE(area.height() * scale, CanvasPicture::longest(format) + 1);
            QCOMPARE(scale < 2, format != PictureFormat::svg);
            for (QComboBox* box : dialog.findChildren<QComboBox*>()) {
                if (box->findText(QStringLiteral("SVG drawing")) >= 0) {
                    box->setCurrentIndex(box->findData(static_cast<int>(format)));
                } else if (const int index = box->findData(2.0); index >= 0) {
                    box->setCurrentIndex(index);
                }
            }
            QCOMPARE(dialog.format(), format);
            QCOMPARE(!reduced->isHidden(), format != PictureFormat::svg);
        }
        const QImage image = picture.image({false, {}, 2});
        QCOMPARE(image.size(), (area * picture.scale(PictureFormat::png, {false, {}, 2})).toSize());
        QVERIFY(image.height() <= 16'000);
    }

    void otherColorsLeaveTheWindowAsItIs() {
        CanvasFixture f(withNotes());
        CanvasPicture picture(f.view.items(), QStringLiteral("Sample"));
        const QImage light = picture.image({false, {}, 1});
        const QImage dark = picture.image({false, QStringLiteral("dark"), 1});
        QCOMPARE(dark.pixelColor(1, 1), Theme::colorsOf(QStringLiteral("dark")).canvas);
        QCOMPARE(Theme::instance().colors().canvas, Theme::colorsOf(QStringLiteral("light")).canvas);
        QCOMPARE(picture.image({false, {}, 1}), light);
        QCOMPARE(picture.image({false, QStringLiteral("light"), 1}), light);
    }

    void selectionAndHoverAreNotDrawn() {
        CanvasFixture f(withNotes());
        CanvasPicture picture(f.view.items(), QStringLiteral("Sample"));
        const QImage plain = picture.image({false, {}, 1});
        f.view.selectAll();
        QCOMPARE(picture.image({false, {}, 1}), plain);
        QCOMPARE(f.selection.nodes().size(), std::size_t{5}); // and stays
        QVERIFY(f.view.items().nodeItem(NodeId("app"))->isChosen());
        QCOMPARE(f.view.items().chosenAnnotations().size(), std::size_t{2});
    }

    void theSelectionAlone() {
        CanvasFixture f(withNotes());
        CanvasPicture picture(f.view.items(), QStringLiteral("Sample"));
        QVERIFY(picture.area(true).isEmpty());
        QVERIFY(picture.file(PictureFormat::svg, {true, {}, 1}).isEmpty());
        f.selection.set({NodeId("web"), NodeId("clicks")});
        const QString svg = QString::fromUtf8(picture.file(PictureFormat::svg, {true, {}, 1}));
        QVERIFY(svg.contains(QStringLiteral(">web<")) && svg.contains(QStringLiteral(">clicks<")));
        QVERIFY(!svg.contains(QStringLiteral(">lake<")) && !svg.contains(QStringLiteral("Readers")));
        QVERIFY(picture.area(true).width() < picture.area(false).width());
        for (const auto& [id, item] : f.view.items().nodeItems()) {
            QVERIFY(item->isVisible()); // all are there again
        }
        // A chosen frame brings what is in it.
        f.selection.clear();
        f.view.items().chooseAnnotations({0});
        const QString framed = QString::fromUtf8(picture.file(PictureFormat::svg, {true, {}, 1}));
        QVERIFY(framed.contains(QStringLiteral("Readers")) && framed.contains(QStringLiteral(">lake<")));
        QVERIFY(!framed.contains(QStringLiteral(">web<")));
    }

    void anSvgHoldsTextAndShapesNoPixels() {
        CanvasFixture f(withNotes());
        f.view.grab(); // nodes are kept as pixmaps now
        CanvasPicture picture(f.view.items(), QStringLiteral("Sample & more"));
        const QByteArray svg = picture.file(PictureFormat::svg, {false, {}, 1});
        const QString text = QString::fromUtf8(svg);
        for (const char* word : {"web", "clicks", "Readers"}) {
            QVERIFY2(text.contains(QStringLiteral(">%1<").arg(QLatin1String(word))), word);
        }
        QVERIFY(text.contains(QStringLiteral("https://example.com/limits")));
        QVERIFY(!text.contains(QStringLiteral("<image"))); // patterns aside, nothing is a bitmap
        QSvgRenderer reader(svg);
        QVERIFY(reader.isValid());
        QCOMPARE(reader.viewBoxF().size(), picture.area(false).size());
    }

    void aPdfHoldsFontsAndNoPictures() {
        CanvasFixture f(withNotes());
        f.view.grab();
        CanvasPicture picture(f.view.items(), QStringLiteral("Sample"));
        const QByteArray pdf = picture.file(PictureFormat::pdf, {false, {}, 1});
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.contains("/Font"));
        QVERIFY(!pdf.contains("/Subtype /Image"));
        // The page is as large as the drawing: 96 units an inch.
        static const QRegularExpression box(QStringLiteral(R"(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\])"));
        const QRegularExpressionMatch match = box.match(QString::fromLatin1(pdf));
        QVERIFY(match.hasMatch());
        QVERIFY(std::abs(match.captured(1).toDouble() - picture.area(false).width() * 0.75) <= 1.5);
    }

    void anEmptyCanvasGivesNothing() {
        CanvasFixture f{Pipeline()};
        CanvasPicture picture(f.view.items(), {});
        for (const PictureFormat format : {PictureFormat::png, PictureFormat::svg, PictureFormat::pdf}) {
            QVERIFY(picture.file(format, {}).isEmpty());
        }
    }

    void theSizeHasAnEnd() {
        CanvasFixture f;
        Pipeline far = samplePipeline();
        far.nodes.back().position = {900000, 0};
        f.document.openCopy(far);
        CanvasPicture picture(f.view.items(), {});
        QVERIFY(picture.image({false, {}, 8}).width() <= 16000);
    }
};

QTEST_MAIN(TestCanvasPicture)
#include "tst_canvas_picture.moc"
