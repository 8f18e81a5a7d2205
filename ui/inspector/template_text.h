// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/setting.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace millrace::ui {

// A record template (the setting `template`) as one text that a person edits, and back.

/// `{{…}}` in a text.
struct PlaceholderSpan {
    qsizetype position = 0;
    qsizetype length = 0;
    QString reason; ///< why it is none; empty: all is well
};

/// What is wrong with a text, and where.
struct TemplateProblem {
    qsizetype position = 0;
    qsizetype length = 1;
    QString sentence;
};

/// All placeholders of a text. `isJson`: quotes in them stand behind a backslash.
[[nodiscard]] std::vector<PlaceholderSpan> placeholdersIn(const QString& text, bool isJson);

/// The text of a template written out as an object with `kind`; fields keep their order.
[[nodiscard]] QString textOfTemplate(const Json& written);

/// The template of `kind` that `text` stands for, if the core's compiler takes it.
struct ReadTemplate {
    Json written; ///< null when there is a problem
    std::optional<TemplateProblem> problem{};
};

[[nodiscard]] ReadTemplate readTemplate(const std::string& kind, const QString& text);

/// `text` of a template of kind `from` as one of kind `to`: the same where that is possible.
[[nodiscard]] QString convertedTemplate(const std::string& from, const std::string& to, const QString& text);

/// Line and column of a place, from 1.
struct TextPlace {
    int line = 1;
    int column = 1;
};

[[nodiscard]] TextPlace placeIn(const QString& text, qsizetype position);

} // namespace millrace::ui
