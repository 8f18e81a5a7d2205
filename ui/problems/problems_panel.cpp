// SPDX-License-Identifier: GPL-3.0-or-later
#include "problems/problems_panel.h"

#include "document/step_names.h"
#include "document/wording.h"
#include "panels/empty_state.h"
#include "panels/panel_parts.h"
#include "panels/quick_fix_button.h"
#include "problems/problem_delegate.h"
#include "problems/problems_model.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace millrace::ui {

namespace {

constexpr std::array<Severity, 3> kSeverities{Severity::error, Severity::warning, Severity::hint};
constexpr int kFixColumn = static_cast<int>(ProblemColumn::fix);

QString countText(Severity severity, int count) {
    switch (severity) {
    case Severity::error:
        return ProblemsPanel::tr("%n error(s)", nullptr, count);
    case Severity::warning:
        return ProblemsPanel::tr("%n warning(s)", nullptr, count);
    case Severity::hint:
        return ProblemsPanel::tr("%n hint(s)", nullptr, count);
    }
    return {};
}

} // namespace

ProblemsPanel::ProblemsPanel(Document& document, Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_model(new ProblemsModel(document, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_view(new QTreeView(this))
    , m_refusal(makeSentence(QStringLiteral("error"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeFilters();
    layout->addWidget(m_refusal);
    layout->addWidget(m_stack, 1);
    m_refusal->hide();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    makeView();
    connect(&document, &Document::findingsChanged, this, &ProblemsPanel::refresh);
    connect(&document, &Document::changed, this, [this](const DocumentChange& change) {
        if (!change.changed.empty()) {
            m_model->refreshLabels(change.changed);
        }
    });
    connect(&document, &Document::replaced, this, [this] { m_model->retranslate(); });
    setWords();
    refresh();
    showState();
}

void ProblemsPanel::makeFilters() {
    auto* bar = makePanelBar();
    for (const Severity severity : kSeverities) {
        QToolButton* button = makePanelButton(Theme::iconOf(severity), this);
        button->setCheckable(true);
        button->setChecked(true);
        m_filters[static_cast<std::size_t>(severity)] = button;
        bar->addWidget(button);
        connect(button, &QToolButton::toggled, this, [this, severity](bool isShown) {
            m_model->setShown(severity, isShown);
            showState();
        });
    }
    bar->addStretch();
    static_cast<QVBoxLayout*>(layout())->addLayout(bar);
}

void ProblemsPanel::makeView() {
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ProblemDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setWordWrap(true);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setAllColumnsShowFocus(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    QHeaderView* header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setMinimumSectionSize(32);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    header->setSectionResizeMode(kFixColumn, QHeaderView::Fixed);
    for (int column = 1; column < kProblemColumns; ++column) {
        header->resizeSection(column, header->minimumSectionSize());
    }
    // Sentences break elsewhere then. Queued: the header is in the middle of its own layout.
    connect(
        header, &QHeaderView::sectionResized, m_view,
        [this](int column) {
            if (column == 0) {
                m_view->doItemsLayout();
                showButtons();
            }
        },
        Qt::QueuedConnection);
    // Enter and a double-click; QTreeView says activated() for both.
    connect(m_view, &QTreeView::activated, this, &ProblemsPanel::activate);
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == static_cast<int>(ProblemColumn::source)) {
            openSource(index);
        }
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &ProblemsPanel::showContextMenu);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &ProblemsPanel::showButtons);
}

void ProblemsPanel::setWords() {
    for (const Severity severity : kSeverities) {
        sayButton(m_filters[static_cast<std::size_t>(severity)], countText(severity, count(severity)),
                  tr("Show or hide these in the list"));
    }
    m_view->setAccessibleName(tr("Problems"));
}

int ProblemsPanel::count(Severity severity) const {
    return m_model->count(severity);
}

void ProblemsPanel::refresh() {
    const QModelIndex chosen = chosenRow();
    const bool hasChosen = chosen.isValid();
    const Finding before = hasChosen ? m_model->finding(chosen.row()) : Finding();
    const int scrolled = m_view->verticalScrollBar()->value();
    if (!m_model->refresh()) {
        return; // as after most keys: nothing to lay out
    }
    showState();
    if (const int row = hasChosen ? m_model->rowOf(before) : -1; row >= 0) {
        m_view->setCurrentIndex(m_model->index(row, 0));
    }
    m_view->verticalScrollBar()->setValue(scrolled);
    setWords();
    const std::array<int, 3> counts{count(Severity::error), count(Severity::warning), count(Severity::hint)};
    if (counts != m_counts) {
        m_counts = counts;
        emit countsChanged(counts[0], counts[1], counts[2]);
    }
}

void ProblemsPanel::showState() {
    const bool isEmpty = m_model->rowCount() == 0;
    if (isEmpty && !m_document.findings().empty()) {
        m_empty->setContent(QStringLiteral("filter"), tr("All problems are hidden"),
                            tr("Press one of the buttons above to see them."));
    } else if (isEmpty) {
        m_empty->setContent(QStringLiteral("success"), tr("No problems found"),
                            tr("The design is checked as you edit it."));
    }
    m_stack->setCurrentIndex(isEmpty ? 0 : 1);
    showButtons();
}

/// Rows in sight get their buttons; a design can have a thousand problems.
void ProblemsPanel::showButtons() {
    QModelIndex index = m_view->indexAt(QPoint(0, 0));
    const int bottom = m_view->viewport()->height();
    while (index.isValid() && m_view->visualRect(index).top() < bottom) {
        const QModelIndex cell = index.siblingAtColumn(kFixColumn);
        const std::vector<QuickFix>& fixes = m_model->finding(index.row()).fixes;
        QWidget* buttons = m_view->indexWidget(cell);
        if (!fixes.empty() && !buttons) {
            m_view->setIndexWidget(cell, makeButtons(cell));
        } else if (buttons) {
            buttons->setEnabled(!m_document.isReadOnly());
        }
        index = m_view->indexBelow(index);
    }
    fitColumns();
}

/// The sentence gets what the others leave, which is about half at least.
void ProblemsPanel::fitColumns() {
    constexpr int kWidestNode = 160;
    QHeaderView* header = m_view->header();
    const int width = m_view->viewport()->width();
    growColumns(m_view, header, std::clamp(width / 5, header->minimumSectionSize(), kWidestNode));
    constexpr int kPaddings = 8; // of the cell, around the buttons
    const QList<QuickFixButton*> buttons = m_view->viewport()->findChildren<QuickFixButton*>();
    int wanted = header->sectionSizeHint(kFixColumn);
    for (const QuickFixButton* button : buttons) {
        wanted = std::max(wanted, button->fullWidth() + kPaddings);
    }
    header->resizeSection(kFixColumn, std::min(wanted, width * 2 / 5));
    bool isBrokenAnew = false;
    for (QuickFixButton* button : buttons) {
        isBrokenAnew = button->fitInto(header->sectionSize(kFixColumn) - kPaddings) || isBrokenAnew;
    }
    if (isBrokenAnew) {
        m_view->doItemsLayout(); // rows are as high as their buttons
    }
}

QWidget* ProblemsPanel::makeButtons(const QPersistentModelIndex& cell) {
    auto* box = new QWidget(m_view->viewport());
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addStretch();
    const std::vector<QuickFix>& fixes = m_model->finding(cell.row()).fixes;
    for (std::size_t i = 0; i < fixes.size(); ++i) {
        auto* button = new QuickFixButton(translated(fixes[i].title), box);
        layout->addWidget(button);
        // Queued: the fix makes the row and its buttons go away.
        connect(
            button, &QPushButton::clicked, this,
            [this, cell, i] {
                if (cell.isValid() && i < m_model->finding(cell.row()).fixes.size()) {
                    carryOut(QuickFix(m_model->finding(cell.row()).fixes[i]));
                }
            },
            Qt::QueuedConnection);
    }
    layout->addStretch();
    box->setEnabled(!m_document.isReadOnly());
    return box;
}

void ProblemsPanel::activate(const QModelIndex& index) {
    if (!index.isValid()) {
        return;
    }
    const Finding finding = m_model->finding(index.row());
    // Without a node it is about the project, which is what shows when nothing is selected.
    m_selection.set(finding.node.isEmpty() ? std::set<NodeId>() : std::set<NodeId>{finding.node});
    m_selection.reveal(finding.node, finding.path);
}

/// Not the current row: a view makes its first row current when the focus comes in.
QModelIndex ProblemsPanel::chosenRow() const {
    return m_view->selectionModel()->selectedRows().value(0);
}

void ProblemsPanel::activateNext(int by) {
    const int count = m_model->rowCount();
    if (count == 0) {
        return;
    }
    const QModelIndex chosen = chosenRow();
    const int from = chosen.isValid() ? chosen.row() : (by > 0 ? -1 : count);
    const int row = ((from + by) % count + count) % count;
    m_view->setCurrentIndex(m_model->index(row, 0));
    activate(m_view->currentIndex());
}

void ProblemsPanel::carryOut(const QuickFix& fix) {
    const Result<void> done = m_document.push(fix.edit, fixName(m_document.pipeline(), fix));
    m_refusal->setVisible(!done.ok());
    if (!done) {
        m_refusal->setText(sentenceOf(done.error()));
        return;
    }
    m_document.checkNow();
}

void ProblemsPanel::openSource(const QModelIndex& index) {
    const QUrl page(QString::fromStdString(m_model->finding(index.row()).source));
    if (!page.isEmpty()) {
        QDesktopServices::openUrl(page);
    }
}

void ProblemsPanel::showContextMenu(const QPoint& position) {
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid()) {
        return;
    }
    const Theme& theme = Theme::instance();
    const Finding finding = m_model->finding(index.row());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Go to the problem"), this, [this, finding] {
        if (const int row = m_model->rowOf(finding); row >= 0) {
            activate(m_model->index(row, 0));
        }
    });
    for (const QuickFix& fix : finding.fixes) {
        QAction* action = menu->addAction(theme.icon(QStringLiteral("fix")), translated(fix.title), this,
                                          [this, fix] { carryOut(fix); });
        action->setEnabled(!m_document.isReadOnly());
    }
    menu->addSeparator();
    menu->addAction(theme.icon(QStringLiteral("copy")), tr("Copy the sentence"), this,
                    [text = m_model->sentence(finding)] { QGuiApplication::clipboard()->setText(text); });
    if (!finding.source.empty()) {
        menu->addAction(tr("Open the source"), this, [url = QString::fromStdString(finding.source)] {
            QDesktopServices::openUrl(QUrl(url));
        });
    }
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

bool ProblemsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view && (event->type() == QEvent::Resize || event->type() == QEvent::Show)) {
        // After the view has laid itself out.
        QMetaObject::invokeMethod(this, &ProblemsPanel::showButtons, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void ProblemsPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F8) {
        activateNext(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return;
    }
    QWidget::keyPressEvent(event);
}

void ProblemsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setWords();
        m_model->retranslate();
        for (int row = 0; row < m_model->rowCount(); ++row) {
            m_view->setIndexWidget(m_model->index(row, kFixColumn), nullptr);
        }
        showState();
    }
}

} // namespace millrace::ui
