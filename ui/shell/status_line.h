// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QObject>

#include <array>

class QLabel;
class QStatusBar;
class QToolButton;

namespace millrace::ui {

/// What the window's status bar says all the time: size of the graph, problems, zoom.
class StatusLine final : public QObject {
    Q_OBJECT

public:
    StatusLine(Document& document, QStatusBar& bar);

    /// 1 is 100 %.
    void setZoom(double zoom);
    void setProblems(int errors, int warnings, int hints);
    void retranslate();

signals:
    void problemsRequested();
    /// The zoom was clicked.
    void actualSizeRequested();

private:
    void showCounts();

    Document& m_document;
    QStatusBar& m_bar;
    QLabel* m_nodes;
    QLabel* m_links;
    std::array<QToolButton*, 3> m_problems{}; ///< errors, warnings, hints
    QToolButton* m_noProblems;
    QToolButton* m_zoom;
    std::array<int, 3> m_counts{};
    double m_zoomNow = 1;
};

} // namespace millrace::ui
