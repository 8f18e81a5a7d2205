<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
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
    <message numerus="yes">
        <source>Delete %n notes or frames</source>
        <translation>
            <numerusform>Delete %n note or frame</numerusform>
            <numerusform>Delete %n notes or frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n nodes</source>
        <translation>
            <numerusform>Move %n node</numerusform>
            <numerusform>Move %n nodes</numerusform>
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
    <name>millrace::ui::MoveWords</name>
    <message numerus="yes">
        <source>Move %n nodes</source>
        <translation>
            <numerusform>Move %n node</numerusform>
            <numerusform>Move %n nodes</numerusform>
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
