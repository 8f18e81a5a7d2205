// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace millrace::cli {

/// The whole program: reads the command line, runs the command, answers with the exit status.
[[nodiscard]] int runProgram(int argc, const char* const* argv);

} // namespace millrace::cli
