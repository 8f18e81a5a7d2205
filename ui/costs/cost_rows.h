// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost/estimate.h"
#include "model/pipeline.h"

#include <QString>

#include <array>
#include <string>
#include <vector>

namespace millrace::ui {

enum class CostColumn { item, kind, quantity, unit, unitPrice, window, hourly, monthly };

inline constexpr int kCostColumns = 8;

enum class CostRowKind {
    node,    ///< with the sums of its lines
    line,    ///< one billing dimension
    note,    ///< what a line opens to: how it is counted and worked out
    source,  ///< a note with the page that states the price
    unknown, ///< a note on a missing price
};

/// A row of the bill as it is shown, with what is below it.
struct CostRow {
    std::string key; ///< the same for the same row in every estimate; unique among its siblings
    CostRowKind kind = CostRowKind::node;
    NodeId node;
    std::array<QString, kCostColumns> texts;
    QString toolTip;
    QString link; ///< address of a page; empty for most
    std::vector<CostRow> children;

    [[nodiscard]] const QString& text(CostColumn column) const {
        return texts[static_cast<std::size_t>(column)];
    }
};

/// The bill as a tree: nodes, in the order in which they first appear, their lines, and what a line opens to.
/// Labels are those of `pipeline`. Decimals of each column stand under each other.
[[nodiscard]] std::vector<CostRow> costRows(const CostEstimate& estimate, const Pipeline& pipeline);

/// Sums of known lines.
struct CostParts {
    Money window, hourly, monthly;
    bool isKnown = true;    ///< false: there are lines and none has a price
    bool isComplete = true; ///< false: there are lines without a price, which the sums leave out
};

/// Of the lines of one kind; both kinds add up to the totals of the estimate.
[[nodiscard]] CostParts partsOf(const CostEstimate& estimate, MeterKind kind);

/// The totals of the estimate.
[[nodiscard]] CostParts totalsOf(const CostEstimate& estimate);

/// "unknown", as it stands in the place of an amount.
[[nodiscard]] QString unknownText();

/// "Fixed" or "By use".
[[nodiscard]] QString kindText(MeterKind kind);

/// What has no price, by the labels of `pipeline`: "clicks: PUT payload units".
[[nodiscard]] QStringList unknownLines(const CostEstimate& estimate, const Pipeline& pipeline);

} // namespace millrace::ui
