// SPDX-License-Identifier: GPL-3.0-or-later
#include "examples/examples.h"

#include "embedded/exampleProject.h"

#include <algorithm>

namespace millrace {

namespace {

Example example(const std::string& name, TextSource title, TextSource aim, TextSource watch) {
    return {name, title, aim, watch, embedded::exampleProject(name + ".millrace")};
}

} // namespace

const std::vector<Example>& examples() {
    static const std::vector<Example> all = {
        example("clickstream", MR_TEXT("examples", "Clickstream"),
                MR_TEXT("examples", "A web shop's clicks, six in ten of them with the same key, through a "
                                    "stream of two shards to one application."),
                MR_TEXT("examples",
                        "Watch one shard throttle while the other has room, the spike at 10 minutes, and how "
                        "far the application falls behind while it is stopped from 30 to 40 minutes.")),
        example("hot-key-and-cure", MR_TEXT("examples", "A hot key and its cure"),
                MR_TEXT("examples", "Six in ten records have the same key: four shards throttle, sixteen "
                                    "throttle as much, and four are enough once the key is spread."),
                MR_TEXT("examples", "Watch the shards of the three streams: in the first two one is full "
                                    "while the others idle; in the third all are equally busy.")),
        example("burst-below-average", MR_TEXT("examples", "Bursts below the average"),
                MR_TEXT("examples", "A shard takes 1,000 records a second; this producer averages 600 and is "
                                    "throttled all the same."),
                MR_TEXT("examples", "Watch IncomingRecords at 60 s, where all is calm, then at 1 s and at "
                                    "100 ms, where the bursts are.")),
        example("outage-and-catch-up", MR_TEXT("examples", "Outage and catch-up"),
                MR_TEXT("examples", "How long an application needs to catch up after half an hour of outage, "
                                    "and what its spare capacity has to do with it."),
                MR_TEXT("examples", "Watch the iterator age climb to 30 minutes, then fall more slowly than "
                                    "it rose; try more workers and more shards.")),
        example("five-pollers-or-fan-out", MR_TEXT("examples", "Five pollers against fan-out"),
                MR_TEXT("examples", "Five applications read one shard: sharing its 2 MiB/s they fall behind "
                                    "without end, with enhanced fan-out all five are 70 ms behind."),
                MR_TEXT("examples",
                        "Watch LagMilliseconds of the applications, ReadProvisionedThroughputExceeded of the "
                        "first stream, and what the second one costs.")),
        example(
            "reshard-with-backlog", MR_TEXT("examples", "Reshard with a backlog"),
            MR_TEXT("examples", "After half an hour of outage two shards would need two hours to catch up; "
                                "resharded to four, they need three quarters of an hour. Order survives only "
                                "where parents are finished first."),
            MR_TEXT("examples", "Watch the old shards being closed and emptied before the new ones are read, "
                                "and OutOfOrderRecords of the reader that takes shards as they come.")),
        example("replay-after-bad-deploy", MR_TEXT("examples", "Replay after a bad deploy"),
                MR_TEXT("examples",
                        "A broken release writes wrong totals for a quarter of an hour. Reading the stream "
                        "again from before it puts them right, while another application goes on live."),
                MR_TEXT("examples",
                        "Watch DuplicateRecords of Totals after 45 minutes, which are the same records in "
                        "the same order, and LagMilliseconds of Dashboard, which does not move.")),
        example("on-demand-doubling", MR_TEXT("examples", "On-demand, and traffic that doubles"),
                MR_TEXT("examples", "An on-demand stream follows its traffic within 15 minutes, and "
                                    "throttles until then. Warm throughput is there from the start."),
                MR_TEXT("examples", "Watch GrantedWriteBytes climb in steps behind IncomingBytes, and what "
                                    "is refused after 10 and after 30 minutes.")),
        example("kpl-against-single-puts", MR_TEXT("examples", "The KPL against one-record puts"),
                MR_TEXT("examples", "4,000 small records a second are four times too many for one shard. "
                                    "Packed by the Kinesis Producer Library they fit, and cost a fraction."),
                MR_TEXT("examples",
                        "Watch IncomingRecords of the two streams, PutAttempts and RetryAmplification of the "
                        "first producer, and the PUT payload units on the bill.")),
        example("templated-orders", MR_TEXT("examples", "Orders as JSON"),
                MR_TEXT("examples", "Orders made from a template with nested JSON travel through a stream "
                                    "into files in a bucket."),
                MR_TEXT("examples", "Watch the objects that the bucket writes: in the window they go to the "
                                    "output folder, on the command line to --out.")),
    };
    return all;
}

const Example* findExample(std::string_view name) {
    const auto found = std::ranges::find(examples(), name, &Example::name);
    return found == examples().end() ? nullptr : &*found;
}

} // namespace millrace
