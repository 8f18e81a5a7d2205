// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/description.h"
#include "model/pipeline.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace millrace {

/// Newest file version that this program writes.
inline constexpr int kProjectVersion = 1;

struct LoadedProject {
    Pipeline pipeline;
    bool readOnly = false; ///< the file is of a newer version: it may be looked at and run, not saved
};

/// Reads a project (contract, section 1). Errors name the place: line and column, or a path such as
/// `nodes[2].settings`. Unknown keys are kept; unknown types and wrong settings are left to
/// validatePipeline().
[[nodiscard]] Result<LoadedProject> parseProject(std::string_view text);

/// The file's text: UTF-8, two-space indent, keys in a stable order, settings in the order of their
/// description and without those that equal the default, a newline at the end.
[[nodiscard]] std::string formatProject(const Pipeline& pipeline, const Catalog& catalog);

/// Reads at most 64 MiB. Errors: missing, a folder, unreadable, and those of parseProject(); `where` is the
/// file.
[[nodiscard]] Result<LoadedProject> loadProject(const std::filesystem::path& file);

/// Named points of a save, for the test that kills the program at each.
enum class SavePoint {
    beforeCreate,
    afterCreate,
    midWrite,
    afterWrite,
    afterSync,
    afterRename,
    afterFolderSync
};

/// Replaces `file` atomically: a temporary file beside it, written, synced and renamed, then the folder
/// synced. On an error the old file is whole and the temporary one is gone. Permissions of an existing file
/// are kept; a symbolic link is followed. `atPoint` is called at each SavePoint.
[[nodiscard]] Result<void> writeFileAtomically(const std::filesystem::path& file, std::string_view content,
                                               const std::function<void(SavePoint)>& atPoint = {});

/// formatProject() and writeFileAtomically().
[[nodiscard]] Result<void> saveProject(const Pipeline& pipeline, const Catalog& catalog,
                                       const std::filesystem::path& file);

} // namespace millrace
