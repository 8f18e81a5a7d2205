// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/runs_panel.h"

#include "document/wording.h"
#include "panels/empty_state.h"
#include "panels/panel_parts.h"
#include "runs/runs_model.h"
#include "theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace millrace::ui {

/// What the reading thread hands over.
struct RunsAnswer {
    std::optional<std::vector<StoredRun>> runs; ///< none when the list could not be read
    RunsModel::KnownCosts knownCosts;           ///< of runs without a whole monthly total
    std::optional<Error> problem;
};

namespace {

/// What the lines with a price come to; nothing when there is none.
std::optional<Money> knownCostOf(const RunHistory& history, std::int64_t run) {
    const Result<std::vector<StoredCostLine>> lines = history.costLines(run);
    std::optional<Money> sum;
    for (const StoredCostLine& line : lines ? *lines : std::vector<StoredCostLine>()) {
        if (const Result<Money> amount = Money::parse(line.monthlyAmount)) {
            sum = sum.value_or(Money()) + *amount;
        }
    }
    return sum;
}

/// `known`: what was summed up before; lines of a run that is over don't change.
std::shared_ptr<const RunsAnswer> readRuns(const QString& database, const std::vector<std::int64_t>& remove,
                                           const RunsModel::KnownCosts& known) {
    auto answer = std::make_shared<RunsAnswer>();
    if (!QFileInfo::exists(database)) {
        answer->runs.emplace();
        return answer;
    }
    const std::filesystem::path path = QFileInfo(database).filesystemFilePath();
    const Result<std::unique_ptr<RunHistory>> history = RunHistory::open(path);
    if (!history) {
        answer->problem = history.error();
        return answer;
    }
    for (const std::int64_t run : remove) {
        if (const Result<void> done = (*history)->remove(run); !done) {
            answer->problem = done.error();
        }
    }
    Result<std::vector<StoredRun>> runs = (*history)->runs();
    if (runs) {
        answer->runs = std::move(*runs);
        for (const StoredRun& run : *answer->runs) {
            if (!run.monthlyTotal.empty() || run.digest.empty()) {
                continue;
            }
            if (const auto before = known.find(run.id); before != known.end()) {
                answer->knownCosts.insert(*before);
            } else if (const std::optional<Money> cost = knownCostOf(**history, run.id)) {
                answer->knownCosts.emplace(run.id, *cost);
            }
        }
    } else {
        answer->problem = runs.error();
    }
    return answer;
}

} // namespace

RunsPanel::RunsPanel(const QString& database, QWidget* parent)
    : QWidget(parent)
    , m_database(database)
    , m_model(new RunsModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_table(new QTableView(this))
    , m_problem(makeSentence(QStringLiteral("error"), this))
    , m_busy(makeSentence(QStringLiteral("muted"), this))
    , m_show(new QAction(this))
    , m_open(new QAction(this))
    , m_copy(new QAction(this))
    , m_remove(new QAction(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeButtons();
    layout->addWidget(m_problem);
    layout->addWidget(m_busy);
    layout->addWidget(m_stack, 1);
    m_problem->hide();
    m_busy->hide();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    makeTable();
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] { take(*m_reading.result()); });
    setWords();
    showState();
}

RunsPanel::~RunsPanel() {
    m_reading.waitForFinished();
}

void RunsPanel::makeButtons() {
    auto* bar = makePanelBar();
    const std::pair<QAction*, QString> actions[] = {{m_show, QStringLiteral("chart")},
                                                    {m_open, QStringLiteral("project")},
                                                    {m_copy, QStringLiteral("copy")},
                                                    {m_remove, QStringLiteral("delete")}};
    for (const auto& [action, icon] : actions) {
        action->setIcon(Theme::instance().icon(icon));
        QToolButton* button = makePanelButton(icon, this);
        button->setDefaultAction(action);
        bar->addWidget(button);
        m_table->addAction(action);
    }
    bar->addStretch();
    static_cast<QVBoxLayout*>(layout())->addLayout(bar);
    m_copy->setShortcut(QKeySequence::Copy);
    m_remove->setShortcut(QKeySequence::Delete);
    for (QAction* action : {m_copy, m_remove}) {
        action->setShortcutContext(Qt::WidgetShortcut);
    }
    connect(m_show, &QAction::triggered, this, &RunsPanel::showCharts);
    connect(m_open, &QAction::triggered, this, &RunsPanel::openProject);
    connect(m_copy, &QAction::triggered, this, &RunsPanel::copyDigest);
    connect(m_remove, &QAction::triggered, this, &RunsPanel::askToRemove);
}

void RunsPanel::makeTable() {
    QHeaderView* header = m_table->horizontalHeader();
    header->setProperty("role", QStringLiteral("sortable")); // room for the arrow
    header->style()->unpolish(header);
    header->style()->polish(header);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RunsModel::kSortRole);
    m_sorted->setSortLocaleAware(true);
    m_table->setModel(m_sorted);
    prepareTable(m_table);
    m_table->setTextElideMode(Qt::ElideMiddle); // both ends tell digests apart
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(RunColumn::number), Qt::DescendingOrder);
    connect(m_table, &QTableView::activated, this, &RunsPanel::showCharts);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RunsPanel::enableButtons);
}

void RunsPanel::setWords() {
    m_show->setText(tr("Show charts"));
    m_show->setToolTip(tr("Show the charts and the bill of this run"));
    m_open->setText(tr("Open as project"));
    m_open->setToolTip(tr("Open the project as it was run"));
    m_copy->setText(tr("Copy digest"));
    m_copy->setToolTip(tr("Copy the digest: equal digests are equal runs"));
    m_remove->setText(tr("Delete"));
    m_remove->setToolTip(tr("Delete from the history"));
    m_table->setAccessibleName(tr("History of runs"));
    m_busy->setText(tr("The run is being read…"));
}

void RunsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_isRead) {
        read({});
    }
}

void RunsPanel::refresh() {
    // Nobody looks yet: the first look reads.
    if (m_isRead || isVisible()) {
        read({});
    }
}

void RunsPanel::setBusy(bool isBusy) {
    m_busy->setVisible(isBusy);
}

void RunsPanel::read(std::vector<std::int64_t> remove) {
    if (m_reading.isRunning()) {
        m_toRemove.insert(m_toRemove.end(), remove.begin(), remove.end());
        m_again = true;
        return;
    }
    m_isRead = true;
    m_reading.setFuture(QtConcurrent::run(readRuns, m_database, std::move(remove), m_model->knownCosts()));
    showState();
}

void RunsPanel::take(const RunsAnswer& answer) {
    if (answer.runs) {
        m_model->setRuns(*answer.runs, answer.knownCosts);
    }
    m_error = answer.problem;
    showState();
    if (std::exchange(m_again, false)) {
        read(std::exchange(m_toRemove, {}));
    }
}

void RunsPanel::showState() {
    const bool isEmpty = m_model->rowCount() == 0;
    const QString problem = m_error ? sentenceOf(*m_error) : QString();
    if (m_error) {
        m_empty->setContent(QStringLiteral("error"), tr("The history cannot be read"), problem);
    } else if (m_reading.isRunning()) {
        m_empty->setContent(QStringLiteral("runs"), tr("The history is being read…"), {});
    } else {
        m_empty->setContent(QStringLiteral("runs"), tr("No runs in the history"),
                            tr("Press F5 to run the project. Each run is kept here with its figures."));
    }
    m_problem->setText(problem);
    m_problem->setVisible(m_error && !isEmpty);
    m_stack->setCurrentIndex(isEmpty ? 0 : 1);
    constexpr int kWidest = 320; // a digest whole
    growColumns(m_table, m_table->horizontalHeader(), kWidest);
    enableButtons();
}

std::vector<std::int64_t> RunsPanel::chosen() const {
    std::vector<std::int64_t> runs;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        runs.push_back(m_model->run(m_sorted->mapToSource(index).row()).id);
    }
    return runs;
}

void RunsPanel::enableButtons() {
    const std::size_t count = m_table->selectionModel()->selectedRows().size();
    for (QAction* action : {m_show, m_open, m_copy}) {
        action->setEnabled(count == 1);
    }
    m_remove->setEnabled(count > 0);
}

void RunsPanel::showCharts() {
    if (const std::vector<std::int64_t> runs = chosen(); runs.size() == 1) {
        emit showRequested(runs.front());
    }
}

void RunsPanel::openProject() {
    if (const std::vector<std::int64_t> runs = chosen(); runs.size() == 1) {
        emit openProjectRequested(runs.front());
    }
}

void RunsPanel::copyDigest() {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.size() == 1) {
        const StoredRun& run = m_model->run(m_sorted->mapToSource(rows.front()).row());
        QGuiApplication::clipboard()->setText(QString::fromStdString(run.digest));
    }
}

void RunsPanel::askToRemove() {
    const std::vector<std::int64_t> runs = chosen();
    if (runs.empty()) {
        return;
    }
    const int count = static_cast<int>(runs.size());
    auto* question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(tr("Delete from the history"));
    question->setText(count == 1 ? tr("Delete run %1 with its figures?").arg(runs.front())
                                 : tr("Delete %n run(s) with their figures?", nullptr, count));
    question->setInformativeText(tr("This cannot be undone. The project is not touched."));
    QPushButton* yes = question->addButton(tr("Delete"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(question, &QMessageBox::buttonClicked, this, [this, runs, yes](const QAbstractButton* pressed) {
        if (pressed == static_cast<const QAbstractButton*>(yes)) {
            read(runs);
        }
    });
    question->open();
}

void RunsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setWords();
        m_model->retranslate();
        showState();
    }
}

} // namespace millrace::ui
