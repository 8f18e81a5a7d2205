// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_bar.h"

#include "panels/panel_parts.h"
#include "theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTabBar>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace millrace::ui {

namespace {

/// As wide as its entries where there is room, and elided where there is not.
class YieldingCombo final : public QComboBox {
public:
    using QComboBox::QComboBox;

    [[nodiscard]] QSize minimumSizeHint() const override {
        constexpr int kLetters = 8;
        constexpr int kFrame = 40; // arrow and paddings
        const QSize whole = QComboBox::minimumSizeHint();
        return {std::min(whole.width(), fontMetrics().averageCharWidth() * kLetters + kFrame),
                whole.height()};
    }

protected:
    /// What is cut is told before what the list is for.
    bool event(QEvent* event) override {
        constexpr int kFrame = 48; // arrow and paddings, rather too much than too little
        const int icon = itemIcon(currentIndex()).isNull() ? 0 : iconSize().width() + 4;
        if (event->type() == QEvent::ToolTip &&
            fontMetrics().horizontalAdvance(currentText()) + icon > width() - kFrame) {
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                               currentText() + QLatin1Char('\n') + toolTip(), this);
            return true;
        }
        return QComboBox::event(event);
    }
};

} // namespace

ChartBar::ChartBar(QWidget* parent)
    : QWidget(parent)
    , m_first(makePanelBar())
    , m_second(makePanelBar())
    , m_node(new YieldingCombo(this))
    , m_pin(makePanelButton(QStringLiteral("lock"), this))
    , m_views(new QTabBar(this))
    , m_resolution(new YieldingCombo(this))
    , m_span(new YieldingCombo(this))
    , m_resetZoom(makePanelButton(QStringLiteral("zoom-out"), this))
    , m_menu(makePanelButton(QStringLiteral("export"), this))
    , m_everything(new QAction(this))
    , m_csv(new QAction(this))
    , m_png(new QAction(this))
    , m_copy(new QAction(this)) {
    constexpr int kNodeLetters = 12;
    m_node->setMinimumContentsLength(kNodeLetters);
    m_node->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_pin->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_pin->setCheckable(true);
    m_views->setExpanding(false);
    m_views->setUsesScrollButtons(true);
    m_views->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    // With their words from the start: a tab bar out of sight does not tell its layout when they change.
    for (const QString& view : {tr("Charts"), tr("Heat map"), tr("Shards"), tr("Hash ring"), tr("Lineage"),
                                tr("Read budget"), tr("Why throttled")}) {
        m_views->addTab(view);
    }
    for (const Resolution resolution : {Resolution::tick, Resolution::second, Resolution::minute}) {
        m_resolution->addItem(QString(), static_cast<int>(resolution));
    }
    for (const ChartSpan span :
         {ChartSpan::minute, ChartSpan::fiveMinutes, ChartSpan::hour, ChartSpan::wholeRun}) {
        m_span->addItem(QString(), static_cast<int>(span));
    }
    m_resetZoom->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_resetZoom->hide();
    m_first->addWidget(m_node);
    m_first->addWidget(m_pin);
    m_first->addSpacing(8);
    m_first->addWidget(m_views);
    m_first->addStretch();
    m_first->addWidget(m_resetZoom);
    m_first->addWidget(m_span);
    m_first->addWidget(m_resolution);
    m_first->addWidget(m_menu);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(m_first);
    rows->addLayout(m_second);
    m_second->setContentsMargins(0, 0, 0, 0);
    makeMenu();
    setResolution(Resolution::second);
    setSpan(ChartSpan::wholeRun);

    connect(m_node, &QComboBox::activated, this, [this](int index) {
        if (index >= 0 && index < static_cast<int>(m_choices.size())) {
            emit nodeChosen(m_choices[static_cast<std::size_t>(index)].id);
        }
    });
    connect(m_pin, &QToolButton::toggled, this, &ChartBar::pinToggled);
    m_views->setProperty("role", QStringLiteral("compact")); // seven views beside the selectors
    connect(m_views, &QTabBar::currentChanged, this, [this](int index) {
        if (!m_isOffering) {
            m_wanted = static_cast<View>(index);
        }
        emit viewChosen();
    });
    connect(m_resolution, &QComboBox::currentIndexChanged, this, &ChartBar::resolutionChosen);
    connect(m_span, &QComboBox::activated, this, &ChartBar::spanChosen);
    connect(m_resetZoom, &QToolButton::clicked, this, &ChartBar::zoomResetRequested);
    retranslate();
}

void ChartBar::makeMenu() {
    m_menu->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_menu);
    m_csv->setIcon(Theme::instance().icon(QStringLiteral("export")));
    m_png->setIcon(Theme::instance().icon(QStringLiteral("export")));
    m_copy->setIcon(Theme::instance().icon(QStringLiteral("copy")));
    m_everything->setCheckable(true);
    menu->addAction(m_csv);
    menu->addAction(m_png);
    menu->addAction(m_copy);
    menu->addSeparator();
    menu->addAction(m_everything);
    m_menu->setMenu(menu);
    connect(m_csv, &QAction::triggered, this, &ChartBar::csvRequested);
    connect(m_png, &QAction::triggered, this, &ChartBar::pngRequested);
    connect(m_copy, &QAction::triggered, this, &ChartBar::copyRequested);
    connect(m_everything, &QAction::toggled, this, &ChartBar::everythingToggled);
}

void ChartBar::retranslate() {
    m_node->setAccessibleName(tr("Node whose charts are shown"));
    m_node->setToolTip(tr("Node whose charts are shown"));
    sayButton(m_pin, tr("Keep this node"), tr("Keep showing this node when another one is selected"));
    m_views->setTabText(charts, tr("Charts"));
    m_views->setTabText(heatMap, tr("Heat map"));
    m_views->setTabText(shards, tr("Shards"));
    m_views->setTabText(ring, tr("Hash ring"));
    m_views->setTabText(lineage, tr("Lineage"));
    m_views->setTabText(readBudget, tr("Read budget"));
    m_views->setTabText(throttles, tr("Why throttled"));
    m_views->setTabToolTip(readBudget, tr("How much of each shard each reader takes"));
    m_views->setTabToolTip(throttles, tr("Refused records with shard, limit, key, attempt and age"));
    m_views->setAccessibleName(tr("Views of the charts"));
    m_resolution->setItemText(0, tr("per 100 ms"));
    m_resolution->setItemText(1, tr("per 1 s"));
    m_resolution->setItemText(2, tr("per 60 s"));
    m_resolution->setItemData(0, tr("Finest: kept for the last 2 minutes of a run"), Qt::ToolTipRole);
    m_resolution->setItemData(1,
                              tr("Kept for the last 6 hours of a run; of what is older, the smallest and the "
                                 "largest second of each minute"),
                              Qt::ToolTipRole);
    m_resolution->setItemData(2, tr("As CloudWatch shows it: short bursts vanish in the average"),
                              Qt::ToolTipRole);
    m_resolution->setAccessibleName(tr("Resolution"));
    m_resolution->setToolTip(tr("Resolution: the time that one value stands for"));
    m_span->setItemText(0, tr("Last minute"));
    m_span->setItemText(1, tr("Last 5 minutes"));
    m_span->setItemText(2, tr("Last hour"));
    m_span->setItemText(3, tr("Whole run"));
    m_span->setAccessibleName(tr("Time shown"));
    m_span->setToolTip(tr("Time shown. Drag over a chart to look closer, double-click to go back."));
    sayButton(m_resetZoom, tr("Reset zoom"), tr("Back to the chosen time (double-click on a chart)"));
    sayButton(m_menu, tr("Export"), tr("Export or copy what is shown"));
    m_csv->setText(tr("Export as CSV…"));
    m_png->setText(tr("Export as PNG…"));
    m_copy->setText(tr("Copy picture"));
    m_everything->setText(tr("Show all metrics of the node"));
}

void ChartBar::setChoices(const std::vector<Choice>& choices, const QString& current) {
    const QSignalBlocker blocker(m_node);
    if (choices != m_choices || m_node->count() == 0) {
        m_choices = choices;
        m_node->clear();
        for (const Choice& choice : choices) {
            m_node->addItem(choice.icon, choice.text, choice.id);
        }
    }
    m_node->setCurrentIndex(m_node->findData(current));
}

void ChartBar::setPinned(bool pinned) {
    const QSignalBlocker blocker(m_pin);
    m_pin->setChecked(pinned);
}

bool ChartBar::isPinned() const {
    return m_pin->isChecked();
}

void ChartBar::setView(View view) {
    m_wanted = view;
    if (m_views->isTabVisible(view)) {
        m_views->setCurrentIndex(view);
    }
}

ChartBar::View ChartBar::view() const {
    return static_cast<View>(m_views->currentIndex());
}

void ChartBar::offer(const Offer& offered) {
    m_isOffering = true;
    // Only what changes: told what it knows, a tab bar of Qt 6.4 forgets that it is to lay out its tabs.
    const auto show = [this](View view, bool isVisible) {
        if (m_views->isTabVisible(view) != isVisible) {
            m_views->setTabVisible(view, isVisible);
        }
    };
    show(heatMap, offered.shards);
    for (const View view : {shards, ring, lineage}) {
        show(view, offered.liveShards);
    }
    show(readBudget, offered.readBudget);
    show(throttles, offered.throttles);
    m_views->setCurrentIndex(m_views->isTabVisible(m_wanted) ? m_wanted : charts);
    m_views->updateGeometry();
    m_isOffering = false;
    arrange();
}

void ChartBar::arrange() {
    constexpr int kForWords = 64; // of the choices at the right, beyond the least that they need
    const int least = m_first->minimumSize().width() + kForWords;
    const int tabs = m_views->sizeHint().width();
    const int needed = m_isNarrow ? least + tabs : least - m_views->minimumSizeHint().width() + tabs;
    const bool isNarrow = width() < needed;
    if (isNarrow == m_isNarrow) {
        return;
    }
    constexpr int kPlace = 3; // behind node, pin and spacing
    m_isNarrow = isNarrow;
    if (isNarrow) {
        m_first->removeWidget(m_views);
        m_second->addWidget(m_views);
        m_second->setContentsMargins(8, 0, 8, 4);
    } else {
        m_second->removeWidget(m_views);
        m_first->insertWidget(kPlace, m_views);
        m_second->setContentsMargins(0, 0, 0, 0);
    }
}

void ChartBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

Resolution ChartBar::resolution() const {
    return static_cast<Resolution>(m_resolution->currentData().toInt());
}

void ChartBar::setResolution(Resolution resolution) {
    m_resolution->setCurrentIndex(m_resolution->findData(static_cast<int>(resolution)));
}

void ChartBar::setTicksKept(bool kept) {
    auto* model = qobject_cast<QStandardItemModel*>(m_resolution->model());
    model->item(0)->setEnabled(kept);
    if (!kept && resolution() == Resolution::tick) {
        setResolution(Resolution::second);
    }
}

ChartSpan ChartBar::span() const {
    return static_cast<ChartSpan>(m_span->currentData().toInt());
}

void ChartBar::setSpan(ChartSpan span) {
    m_span->setCurrentIndex(m_span->findData(static_cast<int>(span)));
}

void ChartBar::setZoomed(bool zoomed) {
    m_resetZoom->setVisible(zoomed);
}

bool ChartBar::wantsEverything() const {
    return m_everything->isChecked();
}

} // namespace millrace::ui
