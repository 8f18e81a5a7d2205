// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/lineage_chart.h"

#include "base/units.h"
#include "charts/value_scale.h"
#include "document/wording.h"
#include "panels/help_address.h"
#include "theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace millrace::ui {

LineageChart::LineageChart(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_pointer(new TimePointer(viewport(), this, [this] { return plotArea(); })) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty(kHelpProperty, QStringLiteral("help:concept/streams"));
    connect(m_pointer, &TimePointer::clicked, this, [this](const QPointF& position) {
        if (const std::string shard = shardAt(position); !shard.empty()) {
            emit shardPicked(shard);
        }
    });
    m_pointer->tellBy([this](const QPointF& position) { return describe(position); });
    connect(&Theme::instance(), &Theme::changed, this, [this] { viewport()->update(); });
    retranslate();
}

void LineageChart::retranslate() {
    setAccessibleName(tr("Lineage of shards"));
    const int row = indexOf(m_highlighted);
    setAccessibleDescription(row < 0 ? tr("When each shard was opened and closed, and which came from which.")
                                     : lifeText(m_rows[static_cast<std::size_t>(row)]));
    viewport()->update();
}

void LineageChart::setShards(const std::vector<ShardState>& shards, SimTime now, const TimeWindow& window) {
    m_rows = shards;
    std::ranges::sort(m_rows, {}, [](const ShardState& shard) {
        return std::tuple(shard.range.first, shard.opened, shard.shardId);
    });
    m_now = now;
    m_window = window;
    m_pointer->setWindow(window);
    updateScrollBar();
    viewport()->update();
}

void LineageChart::setCursorTime(std::optional<SimTime> time) {
    if (time != m_cursorTime) {
        m_cursorTime = time;
        m_pointer->setCursorTime(time);
        viewport()->update();
    }
}

void LineageChart::setHighlighted(const std::string& shard) {
    if (shard != m_highlighted) {
        m_highlighted = shard;
        bringIntoView(indexOf(shard));
        retranslate();
    }
}

int LineageChart::rowHeight() const {
    constexpr int kLeast = 22;
    return std::max(kLeast, fontMetrics().height() + 6);
}

int LineageChart::indexOf(const std::string& shard) const {
    const auto found = std::ranges::find(m_rows, shard, &ShardState::shardId);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QRectF LineageChart::plotArea() const {
    return QRectF(viewport()->rect()).adjusted(kPlotLeft, kPlotTop, -kPlotRight, -kPlotBottom);
}

double LineageChart::topOf(int row) const {
    return plotArea().top() + static_cast<double>(row) * rowHeight() - verticalScrollBar()->value();
}

double LineageChart::xOf(SimTime time) const {
    const QRectF plot = plotArea();
    return plot.left() + std::clamp(m_window.shareOf(time), 0.0, 1.0) * plot.width();
}

SimTime LineageChart::endOf(const ShardState& shard) const {
    return shard.expired.value_or(m_now);
}

QRectF LineageChart::barOf(const std::string& shard) const {
    const int row = indexOf(shard);
    if (row < 0) {
        return {};
    }
    constexpr double kGap = 3;
    const ShardState& state = m_rows[static_cast<std::size_t>(row)];
    return {QPointF(xOf(state.opened), topOf(row) + kGap),
            QPointF(xOf(endOf(state)), topOf(row) + rowHeight() - kGap)};
}

std::string LineageChart::shardAt(const QPointF& position) const {
    if (!plotArea().contains(position)) {
        return {};
    }
    const double row = std::floor((position.y() - topOf(0)) / rowHeight());
    return row >= 0 && row < static_cast<double>(m_rows.size())
               ? m_rows[static_cast<std::size_t>(row)].shardId
               : std::string();
}

QString LineageChart::lifeText(const ShardState& shard) const {
    QStringList lines{describeShard(shard), tr("Opened at %1").arg(clockText(shard.opened))};
    if (shard.closed) {
        lines << tr("Closed at %1").arg(clockText(*shard.closed));
    }
    if (shard.expired) {
        lines << tr("Expired at %1").arg(clockText(*shard.expired));
    } else if (shard.closed && shard.storedRecords > 0) {
        lines << tr("Its %n records can be read until they are too old.", nullptr,
                    static_cast<int>(std::min<std::int64_t>(shard.storedRecords, INT_MAX)));
    }
    return lines.join(QLatin1Char('\n'));
}

QString LineageChart::describe(const QPointF& position) const {
    const int row = indexOf(shardAt(position));
    return row < 0 ? QString() : lifeText(m_rows[static_cast<std::size_t>(row)]);
}

void LineageChart::updateScrollBar() {
    const int page = static_cast<int>(plotArea().height());
    const int all = static_cast<int>(m_rows.size()) * rowHeight();
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(rowHeight());
    verticalScrollBar()->setRange(0, std::max(all - page, 0));
}

void LineageChart::bringIntoView(int row) {
    if (row < 0) {
        return;
    }
    QScrollBar* bar = verticalScrollBar();
    const int top = row * rowHeight();
    const int page = static_cast<int>(plotArea().height());
    if (top < bar->value()) {
        bar->setValue(top);
    } else if (top + rowHeight() > bar->value() + page) {
        bar->setValue(top + rowHeight() - page);
    }
}

void LineageChart::paintEvent(QPaintEvent* /*event*/) {
    const ThemeColors& colors = Theme::instance().colors();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), colors.surfaceRaised);
    painter.setFont(axisFont(font()));
    const QRectF plot = plotArea();
    paintTimeAxis(painter, plot, m_window, true);
    painter.save();
    painter.setClipRect(QRectF(0, plot.top(), viewport()->width(), plot.height()));
    const int first = std::max(verticalScrollBar()->value() / rowHeight(), 0);
    const int last =
        std::min(static_cast<int>(m_rows.size()), first + static_cast<int>(plot.height()) / rowHeight() + 2);
    for (int row = first; row < last; ++row) {
        paintRow(painter, row);
    }
    painter.setClipRect(plot);
    paintLines(painter);
    painter.restore();
    painter.setPen(colors.chartGrid);
    painter.drawRect(plot.adjusted(-0.5, -0.5, 0.5, 0.5));
    if (m_cursorTime) {
        paintCursor(painter, plot, m_window, *m_cursorTime);
    }
    m_pointer->paintDrag(painter);
    if (hasFocus()) {
        painter.setPen(colors.accent);
        painter.drawRect(plot.adjusted(-1.5, -1.5, 1.5, 1.5));
    }
}

void LineageChart::paintRow(QPainter& painter, int row) const {
    const ThemeColors& colors = Theme::instance().colors();
    const ShardState& shard = m_rows[static_cast<std::size_t>(row)];
    const bool isPicked = shard.shardId == m_highlighted;
    const QRectF line(0, topOf(row), viewport()->width(), rowHeight());
    if (isPicked) {
        painter.fillRect(line, colors.selection);
    }
    painter.setPen(isOpen(shard) || isPicked ? colors.text : colors.textMuted);
    painter.drawText(QRectF(0, line.top(), kPlotLeft - 6, line.height()), Qt::AlignRight | Qt::AlignVCenter,
                     shardName(shard.shardId));
    paintBar(painter, barOf(shard.shardId), shard);
}

void LineageChart::paintBar(QPainter& painter, const QRectF& bar, const ShardState& shard) const {
    constexpr double kLeast = 2;
    const ThemeColors& colors = Theme::instance().colors();
    const double until = xOf(shard.closed.value_or(endOf(shard)));
    const QRectF lived(bar.left(), bar.top(), std::max(until - bar.left(), kLeast), bar.height());
    const QRectF kept(lived.right(), bar.top(), bar.right() - lived.right(), bar.height());
    const auto say = [&](const QRectF& area, const QString& word, const QColor& color, bool onGround) {
        constexpr double kRoom = 12;
        const double width = painter.fontMetrics().horizontalAdvance(word);
        if (width + kRoom > area.width()) {
            return;
        }
        const QRectF text(area.left() + kRoom / 2, area.top(), width, area.height());
        if (onGround) {
            painter.fillRect(text.adjusted(-3, 1, 3, -1), colors.surfaceRaised);
        }
        painter.setPen(color);
        painter.drawText(text, Qt::AlignVCenter, word);
    };
    painter.fillRect(lived, isOpen(shard) ? colors.accent : colors.bandStopped);
    const QString keys = rangeText(shard.range);
    say(lived, isOpen(shard) ? tr("Open, keys %1", "a range").arg(keys) : keys,
        isOpen(shard) ? colors.accentText : colors.surfaceRaised, false);
    if (shard.closed && kept.width() > 0) {
        painter.fillRect(kept, QBrush(colors.bandIdle, Qt::BDiagPattern));
        painter.setPen(colors.bandIdle);
        painter.drawRect(kept.adjusted(0, 0.5, -0.5, -0.5));
        say(kept, shard.storedRecords > 0 ? tr("Closed, still read") : tr("Closed"), colors.text, true);
    }
    if (shard.expired && m_window.contains(*shard.expired)) {
        const QRectF behind(bar.right() + 2, bar.top(), plotArea().right() - bar.right(), bar.height());
        say(behind, tr("Expired"), colors.textMuted, true);
    }
}

void LineageChart::paintLines(QPainter& painter) const {
    constexpr double kDot = 3.5;
    const ThemeColors& colors = Theme::instance().colors();
    std::map<std::string_view, int> rows;
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row) {
        rows.emplace(m_rows[static_cast<std::size_t>(row)].shardId, row);
    }
    const double half = rowHeight() / 2.0;
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row) {
        const ShardState& child = m_rows[static_cast<std::size_t>(row)];
        for (const std::string* parent : {&child.parentShardId, &child.adjacentParentShardId}) {
            const auto found = rows.find(*parent);
            if (found == rows.end() || !m_window.contains(child.opened)) {
                continue;
            }
            const double upper = topOf(std::min(row, found->second));
            const double lower = topOf(std::max(row, found->second) + 1);
            if (lower < plotArea().top() || upper > plotArea().bottom()) {
                continue;
            }
            const bool isPicked = child.shardId == m_highlighted || *parent == m_highlighted;
            const double x = xOf(child.opened);
            const QPointF from(x, topOf(found->second) + half);
            const QPointF to(x, topOf(row) + half);
            painter.setPen(QPen(isPicked ? colors.wireSelected : colors.wire, isPicked ? 2.5 : 1.5));
            painter.drawLine(from, to);
            painter.setBrush(isPicked ? colors.wireSelected : colors.wire);
            painter.setPen(QPen(colors.surfaceRaised, 1));
            painter.drawEllipse(from, kDot, kDot);
            painter.drawEllipse(to, kDot, kDot);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QByteArray LineageChart::csv() const {
    QByteArray text = "shard,parent,adjacent parent,state,opened (s),closed (s),expired (s),first hash key,"
                      "last hash key\n";
    const auto seconds = [](const std::optional<SimTime>& time) {
        return time ? formatNumber(secondsOf(*time)) : std::string();
    };
    for (const ShardState& shard : m_rows) {
        const std::string cells[] = {shard.shardId,
                                     shard.parentShardId,
                                     shard.adjacentParentShardId,
                                     shard.state,
                                     seconds(shard.opened),
                                     seconds(shard.closed),
                                     seconds(shard.expired),
                                     toString(shard.range.first),
                                     toString(shard.range.last)};
        for (const std::string& cell : cells) {
            text += (&cell == &cells[0] ? "" : ",") + QByteArray::fromStdString(cell);
        }
        text += '\n';
    }
    return text;
}

void LineageChart::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void LineageChart::scrollContentsBy(int /*dx*/, int /*dy*/) {
    viewport()->update();
}

void LineageChart::keyPressEvent(QKeyEvent* event) {
    const int count = static_cast<int>(m_rows.size());
    const bool isUp = event->key() == Qt::Key_Up;
    if (count == 0 || (!isUp && event->key() != Qt::Key_Down)) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const int now = indexOf(m_highlighted);
    const int next = now < 0 ? (isUp ? count - 1 : 0) : std::clamp(now + (isUp ? -1 : 1), 0, count - 1);
    if (next != now) {
        emit shardPicked(m_rows[static_cast<std::size_t>(next)].shardId);
    }
}

void LineageChart::contextMenuEvent(QContextMenuEvent* event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const std::string shard = byMouse ? shardAt(event->pos()) : m_highlighted;
    if (indexOf(shard) < 0) {
        event->ignore();
        return;
    }
    emit menuRequested(shard, byMouse ? event->globalPos()
                                      : viewport()->mapToGlobal(barOf(shard).center().toPoint()));
}

} // namespace millrace::ui
