// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/tour.h"

#include "theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr int kGap = 12;
constexpr int kRingWidth = 3;

/// A frame around a thing that lets the pointer through.
class Ring final : public QWidget {
public:
    explicit Ring(QWidget* window)
        : QWidget(window) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        const ThemeColors& colors = Theme::instance().colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF line = QRectF(rect()).adjusted(kRingWidth, kRingWidth, -kRingWidth, -kRingWidth);
        painter.setPen(QPen(colors.surface, kRingWidth + 3)); // keeps it apart from what it lies on
        painter.drawRoundedRect(line, 6, 6);
        painter.setPen(QPen(colors.accent, kRingWidth));
        painter.drawRoundedRect(line, 6, 6);
    }
};

bool takesText(const QWidget* widget) {
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

} // namespace

TourBubble::TourBubble(QWidget* window)
    : QFrame(window)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_task(new QLabel(this))
    , m_count(new QLabel(this))
    , m_end(new QPushButton(tr("End"), this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_next(new QPushButton(this)) {
    setObjectName(QStringLiteral("tourBubble"));
    setProperty("role", QStringLiteral("popup"));
    setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    for (QLabel* label : {m_title, m_text, m_task}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
    }
    m_task->setProperty("role", QStringLiteral("hint"));
    m_count->setProperty("role", QStringLiteral("muted"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_count, 1);
    buttons->addWidget(m_end);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    layout->addLayout(buttons);
    m_next->setDefault(true);
    connect(m_end, &QPushButton::clicked, this, &TourBubble::endRequested);
    connect(m_back, &QPushButton::clicked, this, &TourBubble::backRequested);
    connect(m_next, &QPushButton::clicked, this, &TourBubble::nextRequested);
}

void TourBubble::showStep(const TourStep& step, int number, int count) {
    constexpr int kCharacters = 52;
    hide(); // screen readers speak an alert when it shows
    m_title->setText(step.title);
    m_text->setText(step.text);
    m_task->setVisible(static_cast<bool>(step.isDone));
    m_task->setText(number == count ? tr("The tour is over when you have done it.")
                                    : tr("The tour goes on when you have done it."));
    m_count->setText(tr("%1 of %2", "number of a step, number of all").arg(number).arg(count));
    m_back->setEnabled(number > 1);
    m_next->setText(number == count ? tr("Finish") : step.isDone ? tr("Skip") : tr("Next"));
    m_end->setVisible(number != count);
    setAccessibleName(step.title);
    setAccessibleDescription(step.text);
    setFixedWidth(std::min(fontMetrics().averageCharWidth() * kCharacters,
                           std::max(240, parentWidget()->width() - 2 * kGap)));
    adjustSize();
    resize(width(), layout()->hasHeightForWidth() ? heightForWidth(width()) : sizeHint().height());
}

void TourBubble::placeBeside(const QRect& area) {
    const QRect room = parentWidget()->rect().adjusted(kGap, kGap, -kGap, -kGap);
    QRect place(QPoint(), size());
    if (area.isEmpty()) {
        place.moveCenter(room.center());
        move(place.topLeft());
        return;
    }
    const QPoint candidates[] = {
        {area.right() + kGap, area.top()},                  // right of it
        {area.left() - kGap - width(), area.top()},         // left
        {area.left(), area.bottom() + kGap},                // below
        {area.left(), area.top() - kGap - height()},        // above
        {area.right() - kGap - width(), area.top() + kGap}, // in its corner, when it is large
    };
    int least = -1;
    QPoint best;
    for (const QPoint& corner : candidates) {
        place.moveTopLeft(corner);
        place.moveLeft(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - width())));
        place.moveTop(std::clamp(place.top(), room.top(), std::max(room.top(), room.bottom() - height())));
        const QRect hidden = place & area;
        const int pixels = hidden.width() * hidden.height();
        if (least < 0 || pixels < least) {
            least = pixels;
            best = place.topLeft();
        }
    }
    move(best);
}

Tour::Tour(QWidget& window)
    : QObject(&window)
    , m_window(window) {
    constexpr int kLookMs = 100;
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &Tour::look);
}

Tour::~Tour() {
    delete m_bubble;
    delete m_ring;
}

void Tour::start(std::vector<TourStep> steps) {
    end();
    if (steps.empty()) {
        return;
    }
    m_steps = std::move(steps);
    m_ring = new Ring(&m_window);
    m_bubble = new TourBubble(&m_window);
    connect(m_bubble, &TourBubble::nextRequested, this, [this] { goTo(m_place + 1); });
    connect(m_bubble, &TourBubble::backRequested, this, [this] { goTo(m_place - 1); });
    connect(m_bubble, &TourBubble::endRequested, this, &Tour::end);
    qApp->installEventFilter(this);
    goTo(0);
}

void Tour::end() {
    if (!isRunning()) {
        return;
    }
    m_look.stop();
    m_steps.clear();
    qApp->removeEventFilter(this);
    for (QWidget* part : {static_cast<QWidget*>(m_bubble), m_ring.data()}) {
        if (part) {
            part->hide();
            part->deleteLater();
        }
    }
    m_bubble = nullptr;
    m_ring = nullptr;
    emit ended();
}

void Tour::goTo(int place) {
    if (place >= static_cast<int>(m_steps.size())) {
        end();
        return;
    }
    m_place = std::max(0, place);
    const TourStep& step = m_steps[static_cast<std::size_t>(m_place)];
    if (step.prepare) {
        step.prepare();
    }
    m_wasDone = step.isDone && step.isDone();
    m_bubble->showStep(step, m_place + 1, static_cast<int>(m_steps.size()));
    m_area = {};
    arrange();
    m_bubble->show();
    m_bubble->raise();
    (step.focus ? step.focus : m_bubble->nextButton())->setFocus(Qt::OtherFocusReason);
    m_look.start();
}

/// Follows what it points at, which moves with docks and windows, and waits for what is to be done.
void Tour::look() {
    const TourStep& step = m_steps[static_cast<std::size_t>(m_place)];
    if (step.isDone && !m_wasDone && step.isDone()) {
        goTo(m_place + 1);
        return;
    }
    arrange();
}

void Tour::arrange() {
    const TourStep& step = m_steps[static_cast<std::size_t>(m_place)];
    const QRect area = step.area ? step.area() & m_window.rect() : QRect();
    if (area == m_area && !area.isEmpty()) {
        return;
    }
    m_area = area;
    m_ring->setVisible(!area.isEmpty());
    const int reach = kRingWidth + 2;
    m_ring->setGeometry(area.adjusted(-reach, -reach, reach, reach));
    m_ring->raise();
    m_bubble->placeBeside(area);
    m_bubble->raise();
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && isRunning() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && watched->isWidgetType()) {
        auto* widget = static_cast<QWidget*>(watched);
        // Dialogs, menus and fields have an Escape of their own.
        if (widget->window() == &m_window && !takesText(widget) && !QApplication::activePopupWidget()) {
            end();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace millrace::ui
