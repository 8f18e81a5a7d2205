// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/profile_curve.h"

#include "document/wording.h"
#include "panels/panel_parts.h"
#include "theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr int kHeight = 160;
constexpr double kTop = 28;    ///< above the plot: the unit
constexpr double kBottom = 20; ///< below: times
constexpr double kRight = 12;
constexpr double kHandle = 5; ///< radius
constexpr double kReach = 12; ///< of the pointer, so that a target is 24 px

QFont smallFont(const QFont& base) {
    QFont font = base;
    font.setPointSizeF(font.pointSizeF() * 0.85);
    return font;
}

/// What stands at a line of the rate's axis.
QString rateText(double rate) {
    return figureText(rate, Unit::count);
}

double niceTime(double least) {
    constexpr std::array kSteps{1.0,    2.0,    5.0,     10.0,    15.0,     30.0,     60.0,     120.0,
                                300.0,  600.0,  900.0,   1800.0,  3600.0,   7200.0,   10800.0,  21600.0,
                                43200., 86400., 172800., 604800., 2592000., 7776000., 31536000.};
    const auto step = std::ranges::lower_bound(kSteps, least);
    return step == kSteps.end() ? kSteps.back() : *step;
}

} // namespace

ProfileCurve::ProfileCurve(QWidget* parent)
    : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumHeight(kHeight); // also while the form around it is still being laid out
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize ProfileCurve::sizeHint() const {
    return {240, kHeight};
}

void ProfileCurve::present(std::optional<ProfileShape> shape, double horizon, double runEnd, Clock clock) {
    m_shape = std::move(shape);
    m_nextHorizon = std::max(horizon, 0.1);
    m_horizon = m_dragged ? m_horizon : m_nextHorizon;
    m_runEnd = runEnd;
    m_clock = clock;
    if (m_shape && !m_dragged) {
        double most = m_shape->summary(m_horizon).peak;
        for (const ProfileHandle& handle : m_shape->handles()) {
            most = std::max(most, handle.rate);
        }
        const double step = roundStep(std::max(most, 1e-3) / 3);
        m_top = step * std::ceil(std::max(most, 1e-3) * 1.1 / step);
    }
    if (m_shape && m_current >= m_shape->handles().size()) {
        m_current = 0;
    }
    update();
}

QRectF ProfileCurve::plot() const {
    const QFontMetricsF metrics(smallFont(font()));
    const double left =
        std::max(metrics.horizontalAdvance(rateText(m_top)), metrics.horizontalAdvance(rateText(m_top / 2))) +
        8;
    return QRectF(rect()).adjusted(left, kTop, -kRight, -kBottom);
}

double ProfileCurve::xOf(double seconds) const {
    const QRectF area = plot();
    return area.left() + area.width() * seconds / m_horizon;
}

double ProfileCurve::yOf(double rate) const {
    const QRectF area = plot();
    return area.bottom() - area.height() * rate / m_top;
}

double ProfileCurve::secondsAt(double x) const {
    const QRectF area = plot();
    return std::clamp((x - area.left()) / area.width(), 0.0, 1.0) * m_horizon;
}

double ProfileCurve::rateAt(double y) const {
    const QRectF area = plot();
    return std::max((area.bottom() - y) / area.height(), 0.0) * m_top;
}

QPointF ProfileCurve::handlePoint(std::size_t handle) const {
    const ProfileHandle& at = m_shape->handles()[handle];
    return {xOf(at.seconds), yOf(at.rate)};
}

std::optional<std::size_t> ProfileCurve::handleAt(QPointF point) const {
    std::optional<std::size_t> nearest;
    double reach = kReach;
    for (std::size_t i = 0; m_shape && i < m_shape->handles().size(); ++i) {
        const QPointF away = handlePoint(i) - point;
        // Of two at one place the later one: it can be drawn away from the other.
        if (const double distance = std::hypot(away.x(), away.y()); distance <= reach) {
            nearest = i;
            reach = distance;
        }
    }
    return nearest;
}

QString ProfileCurve::momentText(double seconds) const {
    if (m_clock == Clock::run || !m_shape) {
        return figureText(seconds, Unit::seconds);
    }
    const auto minutes = static_cast<std::int64_t>(std::llround((seconds + m_shape->startOfDay()) / 60));
    constexpr std::int64_t kMinutesPerDay = 24 * 60;
    const std::int64_t ofDay = minutes % kMinutesPerDay;
    const QString clock = QStringLiteral("%1:%2")
                              .arg(ofDay / 60, 2, 10, QLatin1Char('0'))
                              .arg(ofDay % 60, 2, 10, QLatin1Char('0'));
    if (m_clock == Clock::day) {
        return clock;
    }
    const auto days = static_cast<int>(minutes / kMinutesPerDay);
    const QString day = QLocale().dayName((m_shape->startWeekday() + days) % 7 + 1, QLocale::ShortFormat);
    return day + QLatin1Char(' ') + clock;
}

void ProfileCurve::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRaisedGround(painter, *this, 4);
    const QRectF area = plot();
    if (!m_shape || area.width() < 16) {
        return;
    }
    paintAxes(painter, area);
    painter.save();
    painter.setClipRect(area.adjusted(-1, -1, 1, 1));
    paintCurve(painter, area);
    painter.restore();
    paintMarks(painter, area);
    if (!m_readOnly) {
        paintHandles(painter);
    }
}

void ProfileCurve::paintAxes(QPainter& painter, const QRectF& area) const {
    const ThemeColors& colors = Theme::instance().colors();
    painter.setFont(smallFont(font()));
    const QFontMetricsF metrics(painter.font());
    for (const double part : {0.0, 0.5, 1.0}) {
        const double y = area.bottom() - area.height() * part;
        painter.setPen(colors.chartGrid);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colors.textMuted);
        painter.drawText(QRectF(0, y - 8, area.left() - 4, 16), Qt::AlignRight | Qt::AlignVCenter,
                         rateText(m_top * part));
    }
    // The unit stands above the axis, short of the curve's right end.
    painter.drawText(QRectF(8, 2, area.right() - 8, kTop - 12), Qt::AlignLeft | Qt::AlignVCenter,
                     unitText(Unit::recordsPerSecond));
    paintTimes(painter, area);
    if (m_runEnd > 0 && m_runEnd < m_horizon) {
        const double x = xOf(m_runEnd);
        painter.fillRect(QRectF(QPointF(x, area.top()), area.bottomRight()),
                         QBrush(colors.chartGrid, Qt::BDiagPattern));
        painter.setPen(QPen(colors.textMuted, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const QString words = tr("end of the run");
        const double width = metrics.horizontalAdvance(words);
        const double taken = 8 + metrics.horizontalAdvance(unitText(Unit::recordsPerSecond)) + 16;
        const double left = std::max(std::min(x - width / 2, area.right() - width), taken);
        painter.drawText(QRectF(left, 2, width + 2, kTop - 12), Qt::AlignLeft | Qt::AlignVCenter, words);
    }
}

void ProfileCurve::paintTimes(QPainter& painter, const QRectF& area) const {
    const ThemeColors& colors = Theme::instance().colors();
    const QFontMetricsF metrics(painter.font());
    const double label = metrics.horizontalAdvance(momentText(m_horizon * 0.99)) + 16;
    const double step = niceTime(m_horizon * label / area.width());
    // Clock times stand at round hours, whenever the run begins.
    const double shift = m_clock == Clock::run ? 0 : std::fmod(m_shape->startOfDay(), step);
    double free = 0;
    for (double time = shift > 0 ? step - shift : 0; time <= m_horizon * (1 + 1e-9); time += step) {
        const double x = xOf(time);
        painter.setPen(colors.chartGrid);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const QString words = time == 0 && m_clock == Clock::run ? QStringLiteral("0") : momentText(time);
        const double width = metrics.horizontalAdvance(words);
        const double left = std::min(x - width / 2, this->width() - width - 4);
        if (left < free) {
            continue;
        }
        painter.setPen(colors.textMuted);
        painter.drawText(QRectF(left, area.bottom() + 2, width + 2, kBottom - 4),
                         Qt::AlignLeft | Qt::AlignVCenter, words);
        free = left + width + 8;
    }
}

/// A band from the least to the highest rate of each pixel, so that what is shorter than a pixel shows.
void ProfileCurve::paintCurve(QPainter& painter, const QRectF& area) const {
    const ThemeColors& colors = Theme::instance().colors();
    const auto count = static_cast<std::size_t>(std::max(area.width(), 2.0));
    const std::vector<ProfileShape::Column> columns = m_shape->columns(m_horizon, count);
    QPolygonF upper;
    QPolygonF lower;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double x =
            area.left() + area.width() * (static_cast<double>(i) + 0.5) / static_cast<double>(count);
        upper << QPointF(x, yOf(columns[i].most));
        lower << QPointF(x, yOf(columns[i].least));
    }
    QPolygonF fill = upper;
    fill << QPointF(upper.back().x(), area.bottom()) << QPointF(upper.front().x(), area.bottom());
    QColor ground = colors.series[0];
    ground.setAlpha(48);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawPolygon(fill);
    QPolygonF band = upper;
    for (auto point = lower.rbegin(); point != lower.rend(); ++point) {
        band << *point;
    }
    painter.setPen(QPen(colors.series[0], 1.75));
    painter.setBrush(colors.series[0]);
    painter.drawPolygon(band);
}

void ProfileCurve::paintHandles(QPainter& painter) const {
    const ThemeColors& colors = Theme::instance().colors();
    for (std::size_t i = 0; i < m_shape->handles().size(); ++i) {
        if (m_shape->handles()[i].seconds > m_horizon * (1 + 1e-9)) {
            continue;
        }
        const QPointF at = handlePoint(i);
        const bool isLit = m_dragged == i || (!m_dragged && m_hovered == i);
        const bool isCurrent = hasFocus() && m_current == i;
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(isLit || isCurrent ? colors.accent : colors.surfaceRaised);
        painter.drawEllipse(at, kHandle, kHandle);
        if (isCurrent) {
            painter.setPen(QPen(colors.text, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(at, kHandle + 3.5, kHandle + 3.5);
        }
    }
}

void ProfileCurve::choose(std::size_t handle) {
    m_current = handle;
    const ProfileHandle& at = m_shape->handles()[handle];
    setAccessibleDescription(
        tr("%1: %2 at %3", "handle, rate, time")
            .arg(at.what, figureText(at.rate, Unit::recordsPerSecond), momentText(at.seconds)));
    update();
}

void ProfileCurve::move(std::size_t handle, double seconds, double rate) {
    const ProfileHandle at = m_shape->handles()[handle]; // the shape is another afterwards
    emit edited(m_shape->moved(handle, at.movesTime ? seconds : at.seconds, at.movesRate ? rate : at.rate),
                at.what);
    if (m_shape && handle < m_shape->handles().size()) {
        choose(handle);
    }
}

void ProfileCurve::mousePressEvent(QMouseEvent* event) {
    const auto handle = handleAt(event->position());
    if (event->button() != Qt::LeftButton || !handle || m_readOnly) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_dragged = handle;
    m_pressed = event->position();
    m_grabbed = handlePoint(*handle);
    m_from = m_shape->handles()[*handle];
    choose(*handle);
}

void ProfileCurve::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragged && m_shape && *m_dragged < m_shape->handles().size()) {
        // The handle goes as far as the pointer, which may have taken it off its middle.
        const QPointF by = event->position() - m_pressed;
        move(*m_dragged, by.x() == 0 ? m_from.seconds : secondsAt(m_grabbed.x() + by.x()),
             by.y() == 0 ? m_from.rate : rateAt(m_grabbed.y() + by.y()));
        if (!m_shape || m_shape->handles().empty()) {
            return; // what was moved may have left nothing to show
        }
        const ProfileHandle& at = m_shape->handles()[std::min(*m_dragged, m_shape->handles().size() - 1)];
        QToolTip::showText(event->globalPosition().toPoint(),
                           tr("%1 at %2", "rate, time")
                               .arg(figureText(at.rate, Unit::recordsPerSecond), momentText(at.seconds)),
                           this);
        return;
    }
    const auto hovered = m_readOnly ? std::nullopt : handleAt(event->position());
    if (hovered != m_hovered) {
        m_hovered = hovered;
        const ProfileHandle* at = hovered ? &m_shape->handles()[*hovered] : nullptr;
        setCursor(!at                              ? Qt::ArrowCursor
                  : at->movesTime && at->movesRate ? Qt::SizeAllCursor
                  : at->movesTime                  ? Qt::SizeHorCursor
                                                   : Qt::SizeVerCursor);
        update();
    }
}

void ProfileCurve::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_dragged) {
        m_dragged.reset();
        emit finished();
        present(std::move(m_shape), m_nextHorizon, m_runEnd, m_clock); // the scale may follow now
    }
}

void ProfileCurve::leaveEvent(QEvent*) {
    m_hovered.reset();
    update();
}

void ProfileCurve::keyPressEvent(QKeyEvent* event) {
    const double sideways = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const double upwards = event->key() == Qt::Key_Down ? -1 : event->key() == Qt::Key_Up ? 1 : 0;
    if ((sideways == 0 && upwards == 0) || !m_shape || m_readOnly || m_current >= m_shape->handles().size()) {
        QWidget::keyPressEvent(event);
        return;
    }
    constexpr double kShare = 0.01;
    const double steps = event->modifiers() & Qt::ShiftModifier ? 5 : 1;
    const ProfileHandle& at = m_shape->handles()[m_current];
    const double second = std::max(niceTime(m_horizon * kShare) * sideways * steps + at.seconds, 0.0);
    const double rate = std::max(roundStep(m_top * kShare) * upwards * steps + at.rate, 0.0);
    move(m_current, second, rate);
}

void ProfileCurve::keyReleaseEvent(QKeyEvent* event) {
    if (!event->isAutoRepeat()) {
        emit finished();
    }
    QWidget::keyReleaseEvent(event);
}

void ProfileCurve::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (m_shape && !m_shape->handles().empty()) {
        const bool backwards = event->reason() == Qt::BacktabFocusReason;
        const bool forwards = event->reason() == Qt::TabFocusReason;
        choose(backwards  ? m_shape->handles().size() - 1
               : forwards ? 0
                          : std::min(m_current, m_shape->handles().size() - 1));
    }
}

bool ProfileCurve::focusNextPrevChild(bool next) {
    if (m_shape && !m_readOnly && hasFocus()) {
        if (next && m_current + 1 < m_shape->handles().size()) {
            choose(m_current + 1);
            return true;
        }
        if (!next && m_current > 0) {
            choose(m_current - 1);
            return true;
        }
    }
    return QWidget::focusNextPrevChild(next);
}

bool ProfileCurve::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_shape && !m_dragged) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace millrace::ui
