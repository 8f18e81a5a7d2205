// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/catalog.h"
#include "palette/node_search.h"
#include "palette/palette_panel.h"

#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace millrace;
using namespace millrace::ui;

namespace {

std::vector<const NodeDescription*> everyType() {
    std::vector<const NodeDescription*> types;
    for (const NodeDescription& type : builtinNodeTypes().catalog().descriptions()) {
        types.push_back(&type);
    }
    return types;
}

std::string bestFor(const QString& query) {
    const auto found = searchNodes(everyType(), query);
    return found.empty() ? std::string() : found.front()->type;
}

} // namespace

class TestNodeSearch : public QObject {
    Q_OBJECT

private slots:

    void findsByTitleTypeAndSynonym_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("type");
        QTest::newRow("title") << "Producer"
                               << "producer";
        QTest::newRow("part of the title") << "data str"
                                           << "data_stream";
        QTest::newRow("type with its underscore") << "data_stream"
                                                  << "data_stream";
        QTest::newRow("synonym") << "kds"
                                 << "data_stream";
        QTest::newRow("another synonym") << "generator"
                                         << "producer";
        QTest::newRow("capitals") << "KINESIS"
                                  << "data_stream";
        QTest::newRow("short name") << "s3"
                                    << "s3_bucket";
        QTest::newRow("letters in order") << "kds"
                                          << "data_stream";
        QTest::newRow("gaps") << "prdcr"
                              << "producer";
        QTest::newRow("slip of a letter") << "bucker"
                                          << "s3_bucket";
        QTest::newRow("two letters swapped") << "consumre"
                                             << "consumer";
        QTest::newRow("a letter too many") << "prodducer"
                                           << "producer";
        QTest::newRow("words in another order") << "stream kinesis"
                                                << "data_stream";
        QTest::newRow("group") << "destinations"
                               << "s3_bucket";
    }

    void findsByTitleTypeAndSynonym() {
        QFETCH(QString, query);
        QFETCH(QString, type);
        QCOMPARE(QString::fromStdString(bestFor(query)), type);
    }

    void wordsThatPeopleUseFind_data() {
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char* type, const char* words) {
            QTest::newRow(type) << QString::fromUtf8(words).split(QStringLiteral(", "));
        };
        row("producer", "source, generator, load generator, traffic, sdk, kpl, agent, put records, trace, "
                        "client, device, sensor, publisher, sender, writer, ingest");
        row("data_stream", "kds, kinesis, stream, shard, topic, queue, log, broker, partition, buffer");
        row("consumer", "kcl, reader, worker, application, app, getrecords, poller, processor, subscriber, "
                        "listener, receiver, efo, fan-out");
        row("s3_bucket", "s3, bucket, delivery, lake, data lake, archive, sink, storage, object, landing, "
                         "output, target, backup");
    }

    void wordsThatPeopleUseFind() {
        QFETCH(QStringList, words);
        for (const QString& word : words) {
            QCOMPARE(QStringLiteral("%1: %2").arg(word, QString::fromStdString(bestFor(word))),
                     QStringLiteral("%1: %2").arg(word, QLatin1String(QTest::currentDataTag())));
        }
    }

    void nonsenseFindsNothing() {
        QVERIFY(searchNodes(everyType(), QStringLiteral("zzqx")).empty());
        QVERIFY(searchNodes(everyType(), QStringLiteral("kinesis zzqx")).empty());
    }

    void emptyQueryKeepsTheOrder() { QCOMPARE(searchNodes(everyType(), QStringLiteral("  ")), everyType()); }

    void closerFitsAreWorthMore() {
        const auto score = [](const char* query, const char* text) {
            return fuzzyScore(QString::fromUtf8(query), QString::fromUtf8(text)).value_or(-1);
        };
        QCOMPARE_GT(score("stream", "stream"), score("stream", "streams"));
        QCOMPARE_GT(score("str", "stream"), score("str", "data stream"));
        QCOMPARE_GT(score("str", "data stream"), score("trea", "data stream"));
        QCOMPARE_GT(score("trea", "data stream"), score("dst", "data stream"));
        QCOMPARE_GT(score("dst", "data stream"), score("sttream", "stream"));
        QCOMPARE(score("stream", "bucket"), -1);
    }

    void paletteFiltersAndAdds() {
        PalettePanel palette(builtinNodeTypes());
        palette.show();
        QSignalSpy added(&palette, &PalettePanel::addRequested);
        auto* line = palette.findChild<QLineEdit*>();
        auto* tree = palette.findChild<QTreeWidget*>();
        QTest::keyClicks(line, QStringLiteral("kds"));
        int visible = 0;
        for (QTreeWidgetItemIterator it(tree); *it; ++it) {
            const bool isType = (*it)->parent() != nullptr;
            visible += isType && !(*it)->isHidden() && !(*it)->parent()->isHidden() ? 1 : 0;
        }
        QCOMPARE(visible, 1);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(added.size(), 1);
        QCOMPARE(added[0][0].toString(), QStringLiteral("data_stream"));
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(line->text().isEmpty());
    }

    void paletteEnterInTheListAdds() {
        PalettePanel palette(builtinNodeTypes());
        palette.show();
        QSignalSpy added(&palette, &PalettePanel::addRequested);
        auto* tree = palette.findChild<QTreeWidget*>();
        tree->setCurrentItem(tree->topLevelItem(0)->child(0));
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(added.size(), 1);
    }

    void paletteItemsCarryTheirType() {
        PalettePanel palette(builtinNodeTypes());
        auto* tree = palette.findChild<QTreeWidget*>();
        QTreeWidgetItem* item = tree->topLevelItem(0)->child(0);
        const std::unique_ptr<QMimeData> data(tree->model()->mimeData({tree->indexFromItem(item)}));
        QVERIFY(data);
        QVERIFY(builtinNodeTypes().find(data->data(QLatin1String(kNodeTypeMime)).toStdString()) != nullptr);
        QVERIFY(!item->toolTip(0).isEmpty());
        QVERIFY(!item->icon(0).isNull());
    }
};

QTEST_MAIN(TestNodeSearch)
#include "tst_node_search.moc"
