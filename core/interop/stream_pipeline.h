// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interop/stream_facts.h"
#include "interop/stream_import.h"

namespace millrace {

/// The project that `facts` describe; what had to be assumed, was missing or cannot be shown goes into
/// `notes`.
[[nodiscard]] StreamImport makeStreamPipeline(const StreamFacts& facts, ImportNotes& notes,
                                              const Catalog& catalog, const StreamImportOptions& options);

} // namespace millrace
