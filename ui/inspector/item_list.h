// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspector/compound_fields.h"
#include "inspector/section.h"

#include <functional>
#include <memory>

class QPushButton;
class QVBoxLayout;

namespace millrace::ui {

/// What an ItemList lists: the events or the objectives of a document.
struct ItemSource {
    std::function<std::size_t()> count;
    std::function<QString(std::size_t)> summary;
    std::function<std::string(std::size_t)> shape; ///< a form is made anew when it changes
    std::function<DocumentSubject*(std::size_t, QObject* parent)> makeSubject;
    std::function<void()> add;
    std::function<void(std::size_t)> remove;
    std::function<void(std::size_t, std::size_t)> swap;
    QString addText;
};

/// Items that fold open into forms. Forms are made when they are looked at first: a recorded session may have
/// hundreds of events.
class ItemList final : public QWidget {
    Q_OBJECT

public:
    ItemList(Document& document, ItemSource source, QWidget* parent);

    /// Opens the item and shows the field of `path` in it; null when there is none.
    Field* open(std::size_t index, const std::string& path);

private:
    struct Item {
        Section* section = nullptr;
        QWidget* box = nullptr; ///< with the form; null while nobody has looked
        FieldList* fields = nullptr;
        DocumentSubject* subject = nullptr;
        std::string shape;
    };

    void refresh();
    void addItem();
    void swap(std::size_t from, std::size_t to);
    void remove(std::size_t index);
    void makeForm(std::size_t index);

    ItemSource m_source;
    std::vector<Item> m_items;
    QVBoxLayout* m_layout;
    QPushButton* m_add;
};

} // namespace millrace::ui
