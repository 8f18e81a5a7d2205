// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace millrace::cli {

/// What the program tells the shell (contract, section 3).
enum ExitStatus : int {
    kFine = 0,
    kCheckFailed = 1,   ///< a check is an error, or an objective was not met
    kUsage = 2,         ///< the command line, or input that cannot be read or run
    kRunFailed = 3,     ///< the run itself, or writing its results
    kInterrupted = 130, ///< stopped from the keyboard: 128 and the number of SIGINT, as shells say it
};

} // namespace millrace::cli
