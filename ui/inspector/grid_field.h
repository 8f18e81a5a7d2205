// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/field.h"

#include <QPoint>

#include <vector>

class QLineEdit;

namespace millrace::ui {

/// Rows of numbers as cells whose shade tells their size; the mouse paints them, the keyboard too: arrows
/// walk, Space paints, plus and minus step.
class NumberGrid final : public QWidget {
    Q_OBJECT

public:
    explicit NumberGrid(QWidget* parent);

    /// All rows have the same length. `rowNames` stand at the left.
    void present(std::vector<std::vector<double>> rows, const QStringList& rowNames);

    /// What painting puts into a cell.
    void setBrush(double value) {
        m_brush = value;
        update();
    }

    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    [[nodiscard]] const std::vector<std::vector<double>>& rows() const { return m_rows; }

    /// The middle of a cell, pixels.
    [[nodiscard]] QPoint cellCenter(int row, int column) const;

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// A cell has another value; more of the same gesture may follow.
    void edited();
    void finished();
    /// A cell was looked at: its value is wanted as the brush.
    void picked(double value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] int columnCount() const {
        return m_rows.empty() ? 0 : static_cast<int>(m_rows.front().size());
    }

    [[nodiscard]] double left() const;
    [[nodiscard]] QRectF cellRect(int row, int column) const;
    [[nodiscard]] QPoint cellAt(QPointF point) const;
    [[nodiscard]] QString tipOf(int row, int column) const;
    void setCell(int row, int column, double value);
    void paintLine(QPoint from, QPoint to);
    void choose(QPoint cell);

    std::vector<std::vector<double>> m_rows;
    QStringList m_rowNames;
    double m_brush = 1;
    bool m_readOnly = false;
    bool m_painting = false;
    QPoint m_current{0, 0}; ///< column, row
};

/// A list of lists of numbers: a table such as the hours of a week.
class GridField final : public Field {
    Q_OBJECT

public:
    GridField(const Setting& setting, std::string path, SettingsSubject& subject, QWidget* parent);

    /// Whether a setting has this form.
    [[nodiscard]] static bool suits(const Setting& setting);

protected:
    void display(const ShownValue& shown, const std::vector<std::optional<Json>>& raw) override;

private:
    void store();

    NumberGrid* m_grid;
    QLineEdit* m_brush;
    int m_gesture = nextGesture();
};

} // namespace millrace::ui
