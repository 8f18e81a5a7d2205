// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/shard_table.h"

#include "base/units.h"
#include "panels/panel_parts.h"
#include "theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>

namespace millrace::ui {

namespace {

constexpr int kBarWidth = 56;
constexpr int kBarHeight = 10;
constexpr int kGap = 8;

LoadBand bandOf(const QModelIndex& index) {
    return static_cast<LoadBand>(index.data(ShardModel::bandRole).toInt());
}

} // namespace

void ShardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const auto column = static_cast<ShardColumn>(index.column());
    if (column != ShardColumn::utilisation && column != ShardColumn::load) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QWidget* widget = option.widget;
    (widget ? widget->style() : QApplication::style())
        ->drawControl(QStyle::CE_ItemViewItem, &ground, painter, widget);
    painter->save();
    if (!index.data(ShardModel::openRole).toBool()) {
        // It takes nothing any more: a bar would say that it has room.
    } else if (column == ShardColumn::utilisation) {
        paintBar(*painter, option, index);
    } else {
        paintBand(*painter, option, index);
    }
    painter->restore();
}

void ShardDelegate::paintBar(QPainter& painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) {
    const ThemeColors& colors = Theme::instance().colors();
    const LoadBand band = bandOf(index);
    const QRect cell = option.rect.adjusted(4, 0, -4, 0);
    const QRect bar(cell.left(), cell.center().y() - kBarHeight / 2, kBarWidth, kBarHeight);
    const double share = std::clamp(index.data(ShardModel::utilisationRole).toDouble(), 0.0, 1.0);
    QRect filled = bar;
    filled.setWidth(static_cast<int>(std::lround(share * kBarWidth)));
    painter.fillRect(bar, colors.hover);
    const QColor color = colors.band(band);
    if (filled.width() > 0) {
        QColor ground = color;
        const Qt::BrushStyle pattern = Theme::bandPattern(band);
        const bool isSolid = pattern == Qt::SolidPattern || pattern == Qt::NoBrush;
        ground.setAlpha(isSolid ? 255 : 96);
        painter.fillRect(filled, ground);
        if (!isSolid) {
            painter.fillRect(filled, QBrush(color, pattern));
        }
    }
    painter.setPen(colors.border);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    painter.setFont(Theme::numberFont(option.font));
    painter.setPen(colors.text);
    painter.drawText(cell.adjusted(kBarWidth + kGap, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter,
                     index.data(Qt::DisplayRole).toString());
}

void ShardDelegate::paintBand(QPainter& painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) {
    constexpr int kMark = 10;
    const ThemeColors& colors = Theme::instance().colors();
    const LoadBand band = bandOf(index);
    const QRect cell = option.rect.adjusted(6, 0, -4, 0);
    const QRect mark(cell.left(), cell.center().y() - kMark / 2, kMark, kMark);
    const QColor color = colors.band(band);
    if (band == LoadBand::throttled) {
        Theme::instance().icon(QStringLiteral("throttled")).paint(&painter, mark.adjusted(-3, -3, 3, 3));
    } else {
        painter.fillRect(mark, QBrush(color, Theme::bandPattern(band)));
        painter.setPen(color);
        painter.drawRect(mark.adjusted(0, 0, -1, -1));
    }
    painter.setPen(colors.text);
    painter.drawText(cell.adjusted(kMark + kGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     index.data(Qt::DisplayRole).toString());
}

QSize ShardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (static_cast<ShardColumn>(index.column()) == ShardColumn::utilisation) {
        size.rwidth() += kBarWidth + kGap;
    } else if (static_cast<ShardColumn>(index.column()) == ShardColumn::load) {
        constexpr int kMarkAndGap = 24;
        size.rwidth() += kMarkAndGap;
    }
    return size;
}

ShardTable::ShardTable(QWidget* parent)
    : QTableView(parent)
    , m_model(new ShardModel(this)) {
    setModel(m_model);
    prepareTable(this);
    setItemDelegate(new ShardDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSortingEnabled(true);
    sortByColumn(static_cast<int>(ShardColumn::utilisation), Qt::DescendingOrder);
    horizontalHeader()->setMinimumSectionSize(48);
    horizontalHeader()->setStretchLastSection(true);
    setAccessibleName(tr("Shards"));
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid() && !m_isFollowing) {
                    emit shardPicked(m_model->shard(current.row()).shardId);
                }
            });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (static_cast<ShardColumn>(index.column()) == ShardColumn::throttled &&
            m_model->shard(index.row()).throttledPerSecond > 0) {
            emit throttledClicked();
        }
    });
    auto* copy = new QAction(this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    addAction(copy);
    connect(copy, &QAction::triggered, this, [this] {
        QStringList cells;
        for (int column = 0; currentIndex().isValid() && column < kShardColumns; ++column) {
            cells << currentIndex().siblingAtColumn(column).data().toString();
        }
        QApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
    });
}

void ShardTable::setShards(std::vector<ShardState> shards) {
    constexpr int kWidest = 260;
    const int before = m_model->rowCount();
    m_isFollowing = true;
    m_model->setShards(std::move(shards));
    m_isFollowing = false;
    if (m_model->rowCount() != before) {
        growColumns(this, horizontalHeader(), kWidest);
    }
}

void ShardTable::setOpenOnly(bool only) {
    m_isFollowing = true;
    m_model->setOpenOnly(only);
    m_isFollowing = false;
}

std::string ShardTable::currentShard() const {
    return currentIndex().isValid() ? m_model->shard(currentIndex().row()).shardId : std::string();
}

void ShardTable::setHighlighted(const std::string& shard) {
    const int row = shard.empty() ? -1 : m_model->rowOf(shard);
    m_isFollowing = true;
    if (row < 0) {
        selectionModel()->clear();
    } else if (row != currentIndex().row()) {
        setCurrentIndex(m_model->index(row, 0));
    }
    m_isFollowing = false;
}

QByteArray ShardTable::csv() const {
    QByteArray text = "shard,load,utilisation (Percent),records (Count/Second),bytes (Bytes/Second),"
                      "throttled (Count/Second),stored (Count),state,first hash key,last hash key,"
                      "parent,adjacent parent\n";
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const ShardState& shard = m_model->shard(row);
        const std::string cells[] = {shard.shardId,
                                     Theme::bandWord(shard.band).toStdString(),
                                     formatNumber(shard.utilisation * 100),
                                     std::to_string(shard.recordsPerSecond),
                                     std::to_string(shard.bytesPerSecond),
                                     std::to_string(shard.throttledPerSecond),
                                     std::to_string(shard.storedRecords),
                                     shard.state,
                                     toString(shard.range.first),
                                     toString(shard.range.last),
                                     shard.parentShardId,
                                     shard.adjacentParentShardId};
        QByteArray line;
        for (const std::string& cell : cells) {
            line += (line.isEmpty() ? "" : ",") + QByteArray::fromStdString(cell);
        }
        text += line + '\n';
    }
    return text;
}

void ShardTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Shards"));
        m_model->retranslate();
    }
}

} // namespace millrace::ui
