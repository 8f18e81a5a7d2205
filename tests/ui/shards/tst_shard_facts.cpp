// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/catalog.h"
#include "shards/shard_facts.h"
#include "shards_fixture.h"

#include <QTest>

#include <cmath>

namespace millrace::ui {

class ShardFactsTest final : public QObject {
    Q_OBJECT

private slots:
    void halvesAndQuartersAreExact();
    void splitPointsLieWithinTheShard();
    void neighboursAreOpenAndAdjacent();
    void theQuietestPairIsMerged();
    void evenLoadIsDividedByTheRange();
    void aHeavyKeyStaysWhole();
    void keysOfTheSettings_data();
    void keysOfTheSettings();
    void keysOfAPipeline();
};

void ShardFactsTest::halvesAndQuartersAreExact() {
    const HashKeyRange all;
    QCOMPARE(toString(*splitPointAt(all, 0.5)), std::string("170141183460469231731687303715884105728"));
    QCOMPARE(toString(*splitPointAt(all, 0.25)), std::string("85070591730234615865843651857942052864"));
    QCOMPARE(shareOf(all), 1.0);
    QCOMPARE(placeOf(*splitPointAt(all, 0.5)), 0.5);
    QCOMPARE(shareWithin(all, *splitPointAt(all, 0.25)), 0.25);
}

void ShardFactsTest::splitPointsLieWithinTheShard() {
    const HashKeyRange range{10, 20};
    QCOMPARE(*splitPointAt(range, 0), HashKey{12});
    QCOMPARE(*splitPointAt(range, 1), HashKey{19});
    QVERIFY(splitPoints({10, 13}));
    QVERIFY(!splitPoints({10, 12}));
    QVERIFY(!splitPointAt({10, 10}, 0.5));
}

void ShardFactsTest::neighboursAreOpenAndAdjacent() {
    std::vector<ShardState> shards = evenShards(4);
    QCOMPARE(nextOpen(shards, shards[1])->shardId, shardId(2));
    QVERIFY(!nextOpen(shards, shards[3])); // the last key has none behind it
    shards[2].state = "closed";
    QVERIFY(!nextOpen(shards, shards[1]));
    QVERIFY(!nextOpen(shards, shards[2]));
}

void ShardFactsTest::theQuietestPairIsMerged() {
    std::vector<ShardState> shards = evenShards(4);
    shards[0].utilisation = 0.05;
    shards[1].utilisation = 0.9;
    QCOMPARE(quietestPair(shards)->shardId, shardId(2));
    QCOMPARE(busiestShard(shards)->shardId, shardId(1));
    QVERIFY(!quietestPair(evenShards(1)));
    QVERIFY(!busiestShard({}));
}

void ShardFactsTest::evenLoadIsDividedByTheRange() {
    const ShardState shard = evenShards(2)[0];
    const SplitOutlook outlook = outlookOf(shard, *splitPointAt(shard.range, 0.25), {});
    QVERIFY(std::abs(outlook.lower.part - 0.25) < 1e-9);
    QVERIFY(std::abs(outlook.lower.recordsPerSecond - 100) < 1e-6);
    QVERIFY(std::abs(outlook.upper.utilisation - 0.3) < 1e-9);
    QCOMPARE(outlook.lower.range.first, shard.range.first);
    QCOMPARE(outlook.lower.range.last + 1, outlook.upper.range.first);
    QCOMPARE(outlook.upper.range.last, shard.range.last);
    QVERIFY(!outlook.heavy);
}

void ShardFactsTest::aHeavyKeyStaysWhole() {
    const ShardState shard = evenShards(2)[0];
    // At a tenth of the shard; all other keys get half of the records, a quarter of them here.
    const KnownKey heavy{"key-0", *splitPointAt(shard.range, 0.1), 0.5};
    const SplitOutlook outlook = outlookOf(shard, *splitPointAt(shard.range, 0.5), {heavy});
    QVERIFY(std::abs(outlook.lower.part - 0.625 / 0.75) < 1e-9);
    QVERIFY(outlook.heavy);
    QVERIFY(std::abs(outlook.heavy->share - 0.5 / 0.75) < 1e-9);
    // In the other shard it is of no weight.
    QVERIFY(!outlookOf(evenShards(2)[1], *splitPointAt(evenShards(2)[1].range, 0.5), {heavy}).heavy);
}

void ShardFactsTest::keysOfTheSettings_data() {
    QTest::addColumn<QString>("setting");
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("share"); // of the heaviest
    QTest::newRow("hot") << R"({"kind": "hot", "count": 1000, "hot_keys": 2, "hot_share": 0.6})" << 2 << 0.3;
    QTest::newRow("many hot") << R"({"kind": "hot", "count": 100000, "hot_keys": 50000, "hot_share": 0.9})"
                              << 0 << 0.0;
    QTest::newRow("zipf of three") << R"({"kind": "zipf", "count": 3, "exponent": 1})" << 3 << 6.0 / 11;
    QTest::newRow("zipf of many") << R"({"kind": "zipf", "count": 1000000, "exponent": 1})" << 24
                                  << 1 / 14.392726722864989;
    QTest::newRow("random") << R"({"kind": "random"})" << 0 << 0.0;
    QTest::newRow("uniform") << R"({"kind": "uniform", "count": 10000})" << 0 << 0.0;
    QTest::newRow("in turn") << R"({"kind": "round_robin", "count": 4})" << 4 << 0.25;
    QTest::newRow("explicit") << R"({"kind": "explicit", "hash_keys": ["5", "7", "5", "x"]})" << 2 << 0.5;
    QTest::newRow("nothing") << "{}" << 0 << 0.0;
}

void ShardFactsTest::keysOfTheSettings() {
    QFETCH(const QString, setting);
    QFETCH(const int, count);
    QFETCH(const double, share);
    const std::vector<KnownKey> keys = knownKeysOf(Json::parse(setting.toStdString()));
    QCOMPARE(static_cast<int>(keys.size()), count);
    if (count > 0) {
        QVERIFY2(std::abs(keys[0].share - share) < 1e-4, qPrintable(QString::number(keys[0].share, 'g', 12)));
    }
}

void ShardFactsTest::keysOfAPipeline() {
    Pipeline pipeline = hotPipeline();
    const std::vector<KnownKey> keys = knownKeys(pipeline, builtinNodeTypes(), NodeId("clicks"), {});
    QCOMPARE(keys.size(), 1U);
    QCOMPARE(keys[0].name, std::string("key-0"));
    QCOMPARE(keys[0].hash, hashPartitionKey("key-0"));
    QCOMPARE(keys[0].share, 0.5);
    // A producer that has three times as much and no hot keys makes the key a smaller part.
    pipeline.nodes.push_back({NodeId("bulk"), "producer", "Bulk", {}});
    pipeline.links.push_back({{NodeId("bulk"), "out"}, {NodeId("clicks"), "in"}});
    std::vector<NodeState> states(2);
    states[0].node = NodeId("web");
    states[0].figures = {{"RecordsGenerated", 1000, Unit::recordsPerSecond}};
    states[1].node = NodeId("bulk");
    states[1].figures = {{"RecordsGenerated", 3000, Unit::recordsPerSecond}};
    QCOMPARE(knownKeys(pipeline, builtinNodeTypes(), NodeId("clicks"), states)[0].share, 0.125);
    // What cannot be read tells nothing.
    pipeline.nodes[0].settings["partition_key"] = 7;
    QVERIFY(knownKeys(pipeline, builtinNodeTypes(), NodeId("clicks"), states).empty());
}

} // namespace millrace::ui

QTEST_GUILESS_MAIN(millrace::ui::ShardFactsTest)
#include "tst_shard_facts.moc"
