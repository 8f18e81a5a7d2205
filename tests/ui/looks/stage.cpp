// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include "canvas/canvas_scene.h"
#include "nodes/catalog.h"
#include "shell/message_bar.h"
#include "ui/delays.h"
#include "welcome/tour.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QFile>
#include <QMenu>
#include <QPointer>
#include <QSettings>
#include <QStatusBar>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace millrace::ui {

namespace {

constexpr auto kInSpike = std::chrono::minutes(11);
constexpr int kSoonMs = 100;    ///< panels follow the document and the selection
constexpr int kSeldomMs = 2000; ///< figures and pictures follow the run
constexpr double kFastest = 0;
constexpr double kThousandfold = 1000;

void writeScreen(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        qFatal("The screen's description cannot be written.");
    }
    file.write(R"({"synchronousWindowSystemEvents": false, "windowFrameMargins": false, "screens": [
        {"name": "one", "x": 0, "y": 0, "width": 1600, "height": 1000, "logicalDpi": 96,
         "logicalBaseDpi": 96, "dpr": 1}]})");
}

/// The dialog, menu or popup that is on top of the window; null: none.
QWidget* openedNow(const QWidget* window) {
    if (QWidget* popup = QApplication::activePopupWidget()) {
        return popup;
    }
    if (QWidget* modal = QApplication::activeModalWidget()) {
        return modal;
    }
    for (QWidget* one : QApplication::topLevelWidgets()) {
        if (one != window && one->isVisible() && one->windowType() == Qt::Dialog) {
            return one;
        }
    }
    return nullptr;
}

/// Where everything is that can be seen, as one number.
std::size_t placesOfAll() {
    std::size_t sum = 0;
    for (const QWidget* widget : QApplication::allWidgets()) {
        if (widget->isVisible()) {
            const QRect place(widget->mapToGlobal(QPoint()), widget->size());
            sum += qHashMulti(0, widget, place.x(), place.y(), place.width(), place.height());
        }
    }
    return sum;
}

bool isSomethingDue(int longestMs) {
    return std::ranges::any_of(QApplication::topLevelWidgets(), [longestMs](const QWidget* window) {
        return isUpdateDue(*window, longestMs);
    });
}

} // namespace

void prepareStage(const QTemporaryDir& home) {
    QCoreApplication::setOrganizationName(QStringLiteral("Millrace looks"));
    QCoreApplication::setApplicationName(QStringLiteral("looks"));
    const QString screen = home.filePath(QStringLiteral("screen.json"));
    writeScreen(screen);
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(screen));
    for (const char* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"}) {
        qputenv(folder, QFile::encodeName(home.path()));
    }
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

Stage::Stage(const Dress& dress)
    : m_dress(dress) {
    QSettings().clear();
    QSettings().setValue(QStringLiteral("looks/reduceMotion"), true);
    const std::map<QString, ThemeChoice> choices{{QStringLiteral("light"), ThemeChoice::light},
                                                 {QStringLiteral("dark"), ThemeChoice::dark},
                                                 {QStringLiteral("contrast"), ThemeChoice::contrast}};
    m_theme.choose(choices.at(dress.theme));
    m_language.choose(dress.language);
    openWindow();
}

Stage::~Stage() = default;

void Stage::openWindow() {
    m_window.reset();
    m_window = std::make_unique<MainWindow>(builtinNodeTypes(), m_language);
    m_window->setWindowState(Qt::WindowNoState);
    m_window->resize(m_dress.window);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    settle();
    openExample("clickstream");
    m_act = Act::design;
}

void Stage::enter(Act act) {
    if (act < m_act) {
        openWindow();
    }
    RunController& run = m_window->run();
    if (act != Act::design && m_act == Act::design) {
        openExample("clickstream");
        run.setSpeed(kThousandfold);
        trigger(ActionId::run);
        waitUntil("the spike", [&run] { return run.view()->snapshot.time >= kTimeZero + kInSpike; });
        run.pause();
        waitUntil("the pause", [&run] { return run.state() == RunState::paused; });
        m_window->messages().dismiss();
    }
    if (act == Act::finished && m_act != Act::finished) {
        run.setSpeed(kFastest);
        run.resume();
        waitUntil("the run's end", [&run] { return run.view()->result != nullptr; });
    }
    m_act = act;
    settle();
}

void Stage::tidy() {
    for (QWidget* one : QApplication::topLevelWidgets()) {
        if (one != m_window.get() && one->isVisible()) {
            one->close();
        }
    }
    if (auto* tour = m_window->findChild<Tour*>()) {
        tour->end();
    }
    activate();
    canvas().leaveTo(0);
    document().undoStack().setIndex(0);
    if (m_act == Act::design && !m_isClickstream) {
        openExample("clickstream");
    }
    canvas().selection().clear();
    canvas().items().chooseAnnotations({});
    m_window->statusBar()->clearMessage();
    if (m_act != Act::finished) {
        m_window->messages().dismiss();
    }
    raisePanel("charts");
    canvas().fitAll();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void Stage::settle() {
    // Text in forms within forms gets its height step by step.
    constexpr int kRoundsAtRest = 3;
    std::size_t places = 0;
    int rounds = 0;
    waitUntil("rest", [&] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::processEvents();
        const std::size_t former = std::exchange(places, placesOfAll());
        rounds = former == places && !isSomethingDue(kSoonMs) ? rounds + 1 : 0;
        return rounds >= kRoundsAtRest;
    });
}

void Stage::settleForPicture() const {
    settle();
    waitUntil("the newest figures", [] { return !isSomethingDue(kSeldomMs); });
    waitUntil("the cards on the canvas", [this] {
        canvas().viewport()->repaint();
        return !canvas().isVisible() || !canvas().items().pixmaps().isBehind();
    });
    settle();
}

void Stage::waitUntil(const char* what, const std::function<bool()>& isDone) {
    constexpr int kPatienceMs = 60000;
    if (!QTest::qWaitFor(isDone, kPatienceMs)) {
        qFatal("It never comes: %s", what);
    }
}

void Stage::openExample(const char* name) {
    document().undoStack().setClean();
    m_window->openExample(QLatin1String(name));
    m_isClickstream = QLatin1String(name) == QLatin1String("clickstream");
    document().checkNow();
    settle();
}

void Stage::trigger(ActionId id) const {
    activate();
    m_window->actionTable().action(id)->trigger();
}

void Stage::press(Qt::Key key) const {
    activate();
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus != nullptr ? focus : m_window.get(), key);
    settle();
}

void Stage::activate() const {
    // As a window manager does after a dialog.
    if (QApplication::activeWindow() == nullptr) {
        QApplication::setActiveWindow(m_window.get());
    }
}

void Stage::raisePanel(const char* dock) const {
    auto* panel = m_window->findChild<QDockWidget*>(QLatin1String(dock));
    panel->show();
    panel->raise();
}

void Stage::select(std::initializer_list<const char*> nodes) const {
    std::set<NodeId> ids;
    for (const char* node : nodes) {
        ids.insert(NodeId(node));
    }
    canvas().selection().set(std::move(ids));
    settle();
}

void Stage::showOpened(const std::function<void()>& open, const Show& show) const {
    QTimer look;
    bool wasShown = false;
    const auto showNow = [&] {
        QPointer<QWidget> opened = openedNow(m_window.get());
        if (opened.isNull() || wasShown) {
            return;
        }
        wasShown = true;
        look.stop();
        settle();
        show(*opened);
        if (!opened.isNull()) {
            opened->close();
        }
    };
    constexpr int kLookMs = 5;
    QObject::connect(&look, &QTimer::timeout, m_window.get(), showNow);
    look.start(kLookMs);
    open();
    waitUntil("a dialog or menu", [&wasShown] { return wasShown; });
    settle();
}

void Stage::showCanvasMenu(QPoint place, const Show& show) const {
    QWidget* viewport = canvas().viewport();
    showOpened(
        [&] {
            QContextMenuEvent event(QContextMenuEvent::Mouse, place, viewport->mapToGlobal(place));
            QApplication::sendEvent(viewport, &event);
        },
        show);
}

} // namespace millrace::ui
