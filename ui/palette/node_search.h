// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/description.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace millrace::ui {

/// How well `query` fits `text`, the higher the better; nothing when it doesn't. Prefixes beat word starts,
/// these beat parts of words, these letters in order with gaps, these one slip of the finger. Case and
/// accents don't count.
[[nodiscard]] std::optional<int> fuzzyScore(const QString& query, const QString& text);

/// How well all words of `query` fit one of `titles` or, a little less, of `synonyms`; nothing when a word
/// fits none. An empty query fits everything alike.
[[nodiscard]] std::optional<int> wordsScore(const QString& query, const QStringList& titles,
                                            const QStringList& synonyms = {});

/// How well all words of `query` fit a node type's title (in both languages), type and keywords; nothing when
/// one doesn't. An empty query fits everything alike.
[[nodiscard]] std::optional<int> nodeScore(const QString& query, const NodeDescription& description);

/// Those of `candidates` that fit, the best first, ties in the given order.
[[nodiscard]] std::vector<const NodeDescription*>
searchNodes(const std::vector<const NodeDescription*>& candidates, const QString& query);

/// Heading of a group of the palette, in the language of the window; a category without a known title gets
/// its name.
[[nodiscard]] QString categoryTitle(const std::string& category);

} // namespace millrace::ui
