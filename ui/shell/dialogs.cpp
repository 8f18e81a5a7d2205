// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/dialogs.h"

#include "shell/action_table.h"
#include "theme/theme.h"
#include "version.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace millrace::ui {

namespace {

struct Dialogs {
    Q_DECLARE_TR_FUNCTIONS(millrace::ui::Dialogs)
};

/// What the canvas does by itself, without a command: gesture and meaning.
QList<std::pair<QString, QString>> canvasGestures() {
    return {
        {Dialogs::tr("Wheel"), Dialogs::tr("Zoom at the pointer")},
        {Dialogs::tr("Middle button or Space, and drag"), Dialogs::tr("Move the view")},
        {Dialogs::tr("Drag on empty ground"), Dialogs::tr("Select what the frame holds")},
        {Dialogs::tr("Double-click on empty ground"), Dialogs::tr("Add a node there")},
        {Dialogs::tr("Drag from a port"), Dialogs::tr("Link to another port")},
        {Dialogs::tr("Arrow keys"), Dialogs::tr("Move the selected nodes by one step of the grid")},
        {Dialogs::tr("Enter or double-click on a node"), Dialogs::tr("Edit its settings")},
        {Dialogs::tr("Escape"), Dialogs::tr("Give up what is under way, then clear the selection")},
    };
}

QTreeWidgetItem* addGroup(QTreeWidget& tree, const QString& title) {
    auto* group = new QTreeWidgetItem(&tree, {title});
    group->setFlags(Qt::ItemIsEnabled);
    group->setFirstColumnSpanned(true);
    QFont bold = tree.font();
    bold.setWeight(QFont::DemiBold);
    group->setFont(0, bold);
    return group;
}

void fill(QTreeWidget& tree, const ActionTable& actions) {
    for (const ActionCategory category : kActionCategories) {
        QTreeWidgetItem* group = addGroup(tree, ActionTable::titleOf(category));
        for (const ActionRow& row : ActionTable::rows()) {
            const QString keys = ActionTable::keysText(*actions.action(row.id));
            if (ActionTable::categoryOf(row.id) == category && !keys.isEmpty()) {
                new QTreeWidgetItem(group, {actions.plainText(row.id), keys});
            }
        }
    }
    QTreeWidgetItem* canvas = addGroup(tree, Dialogs::tr("On the canvas"));
    for (const auto& [gesture, meaning] : canvasGestures()) {
        new QTreeWidgetItem(canvas, {meaning, gesture});
    }
    tree.expandAll();
}

void filter(QTreeWidget& tree, const QString& words) {
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

} // namespace

void showShortcuts(const ActionTable& actions, QWidget& window) {
    constexpr QSize kSize(560, 640);
    constexpr int kKeysWidth = 220;
    auto* dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("shortcuts"));
    dialog->setWindowTitle(Dialogs::tr("Keys"));
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    auto* search = new QLineEdit(dialog);
    search->setPlaceholderText(Dialogs::tr("Search commands and keys"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    search->addAction(Theme::instance().icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    auto* tree = new QTreeWidget(dialog);
    tree->setColumnCount(2);
    tree->setHeaderHidden(true);
    tree->setRootIsDecorated(false);
    tree->setIndentation(12);
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    tree->setItemsExpandable(false);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->resizeSection(1, kKeysWidth);
    fill(*tree, actions);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // the style's own does not follow the theme
    layout->addWidget(search);
    layout->addWidget(tree);
    layout->addWidget(buttons);
    QObject::connect(search, &QLineEdit::textChanged, tree,
                     [tree](const QString& words) { filter(*tree, words); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->resize(kSize.boundedTo(window.size()));
    dialog->show();
    search->setFocus();
}

void showAbout(QWidget& window) {
    QMessageBox about(&window);
    about.setWindowTitle(Dialogs::tr("About Millrace"));
    about.setIconPixmap(Theme::instance().icon(QStringLiteral("millrace")).pixmap(64, 64));
    about.setText(Dialogs::tr("Millrace %1").arg(QLatin1String(kVersion)));
    about.setInformativeText(
        Dialogs::tr("A workbench for streaming pipelines: wire producers, streams, consumers and their "
                    "destinations, run them, and watch throughput, throttling, lag and cost.\n\n"
                    "Free software under the GNU General Public License, version 3 or later, without any "
                    "warranty. It is made with Qt %1 and is not connected to any cloud provider.")
            .arg(QLatin1String(qVersion())));
    about.addButton(QMessageBox::Close)->setIcon({});
    about.exec();
}

} // namespace millrace::ui
