// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/node_search.h"

#include "document/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace millrace::ui {

namespace {

struct NodeGroups {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::NodeGroups)
};

constexpr int kWhole = 100;
constexpr int kPrefix = 80;
constexpr int kWordStart = 65;
constexpr int kInside = 45;
constexpr int kInOrder = 30;
constexpr int kSlip = 10;
constexpr qsizetype kLeastForSlip = 4; ///< shorter words are like too many others
constexpr int kKeywordPenalty = 5;     ///< a title wins over a synonym that fits as well

/// Small letters without accents; what separates words becomes a space.
QString folded(const QString& text) {
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (c.isLetterOrNumber() || c.isMark()) {
            result += c;
        } else if (!result.isEmpty() && !result.endsWith(QLatin1Char(' '))) {
            result += QLatin1Char(' ');
        }
    }
    return result.trimmed();
}

/// Letters of `query` in their order, the first at the start of a word, with few gaps.
std::optional<int> inOrder(const QString& query, const QString& text) {
    std::optional<int> best;
    for (qsizetype start = 0; start < text.size(); ++start) {
        const bool startsWord = start == 0 || text[start - 1] == QLatin1Char(' ');
        if (!startsWord || text[start] != query[0]) {
            continue;
        }
        int gaps = 0;
        qsizetype at = start;
        bool found = true;
        for (qsizetype i = 1; i < query.size() && found; ++i) {
            const qsizetype next = text.indexOf(query[i], at + 1);
            found = next >= 0;
            gaps += found && next != at + 1 ? 1 : 0;
            at = next;
        }
        if (found && gaps < query.size()) {
            best = std::max(best.value_or(0), kInOrder - std::min(gaps * 4, kInOrder - kSlip - 1));
        }
    }
    return best;
}

/// Whether one letter more, less, other or swapped makes `a` of `b`.
bool isOneSlipAway(const QString& a, const QString& b) {
    if (std::abs(a.size() - b.size()) > 1) {
        return false;
    }
    const auto shorter = std::min(a.size(), b.size());
    qsizetype same = 0;
    while (same < shorter && a[same] == b[same]) {
        ++same;
    }
    const auto rest = [&](const QString& text, qsizetype skip) { return QStringView(text).mid(same + skip); };
    if (a.size() != b.size()) {
        return a.size() > b.size() ? rest(a, 1) == rest(b, 0) : rest(a, 0) == rest(b, 1);
    }
    if (rest(a, 1) == rest(b, 1)) {
        return true;
    }
    return same + 1 < a.size() && a[same] == b[same + 1] && a[same + 1] == b[same] &&
           rest(a, 2) == rest(b, 2);
}

} // namespace

std::optional<int> fuzzyScore(const QString& query, const QString& text) {
    const QString wanted = folded(query);
    const QString given = folded(text);
    if (wanted.isEmpty()) {
        return 0;
    }
    if (given == wanted) {
        return kWhole;
    }
    if (given.startsWith(wanted)) {
        return kPrefix;
    }
    if (given.contains(QLatin1Char(' ') + wanted)) {
        return kWordStart;
    }
    if (given.contains(wanted)) {
        return kInside;
    }
    if (const auto score = inOrder(wanted, given)) {
        return score;
    }
    if (wanted.size() >= kLeastForSlip) {
        for (const QString& word : given.split(QLatin1Char(' '))) {
            if (isOneSlipAway(wanted, word)) {
                return kSlip;
            }
        }
    }
    return std::nullopt;
}

std::optional<int> wordsScore(const QString& query, const QStringList& titles, const QStringList& synonyms) {
    int total = 0;
    for (const QString& word : folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        std::optional<int> best;
        for (const QString& title : titles) {
            best = std::max(best, fuzzyScore(word, title));
        }
        for (const QString& synonym : synonyms) {
            if (const auto score = fuzzyScore(word, synonym)) {
                best = std::max(best.value_or(0), *score - kKeywordPenalty);
            }
        }
        if (!best) {
            return std::nullopt;
        }
        total += *best;
    }
    return total;
}

std::optional<int> nodeScore(const QString& query, const NodeDescription& description) {
    QStringList synonyms{QString::fromStdString(description.type), categoryTitle(description.category)};
    for (const std::string& keyword : description.keywords) {
        synonyms << QString::fromStdString(keyword);
    }
    return wordsScore(query, {translated(description.title), QString::fromUtf8(description.title.source)},
                      synonyms);
}

std::vector<const NodeDescription*> searchNodes(const std::vector<const NodeDescription*>& candidates,
                                                const QString& query) {
    std::vector<std::pair<int, const NodeDescription*>> found;
    for (const NodeDescription* candidate : candidates) {
        if (const auto score = nodeScore(query, *candidate)) {
            found.emplace_back(*score, candidate);
        }
    }
    std::ranges::stable_sort(found, std::greater<>(), [](const auto& entry) { return entry.first; });
    std::vector<const NodeDescription*> result;
    result.reserve(found.size());
    for (const auto& [score, candidate] : found) {
        result.push_back(candidate);
    }
    return result;
}

QString categoryTitle(const std::string& category) {
    if (category == "sources") {
        return NodeGroups::tr("Sources");
    }
    if (category == "streams") {
        return NodeGroups::tr("Streams");
    }
    if (category == "delivery") {
        return NodeGroups::tr("Delivery");
    }
    if (category == "processing") {
        return NodeGroups::tr("Processing");
    }
    if (category == "consumers") {
        return NodeGroups::tr("Consumers");
    }
    if (category == "video") {
        return NodeGroups::tr("Video");
    }
    if (category == "destinations") {
        return NodeGroups::tr("Destinations");
    }
    QString name = QString::fromStdString(category);
    if (!name.isEmpty()) {
        name[0] = name[0].toUpper();
    }
    return name;
}

} // namespace millrace::ui
