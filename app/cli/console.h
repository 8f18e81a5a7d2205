// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string_view>

namespace millrace::cli {

/// Writes to standard output.
void print(std::string_view text);

/// One line on standard error; line breaks within become spaces.
void printProblem(std::string_view sentence);
void printProblem(const Error& error);

/// Whether everything printed so far has reached standard output; says so on standard error if not (a full
/// disk).
[[nodiscard]] bool flushOutput();

/// Whether standard error is a terminal: only then is there a progress bar.
[[nodiscard]] bool isErrorTerminal();

} // namespace millrace::cli
