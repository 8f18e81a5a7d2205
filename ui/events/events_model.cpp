// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/events_model.h"

#include "document/wording.h"
#include "events/event_words.h"
#include "theme/theme.h"

#include <QApplication>

namespace millrace::ui {

EventsModel::EventsModel(const Document& document, QObject* parent)
    : QAbstractTableModel(parent)
    , m_document(document) {}

const Pipeline& EventsModel::pipeline() const {
    return m_stored ? *m_stored : m_document.pipeline();
}

void EventsModel::setEvents(Events events, std::shared_ptr<const Pipeline> stored) {
    if (events == m_events && stored == m_stored) {
        return;
    }
    const bool isOther = stored != m_stored;
    if (isOther || !events || !m_events || !events->continues(*m_events)) {
        beginResetModel();
        m_events = std::move(events);
        m_stored = std::move(stored);
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

QString EventsModel::cellText(const LoggedEvent& event, EventColumn column) const {
    switch (column) {
    case EventColumn::time:
        return clockText(event.at);
    case EventColumn::node:
        return QString::fromStdString(pipeline().displayName(event.node));
    case EventColumn::event:
        return eventWord(event, pipeline(), m_document.types());
    case EventColumn::detail:
        return eventDetail(event, pipeline(), m_document.types());
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
        const QString icon = column == EventColumn::event ? eventIcon(logged) : QString();
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
