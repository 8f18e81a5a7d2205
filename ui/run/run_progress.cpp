// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/run_progress.h"

#include "theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace millrace::ui {

namespace {

constexpr int kBarHeight = 6;
constexpr int kMarkHeight = 14;
constexpr int kHeight = 24;
constexpr int kLeastWidth = 80;
constexpr int kUsualWidth = 240;
constexpr double kReach = 4; ///< pixels beside a mark that still hit it

} // namespace

RunProgress::RunProgress(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RunProgress::setDuration(Duration duration) {
    m_duration = duration;
    update();
}

void RunProgress::setMarks(std::vector<Mark> marks) {
    m_marks = std::move(marks);
    update();
}

void RunProgress::setTime(SimTime time) {
    const double before = share();
    m_time = time;
    if (std::abs(share() - before) * width() > 0.1) {
        update();
    }
}

double RunProgress::share() const {
    if (m_duration <= Duration::zero()) {
        return 0;
    }
    return std::clamp(secondsOf(m_time) / secondsOf(m_duration), 0.0, 1.0);
}

QSize RunProgress::sizeHint() const {
    return {kUsualWidth, kHeight};
}

QSize RunProgress::minimumSizeHint() const {
    return {kLeastWidth, kHeight};
}

double RunProgress::xOf(Duration at) const {
    const double share = std::clamp(secondsOf(at) / secondsOf(m_duration), 0.0, 1.0);
    return share * (width() - 1);
}

bool RunProgress::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || m_duration <= Duration::zero()) {
        return QWidget::event(event);
    }
    auto* help = static_cast<QHelpEvent*>(event);
    constexpr qsizetype kMostLines = 8;
    QStringList lines;
    for (const Mark& mark : m_marks) {
        if (std::abs(xOf(mark.at) - help->pos().x()) <= kReach && lines.size() < kMostLines) {
            lines << mark.text;
        }
    }
    if (lines.isEmpty()) {
        return QWidget::event(event);
    }
    QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
    return true;
}

void RunProgress::paintEvent(QPaintEvent*) {
    const ThemeColors& colors = Theme::instance().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track(0.5, (height() - kBarHeight) / 2.0, width() - 1, kBarHeight);
    constexpr double kRadius = kBarHeight / 2.0;
    painter.setPen(QPen(colors.border, 1, m_duration <= Duration::zero() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(colors.surfaceRaised);
    painter.drawRoundedRect(track, kRadius, kRadius);
    if (m_duration <= Duration::zero()) {
        return;
    }
    QRectF done = track;
    done.setWidth(track.width() * share());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accent);
    painter.drawRoundedRect(done, kRadius, kRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Mark& mark : m_marks) {
        // What was done live ends in a dot, so that colour is not all that tells it.
        const int x = static_cast<int>(std::lround(xOf(mark.at)));
        const int top = (height() - kMarkHeight) / 2;
        const QColor color = mark.isLive ? colors.accent : colors.text;
        painter.fillRect(x, top, 2, kMarkHeight, color);
        if (mark.isLive) {
            painter.fillRect(x - 1, top, 4, 4, color);
        }
    }
}

} // namespace millrace::ui
