// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix by mouse and keys: the cell that is looked at.
#include "shards/budget_matrix.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kZoomStep = 1.25;

} // namespace

QStringList BudgetMatrix::currentText() const {
    const Line* line = m_hasCurrent ? lineOf(m_currentReader) : nullptr;
    return line ? describeUse(m_budget, *line->reader, m_budget.columnOf(m_currentShard), *m_pipeline)
                : QStringList();
}

void BudgetMatrix::sayCurrent() {
    const QString text = currentText().join(QLatin1Char('\n'));
    const QString description =
        text.isEmpty()
            ? tr("How much of the budget of each shard each reader takes. Arrow keys go from cell to "
                 "cell, Enter picks reader and shard.")
            : text;
    if (description != accessibleDescription()) {
        setAccessibleDescription(description);
        emit currentChanged();
    }
}

void BudgetMatrix::pick(const Cell& cell) {
    m_hasCurrent = true;
    m_currentReader = cell.reader->node;
    m_currentShard =
        cell.column < 0 ? std::string() : m_budget.columns[static_cast<std::size_t>(cell.column)].id;
    sayCurrent();
    viewport()->update();
    emit picked(m_currentReader, m_currentShard);
}

void BudgetMatrix::goToShard(const std::string& shard) {
    if (m_budget.columnOf(shard) < 0) {
        return;
    }
    if (!m_hasCurrent || !lineOf(m_currentReader)) {
        const auto first =
            std::ranges::find_if(m_lines, [](const Line& line) { return line.isSum || line.reader; });
        m_currentReader = m_budget.shared.empty() ? first->reader->node : NodeId();
    }
    m_hasCurrent = true;
    m_currentShard = shard;
    bringIntoView();
    sayCurrent();
    viewport()->update();
}

void BudgetMatrix::moveTo(int row, int column) {
    m_hasCurrent = true;
    m_currentReader = m_lines[static_cast<std::size_t>(row)].reader->node;
    m_currentShard = column < 0 ? std::string() : m_budget.columns[static_cast<std::size_t>(column)].id;
    bringIntoView();
    sayCurrent();
    viewport()->update();
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void BudgetMatrix::step(int rows, int columns) {
    std::vector<int> readers;
    int now = -1;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].reader) {
            if (m_hasCurrent && m_lines[i].reader->node == m_currentReader) {
                now = static_cast<int>(readers.size());
            }
            readers.push_back(static_cast<int>(i));
        }
    }
    if (readers.empty()) {
        return;
    }
    const int count = static_cast<int>(m_budget.columns.size());
    if (now < 0) {
        moveTo(readers.front(), count > 0 ? 0 : -1);
        return;
    }
    const int row = std::clamp(now + rows, 0, static_cast<int>(readers.size()) - 1);
    // What stands at the right is behind the last column.
    const int at = m_budget.columnOf(m_currentShard);
    const int column = std::clamp((at < 0 ? count : at) + columns, 0, count);
    moveTo(readers[static_cast<std::size_t>(row)], column == count ? -1 : column);
}

void BudgetMatrix::bringIntoView() {
    const QRectF cells = cellsArea();
    if (const int column = m_budget.columnOf(m_currentShard); column >= 0) {
        QScrollBar* bar = horizontalScrollBar();
        const double left = column * columnWidth();
        if (left < bar->value()) {
            bar->setValue(static_cast<int>(left));
        } else if (left + columnWidth() > bar->value() + cells.width()) {
            bar->setValue(static_cast<int>(std::ceil(left + columnWidth() - cells.width())));
        }
    }
    if (const Line* line = lineOf(m_currentReader)) {
        QScrollBar* bar = verticalScrollBar();
        if (line->top < bar->value()) {
            bar->setValue(static_cast<int>(line->top));
        } else if (line->top + line->height > bar->value() + cells.height()) {
            bar->setValue(static_cast<int>(std::ceil(line->top + line->height - cells.height())));
        }
    }
}

void BudgetMatrix::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        if (const std::optional<Cell> cell = cellAt(event->position())) {
            pick(*cell);
        }
    }
}

void BudgetMatrix::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && cellsArea().contains(event->position())) {
        zoomAt(m_zoom < mostZoom() ? mostZoom() / m_zoom : 1 / m_zoom, event->position().x());
    }
}

void BudgetMatrix::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->angleDelta().y() != 0) {
            zoomAt(event->angleDelta().y() > 0 ? kZoomStep : 1 / kZoomStep, event->position().x());
        }
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void BudgetMatrix::keyPressEvent(QKeyEvent* event) {
    const int count = static_cast<int>(m_budget.columns.size());
    const int page = std::max(1, static_cast<int>(cellsArea().width() / std::max(columnWidth(), 1.0)) - 1);
    switch (event->key()) {
    case Qt::Key_Left:
        step(0, -1);
        return;
    case Qt::Key_Right:
        step(0, 1);
        return;
    case Qt::Key_Up:
        step(-1, 0);
        return;
    case Qt::Key_Down:
        step(1, 0);
        return;
    case Qt::Key_PageUp:
        step(0, -page);
        return;
    case Qt::Key_PageDown:
        step(0, page);
        return;
    case Qt::Key_Home:
        step(0, -count);
        return;
    case Qt::Key_End:
        step(0, count);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setZoom(m_zoom * kZoomStep);
        bringIntoView();
        return;
    case Qt::Key_Minus:
        setZoom(m_zoom / kZoomStep);
        bringIntoView();
        return;
    case Qt::Key_0:
        setZoom(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (const Line* line = m_hasCurrent ? lineOf(m_currentReader) : nullptr) {
            pick({line->reader, m_budget.columnOf(m_currentShard)});
            return;
        }
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void BudgetMatrix::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    if (!m_hasCurrent) {
        step(0, 0);
    }
}

bool BudgetMatrix::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = describe(help->pos()).join(QLatin1Char('\n'));
        if (text.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), text, viewport());
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace millrace::ui
