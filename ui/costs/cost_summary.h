// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost/estimate.h"

#include <QWidget>

#include <array>

class QHBoxLayout;
class QLabel;

namespace millrace::ui {

/// The totals of a bill in large figures, with their fixed and usage-driven parts, and what prices they are
/// made of.
class CostSummary final : public QWidget {
    Q_OBJECT

public:
    explicit CostSummary(QWidget* parent = nullptr);

    void present(const CostEstimate& estimate);

    /// For buttons at the right end.
    [[nodiscard]] QHBoxLayout* corner() { return m_corner; }

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Column {
        QLabel* caption = nullptr;
        QLabel* total = nullptr;
        QLabel* fixed = nullptr;
        QLabel* usage = nullptr;
    };

    [[nodiscard]] int widthFor(std::size_t columns) const;
    void fit();

    std::array<Column, 3> m_columns;
    QLabel* m_fixed;
    QLabel* m_usage;
    QLabel* m_prices;
    QHBoxLayout* m_corner;
};

} // namespace millrace::ui
