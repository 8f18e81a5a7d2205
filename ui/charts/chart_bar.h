// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/time_window.h"
#include "metrics/series.h"

#include <QIcon>
#include <QWidget>

#include <vector>

class QAction;
class QComboBox;
class QTabBar;
class QToolButton;

namespace millrace::ui {

/// The row above the charts: which node, which view, how finely, how much of the run, and the way out.
class ChartBar final : public QWidget {
    Q_OBJECT

public:
    /// In the order of the tabs.
    enum View { charts, heatMap, shards, ring, lineage };

    /// A node that can be chosen; the overview has an empty id.
    struct Choice {
        QString id;
        QString text;
        QIcon icon;

        friend bool operator==(const Choice& a, const Choice& b) { return a.id == b.id && a.text == b.text; }
    };

    explicit ChartBar(QWidget* parent = nullptr);

    void setChoices(const std::vector<Choice>& choices, const QString& current);
    void setPinned(bool pinned);
    [[nodiscard]] bool isPinned() const;

    void setView(View view);
    [[nodiscard]] View view() const;

    /// Whether the views of shards can be chosen; without them the charts are shown. `isLive`: those of
    /// shards as they stand too.
    void setHasShards(bool hasShards, bool isLive);

    [[nodiscard]] Resolution resolution() const;
    void setResolution(Resolution resolution);
    /// Stored runs keep seconds and minutes.
    void setTicksKept(bool kept);

    [[nodiscard]] ChartSpan span() const;
    void setSpan(ChartSpan span);
    void setZoomed(bool zoomed);

    [[nodiscard]] bool wantsEverything() const;

    void retranslate();

signals:
    void nodeChosen(const QString& id);
    void pinToggled(bool pinned);
    void viewChosen();
    void resolutionChosen();
    void spanChosen();
    void zoomResetRequested();
    void everythingToggled();
    void csvRequested();
    void pngRequested();
    void copyRequested();

private:
    void makeMenu();

    std::vector<Choice> m_choices;
    QComboBox* m_node;
    QToolButton* m_pin;
    QTabBar* m_views;
    QComboBox* m_resolution;
    QComboBox* m_span;
    QToolButton* m_resetZoom;
    QToolButton* m_menu;
    QAction* m_everything;
    QAction* m_csv;
    QAction* m_png;
    QAction* m_copy;
};

} // namespace millrace::ui
