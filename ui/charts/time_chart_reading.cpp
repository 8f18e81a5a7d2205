// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart says in words: the reading beside its title and the tooltip at the cursor.
#include "charts/time_chart.h"
#include "charts/value_scale.h"
#include "document/wording.h"
#include "theme/theme.h"

#include <QCursor>
#include <QLabel>
#include <QLocale>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

bool isNumberAt(const std::vector<double>& values, std::size_t column) {
    return column < values.size() && !std::isnan(values[column]);
}

QString row(const QString& name, const QString& value) {
    return QStringLiteral("<tr><td>%1</td><td align=\"right\" style=\"padding-left: 12px\">%2</td></tr>")
        .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

} // namespace

std::optional<std::size_t> TimeChart::columnAt(SimTime time) const {
    if (m_answer.step.count() <= 0 || time < m_answer.from || m_answer.lines.empty()) {
        return std::nullopt;
    }
    const auto column = static_cast<std::size_t>((time - m_answer.from) / m_answer.step);
    return column < m_answer.lines.front().high.size() ? std::optional(column) : std::nullopt;
}

std::optional<std::size_t> TimeChart::newestColumn() const {
    if (m_answer.lines.empty()) {
        return std::nullopt;
    }
    std::size_t newest = 0;
    bool isFound = false;
    for (const SeriesLine& line : m_answer.lines) {
        for (std::size_t i = line.high.size(); i-- > newest;) {
            if (isNumberAt(line.high, i)) {
                newest = i;
                isFound = true;
                break;
            }
        }
    }
    return isFound ? std::optional(newest) : std::nullopt;
}

void TimeChart::setCursorTime(std::optional<SimTime> time) {
    if (time == m_cursorTime) {
        return;
    }
    m_cursorTime = time;
    std::vector<std::pair<double, QColor>> dots;
    if (const auto column = time ? columnAt(*time) : std::nullopt) {
        for (const SeriesLine& line : m_answer.lines) {
            if (isNumberAt(line.high, *column) && isShown(QString::fromStdString(line.name))) {
                dots.emplace_back(line.high[*column] * factor(), penOf(line.name).color());
            }
        }
    }
    m_plot->setDots(std::move(dots));
    m_plot->setCursorTime(time);
    refreshReading();
}

void TimeChart::refreshReading() {
    std::optional<std::size_t> column = m_cursorTime ? columnAt(*m_cursorTime) : newestColumn();
    const SeriesLine* hottest = nullptr;
    for (const SeriesLine* line : linesInOrder()) {
        if (column && isNumberAt(line->high, *column) && isShown(QString::fromStdString(line->name)) &&
            (!hottest || line->high[*column] > hottest->high[*column])) {
            hottest = line;
        }
    }
    QStringList wordings; // the longest first
    if (hottest) {
        const double value = hottest->high[*column] * factor();
        // The shard's card tells the last second; the largest of several may well be above that.
        const auto marked = [this](const QString& text) {
            return isJoined() ? tr("peak %1", "the largest of several values").arg(text) : text;
        };
        const QString figure = marked(readingText(value, m_spec));
        const double limit = m_spec.limits.empty() ? 0 : m_spec.limits.front().value;
        const QString share =
            limit > 0 ? figureText(std::round(100 * value / limit), Unit::percent) : QString();
        const QString name = shardName(hottest->name);
        if (m_spec.perShard && limit > 0) {
            wordings << tr("%1: %2, %3 of the limit", "shard, value, percent").arg(name, figure, share)
                     << tr("%1: %2, %3", "shard, value, percent").arg(name, figure, share);
        }
        if (m_spec.perShard) {
            wordings << tr("%1: %2", "shard, value").arg(name, figure);
        } else if (limit > 0) {
            wordings << tr("%1, %2 of the limit", "value, percent").arg(figure, share);
        }
        wordings << figure;
        QString shortest = readingText(value, m_spec);
        if (m_spec.unit == Unit::recordsPerSecond) {
            shortest = tr("%1/s", "number a second, where there is no room for more")
                           .arg(figureText(value, Unit::count));
            wordings << marked(shortest);
        }
        wordings << shortest; // the tool tip says that it is the largest
    } else if (column && linesToDraw(m_spec, m_answer).empty()) {
        wordings << readingText(0, m_spec); // nothing but silence
    }
    m_readingText = wordings.value(0);
    const QFontMetrics metrics = m_reading->fontMetrics();
    const auto fitting = std::ranges::find_if(wordings, [&](const QString& wording) {
        return metrics.horizontalAdvance(wording) <= m_reading->width();
    });
    m_reading->setText(fitting != wordings.end() ? *fitting
                                                 : metrics.elidedText(wordings.value(wordings.size() - 1),
                                                                      Qt::ElideRight, m_reading->width()));
    m_reading->setToolTip(m_readingText);
    m_plot->setAccessibleDescription(m_readingText);
}

QString TimeChart::valueText(const SeriesLine& line, std::size_t column) const {
    if (!isNumberAt(line.high, column)) {
        return exactText(std::nan(""), m_spec);
    }
    const double low = line.low[column] * factor();
    const double high = line.high[column] * factor();
    return low == high ? exactText(high, m_spec)
                       : tr("%1 to %2", "smallest and largest value")
                             .arg(numberText(std::round(low * 1000) / 1000), exactText(high, m_spec));
}

QString TimeChart::spokenValues() const {
    const std::optional<std::size_t> column = m_cursorTime ? columnAt(*m_cursorTime) : newestColumn();
    if (!column) {
        return tr("No values yet");
    }
    QStringList words;
    for (const SeriesLine* line : linesInOrder()) {
        if (isShown(QString::fromStdString(line->name))) {
            const QString value = valueText(*line, *column);
            words << (line->name.empty() ? value
                                         : tr("%1: %2", "shard, value").arg(shardName(line->name), value));
        }
    }
    return QLocale().createSeparatedList(words);
}

QString TimeChart::toolTipText(std::size_t column) const {
    const SimTime begin = m_answer.from + m_answer.step * static_cast<std::int64_t>(column);
    QString rows = QStringLiteral("<tr><td colspan=\"2\"><b>%1</b></td></tr>")
                       .arg(tr("%1 to %2", "from time to time")
                                .arg(clockText(begin), clockText(begin + m_answer.step))
                                .toHtmlEscaped());
    for (const SeriesLine* line : linesInOrder()) {
        if (isShown(QString::fromStdString(line->name))) {
            rows += row(line->name.empty() ? m_spec.title : QString::fromStdString(line->name),
                        valueText(*line, column));
        }
    }
    if (hasRange()) {
        const auto value = [&](const std::vector<double>& values) {
            return isNumberAt(values, column) ? exactText(values[column] * factor(), m_spec)
                                              : exactText(std::nan(""), m_spec);
        };
        rows += row(tr("Least loaded shard"), value(m_answer.shardMinimum));
        rows += row(tr("Median of all shards"), value(m_answer.shardMedian));
        rows += row(tr("Most loaded shard"), value(m_answer.shardMaximum));
    }
    for (const ChartLimit& limit : m_spec.limits) {
        rows += row(limit.label, exactText(limit.value, m_spec));
    }
    return QStringLiteral("<table cellspacing=\"0\" cellpadding=\"1\">%1</table>").arg(rows);
}

void TimeChart::showToolTip(SimTime time) {
    if (const auto column = columnAt(time)) {
        QString text = toolTipText(*column);
        if (const QString mark = m_plot->markNear(time); !mark.isEmpty()) {
            text += QStringLiteral("<p>%1</p>").arg(mark.toHtmlEscaped());
        }
        QToolTip::showText(QCursor::pos() + QPoint(12, 12), text, m_plot);
    } else {
        QToolTip::hideText();
    }
}

} // namespace millrace::ui
