// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "console.h"
#include "exit_status.h"

#include "base/text_file.h"
#include "interop/stream_import.h"
#include "model/project_file.h"
#include "nodes/catalog.h"

#include <filesystem>
#include <iostream>
#include <iterator>
#include <memory>
#include <system_error>

#include <CLI/CLI.hpp>

namespace millrace::cli {

namespace {

namespace fs = std::filesystem;

/// What JSON texts may hold at most.
constexpr std::uintmax_t kLargestText = 64ULL * 1024 * 1024;

struct ImportCommand {
    std::vector<std::string> files;
    std::string out; ///< empty: standard output
};

Result<std::string> readStandardInput() {
    std::string text;
    for (auto letter = std::istreambuf_iterator<char>(std::cin); letter != std::istreambuf_iterator<char>();
         ++letter) {
        text += *letter;
        if (text.size() > kLargestText) {
            return Error{ErrorCode::invalidInput, "standard input", "is larger than 64 MiB",
                         "give what the aws commands print and nothing else"};
        }
    }
    return text;
}

Result<std::vector<AwsText>> readTexts(const ImportCommand& command) {
    std::vector<AwsText> texts;
    for (const std::string& name : command.files) {
        const bool isInput = name == "-";
        Result<std::string> text = isInput ? readStandardInput() : readTextFile(name, kLargestText);
        if (!text) {
            return text.error();
        }
        texts.push_back({isInput ? "standard input" : name, std::move(*text)});
    }
    return texts;
}

/// Where the traffic over time goes: beside the project, named after it.
fs::path traceFileOf(const std::string& out) {
    return fs::path(out).replace_extension("traffic.csv");
}

/// An existing project is not worth less than the one to be made.
Result<void> expectFree(const fs::path& file) {
    std::error_code ignored;
    if (fs::exists(file, ignored)) {
        return Error{ErrorCode::refused, file.string(), "exists already",
                     "choose another name or remove the file"};
    }
    return {};
}

Result<void> write(const StreamImport& imported, const std::string& out) {
    if (!imported.traceCsv.empty()) {
        if (Result<void> written = writeFileAtomically(traceFileOf(out), imported.traceCsv); !written) {
            return written;
        }
    }
    Result<void> saved = saveProject(imported.pipeline, builtinNodeTypes().catalog(), out);
    if (!saved && !imported.traceCsv.empty()) {
        std::error_code ignored;
        fs::remove(traceFileOf(out), ignored);
    }
    return saved;
}

/// On standard error what a person should know; what was simply understood goes to standard output, if the
/// project doesn't.
void tellNotes(const StreamImport& imported, bool tellsUnderstood) {
    for (const ImportNote& note : imported.notes) {
        const std::string sentence = note.text.english();
        switch (note.kind) {
        case ImportNoteKind::understood:
            if (tellsUnderstood) {
                print(sentence + "\n");
            }
            break;
        case ImportNoteKind::assumed:
            printProblem("assumed: " + sentence);
            break;
        case ImportNoteKind::missing:
            printProblem("missing: " + sentence);
            break;
        case ImportNoteKind::ignored:
            printProblem("left out: " + sentence);
            break;
        }
    }
}

int importStream(const ImportCommand& command) {
    const bool toFile = !command.out.empty();
    StreamImportOptions options;
    if (toFile) {
        options.traceFile = traceFileOf(command.out).filename().string();
        for (const fs::path& file : {fs::path(command.out), traceFileOf(command.out)}) {
            if (const Result<void> isFree = expectFree(file); !isFree) {
                printProblem(isFree.error().within("--out"));
                return kUsage;
            }
        }
    }
    const Result<std::vector<AwsText>> texts = readTexts(command);
    if (!texts) {
        printProblem(texts.error());
        return kUsage;
    }
    const Result<StreamImport> imported =
        millrace::importStream(*texts, builtinNodeTypes().catalog(), options);
    if (!imported) {
        printProblem(imported.error().where.empty() ? imported.error().within("import") : imported.error());
        return kUsage;
    }
    if (toFile) {
        if (const Result<void> written = write(*imported, command.out); !written) {
            printProblem(written.error());
            return kRunFailed;
        }
        print(command.out + "\n");
    } else {
        print(formatProject(imported->pipeline, builtinNodeTypes().catalog()));
    }
    tellNotes(*imported, toFile);
    return kFine;
}

} // namespace

void addImportCommand(CLI::App& program, int& status) {
    CLI::App* app = program.add_subcommand(
        "import", "Makes a project of a stream that you have, from what the aws command line prints");
    const auto command = std::make_shared<ImportCommand>();
    app->add_option("FILE", command->files,
                    "JSON of 'aws kinesis describe-stream-summary', 'list-shards' and "
                    "'list-stream-consumers' and of 'aws cloudwatch get-metric-data', in any order, also "
                    "several in one file; - reads standard input")
        ->required();
    app->add_option("--out", command->out,
                    "Where to write the project, with its traffic over time beside it; standard output "
                    "otherwise, with the peak as a steady rate")
        ->type_name("PROJECT.millrace");
    app->callback([command, &status] { status = importStream(*command); });
}

} // namespace millrace::cli
