// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "report/text_table.h"

#include <cstdio>
#include <string>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace millrace::cli {

void print(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void printProblem(std::string_view sentence) {
    const std::string line = terminalText(sentence) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void printProblem(const Error& error) {
    printProblem(error.sentence());
}

bool flushOutput() {
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) {
        return true;
    }
    printProblem("standard output: cannot be written: look whether the disk is full");
    return false;
}

bool isErrorTerminal() {
#ifdef _WIN32
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

} // namespace millrace::cli
