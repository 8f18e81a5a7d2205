// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_plan.h"
#include "charts/heat_image.h"
#include "charts/time_pointer.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <string>

namespace millrace::ui {

/// All shards over time as an image: a row a shard (or a few, joined by their maximum), time to the right.
/// Hovering tells shard, time and value; a click picks the shard.
class HeatMapView final : public QWidget {
    Q_OBJECT

public:
    explicit HeatMapView(QWidget* parent = nullptr);

    void setSpec(const ChartSpec& spec);
    /// `answer` may be null: nothing to show.
    void setAnswer(std::shared_ptr<const SeriesAnswer> answer, const TimeWindow& window);
    void setCursorTime(std::optional<SimTime> time);
    void setHighlighted(const std::string& shard);

    /// The value, in the shown unit, at the end of the ramp: the limit, or the largest value there is.
    [[nodiscard]] double fullValue() const;

    /// The largest value shown, in the shown unit.
    [[nodiscard]] double hottestValue() const { return m_hottest; }

    /// Whether fullValue() is a limit.
    [[nodiscard]] bool isScaledToLimit() const { return !m_spec.limits.empty(); }

    [[nodiscard]] const ChartSpec& spec() const { return m_spec; }

    [[nodiscard]] QRectF plotArea() const;

    [[nodiscard]] TimePointer& pointer() { return *m_pointer; }

    /// The shard at a place in the widget; of joined ones the hottest at that time. Empty beside the picture.
    [[nodiscard]] std::string shardAt(const QPointF& position) const;

    /// What hovering over a place says; empty beside the picture.
    [[nodiscard]] QString describe(const QPointF& position) const;

    [[nodiscard]] const QImage& image() const { return m_image; }

signals:
    void shardPicked(const std::string& shard);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void remake();
    void paintLabels(QPainter& painter, const QRectF& plot) const;
    void paintHighlight(QPainter& painter, const QRectF& plot) const;
    [[nodiscard]] QRectF imageArea() const;
    [[nodiscard]] std::optional<int> rowAt(double y) const;
    [[nodiscard]] std::optional<int> columnAt(double x) const;
    [[nodiscard]] int shardIndexAt(const QPointF& position) const;
    [[nodiscard]] double factor() const;

    ChartSpec m_spec;
    std::shared_ptr<const SeriesAnswer> m_answer; ///< never null; may hold megabytes, so it is not copied
    TimeWindow m_window{kTimeZero, kTimeZero + std::chrono::minutes(1)};
    HeatRows m_rows;
    QImage m_image;
    double m_hottest = 0; ///< in the shown unit
    std::optional<SimTime> m_cursorTime;
    std::string m_highlighted;
    TimePointer* m_pointer;
};

/// The ramp of a heat map with its two ends in words.
class HeatScale final : public QWidget {
    Q_OBJECT

public:
    explicit HeatScale(QWidget* parent = nullptr);

    void setEnds(const QString& low, const QString& high);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_low;
    QString m_high;
};

} // namespace millrace::ui
