// SPDX-License-Identifier: GPL-3.0-or-later
// How the matrix looks.
#include "charts/time_axis.h"
#include "charts/value_scale.h"
#include "document/wording.h"
#include "shards/budget_matrix.h"
#include "shards/shard_facts.h"
#include "theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kFigures = 150; ///< width and
constexpr double kTall = 40;     ///< height of cells with two bars and figures
constexpr double kWords = 76;    ///< width of cells with a word
constexpr double kShares = 34;   ///< width of cells with a share
constexpr double kStrip = 6;     ///< narrower cells have neither gap nor pattern
constexpr double kLeastShare = 0.03;

bool isPlain(LoadBand band) {
    const Qt::BrushStyle pattern = Theme::bandPattern(band);
    return pattern == Qt::SolidPattern || pattern == Qt::NoBrush;
}

void paintMark(QPainter& painter, const QRectF& area, LoadBand band) {
    const ThemeColors& colors = Theme::instance().colors();
    if (band == LoadBand::throttled) {
        Theme::instance()
            .icon(QStringLiteral("throttled"))
            .paint(&painter, area.adjusted(-2, -2, 2, 2).toAlignedRect());
        return;
    }
    const QRectF mark = area.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.fillRect(mark, QBrush(colors.band(band), Theme::bandPattern(band)));
    painter.setPen(colors.band(band));
    painter.drawRect(mark);
}

} // namespace

void BudgetMatrix::paintEvent(QPaintEvent* /*event*/) {
    const ThemeColors& colors = Theme::instance().colors();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), colors.surfaceRaised);
    painter.setFont(font());
    const std::vector<Slot> parts = visibleSlots();
    painter.save();
    painter.setClipRect(QRectF(0, headerHeight(), viewport()->width(), viewport()->height()));
    for (const Line& line : m_lines) {
        if (topOf(line) + line.height > headerHeight() && topOf(line) < viewport()->height()) {
            paintLine(painter, line, parts);
        }
    }
    painter.restore();
    paintHeader(painter, parts);
    paintMarks(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(colors.accent);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void BudgetMatrix::paintLine(QPainter& painter, const Line& line, const std::vector<Slot>& parts) const {
    const ThemeColors& colors = Theme::instance().colors();
    const QRectF cells = cellsArea();
    const QRectF whole(0, topOf(line), viewport()->width(), line.height);
    if (!line.reader) {
        painter.fillRect(whole, colors.surface);
        painter.setPen(colors.textMuted);
        painter.drawText(whole.adjusted(8, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(font()).elidedText(line.heading, Qt::ElideRight, whole.width() - 16));
        return;
    }
    if (m_selected.contains(line.reader->node)) {
        painter.fillRect(whole, colors.selection);
    }
    paintName(painter, line, QRectF(0, whole.top(), cells.left(), whole.height()));
    painter.save();
    painter.setClipRect(QRectF(cells.left(), headerHeight(), cells.width(), cells.height()));
    for (const Slot& slot : parts) {
        const BudgetUse& use = line.reader->shards[static_cast<std::size_t>(tightestIn(*line.reader, slot))];
        paintCell(painter, QRectF(slot.left, whole.top(), slot.width, whole.height()), use, use.band());
    }
    painter.restore();
    const QRectF sum(cells.right(), whole.top(), sumWidth(), whole.height());
    paintCell(painter, sum, line.reader->all, line.reader->worst());
    painter.setPen(colors.separator);
    painter.drawLine(sum.topLeft(), sum.bottomLeft());
    painter.drawLine(whole.bottomLeft(), whole.bottomRight());
    if (line.isSum) {
        painter.setPen(colors.border);
        painter.drawLine(whole.topLeft(), whole.topRight());
    }
}

void BudgetMatrix::paintName(QPainter& painter, const Line& line, const QRectF& area) const {
    const ThemeColors& colors = Theme::instance().colors();
    QFont nameFont = font();
    nameFont.setWeight(line.isSum ? QFont::DemiBold : QFont::Normal);
    painter.setFont(nameFont);
    painter.setPen(colors.text);
    const QString name =
        line.isSum ? tr("All who share") : QString::fromStdString(m_pipeline->displayName(line.reader->node));
    const QRectF text = area.adjusted(8, 0, -6, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(nameFont).elidedText(name, Qt::ElideRight, text.width()));
    painter.setFont(font());
}

void BudgetMatrix::paintBar(QPainter& painter, const QRectF& bar, double share, LoadBand band) {
    const ThemeColors& colors = Theme::instance().colors();
    painter.fillRect(bar, colors.hover);
    QRectF filled = bar;
    filled.setWidth(std::clamp(share, 0.0, 1.0) * bar.width());
    if (filled.width() > 0) {
        QColor ground = colors.band(band);
        ground.setAlpha(isPlain(band) ? 255 : 96);
        painter.fillRect(filled, ground);
        if (!isPlain(band)) {
            painter.fillRect(filled, QBrush(colors.band(band), Theme::bandPattern(band)));
        }
    }
    painter.setPen(colors.border);
    painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5));
}

void BudgetMatrix::paintFigures(QPainter& painter, const QRectF& area, const BudgetUse& use, LoadBand band) {
    constexpr double kBar = 7;
    const ThemeColors& colors = Theme::instance().colors();
    const QFontMetricsF metrics(painter.font());
    const int count = use.isShared ? 2 : 1;
    const double line = (area.height() - 6) / 2;
    double top = area.top() + 3 + (use.isShared ? 0 : line / 2);
    for (int i = 0; i < count; ++i, top += line) {
        const bool isCalls = i == 1;
        const bool isTighter = use.isByCalls() == isCalls;
        const double share = isCalls ? use.callsShare() : use.bytesShare();
        const QRectF text(area.left() + 6, top, area.width() - 12, line - kBar - 1);
        const QString figure =
            isCalls ? callsText(use.callsPerSecond) : figureText(use.bytesPerSecond, Unit::bytesPerSecond);
        const QString word =
            isTighter ? tr("%1 %2", "load in a word, share").arg(budgetWord(band), shareText(use.share()))
                      : shareText(share);
        painter.setPen(isTighter ? colors.text : colors.textMuted);
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, word);
        const double room = text.width() - metrics.horizontalAdvance(word) - 6;
        if (metrics.horizontalAdvance(figure) <= room) {
            painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, figure);
        }
        // Only the limit that decides has the colour of the band, so that it is seen which one it is.
        paintBar(painter, QRectF(text.left(), text.bottom() + 1, text.width(), kBar), share,
                 isTighter ? band : bandOf(share, false));
    }
}

void BudgetMatrix::paintCell(QPainter& painter, const QRectF& area, const BudgetUse& use, LoadBand band) {
    const ThemeColors& colors = Theme::instance().colors();
    if (use.shards == 0) {
        if (area.width() >= kWords) {
            painter.setPen(colors.textMuted);
            painter.drawText(area, Qt::AlignCenter, budgetWord(LoadBand::stopped));
        }
        return;
    }
    const bool isIdle = use.share() <= 0;
    if (area.width() >= kFigures && area.height() >= kTall) {
        paintFigures(painter, area, use, band);
        return;
    }
    if (area.width() >= kWords) {
        constexpr double kMark = 9;
        constexpr double kBar = 5;
        const QRectF text = area.adjusted(6, 2, -6, -kBar - 3);
        const QString share = shareText(use.share());
        const QString word = tr("%1 %2", "load in a word, share").arg(budgetWord(band), share);
        const QFontMetricsF metrics(painter.font());
        paintMark(painter, QRectF(text.left(), text.center().y() - kMark / 2, kMark, kMark), band);
        const QRectF beside = text.adjusted(kMark + 6, 0, 0, 0);
        painter.setPen(colors.text);
        painter.drawText(beside, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.horizontalAdvance(word) <= beside.width() ? word : share);
        const QString figure = use.isByCalls() ? callsText(use.callsPerSecond)
                                               : figureText(use.bytesPerSecond, Unit::bytesPerSecond);
        const double room = beside.width() - metrics.horizontalAdvance(word) - 12;
        if (metrics.horizontalAdvance(figure) <= room) {
            painter.setPen(colors.textMuted);
            painter.drawText(beside, Qt::AlignRight | Qt::AlignVCenter, figure);
        }
        paintBar(painter, QRectF(area.left() + 6, area.bottom() - kBar - 3, area.width() - 12, kBar),
                 use.share(), band);
        return;
    }
    const double gap = area.width() >= kStrip ? 1 : 0;
    const QRectF ground = area.adjusted(gap, 2, -gap, -2);
    painter.fillRect(ground, colors.hover);
    const double share = band == LoadBand::throttled ? 1 : std::clamp(use.share(), 0.0, 1.0);
    QRectF filled = ground;
    filled.setTop(ground.bottom() - std::max(share, isIdle ? 0.0 : kLeastShare) * ground.height());
    const bool isSolid = isPlain(band) || area.width() < kStrip;
    QColor color = colors.band(band);
    color.setAlpha(isSolid ? 255 : 96);
    painter.fillRect(filled, color);
    if (!isSolid) {
        painter.fillRect(filled, QBrush(colors.band(band), Theme::bandPattern(band)));
    }
    if (area.width() >= kShares) {
        const QString text = shareText(use.share());
        const QFontMetricsF metrics(painter.font());
        const double width = metrics.horizontalAdvance(text) + 6;
        if (width <= ground.width()) {
            const QRectF label(ground.center().x() - width / 2, ground.center().y() - metrics.height() / 2,
                               width, metrics.height());
            painter.fillRect(label, colors.surfaceRaised);
            painter.setPen(colors.text);
            painter.drawText(label, Qt::AlignCenter, text);
        }
    }
}

void BudgetMatrix::paintHeader(QPainter& painter, const std::vector<Slot>& parts) const {
    const ThemeColors& colors = Theme::instance().colors();
    const QRectF cells = cellsArea();
    const QRectF header(0, 0, viewport()->width(), headerHeight());
    painter.fillRect(header, colors.surface);
    const QFontMetricsF metrics(font());
    painter.setPen(colors.textMuted);
    painter.drawText(QRectF(8, 0, cells.left() - 8, header.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Reader"));
    painter.drawText(QRectF(cells.right() + 6, 0, sumWidth() - 8, header.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(tr("All shards"), Qt::ElideRight, sumWidth() - 8));
    painter.save();
    painter.setClipRect(QRectF(cells.left(), 0, cells.width(), header.height()));
    // The picked one first, then the tightest, then one after another: what has no room is left out.
    std::vector<int> order;
    constexpr std::size_t kNamed = 8;
    const int picked = m_budget.columnOf(m_highlighted);
    if (picked >= 0) {
        order.push_back(picked);
    }
    const bool isStrip = columnWidth() < kWords;
    if (isStrip) {
        const std::vector<int> tightest = m_budget.tightest(kNamed);
        order.insert(order.end(), tightest.begin(), tightest.end());
    }
    constexpr double kApart = 90;
    double labelled = -kApart;
    for (const Slot& slot : parts) {
        if (!isStrip || slot.left - labelled >= kApart) {
            order.push_back(slot.first);
            labelled = slot.left;
        }
    }
    std::vector<QRectF> taken;
    for (const int column : order) {
        const BudgetShard& shard = m_budget.columns[static_cast<std::size_t>(column)];
        const double share = m_budget.shareOf(column);
        const QString name = shardName(shard.id);
        QString text = shard.isOpen ? name : tr("%1, closed", "shard").arg(name);
        if (isStrip && share > 0) {
            text = tr("%1: %2", "shard, share").arg(text, shareText(share));
        }
        const double room = isStrip ? cells.width() : columnWidth() - 8;
        const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
        const double width = metrics.horizontalAdvance(shown);
        const double centre = leftOf(column) + columnWidth() / 2;
        double left = isStrip ? centre - width / 2 : leftOf(column) + 6;
        if (centre < cells.left() || centre > cells.right()) {
            if (isStrip) {
                continue;
            }
        } else if (isStrip) {
            left = std::clamp(left, cells.left() + 2, std::max(cells.left() + 2, cells.right() - width - 2));
        }
        const QRectF area(left, 0, width, header.height() - (isStrip ? 4 : 0));
        const bool isFree = std::ranges::none_of(
            taken, [&](const QRectF& other) { return other.adjusted(-10, 0, 10, 0).intersects(area); });
        if (!isFree) {
            continue;
        }
        taken.push_back(area);
        painter.setPen(column == picked ? colors.accent : shard.isOpen ? colors.text : colors.textMuted);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, shown);
        if (isStrip) {
            painter.drawLine(QPointF(centre, header.bottom() - 4), QPointF(centre, header.bottom()));
        }
    }
    painter.restore();
    painter.setPen(colors.separator);
    painter.drawLine(header.bottomLeft(), header.bottomRight());
}

void BudgetMatrix::paintMarks(QPainter& painter) const {
    const ThemeColors& colors = Theme::instance().colors();
    const QRectF cells = cellsArea();
    const int picked = m_budget.columnOf(m_highlighted);
    painter.setBrush(Qt::NoBrush);
    painter.save();
    painter.setClipRect(QRectF(cells.left(), 0, cells.width(), viewport()->height()));
    if (picked >= 0 && !m_lines.empty()) {
        const double bottom =
            std::min<double>(topOf(m_lines.back()) + m_lines.back().height, viewport()->height());
        painter.setPen(QPen(colors.accent, 1));
        painter.drawRect(
            QRectF(leftOf(picked), cells.top(), std::max(columnWidth(), 2.0), bottom - cells.top())
                .adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.restore();
    const QRectF current = m_hasCurrent && hasFocus() ? cellRect(m_currentReader, m_currentShard) : QRectF();
    if (!current.isEmpty()) {
        painter.setPen(QPen(colors.accent, 2));
        const double least = std::max(current.width(), 5.0); // to be seen in a strip
        painter.drawRect(
            QRectF(current.left(), current.top(), least, current.height()).adjusted(1, 1, -1, -1));
    }
}

} // namespace millrace::ui
