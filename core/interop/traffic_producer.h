// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interop/stream_import.h"
#include "interop/traffic.h"

namespace millrace {

/// A producer of `traffic`, at the origin: as a trace when `options` name a file for it, else at its peak.
/// Puts the trace, and with a new project its scenario, into `import`, whose pipeline decides what ids are
/// free. `isCut`: some of the metric data is not there.
[[nodiscard]] Node makeTrafficProducer(const Traffic& traffic, bool isCut, ImportNotes& notes,
                                       const Catalog& catalog, const StreamImportOptions& options,
                                       StreamImport& import);

} // namespace millrace
