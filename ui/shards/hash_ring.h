// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shards/ring_layout.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QPainter;

namespace millrace::ui {

/// The hash keys as a circle with the open shards as arcs: length and colour tell their load, dots the keys
/// of which the project says how much they get. A click picks a shard, a drag along it moves a split point;
/// arrow keys go from shard to shard, + and - move the split point, Enter asks for the split, Escape gives
/// it up.
class HashRing final : public QWidget {
    Q_OBJECT

public:
    explicit HashRing(QWidget* parent = nullptr);

    /// All shards of a stream; only open ones have an arc.
    void setShards(const std::vector<ShardState>& shards);
    void setKeys(std::vector<KnownKey> keys);

    /// A key that is shown as a dot with its name, known or not; empty: none.
    void setMarkedKey(const std::string& name);

    [[nodiscard]] const std::optional<KnownKey>& markedKey() const { return m_marked; }

    /// The picked shard; a split point on another one is given up.
    void setHighlighted(const std::string& shard);

    [[nodiscard]] const std::string& highlighted() const { return m_highlighted; }

    /// The picked shard as it stands; null when there is none or it is not open.
    [[nodiscard]] const ShardState* current() const;

    /// Where the upper child of the picked shard would begin; nothing while no split is being considered.
    [[nodiscard]] std::optional<HashKey> splitPoint() const { return m_split; }

    void setSplitPoint(std::optional<HashKey> start);

    /// What such a split would give.
    [[nodiscard]] std::optional<SplitOutlook> outlook() const;

    /// The shard whose arc is at a place of the widget; of joined ones the hottest. Empty beside the ring.
    [[nodiscard]] std::string shardAt(const QPointF& position) const;

    /// What hovering over a place says; empty beside the ring.
    [[nodiscard]] QString describe(const QPointF& position) const;

    /// The middle of the arc's track at a key, in the widget.
    [[nodiscard]] QPointF positionOf(HashKey key) const;

    [[nodiscard]] const std::vector<ShardState>& shards() const { return m_shards; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    void retranslate();

signals:
    void shardPicked(const std::string& shard);
    /// The split point is another one, or there is none any more.
    void splitMoved();
    /// Enter was pressed on a split point.
    void splitRequested();
    void menuRequested(const std::string& shard, const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    void pick(const std::string& shard);
    void goTo(int step);
    void nudge(double share);
    void dragTo(const QPointF& position);
    [[nodiscard]] int indexOf(const std::string& shard) const;
    [[nodiscard]] const KnownKey* keyNear(const QPointF& position) const;

    // hash_ring_painting.cpp
    void paintSector(QPainter& painter, const RingSector& sector) const;
    void paintLimit(QPainter& painter) const;
    void paintFrame(QPainter& painter, const RingSector& sector, const QColor& color, double width) const;
    void paintKeys(QPainter& painter) const;
    void paintMarkedKey(QPainter& painter) const;
    void paintSplit(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;
    void paintHub(QPainter& painter) const;

    std::vector<ShardState> m_shards; ///< open ones by their ranges
    std::vector<KnownKey> m_keys;
    std::optional<KnownKey> m_marked;
    RingLayout m_layout;
    std::string m_highlighted;
    std::string m_hovered;
    std::optional<HashKey> m_split;
    std::optional<QPointF> m_pressed;
    bool m_isDragging = false;
};

} // namespace millrace::ui
