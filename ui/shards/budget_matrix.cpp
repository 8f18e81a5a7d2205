// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/budget_matrix.h"

#include "document/wording.h"
#include "facts/stream_limits.h"
#include "theme/theme.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kWidest = 220;  ///< of a column: nothing more comes into it
constexpr double kSlotWidth = 2; ///< narrower columns are joined

} // namespace

BudgetMatrix::BudgetMatrix(QWidget* parent)
    : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    connect(&Theme::instance(), &Theme::changed, this, [this] { viewport()->update(); });
    retranslate();
}

void BudgetMatrix::retranslate() {
    setAccessibleName(tr("Read budget: readers and shards"));
    layOut();
    sayCurrent();
    viewport()->update();
}

void BudgetMatrix::setBudget(ReadBudget budget, const Pipeline& pipeline) {
    m_lines.clear(); // they point into it
    m_budget = std::move(budget);
    m_pipeline = &pipeline;
    layOut();
    sayCurrent();
    viewport()->update();
}

void BudgetMatrix::setHighlighted(const std::string& shard) {
    if (shard != m_highlighted) {
        m_highlighted = shard;
        viewport()->update();
    }
}

void BudgetMatrix::setSelected(std::set<NodeId> nodes) {
    if (nodes != m_selected) {
        m_selected = std::move(nodes);
        viewport()->update();
    }
}

double BudgetMatrix::mostZoom() const {
    return std::max(1.0, kWidest / std::max(fitWidth(), 1e-6));
}

void BudgetMatrix::setZoom(double zoom) {
    const double wanted = std::clamp(zoom, 1.0, mostZoom());
    if (wanted != m_zoom) {
        m_zoom = wanted;
        layOut();
        viewport()->update();
        emit zoomChanged();
    }
}

void BudgetMatrix::zoomAt(double factor, double x) {
    const QRectF cells = cellsArea();
    const double place = (x - cells.left() + horizontalScrollBar()->value()) / columnWidth();
    setZoom(m_zoom * factor);
    horizontalScrollBar()->setValue(
        static_cast<int>(std::lround(place * columnWidth() - (x - cells.left()))));
}

void BudgetMatrix::layOut() {
    m_nameWidth = widthOfNames();
    const double heading = fontMetrics().height() + 8.0;
    const double tall = 2 * (fontMetrics().height() + 6.0) + 10;
    const double low = std::max(26.0, fontMetrics().height() + 8.0);
    const double sight = viewport()->height() - headerHeight();
    m_lines.clear();
    const auto fill = [&](double height) {
        m_lines.clear();
        double top = 0;
        const auto add = [&](Line line, double lineHeight) {
            line.top = top;
            line.height = lineHeight;
            top += lineHeight;
            m_lines.push_back(std::move(line));
        };
        if (!m_budget.shared.empty()) {
            add({tr("Shared throughput: %1 and %2 of a shard for all of them together")
                     .arg(readBytesLimitText(), readCallsLimitText())},
                heading);
            for (const BudgetReader& reader : m_budget.shared) {
                add({{}, &reader}, height);
            }
            add({{}, &m_budget.together, true}, height);
        }
        if (!m_budget.own.empty()) {
            add({tr("Enhanced fan-out: %1 of a shard for each")
                     .arg(figureText(static_cast<double>(data_stream::kFanOutBytesPerSecond),
                                     Unit::bytesPerSecond))},
                heading);
            for (const BudgetReader& reader : m_budget.own) {
                add({{}, &reader}, height);
            }
        }
        return top;
    };
    if (fill(tall) > sight) {
        fill(low);
    }
    m_zoom = std::clamp(m_zoom, 1.0, mostZoom());
    updateScrollBars();
}

void BudgetMatrix::updateScrollBars() {
    const QRectF cells = cellsArea();
    const double all = columnWidth() * static_cast<double>(m_budget.columns.size());
    horizontalScrollBar()->setPageStep(std::max(static_cast<int>(cells.width()), 1));
    horizontalScrollBar()->setSingleStep(std::max(static_cast<int>(columnWidth()), 16));
    horizontalScrollBar()->setRange(0, std::max(static_cast<int>(std::ceil(all - cells.width() - 0.5)), 0));
    const double height = m_lines.empty() ? 0 : m_lines.back().top + m_lines.back().height;
    verticalScrollBar()->setPageStep(std::max(static_cast<int>(cells.height()), 1));
    verticalScrollBar()->setSingleStep(fontMetrics().height() + 8);
    verticalScrollBar()->setRange(0, std::max(static_cast<int>(std::ceil(height - cells.height())), 0));
}

double BudgetMatrix::widthOfNames() const {
    constexpr double kLeast = 96;
    constexpr double kMost = 200;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    double widest = QFontMetricsF(bold).horizontalAdvance(tr("All who share"));
    for (const std::vector<BudgetReader>* group : {&m_budget.shared, &m_budget.own}) {
        for (const BudgetReader& reader : *group) {
            const QString name = QString::fromStdString(m_pipeline->displayName(reader.node));
            widest = std::max<double>(widest, fontMetrics().horizontalAdvance(name));
        }
    }
    return std::clamp(widest + 20, kLeast, std::max(kLeast, std::min(kMost, viewport()->width() / 4.0)));
}

double BudgetMatrix::sumWidth() const {
    constexpr double kSum = 176;
    constexpr double kNarrow = 92;
    return viewport()->width() < 5 * kSum ? kNarrow : kSum;
}

double BudgetMatrix::headerHeight() const {
    return fontMetrics().height() + 10.0;
}

double BudgetMatrix::roomForCells() const {
    return std::max(viewport()->width() - m_nameWidth - sumWidth(), 1.0);
}

QRectF BudgetMatrix::cellsArea() const {
    const double all = columnWidth() * static_cast<double>(m_budget.columns.size());
    return {m_nameWidth, headerHeight(), std::min(roomForCells(), std::max(all, 1.0)),
            std::max(viewport()->height() - headerHeight(), 1.0)};
}

double BudgetMatrix::fitWidth() const {
    const auto count = static_cast<double>(std::max<std::size_t>(m_budget.columns.size(), 1));
    return std::min(roomForCells() / count, kWidest);
}

double BudgetMatrix::topOf(const Line& line) const {
    return headerHeight() + line.top - verticalScrollBar()->value();
}

double BudgetMatrix::leftOf(int column) const {
    return cellsArea().left() + column * columnWidth() - horizontalScrollBar()->value();
}

int BudgetMatrix::columnAt(double x) const {
    const QRectF cells = cellsArea();
    if (x < cells.left() || x >= cells.right()) {
        return -1;
    }
    const int column = static_cast<int>((x - cells.left() + horizontalScrollBar()->value()) / columnWidth());
    return column < static_cast<int>(m_budget.columns.size()) ? column : -1;
}

int BudgetMatrix::rowAt(double y) const {
    if (y < headerHeight()) {
        return -1;
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (y >= topOf(m_lines[i]) && y < topOf(m_lines[i]) + m_lines[i].height) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

std::vector<BudgetMatrix::Slot> BudgetMatrix::visibleSlots() const {
    std::vector<Slot> parts;
    const QRectF cells = cellsArea();
    const int count = static_cast<int>(m_budget.columns.size());
    const double width = columnWidth();
    const double offset = horizontalScrollBar()->value();
    if (width >= kSlotWidth) {
        for (int column = static_cast<int>(offset / width); column < count; ++column) {
            const double left = leftOf(column);
            if (left >= cells.right()) {
                break;
            }
            parts.push_back({column, column + 1, left, width});
        }
        return parts;
    }
    for (double x = 0; x < cells.width(); x += kSlotWidth) {
        const int first = static_cast<int>((offset + x) / width);
        const int last = std::min(count, static_cast<int>((offset + x + kSlotWidth) / width));
        if (first < last) {
            parts.push_back({first, last, cells.left() + x, kSlotWidth});
        }
    }
    return parts;
}

int BudgetMatrix::tightestIn(const BudgetReader& reader, const Slot& slot) const {
    int tightest = slot.first;
    double largest = -1;
    for (int column = slot.first; column < slot.last; ++column) {
        const BudgetUse& use = reader.shards[static_cast<std::size_t>(column)];
        const double share = use.shards == 0 ? -1 : use.share() + (use.refusedPerSecond > 0 ? 1 : 0);
        if (share > largest) {
            largest = share;
            tightest = column;
        }
    }
    return tightest;
}

const BudgetMatrix::Line* BudgetMatrix::lineOf(const NodeId& reader) const {
    const auto found = std::ranges::find_if(
        m_lines, [&](const Line& line) { return line.reader && line.reader->node == reader; });
    return found == m_lines.end() ? nullptr : &*found;
}

std::optional<BudgetMatrix::Cell> BudgetMatrix::cellAt(const QPointF& position) const {
    const int row = rowAt(position.y());
    const BudgetReader* reader = row < 0 ? nullptr : m_lines[static_cast<std::size_t>(row)].reader;
    if (!reader) {
        return std::nullopt;
    }
    const QRectF cells = cellsArea();
    if (position.x() < cells.left() || position.x() >= cells.right()) {
        return Cell{reader, -1};
    }
    if (columnAt(position.x()) < 0) {
        return std::nullopt;
    }
    for (const Slot& slot : visibleSlots()) {
        if (position.x() >= slot.left && position.x() < slot.left + slot.width) {
            return Cell{reader, tightestIn(*reader, slot)};
        }
    }
    return std::nullopt;
}

QRectF BudgetMatrix::cellRect(const NodeId& reader, const std::string& shard) const {
    const Line* line = lineOf(reader);
    const QRectF cells = cellsArea();
    const int column = m_budget.columnOf(shard);
    if (!line || (column < 0 && !shard.empty())) {
        return {};
    }
    const QRectF place = column < 0
                             ? QRectF(cells.right(), topOf(*line), sumWidth(), line->height)
                             : QRectF(leftOf(column), topOf(*line), columnWidth(), line->height) & cells;
    return place & QRectF(QPointF(0, headerHeight()), QPointF(viewport()->width(), viewport()->height()));
}

QStringList BudgetMatrix::describe(const QPointF& position) const {
    const std::optional<Cell> cell = cellAt(position);
    return cell ? describeUse(m_budget, *cell->reader, cell->column, *m_pipeline) : QStringList();
}

void BudgetMatrix::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void BudgetMatrix::scrollContentsBy(int /*dx*/, int /*dy*/) {
    viewport()->update();
}

} // namespace millrace::ui
