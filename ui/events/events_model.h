// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "engine/snapshot.h"

#include <QAbstractTableModel>

#include <memory>

namespace millrace::ui {

enum class EventColumn { time, node, event, detail };

inline constexpr int kEventColumns = 4;

/// The log of a run, oldest first. Labels are those of the document, or of the run's own project.
class EventsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using Events = std::shared_ptr<const EventLog>;

    explicit EventsModel(const Document& document, QObject* parent = nullptr);

    /// Adds what is new; a log of another run replaces everything. May be null.
    /// `stored`: the project of a run of the history, whose labels are then said; null: the document's.
    void setEvents(Events events, std::shared_ptr<const Pipeline> stored = nullptr);

    /// Words and labels are to be said anew.
    void retranslate();

    [[nodiscard]] const LoggedEvent& event(int row) const {
        return (*m_events)[static_cast<std::size_t>(row)];
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cellText(const LoggedEvent& event, EventColumn column) const;
    [[nodiscard]] const Pipeline& pipeline() const;

    const Document& m_document;
    Events m_events;
    std::shared_ptr<const Pipeline> m_stored;
};

} // namespace millrace::ui
