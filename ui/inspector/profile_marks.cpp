// SPDX-License-Identifier: GPL-3.0-or-later
// Events of the scenario on the curve of a producer's rate, and what the curve says at the pointer.
#include "document/wording.h"
#include "inspector/profile_curve.h"
#include "theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr double kFlag = 8;
constexpr double kReach = 6; ///< of the pointer, to each side of an event's line

} // namespace

QString ProfileCurve::markText(const ProfileMark& mark) const {
    return tr("Event at %1: %2 → %3", "time, rate before, rate after")
        .arg(momentText(mark.seconds), figureText(mark.before, Unit::recordsPerSecond),
             figureText(mark.after, Unit::recordsPerSecond));
}

/// A line with a flag at each event.
void ProfileCurve::paintMarks(QPainter& painter, const QRectF& area) const {
    const ThemeColors& colors = Theme::instance().colors();
    for (const ProfileMark& mark : m_shape->marks()) {
        if (mark.seconds > m_horizon) {
            continue;
        }
        const double x = xOf(mark.seconds);
        painter.setPen(QPen(colors.warning, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.warning);
        painter.drawPolygon(QPolygonF({QPointF(x, area.top() - kFlag),
                                       QPointF(x + kFlag, area.top() - kFlag / 2), QPointF(x, area.top())}));
    }
}

/// What a handle is, what an event does, or else the rate there.
QString ProfileCurve::tipAt(QPoint place) const {
    if (const auto handle = m_readOnly ? std::nullopt : handleAt(place)) {
        return m_shape->handles()[*handle].what;
    }
    const auto isNear = [&](const ProfileMark& mark) {
        return mark.seconds <= m_horizon && std::abs(xOf(mark.seconds) - place.x()) <= kReach;
    };
    const auto mark = std::ranges::find_if(m_shape->marks(), isNear);
    if (mark != m_shape->marks().end()) {
        return markText(*mark);
    }
    const double seconds = secondsAt(place.x());
    return tr("%1 at %2", "rate, time")
        .arg(figureText(m_shape->rateAt(seconds), Unit::recordsPerSecond), momentText(seconds));
}

} // namespace millrace::ui
