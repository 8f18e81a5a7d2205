// SPDX-License-Identifier: GPL-3.0-or-later
#include "costs/cost_rows.h"

#include "costs/cost_text.h"
#include "document/wording.h"
#include "model/node_index.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <unordered_map>

namespace millrace::ui {

namespace {

struct CostRows {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::CostRows)
};

/// Decimals that the amounts of a column need, for all of them to be aligned.
struct Alignment {
    int unitPrice = 2, window = 2, hourly = 2, monthly = 2;
};

Alignment alignmentOf(const CostEstimate& estimate) {
    Alignment alignment;
    for (const CostLine& line : estimate.lines) {
        if (line.known) {
            alignment.unitPrice = std::max(alignment.unitPrice, decimalsOf(line.unitPrice));
            alignment.window = std::max(alignment.window, decimalsOf(line.amount));
            alignment.hourly = std::max(alignment.hourly, decimalsOf(line.hourlyAmount));
            alignment.monthly = std::max(alignment.monthly, decimalsOf(line.monthlyAmount));
        }
    }
    return alignment;
}

QString& at(CostRow& row, CostColumn column) {
    return row.texts[static_cast<std::size_t>(column)];
}

QString labelOf(const NodeId& node, const NodeIndex& nodes) {
    return QString::fromStdString(nodes.displayName(node));
}

CostRow makeNote(const char* key, const CostLine& line, const QString& text,
                 CostRowKind kind = CostRowKind::note) {
    CostRow row;
    row.key = key;
    row.kind = kind;
    row.node = line.node;
    at(row, CostColumn::item) = text;
    row.toolTip = text;
    return row;
}

/// `2 shard-hour × $0.015 = $0.03`.
QString productText(const CostLine& line, const Ratio& quantity, const Money& amount) {
    constexpr int kPlaces = 9;
    const QString unit = meterUnitText(line.unit);
    if (!line.tier.empty()) {
        return CostRows::tr("%1 %2 at prices in tiers, the last %3 (%4) = %5")
            .arg(quantityText(quantity, kPlaces), unit, exactAmountText(line.unitPrice),
                 QString::fromStdString(line.tier), exactAmountText(amount));
    }
    return CostRows::tr("%1 %2 × %3 = %4")
        .arg(quantityText(quantity, kPlaces), unit, exactAmountText(line.unitPrice), exactAmountText(amount));
}

CostRow sourceRow(const CostLine& line) {
    const QString address = QString::fromStdString(line.source);
    const QUrl page(address);
    const QString shown = page.isValid() && !page.host().isEmpty() ? page.host() + page.path() : address;
    const QString text = line.priceDate.empty()
                             ? CostRows::tr("Price from %1").arg(shown)
                             : CostRows::tr("Price of %1 from %2").arg(dayText(line.priceDate), shown);
    CostRow row = makeNote("source", line, text, CostRowKind::source);
    row.link = address;
    row.toolTip = address;
    return row;
}

std::vector<CostRow> notesOf(const CostLine& line) {
    std::vector<CostRow> notes;
    if (!line.formula.empty()) {
        notes.push_back(
            makeNote("formula", line, CostRows::tr("Counted as: %1").arg(translated(line.formula))));
    }
    if (line.known) {
        notes.push_back(makeNote(
            "window", line, CostRows::tr("This run: %1").arg(productText(line, line.quantity, line.amount))));
        notes.push_back(makeNote(
            "monthly", line,
            CostRows::tr("A month: %1").arg(productText(line, line.monthlyQuantity, line.monthlyAmount))));
    } else {
        notes.push_back(makeNote("unknown", line,
                                 CostRows::tr("The price book has no price for this, so the totals leave it "
                                              "out."),
                                 CostRowKind::unknown));
    }
    if (!line.source.empty()) {
        notes.push_back(sourceRow(line));
    }
    return notes;
}

CostRow lineRow(const CostLine& line, const Alignment& alignment) {
    constexpr int kPlaces = 4;
    const auto known = [&line](const Money& amount, int decimals) {
        return line.known ? exactAmountText(amount, decimals) : unknownText();
    };
    CostRow row;
    row.key = line.dimension;
    row.kind = CostRowKind::line;
    row.node = line.node;
    at(row, CostColumn::item) =
        line.title.empty() ? QString::fromStdString(line.dimension) : translated(line.title);
    at(row, CostColumn::kind) = kindText(line.kind);
    at(row, CostColumn::quantity) = quantityText(line.quantity, kPlaces);
    at(row, CostColumn::unit) = meterUnitText(line.unit);
    at(row, CostColumn::unitPrice) = known(line.unitPrice, alignment.unitPrice);
    at(row, CostColumn::window) = known(line.amount, alignment.window);
    at(row, CostColumn::hourly) = known(line.hourlyAmount, alignment.hourly);
    at(row, CostColumn::monthly) = known(line.monthlyAmount, alignment.monthly);
    row.toolTip = translated(line.formula);
    row.children = notesOf(line);
    return row;
}

/// Adds up lines one after the other.
class CostSum {
public:
    void add(const CostLine& line) {
        ++m_lines;
        if (!line.known) {
            ++m_unknown;
            return;
        }
        m_parts.window += line.amount;
        m_parts.hourly += line.hourlyAmount;
        m_parts.monthly += line.monthlyAmount;
    }

    [[nodiscard]] CostParts parts() const {
        CostParts parts = m_parts;
        parts.isKnown = m_lines == 0 || m_unknown < m_lines;
        parts.isComplete = m_unknown == 0;
        return parts;
    }

private:
    CostParts m_parts;
    int m_lines = 0;
    int m_unknown = 0;
};

/// Sums of the lines that `isMeant` answers true for.
template <typename Predicate>
CostParts sumOf(const CostEstimate& estimate, Predicate isMeant) {
    CostSum sum;
    for (const CostLine& line : estimate.lines) {
        if (isMeant(line)) {
            sum.add(line);
        }
    }
    return sum.parts();
}

void saySums(CostRow& row, const CostParts& parts, const Alignment& alignment) {
    const auto sum = [&parts](const Money& amount, int decimals) {
        const QString text = exactAmountText(amount, decimals);
        return !parts.isKnown ? unknownText() : parts.isComplete ? text : atLeastText(text);
    };
    at(row, CostColumn::window) = sum(parts.window, alignment.window);
    at(row, CostColumn::hourly) = sum(parts.hourly, alignment.hourly);
    at(row, CostColumn::monthly) = sum(parts.monthly, alignment.monthly);
    if (parts.isKnown && !parts.isComplete) {
        row.toolTip = CostRows::tr("The sums leave out what has no price.");
    }
}

} // namespace

QString kindText(MeterKind kind) {
    return kind == MeterKind::fixed ? CostRows::tr("Fixed", "cost") : CostRows::tr("By use", "cost");
}

std::vector<CostRow> costRows(const CostEstimate& estimate, const Pipeline& pipeline) {
    const Alignment alignment = alignmentOf(estimate);
    const NodeIndex nodes(pipeline);
    std::unordered_map<NodeId, std::size_t> places;
    std::vector<CostRow> rows;
    std::vector<CostSum> sums;
    for (const CostLine& line : estimate.lines) {
        const auto [place, isNew] = places.try_emplace(line.node, rows.size());
        if (isNew) {
            CostRow& row = rows.emplace_back();
            row.key = line.node.text();
            row.node = line.node;
            at(row, CostColumn::item) = labelOf(line.node, nodes);
            row.toolTip = row.text(CostColumn::item);
            sums.emplace_back();
        }
        sums[place->second].add(line);
        rows[place->second].children.push_back(lineRow(line, alignment));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        saySums(rows[i], sums[i].parts(), alignment);
    }
    return rows;
}

CostParts partsOf(const CostEstimate& estimate, MeterKind kind) {
    return sumOf(estimate, [kind](const CostLine& line) { return line.kind == kind; });
}

CostParts totalsOf(const CostEstimate& estimate) {
    const CostParts lines = sumOf(estimate, [](const CostLine&) { return true; });
    return {estimate.windowTotal, estimate.hourlyTotal, estimate.monthlyTotal, lines.isKnown,
            lines.isComplete};
}

QString unknownText() {
    return CostRows::tr("unknown");
}

QStringList unknownLines(const CostEstimate& estimate, const Pipeline& pipeline) {
    QStringList lines;
    const NodeIndex nodes(pipeline);
    for (const CostLine& line : estimate.lines) {
        if (!line.known) {
            lines << CostRows::tr("%1: %2", "node: dimension")
                         .arg(labelOf(line.node, nodes), line.title.empty()
                                                             ? QString::fromStdString(line.dimension)
                                                             : translated(line.title));
        }
    }
    return lines;
}

} // namespace millrace::ui
