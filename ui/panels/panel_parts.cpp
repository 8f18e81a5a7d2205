// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/panel_parts.h"

#include "theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

namespace millrace::ui {

QHBoxLayout* makePanelBar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(4);
    return bar;
}

QToolButton* makePanelButton(const QString& icon, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(Theme::instance().icon(icon));
    button->setIconSize({16, 16});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void sayButton(QToolButton* button, const QString& text, const QString& toolTip) {
    button->setText(text);
    button->setToolTip(toolTip.isEmpty() ? text : toolTip);
    button->setAccessibleName(text);
}

QLabel* makeSentence(const QString& role, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("role", role);
    label->setWordWrap(true);
    label->setContentsMargins(8, 4, 8, 4);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void prepareTable(QTableView* table) {
    constexpr int kRowHeight = 24;
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(std::max(kRowHeight, table->fontMetrics().height() + 8));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void growColumns(QAbstractItemView* view, QHeaderView* header, int widest) {
    constexpr const char* kWanted = "millraceWantedWidths";
    QVariantList wantedBefore = header->property(kWanted).toList();
    wantedBefore.resize(header->count());
    for (int column = 0; column < header->count(); ++column) {
        const int content = std::max(view->sizeHintForColumn(column), header->sectionSizeHint(column));
        const int wanted = std::min(content, widest);
        // A column that somebody made narrower stays so until it needs more than ever before.
        if (header->sectionResizeMode(column) == QHeaderView::Interactive &&
            wanted > wantedBefore[column].toInt()) {
            wantedBefore[column] = wanted;
            header->resizeSection(column, std::max(wanted, header->sectionSize(column)));
        }
    }
    header->setProperty(kWanted, wantedBefore);
}

void filterGroups(QTreeWidget& tree, const QString& words) {
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = tree.topLevelItem(i);
        bool any = false;
        for (int k = 0; k < group->childCount(); ++k) {
            QTreeWidgetItem* item = group->child(k);
            const QString all = item->text(0) + QLatin1Char(' ') + item->text(1);
            item->setHidden(!all.contains(words, Qt::CaseInsensitive));
            any = any || !item->isHidden();
        }
        group->setHidden(!any);
    }
}

void paintRaisedGround(QPainter& painter, const QWidget& widget, double radius) {
    const ThemeColors& colors = Theme::instance().colors();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.surfaceRaised);
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace millrace::ui
