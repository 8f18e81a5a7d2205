// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palette_panel.h"

#include "document/wording.h"
#include "palette/node_search.h"
#include "palette/node_tree.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <map>

namespace millrace::ui {

namespace {

constexpr int kCategoryRole = Qt::UserRole + 1;

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
    connect(m_search, &QLineEdit::textChanged, this, &PalettePanel::filter);
    connect(m_tree, &NodeTree::chosen, this, &PalettePanel::add);
    fill();
    retranslate();
}

void PalettePanel::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PalettePanel::fill() {
    std::map<std::string, QTreeWidgetItem*> groups;
    for (const NodeDescription& description : m_types.catalog().descriptions()) {
        QTreeWidgetItem*& group = groups[description.category];
        if (!group) {
            group = new QTreeWidgetItem(m_tree);
            group->setData(0, kCategoryRole, QString::fromStdString(description.category));
            group->setFlags(Qt::ItemIsEnabled);
            group->setExpanded(true);
        }
        auto* item = new QTreeWidgetItem(group);
        item->setData(0, NodeTree::kTypeRole, QString::fromStdString(description.type));
        item->setIcon(0, Theme::instance().icon(QString::fromStdString(description.icon)));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    }
}

void PalettePanel::retranslate() {
    m_search->setPlaceholderText(tr("Search node types"));
    m_search->setAccessibleName(tr("Search node types"));
    m_tree->setAccessibleName(tr("Node types"));
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        const std::string type = NodeTree::typeOf(*it).toStdString();
        if (type.empty()) {
            (*it)->setText(0, categoryTitle((*it)->data(0, kCategoryRole).toString().toStdString()));
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
    const QString query = m_search->text().trimmed();
    QTreeWidgetItem* best = nullptr;
    int bestScore = -1;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_tree->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
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
        if (any && !query.isEmpty()) {
            group->setExpanded(true);
        }
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
