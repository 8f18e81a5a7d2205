<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>millrace::ui::AnnotationPage</name>
    <message numerus="yes">
        <source>%n frames</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::Arranger</name>
    <message numerus="yes">
        <source>Lay out %n nodes</source>
        <translation>
            <numerusform>Lay out %n node</numerusform>
            <numerusform>Lay out %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align left edges of %n nodes</source>
        <translation>
            <numerusform>Align left edge of %n node</numerusform>
            <numerusform>Align left edges of %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align centres of %n nodes</source>
        <translation>
            <numerusform>Align centre of %n node</numerusform>
            <numerusform>Align centres of %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align right edges of %n nodes</source>
        <translation>
            <numerusform>Align right edge of %n node</numerusform>
            <numerusform>Align right edges of %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align tops of %n nodes</source>
        <translation>
            <numerusform>Align top of %n node</numerusform>
            <numerusform>Align tops of %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align middles of %n nodes</source>
        <translation>
            <numerusform>Align middle of %n node</numerusform>
            <numerusform>Align middles of %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align bottoms of %n nodes</source>
        <translation>
            <numerusform>Align bottom of %n node</numerusform>
            <numerusform>Align bottoms of %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n nodes across</source>
        <translation>
            <numerusform>Distribute %n node across</numerusform>
            <numerusform>Distribute %n nodes across</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n nodes down</source>
        <translation>
            <numerusform>Distribute %n node down</numerusform>
            <numerusform>Distribute %n nodes down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::BoxWords</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::CanvasAccess</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::CanvasView</name>
    <message numerus="yes">
        <source>The pipeline as a graph; %n nodes are selected</source>
        <translation>
            <numerusform>The pipeline as a graph; one node is selected</numerusform>
            <numerusform>The pipeline as a graph; %n nodes are selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incoming links could not be kept: their sources are gone or take no more.</source>
        <translation>
            <numerusform>%n incoming link could not be kept: its source is gone or takes no more.</numerusform>
            <numerusform>%n incoming links could not be kept: their sources are gone or take no more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n frames</source>
        <translation>
            <numerusform>Remove %n frame</numerusform>
            <numerusform>Remove %n frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::CostPanel</name>
    <message numerus="yes">
        <source>Prices are unknown and left out of the totals: %1 and %n more.</source>
        <translation>
            <numerusform>Prices are unknown and left out of the totals: %1 and %n more.</numerusform>
            <numerusform>Prices are unknown and left out of the totals: %1 and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::DifferenceDialog</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::EventWords</name>
    <message numerus="yes">
        <source>%n records lack the key field and share one key</source>
        <translation>
            <numerusform>%n record lacks the key field and gets the key that such records share</numerusform>
            <numerusform>%n records lack the key field and share one key</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have a key that is too long or no UTF-8: it was made to fit</source>
        <translation>
            <numerusform>%n record has a key that is too long or no UTF-8: it was made to fit</numerusform>
            <numerusform>%n records have a key that is too long or no UTF-8: it was made to fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have no time that can be read and follow the record before them</source>
        <translation>
            <numerusform>%n record has no time that can be read and follows the record before it</numerusform>
            <numerusform>%n records have no time that can be read and follow the record before them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::EventsPanel</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::FrameCommands</name>
    <message numerus="yes">
        <source>Name for these %n nodes:</source>
        <translation>
            <numerusform>Name for this node:</numerusform>
            <numerusform>Name for these %n nodes:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::HashRing</name>
    <message numerus="yes">
        <source>The hottest of %n shards that lie here:</source>
        <translation>
            <numerusform>The hottest of %n shard that lies here:</numerusform>
            <numerusform>The hottest of %n shards that lie here:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shards</source>
        <comment>that are open</comment>
        <translation>
            <numerusform>%n shard</numerusform>
            <numerusform>%n shards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::HelpPages</name>
    <message numerus="yes">
        <source>at most %n link(s)</source>
        <translation>
            <numerusform>at most %n link</numerusform>
            <numerusform>at most %n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::InspectorPanel</name>
    <message numerus="yes">
        <source>%n links selected</source>
        <translation>
            <numerusform>%n link selected</numerusform>
            <numerusform>%n links selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::LevelWords</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disabled</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%n disabled</numerusform>
            <numerusform>%n disabled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by-passed</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%n by-passed</numerusform>
            <numerusform>%n by-passed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::LineageChart</name>
    <message numerus="yes">
        <source>Its %n records can be read until they are too old.</source>
        <translation>
            <numerusform>Its %n record can be read until it is too old.</numerusform>
            <numerusform>Its %n records can be read until they are too old.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::NodePage</name>
    <message numerus="yes">
        <source>%n nodes selected</source>
        <translation>
            <numerusform>%n node selected</numerusform>
            <numerusform>%n nodes selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them take no part in runs, checks and costs.</source>
        <translation>
            <numerusform>%n of them takes no part in runs, checks and costs.</numerusform>
            <numerusform>%n of them take no part in runs, checks and costs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::NodeRows</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::NodeWords</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::ProblemsPanel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::ReadBudgetWords</name>
    <message numerus="yes">
        <source>%n readers</source>
        <translation>
            <numerusform>%n reader</numerusform>
            <numerusform>%n readers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::RunCommands</name>
    <message numerus="yes">
        <source>This pipeline can&apos;t run yet. %1: %2 (and %n more)</source>
        <comment>place, problem</comment>
        <translation>
            <numerusform>This pipeline can&apos;t run yet. %1: %2 (and %n more)</numerusform>
            <numerusform>This pipeline can&apos;t run yet. %1: %2 (and %n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objectives missed: %1</source>
        <translation>
            <numerusform>%n objective missed: %1</numerusform>
            <numerusform>%n objectives missed: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::RunsPanel</name>
    <message numerus="yes">
        <source>Delete %n run(s) with their figures?</source>
        <translation>
            <numerusform>Delete %n run with its figures?</numerusform>
            <numerusform>Delete %n runs with their figures?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::ShardCountDialog</name>
    <message numerus="yes">
        <source>%n open shards</source>
        <translation>
            <numerusform>%n open shard</numerusform>
            <numerusform>%n open shards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::ShardPictureAccess</name>
    <message numerus="yes">
        <source>%n shard(s)</source>
        <translation>
            <numerusform>%n shard</numerusform>
            <numerusform>%n shards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::SizeView</name>
    <message numerus="yes">
        <source>Each of the first %n records has %1 of data.</source>
        <translation>
            <numerusform>The first record has %1 of data.</numerusform>
            <numerusform>Each of the first %n records has %1 of data.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data of the first %n records: %1 at least, %2 on average, %3 at most.</source>
        <translation>
            <numerusform>Data of the first record: %1 at least, %2 on average, %3 at most.</numerusform>
            <numerusform>Data of the first %n records: %1 at least, %2 on average, %3 at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::SnippetGallery</name>
    <message numerus="yes">
        <source>%n nodes, built in</source>
        <translation>
            <numerusform>%n node, built in</numerusform>
            <numerusform>%n nodes, built in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::StepNames</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objectives</source>
        <translation>
            <numerusform>%n objective</numerusform>
            <numerusform>%n objectives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frames</source>
        <translation>
            <numerusform>%n frame</numerusform>
            <numerusform>%n frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n nodes</source>
        <translation>
            <numerusform>Move %n node</numerusform>
            <numerusform>Move %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n nodes</source>
        <translation>
            <numerusform>Delete %n node</numerusform>
            <numerusform>Delete %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n links</source>
        <translation>
            <numerusform>Delete %n link</numerusform>
            <numerusform>Delete %n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::TemplateDialog</name>
    <message numerus="yes">
        <source>Data of the first %n records: %1 at least, %2 on average, %3 at most.</source>
        <translation>
            <numerusform>Data of the first record: %1 at least, %2 on average, %3 at most.</numerusform>
            <numerusform>Data of the first %n records: %1 at least, %2 on average, %3 at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::ThrottlePage</name>
    <message numerus="yes">
        <source>%n other keys</source>
        <translation>
            <numerusform>%n other key</numerusform>
            <numerusform>%n other keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::ThrottleWords</name>
    <message numerus="yes">
        <source>Of the last %n refused records, %1 had the key %2, on %3, because of its %4. No split divides one key: spread its records over more keys.</source>
        <comment>share, key, shard, limit</comment>
        <translation>
            <numerusform>Of the last refused record, %1 had the key %2, on %3, because of its %4. No split divides one key: spread its records over more keys.</numerusform>
            <numerusform>Of the last %n refused records, %1 had the key %2, on %3, because of its %4. No split divides one key: spread its records over more keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the last %n refused records, %1 fell on %2, because of its %3, with different keys (%4): a split of that shard divides them.</source>
        <comment>share, shard, limit, number of keys</comment>
        <translation>
            <numerusform>Of the last refused record, %1 fell on %2, because of its %3, with different keys (%4): a split of that shard divides them.</numerusform>
            <numerusform>Of the last %n refused records, %1 fell on %2, because of its %3, with different keys (%4): a split of that shard divides them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n refused records are spread over the shards: %1 of them because of %2, %3 because of %4 of a shard. The stream needs more shards, or less traffic.</source>
        <comment>share, limit, share, limit</comment>
        <translation>
            <numerusform>The last refused record: %1 because of %2, %3 because of %4 of a shard. The stream needs more shards, or less traffic.</numerusform>
            <numerusform>The last %n refused records are spread over the shards: %1 of them because of %2, %3 because of %4 of a shard. The stream needs more shards, or less traffic.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>millrace::ui::Wording</name>
    <message numerus="yes">
        <source>%1 records</source>
        <comment>a number of them</comment>
        <translation>
            <numerusform>%1 record</numerusform>
            <numerusform>%1 records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records/s</source>
        <comment>a number of them</comment>
        <translation>
            <numerusform>%1 record/s</numerusform>
            <numerusform>%1 records/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 shards</source>
        <comment>a number of them</comment>
        <translation>
            <numerusform>%1 shard</numerusform>
            <numerusform>%1 shards</numerusform>
        </translation>
    </message>
</context>
</TS>
