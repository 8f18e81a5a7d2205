// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QString>
#include <QWidget>

#include <vector>

class QToolButton;

namespace millrace::ui {

/// One line of a chart as its legend names it.
struct LegendEntry {
    QString key;
    QString text;
    QString toolTip;
    QPixmap sample;
    bool isShown = true;
};

/// Entries in rows, each a button that shows or hides its line.
class ChartLegend final : public QWidget {
    Q_OBJECT

public:
    explicit ChartLegend(QWidget* parent = nullptr);

    /// Buttons are kept where the keys are the same. Without entries the legend takes no room.
    void setEntries(const std::vector<LegendEntry>& entries);

signals:
    void toggled(const QString& key, bool shown);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    struct Row {
        QString key;
        QToolButton* button = nullptr;
    };

    std::vector<Row> m_rows;
};

} // namespace millrace::ui
