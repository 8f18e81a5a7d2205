// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/events_model.h"

#include "document/wording.h"
#include "theme/theme.h"

#include <QApplication>

namespace millrace::ui {

namespace {

constexpr std::string_view kRefused = "-refused";

/// Words of the nodes that the window knows.
constexpr std::pair<std::string_view, const char*> kWords[] = {
    {"throttling-began", QT_TRANSLATE_NOOP("millrace::ui::EventsModel", "Throttling began")},
    {"throttling-ended", QT_TRANSLATE_NOOP("millrace::ui::EventsModel", "Throttling ended")},
    {"records-without-key", QT_TRANSLATE_NOOP("millrace::ui::EventsModel", "Records without a key")},
    {"records-with-changed-key",
     QT_TRANSLATE_NOOP("millrace::ui::EventsModel", "Records with a shortened key")},
    {"records-without-time", QT_TRANSLATE_NOOP("millrace::ui::EventsModel", "Records without a time")},
};

QString iconOf(const LoggedEvent& event) {
    if (event.command) {
        return QStringLiteral("settings");
    }
    if (event.event.ends_with(kRefused)) {
        return QStringLiteral("warning");
    }
    if (event.event == "throttling-began") {
        return QStringLiteral("throttled");
    }
    return event.event == "throttling-ended" ? QStringLiteral("success") : QString();
}

/// `some-word` as a word: "Some word".
QString plainWord(const std::string& event) {
    QString word = QString::fromStdString(event);
    word.replace(QLatin1Char('-'), QLatin1Char(' ')).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!word.isEmpty()) {
        word[0] = word[0].toUpper();
    }
    return word;
}

bool isSame(const LoggedEvent& a, const LoggedEvent& b) {
    return a.at == b.at && a.node == b.node && a.event == b.event && a.detail == b.detail &&
           a.arguments == b.arguments;
}

} // namespace

EventsModel::EventsModel(const Document& document, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document) {}

bool EventsModel::continues(const std::vector<LoggedEvent>& events) const {
    const std::size_t known = m_events->size();
    return known == 0 || (events.size() >= known && isSame(events.front(), m_events->front()) &&
                          isSame(events[known - 1], m_events->back()));
}

void EventsModel::setEvents(Events events) {
    if (events == m_events) {
        return;
    }
    if (!events || !m_events || !continues(*events)) {
        beginResetModel();
        m_events = std::move(events);
        endResetModel();
        return;
    }
    const int first = rowCount();
    const int last = static_cast<int>(events->size()) - 1;
    if (last < first) {
        m_events = std::move(events);
        return;
    }
    beginInsertRows({}, first, last);
    m_events = std::move(events);
    endInsertRows();
}

void EventsModel::retranslate() {
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kEventColumns - 1));
    }
    emit headerDataChanged(Qt::Horizontal, 0, kEventColumns - 1);
}

int EventsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_events ? 0 : static_cast<int>(m_events->size());
}

int EventsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kEventColumns;
}

QString EventsModel::actionTitle(const NodeId& node, const std::string& action) const {
    const Node* found = m_document.pipeline().findNode(node);
    const NodeType* type = found ? m_document.types().find(found->type) : nullptr;
    const ActionDescription* description = type ? type->description.findAction(action) : nullptr;
    return description ? translated(description->title) : plainWord(action);
}

QString EventsModel::wordOf(const LoggedEvent& event) const {
    if (event.event == "set") {
        return tr("Settings changed");
    }
    if (event.event.ends_with(kRefused)) {
        const std::string action = event.event.substr(0, event.event.size() - kRefused.size());
        return action == "set" ? tr("Change of settings refused")
                               : tr("Refused: %1").arg(actionTitle(event.node, action));
    }
    for (const auto& [name, word] : kWords) {
        if (event.event == name) {
            return tr(word);
        }
    }
    return actionTitle(event.node, event.event);
}

QString EventsModel::cellText(const LoggedEvent& event, EventColumn column) const {
    switch (column) {
    case EventColumn::time:
        return clockText(event.at);
    case EventColumn::node:
        return QString::fromStdString(m_document.pipeline().displayName(event.node));
    case EventColumn::event:
        return wordOf(event);
    case EventColumn::detail:
        return QString::fromStdString(event.detail);
    }
    return {};
}

QVariant EventsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const LoggedEvent& logged = event(index.row());
    const auto column = static_cast<EventColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cellText(logged, column);
    case Qt::AccessibleTextRole:
        return column == EventColumn::event && logged.command
                   ? tr("Command: %1").arg(cellText(logged, column))
                   : cellText(logged, column);
    case Qt::DecorationRole: {
        const QString icon = column == EventColumn::event ? iconOf(logged) : QString();
        return icon.isEmpty() ? QVariant() : Theme::instance().icon(icon);
    }
    case Qt::FontRole:
        return column == EventColumn::time ? Theme::numberFont(QApplication::font()) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(column == EventColumn::time ? Qt::AlignRight | Qt::AlignVCenter
                                                    : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == static_cast<int>(EventColumn::time)) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<EventColumn>(section)) {
    case EventColumn::time:
        return tr("Time");
    case EventColumn::node:
        return tr("Node");
    case EventColumn::event:
        return tr("Event");
    case EventColumn::detail:
        return tr("Detail");
    }
    return {};
}

} // namespace millrace::ui
