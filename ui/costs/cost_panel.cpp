// SPDX-License-Identifier: GPL-3.0-or-later
#include "costs/cost_panel.h"

#include "costs/cost_model.h"
#include "costs/cost_summary.h"
#include "document/wording.h"
#include "panels/empty_state.h"
#include "panels/page_stack.h"
#include "panels/panel_parts.h"
#include "panels/update_limiter.h"
#include "report/run_report.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

namespace millrace::ui {

CostPanel::CostPanel(Document& document, Selection& selection, RunController& run, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_run(run)
    , m_model(new CostModel(this))
    , m_limiter(new UpdateLimiter(this, [this] { refresh(); }))
    , m_stack(new PageStack(this))
    , m_empty(new EmptyState(this))
    , m_banner(new QWidget(this))
    , m_bannerText(new QLabel(m_banner))
    , m_back(new QPushButton(m_banner))
    , m_summary(new CostSummary(this))
    , m_menu(makePanelButton(QStringLiteral("more"), this))
    , m_unknown(makeSentence(QStringLiteral("warning"), this))
    , m_problem(makeSentence(QStringLiteral("error"), this))
    , m_tree(new QTreeView(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* bannerLayout = new QHBoxLayout(m_banner);
    bannerLayout->setContentsMargins(12, 8, 8, 8);
    bannerLayout->addWidget(m_bannerText, 1);
    bannerLayout->addWidget(m_back);
    m_bannerText->setWordWrap(true);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack->makeScrollable(), 1);

    auto* bill = new QWidget(this);
    auto* billLayout = new QVBoxLayout(bill);
    billLayout->setContentsMargins(0, 0, 0, 0);
    billLayout->setSpacing(0);
    billLayout->addWidget(m_summary);
    billLayout->addWidget(m_unknown);
    billLayout->addWidget(m_problem);
    billLayout->addWidget(m_tree, 1);
    m_unknown->setContentsMargins(12, 0, 8, 8);
    m_problem->setContentsMargins(12, 0, 8, 8);
    m_problem->hide();
    m_summary->corner()->addWidget(m_menu);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(bill);

    makeTree();
    makeMenu();
    connect(m_back, &QPushButton::clicked, this, &CostPanel::closeShown);
    connect(&run, &RunController::viewChanged, m_limiter, &UpdateLimiter::request);
    connect(&run, &RunController::stateChanged, m_limiter, &UpdateLimiter::request);
    connect(&document, &Document::replaced, m_limiter, &UpdateLimiter::request);
    connect(&document, &Document::changed, this, [this](const DocumentChange& change) {
        if (!change.changed.empty() || !change.added.empty() || !change.removed.empty()) {
            m_limiter->request();
        }
    });
    setWords();
    refresh();
}

void CostPanel::makeTree() {
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionsMovable(false);
    m_tree->header()->setMinimumSectionSize(32);
    for (int column = 0; column < kCostColumns; ++column) {
        m_tree->header()->resizeSection(column, m_tree->header()->minimumSectionSize());
    }
    // Notes run over all columns; nodes start open, so that the lines are seen.
    connect(m_model, &QAbstractItemModel::rowsInserted, m_tree,
            [this](const QModelIndex& parent, int first, int last) {
                for (int row = first; row <= last; ++row) {
                    const QModelIndex index = m_model->index(row, 0, parent);
                    const CostRowKind kind = m_model->kindOf(index);
                    if (kind == CostRowKind::node) {
                        if (!m_isFirstFill) {
                            m_tree->expand(index);
                        }
                    } else if (kind != CostRowKind::line) {
                        m_tree->setFirstColumnSpanned(row, parent, true);
                    }
                }
            });
    // Not the current row: a view makes its first row current when the focus comes in.
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { followRow(m_tree->selectionModel()->selectedRows().value(0)); });
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        followRow(index);
        openLink(index);
    });
    connect(m_tree, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        const QModelIndex first = index.siblingAtColumn(0);
        m_tree->setExpanded(first, !m_tree->isExpanded(first));
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &CostPanel::showContextMenu);
    auto* open = new QAction(m_tree);
    open->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    open->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(open);
    connect(open, &QAction::triggered, this, [this] {
        const QModelIndex index = m_tree->currentIndex();
        const QModelIndex first = index.siblingAtColumn(0);
        if (m_model->rowCount(first) > 0) {
            m_tree->setExpanded(first, !m_tree->isExpanded(first));
        } else {
            openLink(index);
        }
    });
}

void CostPanel::makeMenu() {
    m_menu->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_menu);
    m_menu->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const Theme& theme = Theme::instance();
        menu->addAction(theme.icon(QStringLiteral("copy")), tr("Copy as CSV"), this, &CostPanel::copyCsv);
        menu->addAction(theme.icon(QStringLiteral("export")), tr("Export as CSV…"), this,
                        &CostPanel::exportCsv);
        menu->addSeparator();
        menu->addAction(tr("Open all lines"), m_tree, &QTreeView::expandAll);
        menu->addAction(tr("Show nodes only"), m_tree, &QTreeView::collapseAll);
    });
}

void CostPanel::showContextMenu(const QPoint& position) {
    const QModelIndex index = m_tree->indexAt(position);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString text = index.data(Qt::DisplayRole).toString().trimmed();
    if (!text.isEmpty()) {
        menu->addAction(tr("Copy “%1”").arg(fontMetrics().elidedText(text, Qt::ElideMiddle, 240)), this,
                        [text] { QGuiApplication::clipboard()->setText(text); });
    }
    if (!index.data(CostModel::linkRole).toString().isEmpty()) {
        menu->addAction(tr("Open the page"), this, [this, index] { openLink(index); });
    }
    menu->addAction(Theme::instance().icon(QStringLiteral("copy")), tr("Copy as CSV"), this,
                    &CostPanel::copyCsv);
    menu->addAction(Theme::instance().icon(QStringLiteral("export")), tr("Export as CSV…"), this,
                    &CostPanel::exportCsv);
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

void CostPanel::setWords() {
    sayButton(m_menu, tr("More"), tr("Copy or export the bill"));
    m_back->setText(tr("Back to the live bill"));
    m_bannerText->setText(m_shownTitle);
    m_tree->setAccessibleName(tr("Lines of the bill"));
    m_empty->setContent(QStringLiteral("cost"), tr("No bill yet"),
                        tr("Press F5 to run the project. What it costs per hour and per month appears here "
                           "while it runs."));
}

void CostPanel::showEstimate(const QString& title, std::optional<CostEstimate> estimate) {
    m_shown = std::move(estimate);
    m_shownTitle = title;
    m_bannerText->setText(title);
    m_problem->hide();
    refresh();
}

void CostPanel::closeShown() {
    showEstimate({}, std::nullopt);
    emit shownEstimateClosed();
}

CostEstimate CostPanel::shownEstimate() const {
    return m_shown ? *m_shown : m_run.view()->cost;
}

void CostPanel::refresh() {
    const CostEstimate estimate = shownEstimate();
    const bool isEmpty = estimate.lines.empty() && estimate.window == Duration::zero();
    m_banner->setVisible(m_shown.has_value());
    m_stack->setCurrentIndex(isEmpty && !m_shown ? 0 : 1);
    m_summary->present(estimate);
    refreshUnknown(estimate);
    // A row that goes away hands its place to another one: nobody has selected that.
    m_updating = true;
    m_isFirstFill = m_model->rowCount() == 0;
    m_model->setRows(costRows(estimate, m_document.pipeline()));
    if (m_isFirstFill) {
        m_tree->expandToDepth(0); // one after the other takes long with thousands of nodes
    }
    m_isFirstFill = false;
    m_updating = false;
    growTree();
}

void CostPanel::refreshUnknown(const CostEstimate& estimate) {
    const QStringList lines = unknownLines(estimate, m_document.pipeline());
    m_unknown->setVisible(!lines.isEmpty());
    if (lines.isEmpty()) {
        return;
    }
    constexpr int kNamed = 3;
    const QString named = lines.mid(0, kNamed).join(tr(", ", "between items of a list"));
    const int others = static_cast<int>(lines.size()) - kNamed;
    m_unknown->setText(
        others > 0
            ? tr("Prices are unknown and left out of the totals: %1 and %n more.", nullptr, others).arg(named)
            : tr("Prices are unknown and left out of the totals: %1.").arg(named));
    m_unknown->setToolTip(lines.join(QLatin1Char('\n')));
}

void CostPanel::growTree() {
    constexpr int kWidest = 320;
    growColumns(m_tree, m_tree->header(), kWidest);
}

void CostPanel::followRow(const QModelIndex& row) {
    if (m_updating || !row.isValid()) {
        return;
    }
    const NodeId node = m_model->nodeOf(row);
    if (m_document.pipeline().findNode(node) && m_selection.singleNode() != node) {
        m_selection.set({node});
    }
}

void CostPanel::openLink(const QModelIndex& index) {
    const QUrl page(index.siblingAtColumn(0).data(CostModel::linkRole).toString());
    if (!page.isEmpty()) {
        QDesktopServices::openUrl(page);
    }
}

QByteArray CostPanel::csv() const {
    RunReport report;
    report.cost = shownEstimate();
    return QByteArray::fromStdString(costToCsv(report));
}

void CostPanel::copyCsv() {
    QGuiApplication::clipboard()->setText(QString::fromUtf8(csv()));
}

void CostPanel::exportCsv() {
    auto* dialog = new QFileDialog(this, tr("Export the bill as CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QString::fromStdString(m_document.pipeline().name) + QStringLiteral("-cost.csv"));
    // The bill as it is now, not as it is when the dialog is closed.
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes = csv()](const QString& name) {
        QSaveFile file(name);
        const bool isWritten =
            file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        m_problem->setVisible(!isWritten);
        m_problem->setText(tr("%1 cannot be written: %2.").arg(name, file.errorString()));
    });
    dialog->open();
}

void CostPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setWords();
        m_model->retranslate();
        refresh();
    }
}

} // namespace millrace::ui
