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
        example(
            "clickstream", MR_TEXT("examples", "Clickstream"),
            MR_TEXT("examples", "A web shop's clicks, six in ten of them with the same key, through a stream "
                                "of two shards to one "
                                "application."),
            MR_TEXT(
                "examples",
                "Watch one shard throttle while the other has room, the spike at 10 minutes, and how far the "
                "application falls behind while it is stopped from 30 to 40 minutes.")),
        example("burst-below-average", MR_TEXT("examples", "Bursts below the average"),
                MR_TEXT("examples", "A shard takes 1,000 records a second; this producer averages 600 and is "
                                    "throttled all the same."),
                MR_TEXT("examples", "Watch IncomingRecords at 60 s, where all is calm, then at 1 s and at "
                                    "100 ms, where the bursts "
                                    "are.")),
        example(
            "outage-and-catch-up", MR_TEXT("examples", "Outage and catch-up"),
            MR_TEXT(
                "examples",
                "How long an application needs to catch up after half an hour of outage, and what its spare "
                "capacity has to do with it."),
            MR_TEXT("examples", "Watch the iterator age climb to 30 minutes, then fall more slowly than it "
                                "rose; try more workers "
                                "and more shards.")),
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
