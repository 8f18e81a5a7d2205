// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
} // namespace CLI

namespace millrace::cli {

// Each adds one command to the program. When it is run, it leaves the exit status in `status`.

void addRunCommand(CLI::App& program, int& status);
void addCheckCommand(CLI::App& program, int& status);
void addCostCommand(CLI::App& program, int& status);
void addCompareCommand(CLI::App& program, int& status);
void addDescribeCommand(CLI::App& program, int& status);
void addExamplesCommand(CLI::App& program, int& status);
void addImportCommand(CLI::App& program, int& status);
void addPricesCommand(CLI::App& program, int& status);

} // namespace millrace::cli
