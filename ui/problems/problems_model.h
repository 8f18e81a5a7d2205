// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QAbstractTableModel>

#include <array>
#include <set>
#include <vector>

namespace millrace::ui {

enum class ProblemColumn { problem, node, fix, source };

inline constexpr int kProblemColumns = 4;

/// The document's findings, errors first, then warnings, then hints, each in the order of the checks; only
/// those of the severities that are shown.
class ProblemsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ProblemsModel(const Document& document, QObject* parent = nullptr);

    /// Takes the findings anew. Rows of problems that stay stay; answers whether any row came or went.
    bool refresh();

    /// The labels of these nodes may be others.
    void refreshLabels(const std::set<NodeId>& nodes);

    void setShown(Severity severity, bool isShown);

    /// Sentences, labels and titles are to be said anew.
    void retranslate();

    [[nodiscard]] const Finding& finding(int row) const { return m_findings[m_rows[at(row)]]; }

    /// How many there are of a severity, shown or not.
    [[nodiscard]] int count(Severity severity) const { return m_counts[at(static_cast<int>(severity))]; }

    /// Row of the same problem as `finding`; -1 when it is gone or not shown.
    [[nodiscard]] int rowOf(const Finding& finding) const;

    /// The message, with the setting named in front where the message leaves that to its place.
    [[nodiscard]] QString sentence(const Finding& finding) const;

    /// Label of the node, or words for the project as a whole.
    [[nodiscard]] QString placeOf(const Finding& finding) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString subjectOf(const Finding& finding) const;

    static std::size_t at(int place) { return static_cast<std::size_t>(place); }

    [[nodiscard]] std::vector<std::size_t> rowsToShow() const;
    [[nodiscard]] std::vector<QString> places() const;
    void replaceRows(std::vector<Finding> findings);

    const Document& m_document;
    std::vector<Finding> m_findings;
    std::vector<QString> m_places;   ///< of m_findings, as they were said last
    std::vector<std::size_t> m_rows; ///< places in m_findings
    std::array<int, 3> m_counts{};
    std::set<Severity> m_hidden;
};

/// "Error", "Warning" or "Hint".
[[nodiscard]] QString severityWord(Severity severity);

} // namespace millrace::ui
