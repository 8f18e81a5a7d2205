// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_legend.h"

#include <QIcon>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr int kRowHeight = 20;
constexpr int kGap = 0;

} // namespace

ChartLegend::ChartLegend(QWidget* parent)
    : QWidget(parent) {
    // Checked is the usual state here: it must not look like the odd one.
    setStyleSheet(QStringLiteral("QToolButton:checked { background: transparent; }"));
    setFixedHeight(0);
}

void ChartLegend::setEntries(const std::vector<LegendEntry>& entries) {
    const bool isSame = std::ranges::equal(entries, m_rows, {}, &LegendEntry::key, &Row::key);
    if (!isSame) {
        for (const Row& row : m_rows) {
            row.button->hide();
            row.button->deleteLater();
        }
        m_rows.clear();
        for (const LegendEntry& entry : entries) {
            auto* button = new QToolButton(this);
            button->setProperty("role", QStringLiteral("quiet"));
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            button->setCheckable(true);
            button->setFocusPolicy(Qt::TabFocus);
            button->setObjectName(entry.key);
            connect(button, &QToolButton::toggled, this,
                    [this, key = entry.key](bool shown) { emit toggled(key, shown); });
            m_rows.push_back({entry.key, button});
            button->show();
        }
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        QToolButton* button = m_rows[i].button;
        const QSignalBlocker blocker(button);
        QFont font = button->font();
        font.setStrikeOut(!entries[i].isShown);
        button->setFont(font);
        button->setChecked(entries[i].isShown);
        button->setText(entries[i].text);
        button->setAccessibleName(entries[i].text);
        button->setToolTip(entries[i].toolTip);
        button->setIcon(entries[i].sample);
        button->setIconSize(entries[i].sample.deviceIndependentSize().toSize());
    }
    place();
}

void ChartLegend::place() {
    int x = 0;
    int y = 0;
    constexpr int kFrames = 4; // of a button, above and below its text
    int rowHeight = kRowHeight;
    for (const Row& row : m_rows) {
        // Of the text itself: another script's can be higher than the font says.
        const QSize text = fontMetrics().size(Qt::TextSingleLine, row.button->text());
        rowHeight = std::max(rowHeight, text.height() + kFrames);
    }
    for (const Row& row : m_rows) {
        const int wanted = std::min(row.button->sizeHint().width(), std::max(width(), 1));
        if (x > 0 && x + wanted > width()) {
            x = 0;
            y += rowHeight;
        }
        row.button->setGeometry(x, y, wanted, rowHeight);
        x += wanted + kGap;
    }
    setFixedHeight(m_rows.empty() ? 0 : y + rowHeight);
}

void ChartLegend::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

} // namespace millrace::ui
