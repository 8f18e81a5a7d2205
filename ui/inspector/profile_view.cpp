// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/profile_view.h"

#include "document/wording.h"
#include "inspector/field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr double kDay = 86400;
constexpr double kHour = 3600;

} // namespace

ProfileView::ProfileView(const Context& context, QWidget* parent)
    : SpecialView(QStringLiteral("profile"), tr("Traffic over time"), context, parent)
    , m_span(makeCalmCombo(this))
    , m_curve(new ProfileCurve(this))
    , m_words(new QLabel(this))
    , m_gesture(nextGesture()) {
    m_span->addItem(tr("The run"), static_cast<int>(Span::run));
    m_span->addItem(tr("A day"), static_cast<int>(Span::day));
    m_span->addItem(tr("A week"), static_cast<int>(Span::week));
    m_span->setAccessibleName(tr("Time shown"));
    m_span->setToolTip(m_span->accessibleName());
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(0, 4, 0, 4);
    bar->addWidget(m_span);
    bar->addStretch();
    content()->addLayout(bar);
    m_curve->setAccessibleName(tr("Traffic over time"));
    m_curve->setReadOnly(subject().isReadOnly());
    content()->addWidget(m_curve);
    m_words->setProperty("role", QStringLiteral("muted"));
    m_words->setWordWrap(true);
    content()->addWidget(m_words);
    connect(m_span, &QComboBox::activated, this, &SpecialView::refreshNow);
    connect(m_curve, &ProfileCurve::edited, this, &ProfileView::store);
    connect(m_curve, &ProfileCurve::finished, this, [this] {
        m_gesture = nextGesture();
        subject().settle();
    });
}

/// What the picture shows at first: profiles that live by the day need one.
ProfileView::Span ProfileView::spanFor(const std::string& kind) const {
    const double run = secondsOf(document().pipeline().scenario.duration);
    if (kind == "weekday_hours") {
        return Span::week;
    }
    return kind == "diurnal" && run < kDay ? Span::day : Span::run;
}

void ProfileView::refresh() {
    const Scenario& scenario = document().pipeline().scenario;
    const Result<WallTime> start = parseTimestamp(scenario.start);
    Result<ProfileShape> shape = ProfileShape::make(descriptions(), settings(), start ? *start : WallTime{});
    if (!shape) {
        m_curve->present({}, 1, 0, ProfileCurve::Clock::run);
        m_words->setText(tr("There is no curve to show: %1").arg(sentenceOf(shape.error())));
        return;
    }
    shape->addEvents(descriptions(), settings(), node(), scenario);
    if (shape->kind() != m_kind) {
        m_kind = shape->kind();
        m_span->setCurrentIndex(m_span->findData(static_cast<int>(spanFor(m_kind))));
    }
    const auto span = static_cast<Span>(m_span->currentData().toInt());
    const double run = secondsOf(scenario.duration);
    double horizon = span == Span::day ? kDay : span == Span::week ? 7 * kDay : run;
    if (span == Span::run) {
        // What is set for later than the end shows, too: otherwise nobody would find it.
        constexpr double kMargin = 1.1;
        for (const ProfileHandle& handle : shape->handles()) {
            horizon = m_kind == "diurnal" ? horizon : std::max(horizon, handle.seconds * kMargin);
        }
        horizon = horizon > 0 ? horizon : kHour;
    }
    const auto clock = span == Span::week                         ? ProfileCurve::Clock::week
                       : span == Span::day || m_kind == "diurnal" ? ProfileCurve::Clock::day
                                                                  : ProfileCurve::Clock::run;
    m_curve->present(*shape, horizon, run, clock);
    QStringList sentences{wordsOf(*shape, horizon)};
    for (const ProfileMark& mark : shape->marks()) {
        if (mark.seconds <= horizon) {
            sentences << m_curve->markText(mark);
        }
    }
    const QString words = sentences.join(QLatin1Char('\n'));
    m_curve->setAccessibleDescription(words);
    m_words->setText(words);
}

QString ProfileView::wordsOf(const ProfileShape& shape, double horizon) const {
    const double run = secondsOf(document().pipeline().scenario.duration);
    const bool isOfRun = m_span->currentData().toInt() == static_cast<int>(Span::run) && run > 0;
    const double counted = isOfRun ? std::min(run, horizon) : horizon;
    const ProfileShape::Summary summary = shape.summary(counted);
    const QString span = figureText(counted, Unit::seconds);
    const QString total = figureText(summary.mean * counted, Unit::records);
    const QString mean = figureText(summary.mean, Unit::recordsPerSecond);
    if (shape.kind() == "constant" && shape.marks().empty()) {
        return tr("%1 all the time: %2 in %3.", "rate, records, time").arg(mean, total, span);
    }
    return tr("Peak %1 at %2, mean %3: %4 in %5.", "rate, time, rate, records, time")
        .arg(figureText(summary.peak, Unit::recordsPerSecond), m_curve->momentText(summary.peakAt), mean,
             total, span);
}

void ProfileView::store(const ProfileChange& change, const QString& what) {
    const QString key = QStringLiteral("%1#curve#%2").arg(quintptr(this)).arg(m_gesture);
    const Result<void> done = subject().change(change.path, change.value, subject().changeText(what), key);
    refreshNow();
    if (!done) {
        m_words->setText(sentenceOf(done.error()));
    }
}

} // namespace millrace::ui
