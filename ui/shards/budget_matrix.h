// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shards/read_budget.h"

#include <QAbstractScrollArea>

#include <optional>
#include <set>
#include <string>
#include <vector>

class QPainter;

namespace millrace::ui {

/// Readers as rows, shards as columns, in each cell how much of the shard's budget is drawn: two bars with
/// figures where there is room, a word and a share where there is less, a bar alone in a strip of many
/// shards. What all who share take together stands below them, what a reader takes of all shards at the
/// right. A click picks a reader and a shard; arrow keys go from cell to cell, Enter picks, + and - or
/// Ctrl+wheel make columns wider and narrower, 0 shows all shards.
class BudgetMatrix final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit BudgetMatrix(QWidget* parent = nullptr);

    /// `pipeline` is where names come from; it must live until the next call.
    void setBudget(ReadBudget budget, const Pipeline& pipeline);

    [[nodiscard]] const ReadBudget& budget() const { return m_budget; }

    /// The shard that all views mark.
    void setHighlighted(const std::string& shard);

    /// The selected nodes: their rows are marked.
    void setSelected(std::set<NodeId> nodes);

    /// 1 shows all shards.
    void setZoom(double zoom);

    [[nodiscard]] double zoom() const { return m_zoom; }

    [[nodiscard]] double mostZoom() const;

    /// A cell: the reader (null: all who share) and its column (-1: all shards).
    struct Cell {
        const BudgetReader* reader = nullptr;
        int column = -1;
    };

    /// The cell at a place of the viewport, of joined columns the tightest; nothing beside the cells.
    [[nodiscard]] std::optional<Cell> cellAt(const QPointF& position) const;

    /// Where a cell stands in the viewport; empty when it is scrolled out of sight or there is none.
    [[nodiscard]] QRectF cellRect(const NodeId& reader, const std::string& shard) const;

    /// What hovering over a place says, a line each.
    [[nodiscard]] QStringList describe(const QPointF& position) const;

    /// The cell of the keyboard, in lines; empty while there is none.
    [[nodiscard]] QStringList currentText() const;

    /// Scrolls a column into sight and puts the keyboard there.
    void goToShard(const std::string& shard);

    void retranslate();

signals:
    /// `reader` is empty for all who share, `shard` for all shards.
    void picked(const millrace::NodeId& reader, const std::string& shard);
    /// currentText() is another one.
    void currentChanged();
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    /// A row as it is painted: a heading (no reader) or the cells of a reader.
    struct Line {
        QString heading;
        const BudgetReader* reader = nullptr;
        bool isSum = false;
        double top = 0; ///< below the header, unscrolled
        double height = 0;
    };

    /// Neighbouring columns that are painted as one.
    struct Slot {
        int first = 0;
        int last = 0; ///< behind the last
        double left = 0;
        double width = 0;
    };

    void layOut();
    void updateScrollBars();
    void pick(const Cell& cell);
    void moveTo(int row, int column);
    void step(int rows, int columns);
    void bringIntoView();
    void sayCurrent();
    void zoomAt(double factor, double x);

    [[nodiscard]] double widthOfNames() const;
    [[nodiscard]] double sumWidth() const;
    [[nodiscard]] double headerHeight() const;
    [[nodiscard]] double fitWidth() const;

    [[nodiscard]] double columnWidth() const { return fitWidth() * m_zoom; }

    [[nodiscard]] double roomForCells() const;
    [[nodiscard]] QRectF cellsArea() const;
    [[nodiscard]] double topOf(const Line& line) const;
    [[nodiscard]] double leftOf(int column) const;
    [[nodiscard]] int columnAt(double x) const;
    [[nodiscard]] int rowAt(double y) const;
    [[nodiscard]] std::vector<Slot> visibleSlots() const;
    [[nodiscard]] int tightestIn(const BudgetReader& reader, const Slot& slot) const;
    [[nodiscard]] const Line* lineOf(const NodeId& reader) const;

    // budget_matrix_painting.cpp
    void paintLine(QPainter& painter, const Line& line, const std::vector<Slot>& parts) const;
    void paintName(QPainter& painter, const Line& line, const QRectF& area) const;
    void paintHeader(QPainter& painter, const std::vector<Slot>& parts) const;
    void paintMarks(QPainter& painter) const;
    static void paintCell(QPainter& painter, const QRectF& area, const BudgetUse& use, LoadBand band);
    static void paintFigures(QPainter& painter, const QRectF& area, const BudgetUse& use, LoadBand band);
    static void paintBar(QPainter& painter, const QRectF& bar, double share, LoadBand band);

    ReadBudget m_budget;
    const Pipeline* m_pipeline = nullptr;
    std::vector<Line> m_lines;
    double m_nameWidth = 0;
    double m_zoom = 1;
    std::string m_highlighted;
    std::set<NodeId> m_selected;
    bool m_hasCurrent = false;
    NodeId m_currentReader;     ///< empty: all who share
    std::string m_currentShard; ///< empty: all shards
};

} // namespace millrace::ui
