// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost/estimate.h"
#include "document/document.h"
#include "document/selection.h"
#include "model/project_file.h"
#include "nodes/catalog.h"
#include "run/run_controller.h"
#include "theme/language.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QTest>
#include <QTranslator>

#include <memory>
#include <string>

namespace millrace::ui {

/// A project from its text; fails the test when it is malformed.
inline Pipeline pipelineOf(const std::string& text) {
    Result<LoadedProject> loaded = parseProject(text);
    if (!loaded) {
        QTest::qFail(loaded.error().sentence().c_str(), __FILE__, __LINE__);
        return {};
    }
    return std::move(loaded->pipeline);
}

/// Producer `web` (label "Web"), stream `clicks` ("Clicks"), consumer `app` ("App"), in a row.
inline Pipeline threeNodes() {
    return pipelineOf(R"({
        "format": "millrace", "version": 1, "name": "Test", "region": "us-east-1",
        "nodes": [
            {"id": "web", "type": "producer", "label": "Web", "settings": {"records_per_second": 500}},
            {"id": "clicks", "type": "data_stream", "label": "Clicks", "settings": {}},
            {"id": "app", "type": "consumer", "label": "App", "settings": {}}
        ],
        "links": [{"from": "web.out", "to": "clicks.in"}, {"from": "clicks.out", "to": "app.in"}],
        "scenario": {"duration": "5s", "seed": 1}
    })");
}

/// A real click into the middle of a cell.
inline void clickCell(QAbstractItemView* view, const QModelIndex& index) {
    view->scrollTo(index);
    const QRect cell = view->visualRect(index) & view->viewport()->rect();
    QVERIFY2(!cell.isEmpty(), "the cell is not in sight");
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
}

/// A real double-click there; the first press selects.
inline void doubleClickCell(QAbstractItemView* view, const QModelIndex& index) {
    clickCell(view, index);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, view->visualRect(index).center());
}

/// All words that stand in visible labels of `widget`.
inline QString visibleWords(const QWidget& widget) {
    QStringList words;
    for (const QLabel* label : widget.findChildren<QLabel*>()) {
        if (label->isVisible()) {
            words << label->text();
        }
    }
    return words.join(QLatin1Char('\n'));
}

/// A language in which every string has a mark in front: what lacks it has not been said anew.
class MarkedLanguage final : public QTranslator {
public:
    MarkedLanguage() { QCoreApplication::installTranslator(this); }

    ~MarkedLanguage() override { QCoreApplication::removeTranslator(this); }

    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override {
        return QLatin1Char('~') + QString::fromUtf8(source);
    }
};

/// What all panels look at.
struct PanelsFixture {
    explicit PanelsFixture(Pipeline pipeline = threeNodes()) {
        language.choose(QStringLiteral("en")); // words, dates and amounts do not depend on the machine
        document.openCopy(std::move(pipeline));
        document.checkNow();
    }

    /// Runs the document's project to its end.
    void runToEnd() {
        run.setSpeed(0);
        run.start(document.pipeline(), {});
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), RunState::finished, 60000);
    }

    Language language;
    Document document{builtinNodeTypes()};
    Selection selection;
    RunController run{builtinNodeTypes()};
};

} // namespace millrace::ui
