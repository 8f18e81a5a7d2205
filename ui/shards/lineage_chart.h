// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/time_axis.h"
#include "charts/time_pointer.h"
#include "shards/shard_facts.h"

#include <QAbstractScrollArea>

#include <optional>
#include <string>
#include <vector>

namespace millrace::ui {

/// The life of every shard that a stream ever had, over time: solid while it takes records, hatched while
/// what is in it can still be read, and lines from parents to children. Children stand beside their parents:
/// rows are in the order of the hash keys.
class LineageChart final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit LineageChart(QWidget* parent = nullptr);

    /// `now` is where the bars of shards that still live end.
    void setShards(const std::vector<ShardState>& shards, SimTime now, const TimeWindow& window);

    /// A line where the cursor of all charts is.
    void setCursorTime(std::optional<SimTime> time);

    void setHighlighted(const std::string& shard);

    [[nodiscard]] const std::string& highlighted() const { return m_highlighted; }

    [[nodiscard]] TimePointer& pointer() { return *m_pointer; }

    /// In the viewport.
    [[nodiscard]] QRectF plotArea() const;

    /// The shard whose row is at a place of the viewport; empty below the last.
    [[nodiscard]] std::string shardAt(const QPointF& position) const;

    /// The bar of a shard in the viewport, from its opening to its end; nothing when there is no such shard.
    [[nodiscard]] QRectF barOf(const std::string& shard) const;

    /// What hovering over a place says.
    [[nodiscard]] QString describe(const QPointF& position) const;

    [[nodiscard]] const std::vector<ShardState>& rows() const { return m_rows; }

    /// As CSV: times in seconds since the start, locale-free.
    [[nodiscard]] QByteArray csv() const;

    void retranslate();

signals:
    void shardPicked(const std::string& shard);
    void menuRequested(const std::string& shard, const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int indexOf(const std::string& shard) const;
    [[nodiscard]] double topOf(int row) const;
    [[nodiscard]] double xOf(SimTime time) const;
    [[nodiscard]] SimTime endOf(const ShardState& shard) const;
    void updateScrollBar();
    void bringIntoView(int row);
    void paintRow(QPainter& painter, int row) const;
    void paintBar(QPainter& painter, const QRectF& bar, const ShardState& shard) const;
    void paintLines(QPainter& painter) const;
    [[nodiscard]] QString lifeText(const ShardState& shard) const;

    std::vector<ShardState> m_rows; ///< by the first hash key, then by age
    SimTime m_now{};
    TimeWindow m_window{kTimeZero, kTimeZero + std::chrono::minutes(1)};
    std::optional<SimTime> m_cursorTime;
    std::string m_highlighted;
    TimePointer* m_pointer;
};

} // namespace millrace::ui
