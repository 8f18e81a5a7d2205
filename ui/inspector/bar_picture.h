// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

namespace millrace::ui {

/// Bars side by side on one ground line: what stands where, and one of them marked.
struct Bars {
    std::vector<double> values;          ///< not negative
    std::vector<QString> tips;           ///< of each bar
    std::optional<std::size_t> marked{}; ///< drawn in another colour and with a hatch…
    QString markedText{};                ///< …and these words above it
    std::optional<double> reference{};   ///< a line across, on the same scale as `values`…
    QString referenceText{};             ///< …and these words at its end
    QString first{};                     ///< below the first bar
    QString last{};                      ///< below the last one
};

/// A small picture of bars. Bars that would be thinner than a pixel are put together, the highest counts.
class BarPicture final : public QWidget {
    Q_OBJECT

public:
    explicit BarPicture(QWidget* parent);

    void present(Bars bars);

    [[nodiscard]] const Bars& bars() const { return m_bars; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double top() const;
    void paintReference(QPainter& painter, const QRectF& area) const;
    void paintWords(QPainter& painter, const QRectF& area) const;

    Bars m_bars;
};

} // namespace millrace::ui
