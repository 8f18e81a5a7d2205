// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "model/description.h"

#include <QGraphicsItem>
#include <QString>

namespace millrace::ui {

/// Names a node outside of the frame that was gone into, where a link to it crosses the border. Its wires
/// end here.
class StubItem final : public QGraphicsItem {
public:
    enum { Type = UserType + 6 };

    static constexpr double kHeight = 24;
    static constexpr double kMostWidth = 200;

    /// `side` is input where the link comes from outside: the stub stands to the left.
    StubItem(PortRef outer, PortDirection side, const QString& name);

    [[nodiscard]] int type() const override { return Type; }

    [[nodiscard]] const PortRef& outer() const { return m_outer; }

    [[nodiscard]] PortDirection side() const { return m_side; }

    [[nodiscard]] const QString& name() const { return m_name; }

    /// Puts the end at which wires meet it there, in scene coordinates.
    void placeEnd(QPointF end);

    /// Where wires end, scene coordinates.
    [[nodiscard]] QPointF end() const { return pos(); }

    [[nodiscard]] QRectF sceneBody() const;
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    [[nodiscard]] QRectF body() const;

    PortRef m_outer;
    PortDirection m_side;
    QString m_name;
    double m_width;
};

} // namespace millrace::ui
