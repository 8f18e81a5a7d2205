// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/project_file.h"
#include "report/run_report.h"

#include <algorithm>
#include <array>

namespace millrace {

namespace {

struct Writer {
    std::string_view ending;
    std::string (*write)(const RunReport&);
};

constexpr std::array kWriters{Writer{".html", toHtml}, Writer{".csv", costToCsv}, Writer{".json", toJson},
                              Writer{".md", toMarkdown}};

} // namespace

Result<void> checkReportFile(const std::filesystem::path& file) {
    const std::string ending = file.extension().string();
    if (std::ranges::find(kWriters, ending, &Writer::ending) != kWriters.end()) {
        return {};
    }
    return Error{ErrorCode::unsupported, file.string(),
                 MR_TEXT("report", "a report cannot be written in the form that this ending stands for"),
                 MR_TEXT("report", "let the name end with .html, .csv, .json or .md")};
}

Result<void> writeReport(const RunReport& report, const std::filesystem::path& file) {
    if (Result<void> checked = checkReportFile(file); !checked) {
        return checked;
    }
    const std::string ending = file.extension().string();
    return writeFileAtomically(file, std::ranges::find(kWriters, ending, &Writer::ending)->write(report));
}

} // namespace millrace
