// SPDX-License-Identifier: GPL-3.0-or-later
#include "problems/problems_model.h"

#include "document/wording.h"
#include "model/node_index.h"
#include "panels/help_address.h"
#include "theme/theme.h"

#include <QFont>

#include <algorithm>
#include <utility>

namespace millrace::ui {

namespace {

bool isSame(const Finding& a, const Finding& b) {
    return a.severity == b.severity && a.node == b.node && a.rule == b.rule && a.path == b.path &&
           a.message == b.message &&
           std::equal(a.fixes.begin(), a.fixes.end(), b.fixes.begin(), b.fixes.end(),
                      [](const QuickFix& left, const QuickFix& right) { return left.title == right.title; });
}

} // namespace

QString severityWord(Severity severity) {
    switch (severity) {
    case Severity::error:
        return ProblemsModel::tr("Error");
    case Severity::warning:
        return ProblemsModel::tr("Warning");
    case Severity::hint:
        return ProblemsModel::tr("Hint");
    }
    return {};
}

ProblemsModel::ProblemsModel(const Document& document, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document) {}

bool ProblemsModel::refresh() {
    std::vector<Finding> findings = m_document.findings();
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
    const bool isSameList =
        std::equal(findings.begin(), findings.end(), m_findings.begin(), m_findings.end(), isSame);
    if (isSameList) {
        m_findings = std::move(findings); // an edit in a fix may be another one
        return false;
    }
    replaceRows(std::move(findings));
    m_counts = {};
    for (const Finding& finding : m_findings) {
        ++m_counts[at(static_cast<int>(finding.severity))];
    }
    return true;
}

/// An edit adds or takes away a problem or two: what is before and behind them stays as it is.
void ProblemsModel::replaceRows(std::vector<Finding> findings) {
    std::vector<Finding> before = std::exchange(m_findings, std::move(findings));
    const std::vector<std::size_t> oldRows = std::exchange(m_rows, {});
    const std::vector<std::size_t> newRows = rowsToShow();
    const auto isKept = [&](std::size_t oldRow, std::size_t newRow) {
        return isSame(before[oldRows[oldRow]], m_findings[newRows[newRow]]);
    };
    const std::size_t shorter = std::min(oldRows.size(), newRows.size());
    std::size_t head = 0;
    while (head < shorter && isKept(head, head)) {
        ++head;
    }
    std::size_t tail = 0;
    while (tail < shorter - head && isKept(oldRows.size() - 1 - tail, newRows.size() - 1 - tail)) {
        ++tail;
    }
    const int first = static_cast<int>(head);
    std::swap(m_findings, before);
    m_rows = oldRows;
    if (oldRows.size() > head + tail) {
        beginRemoveRows({}, first, static_cast<int>(oldRows.size() - tail) - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.end() - static_cast<std::ptrdiff_t>(tail));
        endRemoveRows();
    }
    // The rows that are left are the same problems in the new list.
    m_findings = std::move(before);
    m_places = places();
    m_rows = newRows;
    m_rows.erase(m_rows.begin() + first, m_rows.end() - static_cast<std::ptrdiff_t>(tail));
    if (newRows.size() > head + tail) {
        beginInsertRows({}, first, static_cast<int>(newRows.size() - tail) - 1);
        m_rows = newRows;
        endInsertRows();
    }
}

std::vector<QString> ProblemsModel::places() const {
    const NodeIndex nodes(m_document.pipeline());
    std::vector<QString> places;
    places.reserve(m_findings.size());
    for (const Finding& finding : m_findings) {
        places.push_back(finding.node.isEmpty() ? tr("Whole project")
                                                : QString::fromStdString(nodes.displayName(finding.node)));
    }
    return places;
}

void ProblemsModel::refreshLabels(const std::set<NodeId>& nodes) {
    const bool isAnySaid = std::any_of(m_findings.begin(), m_findings.end(),
                                       [&](const Finding& finding) { return nodes.contains(finding.node); });
    if (!isAnySaid) {
        return;
    }
    const std::vector<QString> before = std::exchange(m_places, places());
    constexpr int kColumn = static_cast<int>(ProblemColumn::node);
    for (int row = 0; row < rowCount(); ++row) {
        const std::size_t place = m_rows[at(row)];
        if (before[place] != m_places[place]) {
            emit dataChanged(index(row, kColumn), index(row, kColumn));
        }
    }
}

std::vector<std::size_t> ProblemsModel::rowsToShow() const {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        if (!m_hidden.contains(m_findings[i].severity)) {
            rows.push_back(i);
        }
    }
    return rows;
}

void ProblemsModel::setShown(Severity severity, bool isShown) {
    const bool changes = isShown ? m_hidden.erase(severity) > 0 : m_hidden.insert(severity).second;
    if (changes) {
        beginResetModel();
        m_rows = rowsToShow();
        endResetModel();
    }
}

void ProblemsModel::retranslate() {
    m_places = places();
    if (!m_rows.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kProblemColumns - 1));
    }
    emit headerDataChanged(Qt::Horizontal, 0, kProblemColumns - 1);
}

int ProblemsModel::rowOf(const Finding& finding) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [this, &finding](std::size_t place) {
        return isSame(m_findings[place], finding);
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

/// The title of the setting that a finding is about; its path where it has none.
QString ProblemsModel::subjectOf(const Finding& finding) const {
    const Node* node = m_document.pipeline().findNode(finding.node);
    const NodeType* type = node ? m_document.types().find(node->type) : nullptr;
    const bool isEntry = finding.path.find('[') != std::string::npos; // the path says which one
    const Setting* setting =
        type && !isEntry ? findSetting(type->description.settings, node->settings, finding.path) : nullptr;
    const QString title = setting ? translated(setting->title) : QString();
    return title.isEmpty() ? QString::fromStdString(finding.path) : title;
}

QString ProblemsModel::sentence(const Finding& finding) const {
    const QString message = translated(finding.message);
    const bool isUnknown = finding.rule == "unknown-setting"; // what it means is not known, only its name
    if ((finding.rule != "invalid-setting" && !isUnknown) || finding.path.empty()) {
        return message;
    }
    const QString subject = isUnknown ? QString::fromStdString(finding.path) : subjectOf(finding);
    if (finding.message.source().starts_with("is ")) {
        return tr("“%1” %2", "a setting, and what it is: “Path” is missing").arg(subject, message);
    }
    return tr("%1: %2", "setting: what is wrong with it").arg(subject, message);
}

QString ProblemsModel::placeOf(const Finding& finding) const {
    return finding.node.isEmpty() ? tr("Whole project")
                                  : QString::fromStdString(m_document.pipeline().displayName(finding.node));
}

int ProblemsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kProblemColumns;
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Finding& problem = finding(index.row());
    const auto column = static_cast<ProblemColumn>(index.column());
    const QString source = QString::fromStdString(problem.source);
    const QString& place = m_places[m_rows[at(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        return column == ProblemColumn::problem                       ? sentence(problem)
               : column == ProblemColumn::node                        ? place
               : column == ProblemColumn::source && !source.isEmpty() ? tr("Source")
                                                                      : QVariant();
    case Qt::ToolTipRole:
        return column == ProblemColumn::problem  ? sentence(problem)
               : column == ProblemColumn::node   ? place
               : column == ProblemColumn::source ? source
                                                 : QVariant();
    case Qt::AccessibleTextRole:
        // Which of the three it is is said by an icon to those who see.
        return column == ProblemColumn::problem
                   ? tr("%1: %2", "severity: sentence").arg(severityWord(problem.severity), sentence(problem))
                   : data(index, Qt::DisplayRole);
    case Qt::DecorationRole:
        return column == ProblemColumn::problem ? Theme::instance().icon(Theme::iconOf(problem.severity))
                                                : QVariant();
    case kHelpRole:
        return problem.node.isEmpty() ? QStringLiteral("help:concept/running")
                                      : QStringLiteral("help:node/%1#%2")
                                            .arg(QString::fromStdString(problem.node.text()),
                                                 QString::fromStdString(problem.path));
    case Qt::ForegroundRole:
        return column == ProblemColumn::source ? Theme::instance().colors().accent : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setUnderline(column == ProblemColumn::source);
        return font;
    }
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<ProblemColumn>(section)) {
    case ProblemColumn::problem:
        return tr("Problem");
    case ProblemColumn::node:
        return tr("Node");
    case ProblemColumn::fix:
        return tr("Quick fix");
    case ProblemColumn::source:
        return tr("Source");
    }
    return {};
}

} // namespace millrace::ui
