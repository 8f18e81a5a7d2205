// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/run_bar.h"

#include "document/wording.h"
#include "run/run_progress.h"
#include "theme/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace millrace::ui {

namespace {

constexpr std::array kSpeeds{0.1,   0.5,   1.0,    10.0, 60.0,
                             100.0, 600.0, 1000.0, 0.0}; ///< 0: as fast as possible
constexpr double kFirstSpeed = 60;
constexpr std::array kStates{RunState::stopped, RunState::running, RunState::paused, RunState::finished,
                             RunState::failed};
constexpr int kTextRestMs = 250;
constexpr int kIconSize = 16;
constexpr int kGap = 8;
constexpr std::size_t kMostMarks = 500;

bool isActive(RunState state) {
    return state == RunState::running || state == RunState::paused;
}

QString wordOf(RunState state) {
    switch (state) {
    case RunState::stopped:
        return RunBar::tr("Stopped");
    case RunState::running:
        return RunBar::tr("Running");
    case RunState::paused:
        return RunBar::tr("Paused");
    case RunState::finished:
        return RunBar::tr("Finished");
    case RunState::failed:
        return RunBar::tr("Failed");
    }
    return {};
}

QString stoppingWord() {
    return RunBar::tr("Stopping…");
}

QString iconOf(RunState state) {
    switch (state) {
    case RunState::stopped:
        return QStringLiteral("stop");
    case RunState::running:
        return QStringLiteral("run");
    case RunState::paused:
        return QStringLiteral("pause");
    case RunState::finished:
        return QStringLiteral("success");
    case RunState::failed:
        return QStringLiteral("error");
    }
    return {};
}

/// Two significant digits below ten, else whole: 0.1, 9.5, 85, 12,000.
QString timesText(double speed) {
    const QLocale locale;
    return speed < 9.95 ? locale.toString(speed, 'g', 2) : locale.toString(speed, 'f', 0);
}

QString speedText(double speed) {
    return speed > 0 ? RunBar::tr("×%1", "speed").arg(timesText(speed)) : RunBar::tr("As fast as possible");
}

/// What the bar says of an event of the scenario or a live command.
QString markText(const Document& document, Duration at, const NodeId& node, const std::string& action) {
    const Node* found = document.pipeline().findNode(node);
    const NodeType* type = found != nullptr ? document.types().find(found->type) : nullptr;
    const ActionDescription* known = type != nullptr ? type->description.findAction(action) : nullptr;
    const QString title = action == "set"    ? RunBar::tr("Change settings")
                          : known != nullptr ? translated(known->title)
                                             : QString::fromStdString(action);
    return RunBar::tr("%1  %2: %3", "time, node, action")
        .arg(clockText(kTimeZero + at), QString::fromStdString(document.pipeline().displayName(node)), title);
}

void reserve(QLabel* label, const QStringList& texts) {
    int width = 0;
    for (const QString& text : texts) {
        width = std::max(width, label->fontMetrics().horizontalAdvance(text));
    }
    label->setMinimumWidth(width + 2);
}

int widthOf(const QLabel& part) {
    return std::max(part.minimumWidth(), part.minimumSizeHint().width()) + kGap;
}

} // namespace

RunBar::RunBar(Document& document, RunController& run, const RunActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_run(run)
    , m_stateIcon(new QLabel(this))
    , m_stateWord(new QLabel(this))
    , m_speed(new QComboBox(this))
    , m_realSpeed(new QLabel(this))
    , m_clock(new QLabel(this))
    , m_end(new QLabel(this))
    , m_progress(new RunProgress(this))
    , m_endless(new QCheckBox(this))
    , m_seed(new QLabel(this)) {
    build(actions);
    m_rest.setParent(this); // whoever waits for the window sees what is to follow
    m_rest.setSingleShot(true);
    m_rest.setTimerType(Qt::PreciseTimer);
    m_rest.setInterval(kTextRestMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_isDue) {
            showFigures();
        }
    });
    connect(&run, &RunController::stateChanged, this, &RunBar::stateChanged);
    connect(&run, &RunController::stoppingChanged, this, &RunBar::showState);
    connect(&run, &RunController::viewChanged, this, &RunBar::viewChanged);
    connect(&document, &Document::replaced, this, &RunBar::takeScenario);
    connect(&document, &Document::changed, this, [this](const DocumentChange& change) {
        if (change.scenario || !change.changed.empty()) {
            takeScenario();
        }
    });
    connect(m_endless, &QCheckBox::toggled, this, &RunBar::takeScenario);
    connect(m_speed, &QComboBox::currentIndexChanged, this, [this] {
        m_timesSlow = 0;
        m_run.setSpeed(speed());
        emit speedChanged(speed());
    });
    connect(&Theme::instance(), &Theme::changed, this, &RunBar::showState);
    m_state = run.state();
    takeScenario();
    retranslate();
    run.setSpeed(speed());
}

void RunBar::build(const RunActions& actions) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGap, kGap / 2, kGap, kGap / 2);
    layout->setSpacing(kGap);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGap / 2);
    for (QAction* action : {actions.run, actions.pause, actions.step, actions.stop, actions.restart}) {
        if (action) {
            auto* button = new QToolButton(this);
            button->setDefaultAction(action);
            button->setIconSize({kIconSize + 4, kIconSize + 4});
            buttons->addWidget(button);
        }
    }
    layout->addLayout(buttons);
    layout->addWidget(m_stateIcon);
    layout->addWidget(m_stateWord);
    layout->addWidget(m_clock);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_end);
    layout->addSpacing(kGap);
    layout->addWidget(m_speed);
    layout->addWidget(m_realSpeed);
    layout->addWidget(m_endless);
    layout->addWidget(m_seed);

    m_stateIcon->setFixedSize(kIconSize, kIconSize);
    for (const double speed : kSpeeds) {
        m_speed->addItem(QString(), speed);
    }
    m_speed->setCurrentIndex(m_speed->findData(kFirstSpeed));
    m_clock->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QLabel* label : {m_end, m_seed, m_realSpeed}) {
        label->setProperty("role", QStringLiteral("muted"));
    }
    m_stateWord->setObjectName(QStringLiteral("state"));
    m_clock->setObjectName(QStringLiteral("clock"));
    m_end->setObjectName(QStringLiteral("end"));
    m_realSpeed->setObjectName(QStringLiteral("realSpeed"));
    m_seed->setObjectName(QStringLiteral("seed"));
    m_endless->setObjectName(QStringLiteral("endless"));
    m_speed->setObjectName(QStringLiteral("speed"));
}

double RunBar::speed() const {
    return m_speed->currentData().toDouble();
}

void RunBar::changeSpeed(int by) {
    m_speed->setCurrentIndex(std::clamp(m_speed->currentIndex() + by, 0, m_speed->count() - 1));
}

bool RunBar::isEndless() const {
    return m_endless->isChecked();
}

void RunBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        reserveWidths();
    }
}

/// The first ones stay the longest.
std::array<QLabel*, 4> RunBar::optionalParts() const {
    return {m_realSpeed, m_end, m_stateWord, m_seed};
}

int RunBar::hiddenWidth() const {
    int width = 0;
    for (const QLabel* part : optionalParts()) {
        width += part->isHidden() ? widthOf(*part) : 0;
    }
    return width;
}

int RunBar::wholeWidth() const {
    return layout()->totalMinimumSize().width() + hiddenWidth();
}

QSize RunBar::sizeHint() const {
    return QWidget::sizeHint() + QSize(hiddenWidth(), 0);
}

QSize RunBar::minimumSizeHint() const {
    int width = wholeWidth();
    for (const QLabel* part : optionalParts()) {
        width -= widthOf(*part);
    }
    return {width, layout()->totalMinimumSize().height()};
}

void RunBar::fitParts() {
    int room = width() - minimumSizeHint().width();
    for (QLabel* part : optionalParts()) {
        room -= widthOf(*part);
        part->setVisible(room >= 0);
    }
}

void RunBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitParts();
}

void RunBar::retranslate() {
    for (int i = 0; i < m_speed->count(); ++i) {
        m_speed->setItemText(i, speedText(m_speed->itemData(i).toDouble()));
    }
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Simulated seconds per second; no influence on results"));
    m_realSpeed->setAccessibleName(tr("Real speed"));
    m_clock->setAccessibleName(tr("Simulated time"));
    m_clock->setToolTip(tr("Simulated time since the start of the scenario"));
    m_end->setAccessibleName(tr("End of the scenario"));
    m_progress->setAccessibleName(tr("Progress of the scenario"));
    m_endless->setText(tr("Without end"));
    m_endless->setToolTip(tr("The next run goes on past the end of the scenario until it is stopped"));
    m_seed->setToolTip(tr("All random draws of a run come from its seed: the same project with the same seed "
                          "gives the same result"));
    reserveWidths();
    showState();
    showScenario();
    showFigures();
}

void RunBar::reserveWidths() {
    const QFont numbers = Theme::numberFont(font());
    for (QLabel* label : {m_clock, m_end, m_realSpeed}) {
        if (label->font() != numbers) {
            label->setFont(numbers);
        }
    }
    QStringList states{stoppingWord()};
    for (const RunState state : kStates) {
        states << wordOf(state);
    }
    reserve(m_stateWord, states);
    reserve(m_clock, {clockText(kTimeZero)});
    reserve(m_realSpeed, {tr("only ×%1").arg(timesText(8888))});
}

void RunBar::stateChanged(RunState state) {
    m_timesSlow = 0;
    if (!isActive(m_state)) {
        takeScenario(); // as the run that begins has it
    }
    m_state = state;
    takeScenario();
    showState();
    showFigures();
}

void RunBar::takeScenario() {
    if (isActive(m_state)) {
        return;
    }
    m_scenario = m_document.pipeline().scenario;
    if (isEndless()) {
        m_scenario.duration = Duration::zero();
    }
    showScenario();
}

void RunBar::showState() {
    const bool isStopping = m_run.isStopping();
    const QString word = isStopping ? stoppingWord() : wordOf(m_state);
    m_stateWord->setText(word);
    m_stateWord->setAccessibleName(tr("State of the run: %1").arg(word));
    m_stateIcon->setToolTip(word);
    m_stateIcon->setPixmap(Theme::instance()
                               .icon(iconOf(isStopping ? RunState::stopped : m_state))
                               .pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
}

void RunBar::showScenario() {
    const bool hasEnd = m_scenario.duration > Duration::zero();
    m_end->setText(hasEnd ? clockText(kTimeZero + m_scenario.duration) : tr("no end"));
    m_progress->setDuration(m_scenario.duration);
    m_seed->setText(tr("Seed %1").arg(m_scenario.seed));
    if (isVisible()) {
        fitParts();
    }
    m_eventsSeen = 0;
    std::vector<RunProgress::Mark> marks;
    for (const ScenarioEvent& event : m_scenario.events) {
        marks.push_back({event.at, markText(m_document, event.at, event.node, event.action), false});
    }
    m_progress->setMarks(std::move(marks));
}

void RunBar::showLiveMarks() {
    const auto events = m_run.view()->snapshot.events;
    const std::size_t count = events ? events->size() : 0;
    if (count < m_eventsSeen) {
        showScenario();
    }
    std::vector<RunProgress::Mark> marks = m_progress->marks();
    const std::size_t before = marks.size();
    for (; m_eventsSeen < count && marks.size() < kMostMarks; ++m_eventsSeen) {
        const LoggedEvent& event = (*events)[m_eventsSeen];
        const bool isPlanned = std::any_of(
            m_scenario.events.begin(), m_scenario.events.end(), [&](const ScenarioEvent& planned) {
                return kTimeZero + planned.at == event.at && planned.node == event.node &&
                       planned.action == event.event;
            });
        if (event.command && !isPlanned) {
            const Duration at = event.at - kTimeZero;
            marks.push_back({at, markText(m_document, at, event.node, event.event), true});
        }
    }
    if (marks.size() != before) {
        m_progress->setMarks(std::move(marks));
    }
}

void RunBar::viewChanged() {
    m_progress->setTime(m_run.view()->snapshot.time);
    m_isDue = true;
    if (!m_rest.isActive()) {
        showFigures();
    }
}

void RunBar::showFigures() {
    m_isDue = false;
    m_rest.start();
    m_progress->setTime(m_run.view()->snapshot.time);
    m_clock->setText(clockText(m_run.view()->snapshot.time));
    m_progress->setAccessibleDescription(
        m_scenario.duration > Duration::zero()
            ? tr("%1 %").arg(QLocale().toString(m_progress->share() * 100, 'f', 0))
            : tr("no end"));
    showSpeed();
    showLiveMarks();
}

void RunBar::showSpeed() {
    constexpr double kHeld = 0.9;
    constexpr int kSure = 2;
    const std::shared_ptr<const RunView> view = m_run.view();
    const double real = view->actualSpeed;
    const bool isKnown = m_state == RunState::running && real > 0;
    const bool isSlow = isKnown && view->requestedSpeed > 0 && real < kHeld * view->requestedSpeed;
    m_timesSlow = isSlow ? m_timesSlow + 1 : 0;
    QString text;
    QString why;
    if (isKnown && view->requestedSpeed <= 0) {
        text = tr("×%1", "speed").arg(timesText(real));
        why = tr("How fast the run is");
    } else if (m_timesSlow >= kSure) {
        text = tr("only ×%1").arg(timesText(real));
        why = tr("This computer can't hold the chosen speed");
    }
    m_realSpeed->setText(text);
    m_realSpeed->setToolTip(why);
}

} // namespace millrace::ui
