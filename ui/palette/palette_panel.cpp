// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palette_panel.h"

#include "document/wording.h"
#include "palette/node_search.h"
#include "palette/node_tree.h"
#include "palette/star_delegate.h"
#include "palette/type_memory.h"
#include "panels/help_address.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QVBoxLayout>

#include <map>

namespace millrace::ui {

namespace {

constexpr int kCategoryRole = Qt::UserRole + 1;
constexpr auto kFoldedKey = "palette/folded";
constexpr auto kFavourites = "*favourites"; ///< category of the group that no type names

QString categoryOf(const QTreeWidgetItem* group) {
    return group->data(0, kCategoryRole).toString();
}

} // namespace

PalettePanel::PalettePanel(const NodeTypes& types, QWidget* parent)
    : QWidget(parent)
    , m_types(types)
    , m_search(new QLineEdit(this))
    , m_tree(new NodeTree(this))
    , m_nothing(new QLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Theme::instance().icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_nothing->setProperty("role", QStringLiteral("muted"));
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addWidget(m_tree, 1);
    const QStringList folded = QSettings().value(QLatin1String(kFoldedKey)).toStringList();
    m_folded = QSet<QString>(folded.begin(), folded.end());
    new StarDelegate(*m_tree, NodeTree::kTypeRole);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &PalettePanel::filter);
    connect(m_tree, &NodeTree::chosen, this, &PalettePanel::add);
    connect(m_tree, &QTreeWidget::itemCollapsed, this, &PalettePanel::keepFold);
    connect(m_tree, &QTreeWidget::itemExpanded, this, &PalettePanel::keepFold);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &PalettePanel::openMenu);
    // Queued: the star that was clicked belongs to a row that is about to be made anew.
    connect(&TypeMemory::instance(), &TypeMemory::favouritesChanged, this, &PalettePanel::refill,
            Qt::QueuedConnection);
    fill();
    retranslate();
}

void PalettePanel::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QTreeWidgetItem* PalettePanel::addGroup(const QString& category) {
    auto* group = new QTreeWidgetItem(m_tree);
    group->setData(0, kCategoryRole, category);
    group->setFlags(Qt::ItemIsEnabled);
    group->setExpanded(!m_folded.contains(category));
    return group;
}

void PalettePanel::addItem(QTreeWidgetItem* group, const NodeDescription& description) {
    auto* item = new QTreeWidgetItem(group);
    item->setData(0, NodeTree::kTypeRole, QString::fromStdString(description.type));
    item->setData(0, kHelpRole, QStringLiteral("help:type/") + QString::fromStdString(description.type));
    item->setIcon(0, Theme::instance().icon(QString::fromStdString(description.icon)));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
}

void PalettePanel::fill() {
    const QScopedValueRollback arranging(m_arranging, true);
    QTreeWidgetItem* favourites = nullptr;
    for (const QString& type : TypeMemory::instance().favourites()) {
        if (const NodeDescription* description = m_types.catalog().find(type.toStdString())) {
            favourites = favourites ? favourites : addGroup(QLatin1String(kFavourites));
            addItem(favourites, *description);
        }
    }
    if (favourites) {
        favourites->setExpanded(!m_folded.contains(QLatin1String(kFavourites)));
    }
    std::map<std::string, QTreeWidgetItem*> groups;
    for (const NodeDescription& description : m_types.catalog().descriptions()) {
        QTreeWidgetItem*& group = groups[description.category];
        if (!group) {
            group = addGroup(QString::fromStdString(description.category));
        }
        addItem(group, description);
    }
    for (const auto& [category, group] : groups) {
        group->setExpanded(!m_folded.contains(QString::fromStdString(category)));
    }
}

/// Favourites are others: the same type in the same group stays current.
void PalettePanel::refill() {
    QTreeWidgetItem* current = m_tree->currentItem();
    const QString type = NodeTree::typeOf(current);
    const QString category = current && current->parent() ? categoryOf(current->parent()) : QString();
    m_tree->clear();
    fill();
    retranslate();
    for (QTreeWidgetItemIterator it(m_tree); *it && !type.isEmpty(); ++it) {
        if (NodeTree::typeOf(*it) == type && categoryOf((*it)->parent()) == category) {
            m_tree->setCurrentItem(*it);
        }
    }
}

void PalettePanel::keepFold(QTreeWidgetItem* group) {
    if (m_arranging) {
        return;
    }
    if (group->isExpanded()) {
        m_folded.remove(categoryOf(group));
    } else {
        m_folded.insert(categoryOf(group));
    }
    QSettings().setValue(QLatin1String(kFoldedKey), QStringList(m_folded.begin(), m_folded.end()));
}

void PalettePanel::openMenu(QPoint place) {
    QTreeWidgetItem* item = m_tree->itemAt(place);
    item = item ? item : m_tree->currentItem();
    const QString type = NodeTree::typeOf(item);
    if (type.isEmpty()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(Theme::instance().icon(QStringLiteral("add")), tr("Add to the canvas")),
            &QAction::triggered, this, [this, type] { emit addRequested(type); });
    const bool isFavourite = TypeMemory::instance().isFavourite(type);
    QAction* star = menu->addAction(
        Theme::instance().icon(isFavourite ? QStringLiteral("star-filled") : QStringLiteral("star")),
        isFavourite ? tr("Remove from the favourites") : tr("Add to the favourites"));
    star->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    connect(star, &QAction::triggered, this, [type] { TypeMemory::instance().toggleFavourite(type); });
    menu->popup(m_tree->viewport()->mapToGlobal(place));
}

void PalettePanel::retranslate() {
    m_search->setPlaceholderText(tr("Search node types"));
    m_search->setAccessibleName(tr("Search node types"));
    m_tree->setAccessibleName(tr("Node types"));
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        const std::string type = NodeTree::typeOf(*it).toStdString();
        if (type.empty()) {
            const QString category = categoryOf(*it);
            (*it)->setText(0, category == QLatin1String(kFavourites) ? tr("Favourites")
                                                                     : categoryTitle(category.toStdString()));
        } else if (const NodeDescription* description = m_types.catalog().find(type)) {
            (*it)->setText(0, translated(description->title));
            // Rich text, so that a long help wraps; with the title, which may be elided.
            (*it)->setToolTip(
                0, QStringLiteral("<qt><b>%1</b><br>%2</qt>")
                       .arg((*it)->text(0).toHtmlEscaped(), translated(description->help).toHtmlEscaped()));
        }
    }
    filter();
}

void PalettePanel::filter() {
    const QScopedValueRollback arranging(m_arranging, true);
    const QString query = m_search->text().trimmed();
    QTreeWidgetItem* best = nullptr;
    int bestScore = -1;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_tree->topLevelItem(i);
        // What is searched for is found once.
        const bool isRepeated = categoryOf(group) == QLatin1String(kFavourites) && !query.isEmpty();
        bool any = false;
        for (int j = 0; j < group->childCount() && !isRepeated; ++j) {
            QTreeWidgetItem* item = group->child(j);
            const NodeDescription* description = m_types.catalog().find(NodeTree::typeOf(item).toStdString());
            const auto score = description ? nodeScore(query, *description) : std::nullopt;
            item->setHidden(!score);
            any = any || score;
            if (score && *score > bestScore) {
                best = item;
                bestScore = *score;
            }
        }
        group->setHidden(!any);
        group->setExpanded(!query.isEmpty() || !m_folded.contains(categoryOf(group)));
    }
    m_nothing->setText(tr("No node type matches “%1”.").arg(query));
    m_nothing->setVisible(!best);
    if (!query.isEmpty()) {
        m_tree->setCurrentItem(best);
    }
}

void PalettePanel::add(QTreeWidgetItem* item) {
    const QString type = NodeTree::typeOf(item);
    if (!type.isEmpty()) {
        emit addRequested(type);
    }
}

bool PalettePanel::eventFilter(QObject* watched, QEvent* event) {
    // Ctrl+D is the canvas's, too, but not while the focus is here.
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_D &&
        static_cast<QKeyEvent*>(event)->modifiers() == Qt::ControlModifier) {
        event->accept();
        if (event->type() == QEvent::KeyPress) {
            TypeMemory::instance().toggleFavourite(NodeTree::typeOf(m_tree->currentItem()));
        }
        return true;
    }
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            m_tree->setFocus(Qt::TabFocusReason);
            if (NodeTree::typeOf(m_tree->currentItem()).isEmpty()) {
                m_tree->setCurrentItem(m_tree->topLevelItem(0));
            }
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!m_search->text().trimmed().isEmpty()) {
                add(m_tree->currentItem());
            }
            return true;
        case Qt::Key_Escape:
            if (!m_search->text().isEmpty()) {
                m_search->clear();
                return true;
            }
            break;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PalettePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace millrace::ui
