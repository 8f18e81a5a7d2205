// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace millrace::ui {

/// How far a run is in its scenario: a thin bar with a mark for each event, and for what was done live.
class RunProgress final : public QWidget {
    Q_OBJECT

public:
    struct Mark {
        Duration at{};
        QString text;        ///< shown while the pointer is on it
        bool isLive = false; ///< done by hand, not planned
    };

    explicit RunProgress(QWidget* parent = nullptr);

    /// Zero: without end; then neither fill nor marks are shown.
    void setDuration(Duration duration);

    void setMarks(std::vector<Mark> marks);

    [[nodiscard]] const std::vector<Mark>& marks() const { return m_marks; }

    void setTime(SimTime time);

    /// 0 to 1; 0 without end.
    [[nodiscard]] double share() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double xOf(Duration at) const;

    Duration m_duration{};
    SimTime m_time{};
    std::vector<Mark> m_marks;
};

} // namespace millrace::ui
