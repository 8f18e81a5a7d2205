// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>

#include <vector>

namespace millrace::ui {

/// Small numbers on wires that share a port: which is served first, second…
class LinkOrderMarks final : public QGraphicsItem {
public:
    struct Mark {
        QPointF center; ///< in the scene
        int number = 1;
        friend bool operator==(const Mark&, const Mark&) = default;
    };

    LinkOrderMarks();

    void show(std::vector<Mark> marks);

    [[nodiscard]] const std::vector<Mark>& marks() const { return m_marks; }

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    std::vector<Mark> m_marks;
    QRectF m_bounds;
};

} // namespace millrace::ui
