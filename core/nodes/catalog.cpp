// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodes/catalog.h"

#include "nodes/consumer/describe.h"
#include "nodes/data_stream/describe.h"
#include "nodes/destination/describe.h"
#include "nodes/producer/describe.h"

namespace millrace {

const NodeTypes& builtinNodeTypes() {
    // In the order of the palette. A new node type is a folder and a line here.
    static const NodeTypes kTypes({
        producer::describe(),
        data_stream::describe(),
        consumer::describe(),
        destination::describeS3Bucket(),
    });
    return kTypes;
}

} // namespace millrace
