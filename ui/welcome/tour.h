// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QObject>
#include <QPointer>
#include <QRect>
#include <QTimer>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace millrace::ui {

/// One stop of the tour.
struct TourStep {
    QString title;
    QString text;
    /// What it is about, in the coordinates of the window; an empty rectangle: nothing to point at.
    std::function<QRect()> area;
    /// Done when the stop begins: brings the thing into sight. May be empty.
    std::function<void()> prepare;
    /// What the person is asked to do is done; then the tour goes on by itself. Empty: there is nothing to do
    /// but to read.
    std::function<bool()> isDone;
    /// Gets the focus while something is to be done there; null: the tour's own button.
    QWidget* focus = nullptr;
};

/// The words of a stop with Back, Next and End.
class TourBubble final : public QFrame {
    Q_OBJECT

public:
    explicit TourBubble(QWidget* window);

    void showStep(const TourStep& step, int number, int count);
    /// Beside `area` of the window, where it hides least of it.
    void placeBeside(const QRect& area);

    [[nodiscard]] QPushButton* nextButton() const { return m_next; }

    [[nodiscard]] QPushButton* backButton() const { return m_back; }

    [[nodiscard]] QPushButton* endButton() const { return m_end; }

signals:
    void nextRequested();
    void backRequested();
    void endRequested();

private:
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_task;
    QLabel* m_count;
    QPushButton* m_end;
    QPushButton* m_back;
    QPushButton* m_next;
};

/// A walk through the window: points at one thing after the other, and waits for what the person is asked to
/// try. Nothing is blocked meanwhile; Escape ends it.
class Tour final : public QObject {
    Q_OBJECT

public:
    explicit Tour(QWidget& window);
    ~Tour() override;

    /// From the first stop; a tour under way begins anew.
    void start(std::vector<TourStep> steps);
    void end();

    [[nodiscard]] bool isRunning() const { return !m_steps.empty(); }

    /// From 0.
    [[nodiscard]] int place() const { return m_place; }

    [[nodiscard]] TourBubble* bubble() const { return m_bubble; }

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void ended();

private:
    void goTo(int place);
    void look();
    void arrange();

    QWidget& m_window;
    std::vector<TourStep> m_steps;
    int m_place = 0;
    bool m_wasDone = false; ///< already when the stop began: then it waits for Next
    QPointer<TourBubble> m_bubble;
    QPointer<QWidget> m_ring;
    QRect m_area;
    QTimer m_look;
};

} // namespace millrace::ui
