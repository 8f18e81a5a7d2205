// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/time_chart.h"

#include "charts/chart_legend.h"
#include "charts/series_stack.h"
#include "charts/value_scale.h"
#include "panels/help_address.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPaintEvent>
#include <QPainter>
#include <QTimer>
#include <QToolTip>
#include <QVBoxLayout>
#include <QtCharts/QChart>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

/// Consumers poll every second or two: a level without a sample for less than this has no gap.
constexpr Duration kBridged = std::chrono::seconds(5);

} // namespace

const QString TimeChart::kMedian = QStringLiteral("median");
const QString TimeChart::kRange = QStringLiteral("range");

TimeChart::TimeChart(ChartSpec spec, const SeriesSlots& shardSlots, QWidget* parent)
    : QWidget(parent)
    , m_spec(std::move(spec))
    , m_slots(shardSlots)
    , m_title(new QLabel(this))
    , m_reading(new QLabel(this))
    , m_legend(new ChartLegend(this))
    , m_chart(new QChart)
    , m_plot(new PlotView(m_chart, this))
    , m_x(new QValueAxis(m_chart))
    , m_y(new QValueAxis(m_chart)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(0);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(12, 0, kPlotRight, 2);
    header->setSpacing(8);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_reading->setFont(Theme::numberFont(font()));
    m_reading->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // The reading gives way to the title, and neither widens the chart.
    m_reading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    header->addWidget(m_title);
    header->addWidget(m_reading, 1);
    layout->addLayout(header);
    auto* legendRow = new QHBoxLayout;
    legendRow->setContentsMargins(8, 0, kPlotRight, 0);
    legendRow->addWidget(m_legend);
    layout->addLayout(legendRow);
    layout->addWidget(m_plot, 1);
    makeChart();
    connect(&m_plot->pointer(), &TimePointer::cursorMoved, this, [this](std::optional<SimTime> time) {
        emit cursorMoved(time);
        if (time) {
            showToolTip(*time);
        } else {
            QToolTip::hideText();
        }
    });
    connect(m_legend, &ChartLegend::toggled, this, [this](const QString& key, bool shown) {
        if (shown) {
            m_hidden.erase(key);
        } else {
            m_hidden.insert(key);
        }
        refreshLegend();
        draw();
        emit legendToggled(key, shown);
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        restyle();
        refreshLegend();
        m_plot->viewport()->update();
    });
    m_reading->installEventFilter(this);
    setSpec(std::move(m_spec));
}

TimeChart::~TimeChart() = default;

void TimeChart::makeChart() {
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->legend()->hide();
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setAcceptHoverEvents(false);
    for (QValueAxis* axis : {m_x, m_y}) {
        axis->setVisible(false);
    }
    m_chart->addAxis(m_x, Qt::AlignBottom);
    m_chart->addAxis(m_y, Qt::AlignLeft);
    m_x->setRange(0, 1);
}

void TimeChart::setSpec(ChartSpec spec) {
    m_spec = std::move(spec);
    m_title->setText(m_spec.title);
    m_title->setToolTip(
        m_spec.help.isEmpty()
            ? QString::fromStdString(m_spec.metric)
            : tr("%1: %2", "metric, what it is").arg(QString::fromStdString(m_spec.metric), m_spec.help));
    m_plot->setAccessibleName(m_spec.title);
    m_plot->setProperty(kHelpProperty, QStringLiteral("help:node/%1#metric:%2")
                                           .arg(QString::fromStdString(m_spec.node.text()),
                                                QString::fromStdString(m_spec.metric)));
    std::vector<QString> labels;
    for (const ChartLimit& limit : m_spec.limits) {
        labels.push_back(
            tr("%1: %2", "what is limited, figure").arg(limit.label, readingText(limit.value, m_spec)));
    }
    m_plot->setLimits(m_spec.limits, std::move(labels));
    m_scaleLargest = 0;
    refreshLegend();
    draw();
    refreshReading();
}

double TimeChart::factor() const {
    return m_spec.isRate() && m_answer.bucket.count() > 0 ? 1 / secondsOf(m_answer.bucket) : 1;
}

void TimeChart::setAnswer(SeriesAnswer answer, const TimeWindow& window) {
    const auto names = [this] {
        std::vector<std::string> all;
        for (const SeriesLine* line : linesInOrder()) {
            all.push_back(line->name);
        }
        return all;
    };
    const std::vector<std::string> before = names();
    m_answer = std::move(answer);
    m_window = window;
    if (names() != before) {
        refreshLegend();
    }
    if (visibleRegion().isEmpty()) {
        m_isDirty = true;
    } else {
        draw();
    }
}

void TimeChart::clear() {
    setAnswer({}, m_window);
    m_scaleLargest = 0;
    setNote({}, {});
    refreshReading();
}

void TimeChart::drawNow() {
    if (m_isDirty) {
        draw();
    }
}

void TimeChart::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.fillRect(event->rect(), Theme::instance().colors().surfaceRaised);
    if (m_isDirty) {
        QTimer::singleShot(0, this, &TimeChart::drawNow);
    }
}

void TimeChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_reading->setFont(Theme::numberFont(font()));
    }
}

bool TimeChart::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_reading && event->type() == QEvent::Resize) {
        refreshReading();
    }
    return QWidget::eventFilter(watched, event);
}

ColumnLayout TimeChart::layoutOf() const {
    ColumnLayout layout;
    layout.from = m_answer.from;
    layout.step = m_answer.step;
    layout.window = m_window;
    layout.factor = factor();
    layout.bridged = m_spec.isRate() ? Duration(0) : kBridged;
    return layout;
}

bool TimeChart::hasRange() const {
    // With fewer lines than asked for every shard has one, and a range says nothing more.
    return m_spec.perShard &&
           static_cast<int>(linesToDraw(m_spec, m_answer).size()) >= std::max(m_answer.query.hottest, 1) &&
           !m_answer.shardMaximum.empty();
}

std::vector<const SeriesLine*> TimeChart::linesToDraw(const ChartSpec& spec, const SeriesAnswer& answer) {
    const bool isSilenceLeftOut = spec.perShard && spec.tone == ChartTone::throttled;
    std::vector<const SeriesLine*> lines;
    for (const SeriesLine& line : answer.lines) {
        if (!isSilenceLeftOut || std::ranges::any_of(line.high, [](double value) { return value > 0; })) {
            lines.push_back(&line);
        }
    }
    return lines;
}

std::vector<const SeriesLine*> TimeChart::linesInOrder() const {
    std::vector<const SeriesLine*> lines = linesToDraw(m_spec, m_answer);
    std::ranges::sort(lines, {}, [](const SeriesLine* line) { return line->name; });
    return lines;
}

SeriesStack& TimeChart::stackOf(const QString& key) {
    std::unique_ptr<SeriesStack>& stack = m_stacks[key];
    if (!stack && !m_freeStacks.empty()) {
        stack = std::move(m_freeStacks.back());
        m_freeStacks.pop_back();
    } else if (!stack) {
        stack = std::make_unique<SeriesStack>(*m_chart, *m_x, *m_y);
    }
    return *stack;
}

void TimeChart::freeStacks(const std::set<QString>& drawn) {
    for (auto stack = m_stacks.begin(); stack != m_stacks.end();) {
        if (drawn.contains(stack->first)) {
            ++stack;
        } else {
            stack->second->setPieces({});
            m_freeStacks.push_back(std::move(stack->second));
            stack = m_stacks.erase(stack);
        }
    }
}

void TimeChart::draw() {
    m_isDirty = false;
    m_plot->setWindow(m_window);
    const ColumnLayout layout = layoutOf();
    const std::vector<const SeriesLine*> lines = linesInOrder();
    std::set<QString> drawn{kMedian};
    for (const SeriesLine* line : lines) {
        drawn.insert(QString::fromStdString(line->name));
    }
    freeStacks(drawn);
    m_fills.clear();
    double largest = drawRange(layout);
    for (const SeriesLine* line : lines) {
        largest = std::max(largest, drawLine(*line, layout));
    }
    applyScale(largest);
    restyle();
    m_plot->viewport()->update();
}

double TimeChart::drawRange(const ColumnLayout& layout) {
    if (!m_spec.perShard) {
        return 0;
    }
    SeriesStack& median = stackOf(kMedian);
    median.setVisible(isShown(kMedian));
    median.setPieces(hasRange() ? linePieces(m_answer.shardMedian, layout) : std::vector<LinePiece>());
    // Refused amounts are filled from zero, accepted ones between the least and the most loaded shard.
    const bool isThrottled = m_spec.tone == ChartTone::throttled;
    if (isThrottled) {
        m_fills.push_back({FillKind::amount, {}, linePieces(m_answer.shardMaximum, layout), {}});
    } else if (hasRange() && isShown(kRange)) {
        m_fills.push_back({FillKind::range,
                           {},
                           linePieces(m_answer.shardMaximum, layout),
                           linePieces(m_answer.shardMinimum, layout)});
    }
    return m_fills.empty() ? 0 : largestOf(m_fills.back().upper);
}

double TimeChart::drawLine(const SeriesLine& line, const ColumnLayout& layout) {
    const QString key = QString::fromStdString(line.name);
    const bool isSteps = m_spec.shape == ChartShape::bars;
    std::vector<LinePiece> pieces = isSteps ? stepPieces(line.high, layout) : linePieces(line.high, layout);
    SeriesStack& stack = stackOf(key);
    stack.setVisible(isShown(key));
    if (!isShown(key)) {
        stack.setPieces({});
        return 0;
    }
    const double largest = largestOf(pieces);
    if (!m_spec.perShard && (m_spec.shape != ChartShape::lines || m_spec.tone == ChartTone::throttled)) {
        m_fills.push_back({FillKind::amount, line.name, pieces, {}});
    } else if (isJoined() && m_spec.tone != ChartTone::throttled) {
        // Where buckets were joined, the room between a column's smallest and its largest is filled.
        m_fills.push_back({FillKind::spread, line.name, pieces, linePieces(line.low, layout)});
    }
    stack.setPieces(std::move(pieces));
    return largest;
}

void TimeChart::applyScale(double largest) {
    constexpr double kNearLimit = 0.2;
    constexpr double kRoomForLabel = 1.12;
    constexpr int kPixelsPerTick = 28;
    for (const ChartLimit& limit : m_spec.limits) {
        // Far below its limit a line would be a flat one at the bottom; the limit is then named at the top.
        if (largest >= kNearLimit * limit.value || largest == 0) {
            largest = std::max(largest, kRoomForLabel * limit.value);
        }
    }
    const bool fits = largest <= m_scaleLargest && largest * 2 > m_scaleLargest;
    if (!fits) {
        m_scaleLargest = largest;
    }
    const int most = std::max(2, static_cast<int>(m_plot->plotArea().height()) / kPixelsPerTick);
    const ValueScale scale = valueScale(m_scaleLargest, m_spec.unit, most);
    m_plot->setScale(scale);
    if (m_y->min() != 0 || m_y->max() != scale.maximum) {
        m_y->setRange(0, scale.maximum);
    }
    drawLimits();
}

void TimeChart::drawLimits() {
    if (m_spec.limits.empty() && !m_limitLines) {
        return;
    }
    if (!m_limitLines) {
        m_limitLines = std::make_unique<SeriesStack>(*m_chart, *m_x, *m_y);
    }
    std::vector<LinePiece> pieces;
    for (const ChartLimit& limit : m_spec.limits) {
        pieces.push_back({QPointF(0, limit.value), QPointF(1, limit.value)});
    }
    m_limitLines->setPieces(std::move(pieces));
}

int TimeChart::plotWidth() const {
    return std::max(static_cast<int>(m_plot->plotArea().width()), 64);
}

std::vector<LinePiece> TimeChart::drawnPieces(const QString& key) const {
    if (key == QLatin1String("limit")) {
        return m_limitLines ? m_limitLines->pieces() : std::vector<LinePiece>();
    }
    const auto stack = m_stacks.find(key);
    return stack == m_stacks.end() || m_hidden.contains(key) ? std::vector<LinePiece>()
                                                             : stack->second->pieces();
}

} // namespace millrace::ui
