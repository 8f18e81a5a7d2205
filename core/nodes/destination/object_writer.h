// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace millrace::destination {

/// Writes one object into a local folder: under a name with `.part` until it is complete.
class ObjectWriter {
public:
    ObjectWriter() = default;

    /// Begins an object at `path`, making its folders. Errors: no right, no room; they name the file.
    [[nodiscard]] Result<void> open(const std::filesystem::path& path);

    [[nodiscard]] Result<void> write(std::string_view bytes);

    /// Gives the object its name; a former object of that name is replaced.
    [[nodiscard]] Result<void> close();

    [[nodiscard]] bool isOpen() const { return m_file != nullptr; }

private:
    struct Close {
        void operator()(std::FILE* file) const { static_cast<void>(std::fclose(file)); }
    };

    [[nodiscard]] Error failure() const;

    std::unique_ptr<std::FILE, Close> m_file;
    std::filesystem::path m_path;
    std::filesystem::path m_partPath;
};

} // namespace millrace::destination
