// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/dialogs.h"

#include "panels/panel_parts.h"
#include "shell/action_table.h"
#include "shell/key_bindings.h"
#include "theme/dialog_size.h"
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
        {Dialogs::tr("Shift+wheel"), Dialogs::tr("Move the view sideways")},
        {Dialogs::tr("Two fingers, pinch"), Dialogs::tr("Move the view, zoom (touchpad)")},
        {Dialogs::tr("Middle button or Space, and drag"), Dialogs::tr("Move the view")},
        {Dialogs::tr("Drag on empty ground to the right"), Dialogs::tr("Select what the frame holds")},
        {Dialogs::tr("Drag on empty ground to the left"), Dialogs::tr("Select what the frame touches")},
        {Dialogs::tr("Click, Shift+click, Ctrl+click"), Dialogs::tr("Select, add to the selection, toggle")},
        {Dialogs::tr("Double-click on empty ground"), Dialogs::tr("Add a node there")},
        {Dialogs::tr("Drag from a port"), Dialogs::tr("Link to another port")},
        {Dialogs::tr("Drag from a port to empty ground"), Dialogs::tr("Add a node that fits and link it")},
        {Dialogs::tr("Drag the linked end at an input"), Dialogs::tr("Plug a link elsewhere")},
        {Dialogs::tr("Double-click on a link"), Dialogs::tr("Add a bend point")},
        {Dialogs::tr("Alt+click on a link"), Dialogs::tr("Remove the link")},
        {Dialogs::tr("Drop a node on a link"), Dialogs::tr("Insert it there, unless Alt is held")},
        {Dialogs::tr("Ctrl while dragging nodes"), Dialogs::tr("Do not snap")},
        {Dialogs::tr("Arrow keys, with Shift"),
         Dialogs::tr("Move the selected nodes by one step of the grid, by five")},
        {Dialogs::tr("Drag from a linked input"),
         Dialogs::tr("Link it elsewhere; on empty ground: disconnect")},
        {Dialogs::tr("Ctrl and drag from a port"), Dialogs::tr("Move all its links")},
        {Dialogs::tr("Alt, or Ctrl+Shift, and click on a link or port"), Dialogs::tr("Disconnect")},
        {Dialogs::tr("Tab, Shift+Tab"),
         Dialogs::tr("Next and previous node, as data flows; then frames and notes")},
        {Dialogs::tr("Ctrl and an arrow key"), Dialogs::tr("Go along a link to the next node")},
        {Dialogs::tr("Ctrl+Shift and an arrow key"),
         Dialogs::tr("Select the link there; up and down: the next one")},
        {Dialogs::tr("Full stop on a node"),
         Dialogs::tr("Keep it selected while keys go on to other nodes; again: let it go")},
        {Dialogs::tr("B, Shift+B on a link"),
         Dialogs::tr("Choose its next bend, the one before; arrow keys move it")},
        {Dialogs::tr("Shift+F10 or Menu"), Dialogs::tr("Menu of what is selected")},
        {Dialogs::tr("Enter or double-click on a node"),
         Dialogs::tr("Edit its settings; Enter with nothing selected: those of the project")},
        {Dialogs::tr("Right click, Shift+F10, Menu"), Dialogs::tr("Menu of what is there or selected")},
        {Dialogs::tr("Drop a file on the window"), Dialogs::tr("Open it")},
        {Dialogs::tr("Escape"), Dialogs::tr("Give up what is under way, then clear the selection")},
        {Dialogs::tr("Escape in a panel or tool bar"), Dialogs::tr("Back to the canvas")},
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

QList<std::pair<QString, QString>> chartGestures() {
    return {
        {Dialogs::tr("Drag over a chart"), Dialogs::tr("Look closer at that time")},
        {Dialogs::tr("Double-click on a chart"), Dialogs::tr("Back to the chosen time")},
        {Dialogs::tr("Ctrl+wheel, Shift+wheel"), Dialogs::tr("Zoom the time, move along it")},
        {Dialogs::tr("Left, Right, with Shift"), Dialogs::tr("Move the cursor by one value, by ten")},
    };
}

void addGestures(QTreeWidget& tree, const QString& title,
                 const QList<std::pair<QString, QString>>& gestures) {
    QTreeWidgetItem* group = addGroup(tree, title);
    for (const auto& [gesture, meaning] : gestures) {
        new QTreeWidgetItem(group, {meaning, gesture});
    }
}

void fill(QTreeWidget& tree, const ActionTable& actions) {
    tree.clear();
    for (const ActionCategory category : kActionCategories) {
        QTreeWidgetItem* group = addGroup(tree, ActionTable::titleOf(category));
        for (const ActionRow& row : ActionTable::rows()) {
            const QString keys = ActionTable::keysText(*actions.action(row.id));
            if (ActionTable::categoryOf(row.id) == category && !keys.isEmpty()) {
                new QTreeWidgetItem(group, {actions.plainText(row.id), keys});
            }
        }
    }
    addGestures(tree, Dialogs::tr("On the canvas"), canvasGestures());
    addGestures(tree, Dialogs::tr("In a chart"), chartGestures());
    tree.expandAll();
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
                     [tree](const QString& words) { filterGroups(*tree, words); });
    QObject::connect(&KeyBindings::instance(), &KeyBindings::changed, tree, [tree, search, &actions] {
        fill(*tree, actions);
        filterGroups(*tree, search->text());
    });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->resize(dialogSize(kSize, &window));
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
