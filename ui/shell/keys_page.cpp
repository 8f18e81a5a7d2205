// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/keys_page.h"

#include "panels/panel_parts.h"
#include "shell/key_bindings.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace millrace::ui {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kKeysWidth = 220;
constexpr int kRowHeight = 24;

} // namespace

KeysPage::KeysPage(const ActionTable& actions, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_key(new QKeySequenceEdit(this))
    , m_note(new QLabel(this))
    , m_set(new QPushButton(this))
    , m_add(new QPushButton(tr("&Add"), this))
    , m_clear(new QPushButton(tr("&No key"), this))
    , m_reset(new QPushButton(tr("&Reset"), this))
    , m_resetAll(new QPushButton(tr("Reset a&ll…"), this)) {
    build();
    connectButtons();
    fill();
    updateButtons();
}

void KeysPage::build() {
    m_search->setObjectName(QStringLiteral("keysSearch"));
    m_search->setPlaceholderText(tr("Search commands and keys"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Theme::instance().icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("keysList"));
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(12);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->resizeSection(1, kKeysWidth);
    auto* label = new QLabel(tr("&Press a key:"), this);
    label->setBuddy(m_key);
    m_key->setAccessibleName(tr("New key for the chosen command"));
    m_add->setToolTip(tr("Gives the command this key besides those that it has"));
    m_clear->setToolTip(tr("Takes all keys from the command"));
    m_reset->setToolTip(tr("Gives the command the keys that it came with"));
    m_note->setObjectName(QStringLiteral("keysNote"));
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(2 * m_note->fontMetrics().height());
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_key, 1);
    for (QPushButton* button : {m_set, m_add, m_clear, m_reset}) {
        row->addWidget(button);
    }
    auto* below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_note, 1);
    below->addWidget(m_resetAll, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addLayout(below);
    m_set->setObjectName(QStringLiteral("keysSet"));
    m_add->setObjectName(QStringLiteral("keysAdd"));
    m_clear->setObjectName(QStringLiteral("keysClear"));
    m_reset->setObjectName(QStringLiteral("keysReset"));
    m_resetAll->setObjectName(QStringLiteral("keysResetAll"));
}

void KeysPage::connectButtons() {
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        filterGroups(*m_list, m_search->text());
        updateButtons();
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeysPage::currentChanged);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { m_key->setFocus(); });
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &KeysPage::keyPressed);
    connect(m_set, &QPushButton::clicked, this, [this] { give(false); });
    connect(m_add, &QPushButton::clicked, this, [this] { give(true); });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        if (const auto id = current()) {
            KeyBindings::instance().assign(*id, {});
        }
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (const auto id = current()) {
            KeyBindings::instance().reset(*id);
        }
    });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        QMessageBox question(QMessageBox::Question, window()->windowTitle(),
                             tr("Give all commands the keys that they came with?"), QMessageBox::NoButton,
                             this);
        QPushButton* reset = question.addButton(tr("&Reset all"), QMessageBox::AcceptRole);
        QPushButton* cancel = question.addButton(tr("&Cancel"), QMessageBox::RejectRole);
        question.setDefaultButton(cancel);
        question.setEscapeButton(cancel);
        question.exec();
        if (question.clickedButton() == reset) {
            KeyBindings::instance().resetAll();
        }
    });
    connect(&KeyBindings::instance(), &KeyBindings::changed, this, &KeysPage::showKeys);
}

void KeysPage::fill() {
    for (const ActionCategory category : kActionCategories) {
        auto* group = new QTreeWidgetItem(m_list, {ActionTable::titleOf(category)});
        group->setFlags(Qt::ItemIsEnabled);
        group->setSizeHint(0, {0, kRowHeight});
        group->setFirstColumnSpanned(true);
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        group->setFont(0, bold);
        for (const ActionRow& row : ActionTable::rows()) {
            if (ActionTable::categoryOf(row.id) == category) {
                auto* item = new QTreeWidgetItem(group, {m_actions.plainText(row.id)});
                item->setData(0, kIdRole, static_cast<int>(row.id));
                item->setSizeHint(0, {0, kRowHeight});
                item->setIcon(0, Theme::instance().icon(QLatin1String(row.icon)));
                item->setToolTip(0, row.scope == KeyScope::canvas
                                        ? tr("Its keys count while the canvas has the focus.")
                                        : QString());
            }
        }
    }
    m_list->expandAll();
    showKeys();
}

void KeysPage::showKeys() {
    for (const ActionRow& row : ActionTable::rows()) {
        QTreeWidgetItem* item = itemOf(row.id);
        QStringList names;
        for (const QKeySequence& key : KeyBindings::instance().keys(row.id)) {
            names << key.toString(QKeySequence::NativeText);
        }
        item->setText(1, names.join(QStringLiteral(", ")));
        QFont font = m_list->font();
        font.setBold(KeyBindings::instance().isChanged(row.id));
        item->setFont(1, font);
    }
    filterGroups(*m_list, m_search->text());
    updateButtons();
}

QTreeWidgetItem* KeysPage::itemOf(ActionId id) const {
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        for (int k = 0; k < m_list->topLevelItem(i)->childCount(); ++k) {
            QTreeWidgetItem* item = m_list->topLevelItem(i)->child(k);
            if (item->data(0, kIdRole).toInt() == static_cast<int>(id)) {
                return item;
            }
        }
    }
    return nullptr;
}

std::optional<ActionId> KeysPage::current() const {
    const QTreeWidgetItem* item = m_list->currentItem();
    // What is not in sight is not chosen: keys would be given to it unseen.
    if (item == nullptr || item->isHidden() || !item->data(0, kIdRole).isValid()) {
        return std::nullopt;
    }
    return static_cast<ActionId>(item->data(0, kIdRole).toInt());
}

void KeysPage::choose(ActionId id) {
    m_list->setCurrentItem(itemOf(id));
}

void KeysPage::currentChanged() {
    m_key->clear();
    updateButtons();
}

void KeysPage::keyPressed() {
    // A command has one key, not several one after the other.
    if (const QKeySequence keys = m_key->keySequence(); keys.count() > 1) {
        m_key->setKeySequence(QKeySequence(keys[0]));
        return;
    }
    updateButtons();
}

void KeysPage::updateButtons() {
    const std::optional<ActionId> id = current();
    m_key->setEnabled(id.has_value());
    m_set->setText(tr("&Set"));
    if (!id) {
        m_note->setText(tr("Choose a command in the list."));
        for (QPushButton* button : {m_set, m_add, m_clear, m_reset}) {
            button->setEnabled(false);
        }
        return;
    }
    const KeyBindings& bindings = KeyBindings::instance();
    const QList<QKeySequence> own = bindings.keys(*id);
    const QKeySequence key = m_key->keySequence();
    const QString name = key.toString(QKeySequence::NativeText);
    const bool isReserved = KeyBindings::isReserved(key);
    QString note;
    if (isReserved) {
        note = tr("%1 moves about on the canvas and in fields and cannot be given away.").arg(name);
    } else if (own.contains(key)) {
        note = tr("The command has %1 already.").arg(name);
    } else if (const std::optional<ActionId> owner = bindings.owner(key, *id)) {
        note = tr("%1 is a key of \"%2\" and is taken from there.").arg(name, m_actions.plainText(*owner));
        m_set->setText(tr("&Take over"));
    }
    m_note->setText(note);
    const bool canGive = !key.isEmpty() && !isReserved && !own.contains(key);
    m_set->setEnabled(canGive);
    m_add->setEnabled(canGive && !own.isEmpty());
    m_clear->setEnabled(!own.isEmpty());
    m_reset->setEnabled(bindings.isChanged(*id));
}

void KeysPage::give(bool besidesOthers) {
    const std::optional<ActionId> id = current();
    const QKeySequence key = m_key->keySequence();
    if (!id || key.isEmpty()) {
        return;
    }
    KeyBindings& bindings = KeyBindings::instance();
    while (const std::optional<ActionId> owner = bindings.owner(key, *id)) {
        bindings.take(*owner, key);
    }
    QList<QKeySequence> keys = besidesOthers ? bindings.keys(*id) : QList<QKeySequence>();
    keys << key;
    m_key->clear();
    bindings.assign(*id, keys);
}

} // namespace millrace::ui
