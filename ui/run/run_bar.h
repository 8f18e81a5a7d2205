// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "run/run_controller.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QAction;
class QCheckBox;
class QComboBox;
class QLabel;

namespace millrace::ui {

class RunProgress;

/// The actions that the bar shows as buttons; they belong to the window's action table.
struct RunActions {
    QAction* run = nullptr; ///< run or continue
    QAction* pause = nullptr;
    QAction* step = nullptr;
    QAction* stop = nullptr;
    QAction* restart = nullptr;
};

/// State, buttons, speed (asked for and real), simulated clock with progress, seed and scenario.
class RunBar final : public QWidget {
    Q_OBJECT

public:
    RunBar(Document& document, RunController& run, const RunActions& actions, QWidget* parent = nullptr);

    /// Simulated seconds per wall-clock second that is chosen; 0: as fast as possible.
    [[nodiscard]] double speed() const;

    /// To the next slower (-1) or faster (1) of the speeds.
    void changeSpeed(int by);

    /// Whether runs should go on past the scenario's duration, without end.
    [[nodiscard]] bool isEndless() const;

    /// The least width in pixels that shows all parts; in less the seed goes first, then others.
    [[nodiscard]] int wholeWidth() const;

    /// The same whatever parts are left out now.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void speedChanged(double speed);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(const RunActions& actions);
    void retranslate();
    void reserveWidths();
    [[nodiscard]] std::array<QLabel*, 4> optionalParts() const;
    [[nodiscard]] int hiddenWidth() const;
    void fitParts();
    void stateChanged(RunState state);
    void viewChanged();
    void takeScenario();
    void showState();
    void showScenario();
    void showFigures();
    void showSpeed();
    void showLiveMarks();

    Document& m_document;
    RunController& m_run;
    RunState m_state = RunState::stopped;
    Scenario m_scenario; ///< of the run under way, else the project's
    QLabel* m_stateIcon;
    QLabel* m_stateWord;
    QComboBox* m_speed;
    QLabel* m_realSpeed;
    QLabel* m_clock;
    QLabel* m_end;
    RunProgress* m_progress;
    QCheckBox* m_endless;
    QLabel* m_seed;
    QTimer m_rest; ///< after texts were set
    bool m_isDue = false;
    std::size_t m_eventsSeen = 0; ///< of the run's log
    int m_timesSlow = 0;          ///< updates in a row that found the speed not held
};

} // namespace millrace::ui
