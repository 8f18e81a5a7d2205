// SPDX-License-Identifier: GPL-3.0-or-later
#include "shards/throttle_page.h"

#include "charts/value_scale.h"
#include "panels/empty_state.h"
#include "panels/panel_parts.h"
#include "shards/shard_facts.h"
#include "theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace millrace::ui {

namespace {

constexpr std::size_t kMostKeys = 5;

enum ItemRole { groupRole = Qt::UserRole + 1, keyRole };

QString amount(int count, int sum) {
    return ThrottlePage::tr("%1 (%2)", "share, number")
        .arg(shareText(static_cast<double>(count) / sum), QLocale().toString(count));
}

int depthOf(const QTreeWidgetItem* item) {
    return item ? 1 + depthOf(item->parent()) : 0;
}

} // namespace

ThrottlePage::ThrottlePage(Document& document, RunController& run, QWidget* parent)
    : SentencePage(parent)
    , m_document(document)
    , m_run(run)
    , m_model(new ThrottleModel(document, this))
    , m_hold(makePanelButton(QStringLiteral("pause"), this))
    , m_halves(new QSplitter(Qt::Horizontal, this))
    , m_summary(new QTreeWidget(this))
    , m_table(new QTableView(this))
    , m_note(makeSentence(QStringLiteral("muted"), this)) {
    setIcon(QStringLiteral("throttled"));
    m_hold->setCheckable(true);
    addButton(m_hold);
    makeSummary();
    makeTable();
    m_halves->addWidget(m_summary);
    m_halves->addWidget(m_table);
    m_halves->setChildrenCollapsible(false);
    m_halves->setStretchFactor(0, 2);
    m_halves->setStretchFactor(1, 5);
    body().addWidget(m_halves, 1);
    body().addWidget(m_note);
    connect(m_hold, &QToolButton::toggled, this, [this](bool isHeld) {
        if (!isHeld) {
            refresh();
        }
    });
    retranslate();
}

void ThrottlePage::makeSummary() {
    m_summary->setColumnCount(2);
    m_summary->setFrameShape(QFrame::NoFrame);
    constexpr int kIndentation = 14;
    constexpr int kLeastWidth = 230;
    m_summary->setUniformRowHeights(true);
    m_summary->setIndentation(kIndentation);
    m_summary->setMinimumWidth(kLeastWidth);
    m_summary->header()->setStretchLastSection(false);
    m_summary->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_summary->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_summary->installEventFilter(this);
    connect(m_summary, &QTreeWidget::itemDoubleClicked, this,
            [this](const QTreeWidgetItem* item) { openItem(item); });
}

void ThrottlePage::makeTable() {
    m_table->setModel(m_model);
    prepareTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(ThrottleColumn::time), Qt::DescendingOrder);
    m_table->horizontalHeader()->setMinimumSectionSize(48);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, &ThrottlePage::openRow);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ThrottlePage::openMenu);
    auto* copy = new QAction(m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    connect(copy, &QAction::triggered, this, &ThrottlePage::copyRows);
}

void ThrottlePage::retranslate() {
    sayButton(m_hold, tr("Hold"), tr("Leave the list as it is while the run goes on"));
    nameSentence(tr("Why records were refused, in a sentence"));
    m_summary->setAccessibleName(tr("Refused records by shard, limit and key"));
    m_summary->setHeaderLabels({tr("Shard, limit, key"), tr("Share")});
    m_table->setAccessibleName(tr("Examples of refused records"));
    m_note->setText(
        tr("Examples: the newest %1 refused records of each producer, about ten a second. Enter or a "
           "double-click shows the shard, with the key as a dot where it lies.")
            .arg(kThrottleExamples));
    m_model->retranslate();
    fillSummary();
    say();
}

void ThrottlePage::setSubject(const NodeId& subject) {
    if (subject != m_subject) {
        m_subject = subject;
        m_hold->setChecked(false);
        refresh();
    }
}

void ThrottlePage::setStored(bool isStored) {
    m_isStored = isStored;
    say();
}

void ThrottlePage::setHeld(bool isHeld) {
    m_hold->setChecked(isHeld);
}

void ThrottlePage::refresh() {
    constexpr int kWidest = 200;
    if (m_hold->isChecked()) {
        return;
    }
    std::vector<ThrottleRow> rows = throttleRows(m_run.view()->snapshot.nodes, m_subject);
    const bool isSame = std::ranges::equal(
        rows, m_rows, [](const ThrottleRow& a, const ThrottleRow& b) { return a.isSame(b); });
    if (!isSame) {
        std::vector<ThrottleRow> chosen;
        for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
            chosen.push_back(m_model->row(index.row()));
        }
        const std::optional<ThrottleRow> current =
            m_table->currentIndex().isValid() ? std::optional(m_model->row(m_table->currentIndex().row()))
                                              : std::nullopt;
        m_rows = std::move(rows);
        hideColumns();
        m_groups = throttleGroups(m_rows);
        m_model->setRows(m_rows);
        QItemSelection selection;
        for (const ThrottleRow& row : chosen) {
            if (const int index = m_model->find(row); index >= 0) {
                selection.select(m_model->index(index, 0), m_model->index(index, kThrottleColumns - 1));
            }
        }
        if (const int index = current ? m_model->find(*current) : -1; index >= 0) {
            m_table->selectionModel()->setCurrentIndex(m_model->index(index, 0),
                                                       QItemSelectionModel::NoUpdate);
        }
        m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        growColumns(m_table, m_table->horizontalHeader(), kWidest);
        fillSummary();
    }
    say();
}

/// What is the same in all rows needs no column.
void ThrottlePage::hideColumns() {
    const bool isOneProducer =
        std::ranges::all_of(m_rows, [this](const ThrottleRow& row) { return row.producer == m_subject; });
    const bool isOneStream = std::ranges::all_of(
        m_rows, [this](const ThrottleRow& row) { return row.example.stream == m_subject; });
    m_table->setColumnHidden(static_cast<int>(ThrottleColumn::producer), isOneProducer);
    m_table->setColumnHidden(static_cast<int>(ThrottleColumn::stream), isOneStream);
}

void ThrottlePage::say() {
    if (m_isStored) {
        empty().setContent(QStringLiteral("history"), tr("The history keeps no refused records"),
                           tr("Open the run as a project and run it again to see why it was throttled."));
    } else {
        empty().setContent(QStringLiteral("success"), tr("Nothing was throttled"),
                           tr("When a stream refuses records, examples are listed here with the shard, the "
                              "limit, the key, the attempts and the age."));
    }
    showViews(!m_isStored && !m_rows.empty());
    setSentence(throttleSentence(m_groups));
}

void ThrottlePage::fillSummary() {
    const QTreeWidgetItem* current = m_summary->currentItem();
    const QVariant group = current ? current->data(0, groupRole) : QVariant();
    const QVariant key = current ? current->data(0, keyRole) : QVariant();
    const int depth = depthOf(current);
    m_summary->clear();
    const int sum = static_cast<int>(m_rows.size());
    std::map<std::pair<NodeId, std::string>, QTreeWidgetItem*> shards;
    std::map<QTreeWidgetItem*, int> counts;
    const auto add = [](QTreeWidgetItem* parent, const QString& text, int index, const QVariant& itemKey) {
        auto* item = new QTreeWidgetItem(parent, {text});
        item->setToolTip(0, text);
        item->setData(0, groupRole, index);
        item->setData(0, keyRole, itemKey);
        return item;
    };
    for (int index = 0; index < static_cast<int>(m_groups.size()); ++index) {
        const ThrottleGroup& one = m_groups[static_cast<std::size_t>(index)];
        QTreeWidgetItem*& shard = shards[{one.stream, one.shardId}];
        if (!shard) {
            const QString stream = QString::fromStdString(m_document.pipeline().displayName(one.stream));
            const QString name = one.shardId.empty() ? tr("unknown") : shardName(one.shardId);
            const QString text =
                one.stream == m_subject ? name : tr("%1, %2", "stream, shard").arg(stream, name);
            shard = add(m_summary->invisibleRootItem(), text, index, {});
        }
        counts[shard] += one.count;
        QTreeWidgetItem* limit = add(shard, writeLimitText(one.isByBytes), index, {});
        limit->setText(1, amount(one.count, sum));
        int others = 0;
        for (std::size_t i = 0; i < one.keys.size(); ++i) {
            if (i < kMostKeys || one.keys.size() == kMostKeys + 1) {
                const QString name = QString::fromStdString(one.keys[i].name);
                QTreeWidgetItem* item = add(limit, name, index, name);
                item->setText(1, amount(one.keys[i].count, sum));
            } else {
                others += one.keys[i].count;
            }
        }
        if (others > 0) {
            const int number = static_cast<int>(one.keys.size() - kMostKeys);
            QTreeWidgetItem* item = add(limit, tr("%n other keys", nullptr, number), index, {});
            item->setText(1, amount(others, sum));
        }
    }
    for (const auto& [item, count] : counts) {
        item->setText(1, amount(count, sum));
    }
    m_summary->expandAll();
    for (QTreeWidgetItemIterator each(m_summary); *each; ++each) {
        (*each)->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        if (group.isValid() && (*each)->data(0, groupRole) == group && (*each)->data(0, keyRole) == key &&
            depthOf(*each) == depth) {
            m_summary->setCurrentItem(*each);
        }
    }
}

void ThrottlePage::openRow(const QModelIndex& index) {
    if (index.isValid()) {
        const ThrottleRow row = m_model->row(index.row());
        emit shardRequested(row.example.stream, row.producer, row.shardId, row.example.partitionKey);
    }
}

void ThrottlePage::openItem(const QTreeWidgetItem* item) {
    const int index = item ? item->data(0, groupRole).toInt() : -1;
    if (index >= 0 && index < static_cast<int>(m_groups.size())) {
        const ThrottleGroup group = m_groups[static_cast<std::size_t>(index)];
        emit shardRequested(group.stream, {}, group.shardId, item->data(0, keyRole).toString().toStdString());
    }
}

bool ThrottlePage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (watched == m_table) {
                openRow(m_table->currentIndex());
            } else {
                openItem(m_summary->currentItem());
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// The chosen rows as they stand, with a line of headings, as a spreadsheet takes them.
void ThrottlePage::copyRows() {
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        return;
    }
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < kThrottleColumns; ++column) {
        cells << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    lines << cells.join(QLatin1Char('\t'));
    for (const QModelIndex& row : rows) {
        cells.clear();
        for (int column = 0; column < kThrottleColumns; ++column) {
            cells << row.siblingAtColumn(column).data().toString();
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void ThrottlePage::openMenu(const QPoint& place) {
    const QModelIndex under = m_table->indexAt(place);
    const QModelIndex index = under.isValid() ? under : m_table->currentIndex();
    if (!index.isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const ThrottleRow row = m_model->row(index.row());
    connect(menu->addAction(Theme::instance().icon(QStringLiteral("ring")), tr("Show the shard")),
            &QAction::triggered, this, [this, row] {
                emit shardRequested(row.example.stream, row.producer, row.shardId, row.example.partitionKey);
            });
    QAction* copy = menu->addAction(Theme::instance().icon(QStringLiteral("copy")), tr("Copy"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutVisibleInContextMenu(true);
    connect(copy, &QAction::triggered, this, &ThrottlePage::copyRows);
    const QPoint at = under.isValid() ? place : m_table->visualRect(index).center();
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

QByteArray ThrottlePage::csv() const {
    return throttleCsv(m_rows, m_document.pipeline());
}

} // namespace millrace::ui
