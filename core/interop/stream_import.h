// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "interop/import_notes.h"
#include "model/description.h"
#include "model/pipeline.h"

#include <string>
#include <vector>

namespace millrace {

/// A text with one or several JSON documents in it, one after another: a file, or what was pasted.
struct AwsText {
    std::string name; ///< for messages; may be empty
    std::string text;
};

struct StreamImportOptions {
    /// What the producer's trace is to be called in the project, relative to its folder. Empty: there is
    /// nowhere to write a file, and the producer gets the peak as a steady rate.
    std::string traceFile{};
    bool isNewProject = true;    ///< then the scenario covers the trace
    std::string producerLabel{}; ///< empty: the title of its type, in English
};

/// A stream that exists, as a project.
struct StreamImport {
    Pipeline pipeline; ///< producer, stream and registered consumers, linked and laid out from the origin
    std::vector<ImportNote> notes;
    std::string
        traceCsv; ///< to be written to `traceFile` of the options; empty when the producer has no trace
};

/// Reads what these commands print as JSON, in any order and number, and makes a project of it: `aws kinesis
/// describe-stream-summary` (or `describe-stream`), `list-shards`, `list-stream-consumers`, and `aws
/// cloudwatch get-metric-data` (or `get-metric-statistics`) for IncomingRecords and IncomingBytes. Settings
/// that `catalog` does not have are left out with a note. Errors name the text, line and path: malformed
/// JSON, a value of the wrong kind, two streams, nothing known in it.
[[nodiscard]] Result<StreamImport> importStream(const std::vector<AwsText>& texts, const Catalog& catalog,
                                                const StreamImportOptions& options = {});

} // namespace millrace
