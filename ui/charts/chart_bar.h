// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/time_window.h"
#include "metrics/series.h"

#include <QIcon>
#include <QWidget>

#include <vector>

class QAction;
class QComboBox;
class QHBoxLayout;
class QTabBar;
class QToolButton;

namespace millrace::ui {

/// The row above the charts: which node, which view, how finely, how much of the run, and the way out.
class ChartBar final : public QWidget {
    Q_OBJECT

public:
    /// In the order of the tabs.
    enum View { charts, heatMap, shards, ring, lineage, readBudget, throttles };

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

    /// The view that somebody chose, also while there is nothing to show in it.
    [[nodiscard]] View wanted() const { return m_wanted; }

    /// What there is to look at.
    struct Offer {
        bool shards = false;     ///< series of shards
        bool liveShards = false; ///< shards as they stand
        bool readBudget = false; ///< a stream that can be read
        bool throttles = false;  ///< a stream that can refuse records
    };

    /// Shows the tabs of what there is. While the chosen view is not among it the charts are shown; it comes
    /// back with its tab.
    void offer(const Offer& offered);

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

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeMenu();
    /// The views get a row of their own where there is no room for them beside the rest.
    void arrange();

    std::vector<Choice> m_choices;
    View m_wanted = charts; ///< that somebody chose
    bool m_isOffering = false;
    bool m_isNarrow = false;
    QHBoxLayout* m_first;  ///< row
    QHBoxLayout* m_second; ///< row, while it is narrow
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
