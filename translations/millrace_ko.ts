<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name>Input</name>
    <message>
        <source>%1 is not an amount of money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write US dollars such as 0.015, with at most 12 decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a hash key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a decimal number from 0 to 340282366920938463463374607431768211455, without leading zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write numbers with the units ns, us, ms, s, m, h or d, such as 250ms, 90s or 1h30m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a duration is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a negative duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a number without a unit of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has an unknown unit of time, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the units in %1 do not go from large to small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too long a duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write at most 3653d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a timestamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a time between the years 1678 and 2261</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the seconds since 1970 as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the milliseconds since 1970 as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as in 2026-01-05T00:00:00Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a timestamp format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use epoch_s, epoch_ms or a pattern of %Y %y %m %b %d %H %I %M %S %p %z %Ez %Z %a %D %F %R %T; %S takes fractions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it in the format %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as in 1500 or 1.5k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as in 1500 or 1.5k records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as in 1500, 1.5k/s or 1.5k records/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as in 1500 B, 2 MiB or 2 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as in 1500 B/s, 2 MiB/s or 8 Mbit/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as in 250 ms, 90 s or 1h30m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as in 60 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as in 4 or 4 shards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as in 0.015 or 0.015 USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has an unknown unit, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a unit of another kind, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Up to %2 are written to %1, as its limit counts them; its shards (%3) take %4, the rest is throttled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to %2 are written to %1; its shards (%3) take %4, the rest is throttled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 shards (%2 USD a month more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 shards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 use random keys (gives up the order per key)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One key of %1 brings up to %2 to a single shard of %3; one shard takes 1,000 records/s and 1 MiB/s, and more shards do not split a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys written to %1 fall unevenly: %2 % of the traffic, up to %3, goes to one of its %4 shards, which takes 1,000 records/s and 1 MiB/s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PutRecord rounds every record up to the next KiB: with the key, records of %1 come to %2 and count as %3, so that a shard takes %4 of them a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use PutRecords, which rounds the sum of a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll every %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The readers of %1 (%2) make %3 GetRecords calls per second on each shard, which answers 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The readers of %1 (%2) want up to %3 of its busiest shard, which gives 2 MiB/s to all of them together: they fall behind. Use more shards, or enhanced fan-out for some readers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is stopped for %2, longer than %3 keeps records (%4 h): records expire unread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is stopped for %2, more than half of the time that %3 keeps records (%4 h).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep records for %1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing writes to %1: link a producer to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no stream to read: link one to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is delivered to %1: link a consumer to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records of %1 go nowhere: link it to a stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody reads %1: its records expire unread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hash-key ranges are wrong: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond 7 days AWS charges per GB kept and read; the estimate leaves that part out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping the order of each key lets a key have at most %1 records/s: one per request latency.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cost</name>
    <message>
        <source>Shard hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open shards x time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PUT payload units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each accepted record rounded up to 25 KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended retention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open shards x time with more than 24 h of retention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PUT requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one for each object</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>the port does not take this link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such node in the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start a new run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no object &quot;settings&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the settings to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot change while the run goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop the run and start it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the node has no action &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the consumer reads no stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link it to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such worker alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a number from 0 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads no stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held back by what it hands records to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records that were moved to disk cannot be read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the temporary folder, or raise log_memory_mib</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shards, %2 at their limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give ranges that follow one another from 0 to 340282366920938463463374607431768211455</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends before it starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts at %1, which is not right behind the range before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes after the end of the hash-key space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends at %1, before the end of the hash-key space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records of a stream cannot be moved to disk (%1: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free some room there, set TMPDIR to another folder, or raise log_memory_mib</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be written (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the folder&apos;s permissions and its free room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>producing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>examples</name>
    <message>
        <source>Clickstream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web shop&apos;s clicks, six in ten of them with the same key, through a stream of two shards to one application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch one shard throttle while the other has room, the spike at 10 minutes, and how far the application falls behind while it is stopped from 30 to 40 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bursts below the average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shard takes 1,000 records a second; this producer averages 600 and is throttled all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch IncomingRecords at 60 s, where all is calm, then at 1 s and at 100 ms, where the bursts are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outage and catch-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long an application needs to catch up after half an hour of outage, and what its spare capacity has to do with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch the iterator age climb to 30 minutes, then fall more slowly than it rose; try more workers and more shards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders made from a template with nested JSON travel through a stream into files in a bucket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch the objects that the bucket writes: in the window they go to the output folder, on the command line to --out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Getting started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttling and token buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How cost is estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeatable runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>metrics</name>
    <message>
        <source>Records processed for the first time. With RecordsTrimmedUnread and RecordsUnread they are all that the stream accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records processed again, after a restart or a seek.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records processed for the first time after later ones of their shard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that retention removed before they were processed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of GetRecords answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GetRecords calls, throttled ones included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GetRecords calls that were throttled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records in the stream that were not processed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the last GetRecords answers were behind the tip; 0 when caught up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of the oldest record that is not processed yet; grows while the application stands still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that the stream accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of accepted records, data and partition key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records refused because a shard was at its limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes accepted by PutRecord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PutRecord calls that were accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes accepted by PutRecords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PutRecords calls with at least one accepted record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records sent by PutRecords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records accepted by PutRecords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of PutRecords calls that were throttled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes handed to readers by GetRecords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records handed to readers by GetRecords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GetRecords calls that were answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of the last record of a GetRecords answer; 0 when the reader has caught up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that left the shard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes that left the shard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As GetRecords.IteratorAgeMilliseconds, of one shard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records handed to the bucket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of objects written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that came to be. Each is accepted, expired, dropped or still waiting; every link of the producer counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records given up because their time to live ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records given up for another reason; the next four say which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused once more than the retries allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New records that found the buffer full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger than the stream&apos;s largest record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The producer is linked to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records sent, each time counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusals because a shard was at its limit, each time counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records in the buffer, under way or waiting to be put again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records sent for each record, since the start; 100 % means no retries.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::ActionBar</name>
    <message>
        <source>In the run under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::ChoiceField</name>
    <message>
        <source>Mixed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::EventSubject</name>
    <message>
        <source>Add %1 to an event</source>
        <comment>undo step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>setting, value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::Field</name>
    <message>
        <source>%1 to %2</source>
        <comment>range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS does not publish this; it is an assumption of the model that you can change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies to a run under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies from the next run on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect with the next run: needs a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <comment>undo step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::HelpPages</name>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can change during a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applies from the next run on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any number of links</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>at most %n link(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Also for each shard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AWS does not publish these. They are settings, so that you can try others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions during a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <comment>folder of the help pages: en or ko</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::HelpPanel</name>
    <message>
        <source>All pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::InspectorPanel</name>
    <message numerus="yes">
        <source>%n links selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting matches. Try another word, or clear the search.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::ItemList</name>
    <message>
        <source>Change another setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::LineEditor</name>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::LinkPage</name>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link has no settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::ListField</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>title, number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::MapField</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name must not be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already an entry named %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::NodePage</name>
    <message>
        <source>This node has no settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These nodes have no settings in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n nodes selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A change applies to all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help for this type of node (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some changes need a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not part of the run under way: it was added after the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename node</source>
        <comment>undo step</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::ObjectiveSubject</name>
    <message>
        <source>Monthly cost %1 %2</source>
        <comment>comparison, amount</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::ProjectPage</name>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add event</source>
        <comment>undo step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove event</source>
        <comment>undo step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add objective</source>
        <comment>undo step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove objective</source>
        <comment>undo step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add objective</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::ScalarEditor</name>
    <message>
        <source>Mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::TextEditor</name>
    <message>
        <source>Mixed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::Theme</name>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>millrace::ui::Wording</name>
    <message>
        <source>records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$</source>
        <comment>US dollars</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1d %2</source>
        <comment>days, clock</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>model</name>
    <message>
        <source>there is no such node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no id of a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use small letters, digits, - and _, at most 64, a letter first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a node of this id already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is this link already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; occurs twice in one object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not JSON in UTF-8, from &quot;%1&quot; on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct the text there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values are nested more than 64 levels deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flatten them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is larger than 64 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check that it is the right file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`describe` lists the settings of each type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an object, is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it in braces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a setting that this version does not know; it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a number, is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a finite number, is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number, is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be more than %1, is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be at least %1, is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be at most %1, is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text, is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is longer than 100,000 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shorten it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no id of a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no path of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not one of its values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use one of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no kind that there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list, is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than 100,000 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give at least one entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be true or false, is %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>nodes</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An outage: polling ends, and what was read but not processed is lost to the application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on from its last checkpoint, with all its workers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers take so many times longer for a record. It has no effect while their pace is not limited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fail a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A worker dies. When the failover time is over, the others take its shards from their last checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on from another position in all shards: back for a replay, forward to skip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An application that polls a stream, processes records at its pace and remembers how far it came. Several share the read limits of each shard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinesis data stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps records in shards, in order per partition key, for as many readers as you like. Each shard has its own limits: one hot key can throttle one shard while the others are idle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the retention period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shorter period makes older records inaccessible at once; they do not come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bucket cannot read a stream: put a consumer between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S3 bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps records in objects, one after another; with a local folder they are files that you can open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes nothing until it recovers; what writes to it is held back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes records again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Producer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything that puts records: made up at a rate, read from a file, or timed by a trace. It buffers, puts refused records again, and counts what became of each.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>project</name>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated time since the start of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly cost (USD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median (p50)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99th percentile (p99)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the condition is on the whole project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices are those of this AWS region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this design is for; printed in reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated time of a run. 0s: until you stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All chance comes from this number: the same seed gives the same run to the last byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time (UTC) of simulated time zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time at the beginning that statistics leave out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours in a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a month is scaled to: 730 on average, 720 with 30 days, 744 with 31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtract what AWS gives for free each month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also list what the design causes in other services, such as requests to a bucket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file with prices of your own instead of the built-in ones.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>holds no records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no record of the file has a time that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct time_field or time_format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct the path; relative ones start at the project&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a file of records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is larger than 1 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use a part of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check its permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file has no column &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use one of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has fewer columns than the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a number from 0 to 1e12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time does not follow the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sort the lines by time and leave only one a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is longer than 4 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check that the file is text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a double quote that is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close it, or double a quote inside a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no column names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put the names of the columns in the first line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no path into a JSON record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it as user.id or items[0].sku</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no column of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the regular expression does not compile: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no named group of the regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write (?&lt;%1&gt;…) around the part that it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>a report cannot be written in the form that this ending stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let the name end with .html, .csv, .json or .md</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Starting position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it begins: at the oldest record kept, at the newest, or at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trim horizon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC, ISO 8601. Times before the oldest record act as the trim horizon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poll interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one GetRecords call on a shard to the next. A shard answers 5 calls a second to all its readers together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Kinesis Client Library, or a loop around GetRecords of one&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KCL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GetRecords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records per call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most records of one GetRecords answer, which also ends at 10 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each shard is read by one worker; workers beyond the number of shards stand by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace of a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that one worker processes per second. Empty: as many as it gets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it remembers how far it came. After an outage it reads again from there. 0: after every batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failover time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this long without a sign of life the shards of a worker go to others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the worker, from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decimal number from 0 to 2^128-1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retention period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long records can be read after they arrived. More than 24 hours is charged for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write burst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth of a shard&apos;s token buckets: how many seconds of its limits a shard that was idle takes at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large-record burst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the tank that records above 1 MiB draw on. It refills at 1 MiB/s; AWS does not publish either figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the simulator keeps of the stream&apos;s records in memory; more goes to a temporary file. No influence on results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisioned: you choose the number of shards and pay for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each takes 1,000 records/s and 1 MiB/s, and gives 2 MiB/s to all its shared readers together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash-key ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uneven ranges instead of equal ones, in ascending order without gaps. Given, they decide the number of shards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting hash key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending hash key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data and partition key together. Larger records are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where objects are really written; relative ones start at the project&apos;s folder. Empty: only where the run says (--out).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written after each record; \n is a line break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending of the objects&apos; names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object is closed when it has reached this size…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>…or so long after its first record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PutRecord sends each record in a call of its own and is throttled on its rounded size; PutRecords sends up to 500 together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PutRecord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PutRecords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most records in one PutRecords call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the first record of a call waits for others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the order of each key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record waits until the one before it of the same key is settled, as with SequenceNumberForOrdering. Then a key gets at most one record per request latency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls under way at once. With PutRecord as many are under way as the rate needs; there it only holds back a file that is read as fast as possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a call to its answer. The call takes effect when it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a refused record is put again; -1: until its time to live ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record that the stream has not accepted after this long is given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before retry n, a random wait of up to this times 2^(n-1), at most 20 s (full jitter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that may wait; new ones are dropped beyond it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is needed to find fields in plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a regular expression with named groups, such as ^(?&lt;client&gt;\S+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the template has no field &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name a field of the template, or choose another kind of key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows the key, and the key is taken from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove {{key}}, or choose another kind of key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no hash key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give at least one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is needed to pace records by their time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name the field, or choose another pacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are not in the order of their times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sort them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has neither time on nor time off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give at least one of them a length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not 7 rows of 24 factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give one row a weekday from Monday on, one factor an hour, in UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many different keys there are: key-0, key-1, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the data alone; the partition key counts on top. A template makes its own size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread of the logarithm; 0.5 puts nine in ten between 0.44 and 2.3 medians.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of one key go to one shard, in order. Few keys, or one that is hot, use shards unevenly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random (a UUID each)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zipf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is even; 1 is the skew of words in a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the keys are hot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the records that the hot keys get together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of the field, such as user.id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explicit hash keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ExplicitHashKey values, decimal; one is drawn for each record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the records, with placeholders such as {{uuid}}, {{int 1 100}}, {{timestamp}} or {{choice a b}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text with placeholders, or any JSON value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any JSON, nested as you like; its texts may hold placeholders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenly spaced, or at random as independent users make them (a Poisson process).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poisson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates and the times from which they hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven rows from Monday on, 24 factors each, one an hour in UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the rate moves over time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate at the end of the ramp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the ramp takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate is multiplied by this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it lasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the mean rate by which it rises and falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of day of the highest rate, UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On and off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time with records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line or row is one record, byte by byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of the file; relative ones start at the project&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How records are told apart and fields are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV with a header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A regular expression (PCRE2) whose named groups are the fields, such as ^(?&lt;client&gt;\S+).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field whose value is the partition key. Empty: keys are drawn as Partition key says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the time of the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in strptime, such as %d/%b/%Y:%H:%M:%S %z; epoch_s or epoch_ms for numbers; empty for ISO 8601.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When records come: at their own times, at the rate above, or as fast as the stream takes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By their time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As fast as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times go by so many times faster than in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CSV of counts over time, such as a CloudWatch export, says when records come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of the CSV file; relative ones start at the project&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the column with the times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the column with the values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a value counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records per interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes per interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value is multiplied by this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where records come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records per second, before the profile shapes them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>Number of the record, from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A random UUID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number between two bounds, both included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number between two bounds, with so many decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the words given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A given name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A family name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many plain words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An IPv4 address of the documentation and private ranges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated time of the record, ISO 8601 in UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in milliseconds since 1970.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record&apos;s partition key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters that fill the record up to its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs two whole numbers, the smaller first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write {{int 1 100}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs two numbers up to a billion, the smaller first, and 0 to 9 decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write {{float 0 1 2}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs one count from 1 to 100000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write {{word 3}} or {{hex 8}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no placeholder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use sequence, uuid, int, float, bool, choice, first_name, last_name, word, hex, ip, timestamp, timestamp_ms, key or padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end it with }}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use at most 64 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document is not valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the name of two fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
