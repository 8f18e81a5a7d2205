// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/item_list.h"

#include "document/wording.h"
#include "inspector/project_subject.h"
#include "theme/theme.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace millrace::ui {

namespace {

/// A `set` event lists what it changes; this adds to the list.
QPushButton* makeSettingsButton(EventSubject* subject, QWidget* parent) {
    auto* button = new QPushButton(Theme::instance().icon(QStringLiteral("add")),
                                   ItemList::tr("Change another setting"), parent);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    QObject::connect(menu, &QMenu::aboutToShow, subject, [menu, subject] {
        menu->clear();
        for (const Setting* setting : subject->addable()) {
            // Queued: the form, and the menu in it, is made anew for the new setting.
            QObject::connect(
                menu->addAction(translated(setting->title)), &QAction::triggered, subject,
                [subject, key = setting->key] { subject->add(key); }, Qt::QueuedConnection);
        }
    });
    return button;
}

} // namespace

ItemList::ItemList(Document& document, ItemSource source, QWidget* parent)
    : QWidget(parent)
    , m_source(std::move(source)) {
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_add = new QPushButton(Theme::instance().icon(QStringLiteral("add")), m_source.addText, this);
    m_add->setEnabled(!document.isReadOnly());
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const std::size_t before = m_source.count();
        m_source.add();
        if (m_source.count() > before) {
            open(before, {});
        }
    });
    connect(&document, &Document::changed, this, [this](const DocumentChange& change) {
        if (change.scenario || !change.added.empty() || !change.removed.empty() || !change.changed.empty()) {
            refresh();
        }
    });
    refresh();
}

void ItemList::refresh() {
    while (m_items.size() > m_source.count()) {
        m_items.back().section->hide();
        m_items.back().section->deleteLater(); // the button that removes it is inside
        m_items.pop_back();
    }
    while (m_items.size() < m_source.count()) {
        addItem();
    }
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        Item& item = m_items[i];
        item.section->setTitle(m_source.summary(i));
        if (!item.box) {
            continue;
        }
        if (item.shape != m_source.shape(i)) {
            makeForm(i);
        } else {
            item.fields->present(item.subject->settings());
        }
    }
}

void ItemList::addItem() {
    const std::size_t index = m_items.size();
    auto* section = new Section(QString(), false, this);
    QToolButton* up = section->addButton(QStringLiteral("move-up"), tr("Move up"));
    QToolButton* down = section->addButton(QStringLiteral("move-down"), tr("Move down"));
    QToolButton* remove = section->addButton(QStringLiteral("delete"), tr("Remove"));
    for (QToolButton* button : {up, down, remove}) {
        button->setEnabled(m_add->isEnabled());
    }
    // Titles are long: what moves an item is there while it is open.
    for (QToolButton* button : {up, down}) {
        button->hide();
        connect(section, &Section::openChanged, button, &QWidget::setVisible);
    }
    connect(up, &QToolButton::clicked, this, [this, index] { swap(index, index - 1); });
    connect(down, &QToolButton::clicked, this, [this, index] { swap(index, index + 1); });
    connect(remove, &QToolButton::clicked, this, [this, index] { this->remove(index); });
    connect(section, &Section::openChanged, this, [this, index](bool isOpen) {
        if (isOpen && index < m_items.size() && !m_items[index].box) {
            makeForm(index);
        }
    });
    m_layout->insertWidget(static_cast<int>(index), section);
    m_items.emplace_back().section = section;
}

void ItemList::remove(std::size_t index) {
    std::vector<bool> open;
    for (const Item& item : m_items) {
        open.push_back(item.section->isOpen());
    }
    m_source.remove(index);
    open.erase(open.begin() + static_cast<std::ptrdiff_t>(index));
    for (std::size_t i = 0; i < std::min(open.size(), m_items.size()); ++i) {
        m_items[i].section->setOpen(open[i]);
    }
}

/// What is open stays open where it goes.
void ItemList::swap(std::size_t from, std::size_t to) {
    if (from >= m_source.count() || to >= m_source.count()) { // also below zero
        return;
    }
    const bool wasOpen = m_items[from].section->isOpen();
    const bool otherWasOpen = m_items[to].section->isOpen();
    m_source.swap(from, to);
    m_items[from].section->setOpen(otherWasOpen);
    m_items[to].section->setOpen(wasOpen);
}

void ItemList::makeForm(std::size_t index) {
    Item& item = m_items[index];
    std::string focused;
    if (item.box) {
        for (Field* field : item.fields->fields()) {
            if (field->isAncestorOf(QApplication::focusWidget())) {
                focused = field->path();
            }
        }
        item.box->hide();
        item.box->deleteLater(); // what was chosen in it brought us here
    }
    item.box = new QWidget(item.section);
    item.shape = m_source.shape(index);
    item.subject = m_source.makeSubject(index, item.box);
    auto* layout = new QVBoxLayout(item.box);
    layout->setContentsMargins(0, 0, 0, 0);
    item.fields = new FieldList(item.subject->descriptions(), {}, *item.subject, item.box);
    item.fields->present(item.subject->settings());
    layout->addWidget(item.fields);
    if (auto* event = qobject_cast<EventSubject*>(item.subject); event && !event->addable().empty()) {
        layout->addWidget(makeSettingsButton(event, item.box), 0, Qt::AlignLeft);
    }
    item.section->content()->addWidget(item.box);
    if (Field* field = focused.empty() ? nullptr : item.fields->find(focused)) {
        field->focusEditor();
    }
}

Field* ItemList::open(std::size_t index, const std::string& path) {
    if (index >= m_items.size()) {
        return nullptr;
    }
    m_items[index].section->setOpen(true);
    return m_items[index].fields ? m_items[index].fields->find(path) : nullptr;
}

} // namespace millrace::ui
